package org.mesochart.ui.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.text.Language;
import org.mesochart.ui.Gallery;

/** Looking around on the map, for the gallery: earlier session, overview, badges, close-ups, narrow windows. */
@Tag("slow-once")
class LookingPicturesTest {
    @TempDir
    private Path folder;
    private int charts;

    private void picture(String name, double w, double h, int text, Language language, boolean dark,
            Consumer<SessionViewModel> then) {
        Runnable[] activate = new Runnable[1];
        Gallery.picture(name, w, h, text, language, dark, l -> open(l, activate, then), shown -> activate[0].run());
    }

    private Parent open(Language language, Runnable[] activate, Consumer<SessionViewModel> then) {
        try {
            SessionFixture f = new SessionFixture(Files.createDirectory(folder.resolve("c" + charts++)), language);
            f.thirtyPoints();
            SessionViewModel next = f.followUp();
            SessionScreen screen = f.screen(next);
            activate[0] = () -> {
                screen.activate();
                next.step().set(Step.INJECT);
                for (int i = 0; i < 8; i++) {
                    for (double x : new double[] {-3.1, 3.1}) {
                        place(next, BodyView.BACK, x, 115 - 2.4 * i);
                    }
                }
                next.points().select(List.of());
                then.accept(next);
            };
            return SessionFixture.frame(screen);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void place(SessionViewModel model, BodyView view, double x, double y) {
        model.points().add(SessionFixture.BODY.figure(view).place(x, y).orElseThrow());
    }

    private static void handsAndFeet(SessionViewModel model) {
        for (double y = 3; y < 8; y++) {
            place(model, BodyView.HAND_PALMAR_LEFT, 0, y);
            place(model, BodyView.HAND_DORSAL_RIGHT, 0, y);
        }
        place(model, BodyView.FOOT_PLANTAR_LEFT, 0, 5);
        place(model, BodyView.FOOT_DORSAL_LEFT, 0, 12);
        place(model, BodyView.KNEE_MEDIAL_RIGHT, 0, 48);
        model.points().select(List.of());
        model.points().showView(BodyView.FRONT);
    }

    @Test
    void theLastSessionBeneath() {
        picture("session-ghost", 1440, 900, 100, Language.ENGLISH, false, m -> { });
        picture("session-ghost", 1440, 900, 100, Language.TURKISH, true, m -> m.layers().regions().set(true));
    }

    @Test
    void badgesOfHandsFeetAndKnees() {
        picture("session-badges", 1440, 900, 100, Language.ENGLISH, false, LookingPicturesTest::handsAndFeet);
        picture("session-badges", 1440, 900, 100, Language.TURKISH, true, LookingPicturesTest::handsAndFeet);
    }

    @Test
    void aCloseUp() {
        for (Language language : Language.values()) {
            picture("session-closeup", 1280, 640, 100, language, language == Language.TURKISH, m -> m.points()
                    .show(SessionFixture.BODY.closeUps().stream().filter(c -> c.key().equals("knee_lateral_left")).findFirst()
                            .orElseThrow()));
        }
    }

    @Test
    void narrowWindowsAndLargeText() {
        picture("session-looking-1280x640", 1280, 640, 100, Language.TURKISH, false, m -> { });
        picture("session-looking-1280-125pct", 1280, 640, 125, Language.TURKISH, false, m -> { });
        picture("session-looking-1280-150pct", 1280, 640, 150, Language.TURKISH, false, LookingPicturesTest::handsAndFeet);
    }
}
