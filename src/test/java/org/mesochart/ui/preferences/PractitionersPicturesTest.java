package org.mesochart.ui.preferences;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.text.Language;
import org.mesochart.settings.Settings;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.preferences.PractitionerDeed.Input;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.WrongPassphraseException;

/** Pictures of Preferences > Practitioners and of its dialogs. */
@Tag("slow-once")
class PractitionersPicturesTest {
    @TempDir
    Path folder;
    private int charts;

    private Chart chart() {
        Chart chart = TestCharts.create(folder.resolve("c" + charts++));
        try (Passphrase own = TestCharts.passphrase(); Passphrase first = Passphrase.of("seven green glass marbles")) {
            Practitioner deniz = new Practitioner(UUID.randomUUID(), "Dr. Deniz Ak", null, "MZT-2024-0042");
            Practitioner left = new Practitioner(UUID.randomUUID(), "Uzm. Dr. Muhammed Şehabettin Karahisaroğlu",
                    "Fiziksel tıp ve rehabilitasyon", "MZT-2018-0311");
            chart.team().add(own, deniz, first);
            chart.team().add(own, left, first);
            chart.team().disable(own, left.id());
        } catch (WrongPassphraseException impossible) {
            throw new IllegalStateException(impossible);
        }
        return chart;
    }

    private Parent dialog(Language language, PractitionerDeed deed, Map<Input, String> typed) {
        Context context = Practice.context(language, new Practice.Journey());
        PractitionersModel model = new PractitionersModel(chart(), context.tasks());
        model.load();
        PractitionerDeedModel one = model.begin(deed,
                deed == PractitionerDeed.ADD ? null : model.all().get().getLast(), () -> { });
        typed.forEach((input, text) -> one.text(input).set(text));
        one.perform();
        Node shown = PractitionerDialog.of(context, one);
        return new StackPane(shown);
    }

    @Test
    void theDialogs() {
        Map<Input, String> wrong = Map.of(Input.NAME, "Dr. Elif Kaya", Input.FRESH, "iki mavi küçük iğne daha",
                Input.AGAIN, "iki mavi küçük iğne daha", Input.OWN, TestCharts.PASSPHRASE);
        Gallery.pictures("practitioners-add", 1280, 860, language -> dialog(language, PractitionerDeed.ADD, wrong));
        Gallery.pictures("practitioners-enable", 1280, 720,
                language -> dialog(language, PractitionerDeed.ENABLE, Map.of(Input.FRESH, "mavi iğne")));
        Gallery.pictures("practitioners-disable", 1280, 640,
                language -> dialog(language, PractitionerDeed.DISABLE, Map.of()));
    }

    @Test
    void theList() {
        AtomicReference<PreferencesView> view = new AtomicReference<>();
        for (Language language : Language.values()) {
            Gallery.picture("preferences-practitioners", 1280, 640, language == Language.TURKISH ? 125 : 100, language,
                    language == Language.TURKISH, l -> {
                        Context made = Practice.context(l, new Practice.Journey());
                        Chart chart = chart();
                        view.set(new PreferencesView(made, new PreferencesViewModel(made.tasks(),
                                Settings.direct(folder.resolve("settings" + charts)), chart, new SaveState(),
                                TestCharts.clock(), l),
                                new PractitionersSection(made, new PractitionersModel(chart, made.tasks()))));
                        return (Parent) view.get().root();
                    }, shown -> {
                        view.get().activate();
                        shown.applyCss();
                        shown.layout();
                        ((ScrollPane) shown.lookup(".scroll-pane")).setVvalue(1);
                    });
        }
    }
}
