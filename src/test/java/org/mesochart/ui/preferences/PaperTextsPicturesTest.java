package org.mesochart.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.backup.Watch;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.handout.HandoutSample;
import org.mesochart.document.page.Paper;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.PaperSettings;
import org.mesochart.domain.paper.PaperText;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.text.Language;
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

/** The texts of the papers in the preferences: looked at, and worded by the keyboard. */
@Tag("slow-once")
class PaperTextsPicturesTest {
    private static final Press PRESS = new Press(BodyMap.load());
    private static final Map<Object, byte[]> PAGES = new ConcurrentHashMap<>();

    /** A handout in the same words is laid out once. */
    private record Once(Paper paper, List<PaperText> texts) implements Paper {
        @Override
        public PaperKind kind() {
            return paper.kind();
        }

        @Override
        public Printout.About about() {
            return paper.about();
        }

        @Override
        public byte[] pdf(Press press, Setting setting, Watch watch) {
            return PAGES.computeIfAbsent(List.of(setting, texts), asked -> paper.pdf(press, setting));
        }

        @Override
        public String fileName(Language language) {
            return paper.fileName(language);
        }
    }

    private static Paper once(Clinic clinic, PaperSettings settings, List<PaperText> texts, Language language) {
        return new Once(HandoutSample.of(clinic, settings, texts, language), texts);
    }

    /** The first page of all takes seconds; the window does not wait for it. */
    @BeforeAll
    static void warm() {
        Clinic clinic = new Clinic("Kaya", null, "0232 555 01 42", null, Language.ENGLISH);
        for (Language language : Language.values()) {
            once(clinic, PaperSettings.USUAL, List.of(), language).pdf(PRESS, new Setting(language, PaperSize.A4));
        }
    }

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
                new PaperTextsSection(new PaperTextsModel(made.tasks(), chart, () -> PRESS,
                        Map.of(PaperKind.HANDOUT, PaperTextsPicturesTest::once), saveState, TestCharts.clock(), language),
                        new Messages(language)));
    }

    private static TextArea area(Parent root, String name) {
        return (TextArea) root.lookup("#paper-" + name);
    }

    /** As somebody does it: the field gets the focus, the words, and loses it again. */
    private static void type(Parent root, String name, String text) {
        area(root, name).requestFocus();
        area(root, name).setText(text);
        root.lookup("#language .toggle-button").requestFocus();
    }

    @Test
    void textsPlainRewordedAndWrong() {
        AtomicReference<PreferencesView> view = new AtomicReference<>();
        AtomicReference<Chart> chart = new AtomicReference<>();
        for (int size : new int[] {100, 125}) {
            Gallery.pictures("preferences-papers-" + size + "pct", size == 100 ? 1366 : 1280, size == 100 ? 860 : 640, size,
                    language -> {
                        view.set(view(language, chart));
                        return view.get().root();
                    }, shown -> {
                        view.get().activate();
                        shown.applyCss();
                        shown.layout();
                        type(shown, "lead", "{name} · 'O' \"x\"");
                        type(shown, "done", "{injections} {places} 0–4 mm");
                        ((ScrollPane) shown.lookup(".scroll-pane")).setVvalue(1);
                    });
            chart.get().close();
        }
    }

    @Test
    void aParagraphIsWordedByTheKeyboardAndGivenBack() {
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
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Parent root = stage.getScene().getRoot();
            assertEquals("Next visit", area(root, "next").getAccessibleText());
            assertTrue(area(root, "next").getAccessibleHelp().contains("{clinicNumber}"));
            area(root, "lead").requestFocus();
            area(root, "lead").setText("At home");
            press(area(root, "lead"), KeyCode.TAB);
            Node owner = stage.getScene().getFocusOwner();
            assertFalse(owner == area(root, "lead"), "Tab leaves the field");
            assertEquals("At home", chart.get().paperTexts().all().getFirst().text());
            assertEquals("Undo reword “Under the title”", ((Button) root.lookup("#undoPapers")).getText());
            assertEquals("Back to the program’s words, Under the title", root.lookup("#back-lead").getAccessibleText());
            assertTrue(root.lookup("#paperPage").getAccessibleText().contains("Page 1 of 2"));
            ((Button) root.lookup("#back-lead")).fire();
            assertEquals("How to look after yourself until your next visit", area(root, "lead").getText());
            ((Button) root.lookup("#undoPapers")).fire();
            assertEquals("At home", area(root, "lead").getText());
            stage.close();
            return null;
        });
        chart.get().close();
    }

    private static void press(TextArea area, KeyCode key) {
        area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
}
