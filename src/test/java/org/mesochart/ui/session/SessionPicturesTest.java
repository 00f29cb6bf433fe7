package org.mesochart.ui.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;

/** The session for the gallery: every step, full and empty, saved and not, in both languages and themes. */
@Tag("slow-once")
class SessionPicturesTest {
    @TempDir
    private Path folder;
    private int charts;
    private Runnable activate = () -> { };
    private Consumer<SessionFixture> then = f -> { };

    private SessionFixture fixture(Language language) {
        try {
            return new SessionFixture(Files.createDirectory(folder.resolve("c" + charts++)), language);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Parent full(Language language, Step step) {
        SessionFixture f = fixture(language);
        f.thirtyPoints();
        f.scores(true);
        return open(f, step);
    }

    private Parent open(SessionFixture f, Step step) {
        SessionScreen screen = f.screen();
        activate = () -> {
            screen.activate();
            f.model.step().set(step);
            then.accept(f);
        };
        return SessionFixture.frame(screen);
    }

    private void pictures(String name, double width, double height, int text, Function<Language, Parent> root) {
        Gallery.pictures(name, width, height, text, root, shown -> activate.run());
        then = f -> { };
    }

    @Test
    void everyStepOfAFullSession() {
        for (Step step : Step.values()) {
            pictures("session-" + step.key(), 1440, 900, 100, language -> full(language, step));
        }
    }

    @Test
    void theMapSmallAndWithLargeText() {
        pictures("session-inject-1280x640", 1280, 640, 100, language -> full(language, Step.INJECT));
        pictures("session-inject-125pct", 1440, 900, 125, language -> full(language, Step.INJECT));
        for (Step step : Step.values()) {
            Gallery.picture("session-" + step.key() + "-1280-125pct", 1280, 640, 125, Language.TURKISH, false,
                    language -> full(language, step), shown -> activate.run());
        }
    }

    @Test
    void aSelectedPoint() {
        then = f -> f.model.points().select(List.of(f.model.points().points().get(25).id()));
        pictures("session-inject-selected", 1440, 900, 100, language -> full(language, Step.INJECT));
    }

    @Test
    void emptySteps() {
        for (Step step : Step.values()) {
            pictures("session-" + step.key() + "-empty", 1440, 900, 100, language -> open(fixture(language), step));
        }
    }

    @Test
    void aSignedSession() {
        for (Step step : List.of(Step.SIGN, Step.INJECT)) {
            then = f -> {
                f.model.step().set(Step.SIGN);
                f.model.signing().sign(TestCharts.PASSPHRASE);
                f.model.step().set(step);
            };
            pictures("session-" + step.key() + "-signed", 1440, 900, 100, language -> full(language, step));
        }
    }
}
