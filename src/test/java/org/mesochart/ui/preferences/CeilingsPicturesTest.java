package org.mesochart.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;
import org.mesochart.i18n.Messages;
import org.mesochart.settings.Settings;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Theme;
import org.testfx.util.WaitForAsyncUtils;

/** The ceilings in the preferences: looked at, and typed in by the fields' own ids. */
@Tag("slow-once")
class CeilingsPicturesTest {
    @TempDir
    private Path folder;
    private int charts;

    private PreferencesView view(Language language, AtomicReference<Chart> opened) {
        Chart chart = TestCharts.create(folder.resolve("c" + charts++));
        opened.set(chart);
        Context made = Practice.context(language, new Practice.Journey());
        Settings settings = Settings.direct(folder.resolve("settings" + charts));
        SaveState saveState = new SaveState();
        return new PreferencesView(made,
                new PreferencesViewModel(made.tasks(), settings, chart, saveState, TestCharts.clock(), language),
                new CeilingsSection(new CeilingsModel(chart, Catalogue.load().shipped(language), List.of("Ketoprofen"),
                        new Messages(language), made.tasks(), saveState, TestCharts.clock()), made.messages()));
    }

    private static void type(Parent root, String id, String text) {
        ((TextField) root.lookup(id)).setText(text);
        ((TextField) root.lookup(id)).fireEvent(new javafx.event.ActionEvent());
    }

    @Test
    void ceilingsPlainChangedAndWrong() {
        AtomicReference<PreferencesView> view = new AtomicReference<>();
        for (int size : new int[] {100, 125}) {
            for (Language language : Language.values()) {
                Gallery.picture("preferences-ceilings-" + size + "pct", 1280, 640, size, language, size == 125, l -> {
                    view.set(view(l, new AtomicReference<>()));
                    return (Parent) view.get().root();
                }, shown -> {
                    view.get().activate();
                    shown.applyCss();
                    shown.layout();
                    type(shown, "#most-lidocaine", "250");
                    type(shown, "#perKg-lidocaine", "0");
                    ((ScrollPane) shown.lookup(".scroll-pane")).setVvalue(1);
                });
            }
        }
    }

    @Test
    void judgingAndFollowUp() {
        AtomicReference<PreferencesView> view = new AtomicReference<>();
        for (Language language : Language.values()) {
            Gallery.picture("preferences-follow-up", 1280, 640, 100, language, language == Language.TURKISH, l -> {
                Context made = Practice.context(l, new Practice.Journey());
                Chart chart = TestCharts.create(folder.resolve("c" + charts++));
                SaveState saveState = new SaveState();
                view.set(new PreferencesView(made, new PreferencesViewModel(made.tasks(),
                        Settings.direct(folder.resolve("settings" + charts)), chart, saveState, TestCharts.clock(), l),
                        new FollowUpSection(new FollowUpModel(chart, made.tasks(), saveState, TestCharts.clock(),
                                made.messages()), made.messages())));
                return (Parent) view.get().root();
            }, shown -> {
                view.get().activate();
                shown.applyCss();
                shown.layout();
                type(shown, "#followUp-scoreDays", "28");
                type(shown, "#followUp-judgeFrom", "5");
                ((ScrollPane) shown.lookup(".scroll-pane")).setVvalue(1);
            });
        }
    }

    @Test
    void aFigureIsChangedInTheFieldAndGivenBackByTheButton() {
        Gallery.start();
        AtomicReference<Chart> chart = new AtomicReference<>();
        Stage stage = WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            Theme.loadFonts();
            PreferencesView view = view(Language.ENGLISH, chart);
            Stage window = new Stage();
            window.setScene(new Scene(view.root(), 1280, 800));
            Theme.apply(window.getScene(), false, 100);
            window.show();
            view.activate();
            return window;
        });
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Parent root = stage.getScene().getRoot();
            type(root, "#most-lidocaine", "250,50");
            assertEquals("250.5", chart.get().ceilings().all().getFirst().most().toPlainString());
            assertEquals("250.5", ((TextField) root.lookup("#most-lidocaine")).getText(), "shown back as understood");
            assertTrue(root.lookup("#reset-lidocaine").getAccessibleText().toLowerCase(Locale.ROOT)
                    .contains("lidocaine"));
            ((javafx.scene.control.Button) root.lookup("#reset-lidocaine")).fire();
            assertEquals("300", ((TextField) root.lookup("#most-lidocaine")).getText());
            assertTrue(chart.get().ceilings().all().isEmpty());
            stage.close();
            return null;
        });
        chart.get().close();
    }
}
