package org.mesochart.ui.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
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
    void nothingMovesWhenTheRestOfTheFirstWindowComes() {
        for (int textSize : new int[] {100, 125, 150}) {
            for (Language language : Language.values()) {
                nothingMoves(textSize, language);
            }
        }
    }

    private void nothingMoves(int textSize, Language language) {
        List<String> seen = List.of(".entrance-name", ".entrance-clinic", "#practitioner", "#passphrase", "#unlock", "#useRecovery",
                "#otherChart", "#languages", "#version");
        UnlockViewModel model = TestEntrance.unlock(Tasks.inline(), next(), opened -> { });
        Messages messages = new Messages(language);
        UnlockView[] card = new UnlockView[1];
        EntranceView[] view = new EntranceView[1];
        Map<String, Bounds> first = new LinkedHashMap<>();
        Map<String, Runnable> deeds = new LinkedHashMap<>();
        String name = "unlock-first-" + textSize;
        deeds.put(name, () -> {
            view[0].show(model.clinic(), card[0]);
            view[0].keepLine(true);
            card[0].activate();
        });
        deeds.put(name + "-rest", () -> {
            seen.forEach(part -> first.put(part, place(view[0], part)));
            view[0].complete();
            card[0].complete();
            view[0].say(messages.text("welcome.network"), "mdi2s-shield-check-outline");
        });
        deeds.put(name + "-seen", () -> first.forEach((part, place) -> assertEquals(place, place(view[0], part), part)));
        Gallery.walk(1280, 720, textSize, language, List.of(false), any -> {
            card[0] = new UnlockView(messages, model, () -> { });
            view[0] = new EntranceView(messages, "0.1.0", chosen -> { });
            return new StackPane(view[0]);
        }, shown -> { }, deeds);
        assertEquals(seen.size(), first.size());
    }

    private static Bounds place(Node view, String part) {
        Node found = view.lookup(part);
        return found.localToScene(found.getLayoutBounds());
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
            withKey(model);
            model.key().print();
            model.key().typedGroup(0).set(model.key().groups().get(model.key().askedGroups().getFirst() - 1));
            model.key().typedGroup(1).set("QQQQQ");
        });
    }

    @Test
    void aCardThatGrowsInALowWindowLiesOverNothing() {
        FirstRunViewModel model = TestEntrance.firstRun(Tasks.inline(), next(), Language.ENGLISH, TestEntrance.noPrinter(), opened -> { });
        Parent[] window = new Parent[1];
        Map<String, Runnable> deeds = new LinkedHashMap<>();
        deeds.put("welcome-1-low", () -> { });
        deeds.put("welcome-3-low", () -> withKey(model));
        deeds.put("welcome-3-low-seen", () -> nothingLiesOverAnother((Parent) window[0].lookup(".entrance-middle")));
        Gallery.walk(1280, 720, 100, Language.ENGLISH, List.of(false), language -> {
            StackPane framed = (StackPane) frame(language, messages -> {
                FirstRunView card = new FirstRunView(messages, model, () -> { });
                activate = card::activate;
                return card;
            }, new Messages(language).text("welcome.welcome"));
            ((EntranceView) framed.getChildren().getFirst()).offerRestore(() -> { });
            return framed;
        }, shown -> {
            window[0] = shown;
            activate.run();
        }, deeds);
    }

    private static void nothingLiesOverAnother(Parent column) {
        Node scroll = column.getScene().lookup(".entrance .scroll-pane");
        double above = scroll.localToScene(scroll.getLayoutBounds()).getMinY();
        for (Node part : column.getChildrenUnmodifiable()) {
            Node seen = part instanceof StackPane place ? place.getChildren().getFirst() : part;
            if (seen.isVisible()) {
                Bounds here = seen.localToScene(seen.getLayoutBounds());
                assertTrue(here.getMinY() >= above - 0.5, seen + " begins at " + here.getMinY() + ", over " + above);
                above = here.getMaxY();
            }
        }
        assertTrue(above > 500);
    }

    private static void withKey(FirstRunViewModel model) {
        model.clinicNameProperty().set("Kaya Ağrı Kliniği, İzmir");
        model.next();
        model.practitionerNameProperty().set("Dr. Elif Kaya");
        model.passphraseProperty().set(TestCharts.PASSPHRASE);
        model.againProperty().set(TestCharts.PASSPHRASE);
        model.next();
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
            card.complete();
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
        view.complete();
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
