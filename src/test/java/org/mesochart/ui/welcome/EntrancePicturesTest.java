package org.mesochart.ui.welcome;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.kit.Sentence;
import org.mesochart.ui.kit.Tasks;

/** Pictures of everything that stands before an unlocked chart. */
class EntrancePicturesTest {
    @TempDir
    Path folder;

    private int charts;
    private Runnable activate = () -> { };

    @Test
    void unlock() {
        Gallery.pictures("unlock", 1440, 900, 100, language -> unlock(language, model -> { }), shown -> activate.run());
    }

    @Test
    void unlockAtTheSmallestSizeAndLargerText() {
        Gallery.picture("unlock-125", 1280, 640, 125, Language.TURKISH, false,
                language -> unlock(language, model -> { }), shown -> activate.run());
        Gallery.picture("unlock-150", 1280, 640, 150, Language.ENGLISH, false,
                language -> unlock(language, this::wrong), shown -> activate.run());
    }

    @Test
    void unlockAfterWrongPassphrases() {
        Gallery.pictures("unlock-wrong", 1440, 900, 100, language -> unlock(language, this::wrong), shown -> activate.run());
    }

    @Test
    void unlockWithTheRecoveryKey() {
        Gallery.pictures("unlock-recovery", 1440, 900, 100,
                language -> unlock(language, model -> model.recoveringProperty().set(true)), shown -> activate.run());
    }

    @Test
    void aChartThatIsOpenElsewhere() {
        Gallery.pictures("barred", 1440, 900, language -> frame(language, messages -> new BarredView(messages,
                new EntranceViewModel.Barred(Sentence.of("welcome.barred.inUse"), true), () -> { }, () -> { }, () -> { }), ""));
    }

    @Test
    void firstRunClinic() {
        firstRun("welcome-1", model -> { });
    }

    @Test
    void firstRunPassphrase() {
        firstRun("welcome-2", model -> {
            model.clinicNameProperty().set("Kaya Ağrı Kliniği, İzmir");
            model.next();
            model.practitionerNameProperty().set("Dr. Elif Kaya");
            model.passphraseProperty().set("mavi iğne");
            model.next();
        });
    }

    @Test
    void firstRunRecoveryKey() {
        firstRun("welcome-3", model -> {
            model.clinicNameProperty().set("Kaya Ağrı Kliniği, İzmir");
            model.next();
            model.practitionerNameProperty().set("Dr. Elif Kaya");
            model.passphraseProperty().set(TestCharts.PASSPHRASE);
            model.againProperty().set(TestCharts.PASSPHRASE);
            model.next();
            model.key().print();
            model.key().typedGroup(0).set(model.key().groups().get(model.key().askedGroups().getFirst() - 1));
            model.key().typedGroup(1).set("QQQQQ");
        });
    }

    private void wrong(UnlockViewModel model) {
        for (int i = 0; i < 4; i++) {
            model.passphraseProperty().set("not this one at all");
            model.unlock();
        }
    }

    private void firstRun(String name, Consumer<FirstRunViewModel> typed) {
        Gallery.pictures(name, 1440, 900, 100, language -> {
            FirstRunViewModel model = TestEntrance.firstRun(Tasks.inline(), next(), language, TestEntrance.noPrinter(),
                    opened -> { });
            typed.accept(model);
            return frame(language, messages -> {
                FirstRunView card = new FirstRunView(messages, model, () -> { });
                activate = card::activate;
                return card;
            }, new Messages(language).text("welcome.welcome"));
        }, shown -> activate.run());
    }

    private Parent unlock(Language language, Consumer<UnlockViewModel> prepared) {
        UnlockViewModel model = TestEntrance.unlock(Tasks.inline(), next(), opened -> { });
        model.passphraseProperty().set("fourteen signs");
        prepared.accept(model);
        return frame(language, messages -> {
            UnlockView card = new UnlockView(messages, model, () -> { });
            activate = () -> {
                card.activate();
                card.showCapsLock(!model.recoveringProperty().get() && model.problemProperty().get() == null);
            };
            return card;
        }, model.clinic());
    }

    private static Parent frame(Language language, Function<Messages, Parent> card, String subtitle) {
        Messages messages = new Messages(language);
        EntranceView view = new EntranceView(messages, "0.1.0", chosen -> { });
        Parent made = card.apply(messages);
        view.show(subtitle, made);
        if (made instanceof FirstRunView) {
            view.hideLanguages();
        }
        return new StackPane(view);
    }

    private Path next() {
        return folder.resolve(String.valueOf(charts++));
    }
}
