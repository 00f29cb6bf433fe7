package org.mesochart.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Dialogs;
import org.mesochart.ui.kit.Screen;

/** Leaving a screen on which something is begun. */
@BesideOthers
class LeavingAScreenTest {
    private final List<String> asked = new ArrayList<>();
    private final List<Runnable> throwAway = new ArrayList<>();
    private final Journey journey = new Journey(screen -> { }, new Asking(), () -> { }, () -> { });
    private Page here;

    @BeforeEach
    void begin() {
        journey.resume(new Pages(), List.of());
        journey.session(UUID.randomUUID());
    }

    @Test
    void nothingBegunIsLeftWithoutAQuestion() {
        journey.today();
        assertEquals(List.of(), asked);
        assertEquals(new Destination.Today(), journey.way().getLast());
    }

    @Test
    void whatIsBegunStaysUntilItIsThrownAway() {
        for (Runnable way : List.<Runnable>of(journey::today, journey::back, () -> journey.newPatient(""),
                () -> journey.document(UUID.randomUUID()))) {
            journey.session(UUID.randomUUID());
            Page left = here;
            left.begun = "session.leave.addendum";
            List<Destination> before = journey.way();
            asked.clear();
            way.run();
            assertEquals(List.of("session.leave.addendum"), asked);
            assertSame(left, journey.screen());
            assertEquals(before, journey.way());
            throwAway.getLast().run();
            assertNotSame(left, journey.screen());
        }
    }

    @Test
    void lockingAsksTheSame() {
        List<String> done = new ArrayList<>();
        here.begun = "session.leave.event";
        journey.leaving(() -> done.add("locked"));
        assertEquals(List.of(), done);
        throwAway.getLast().run();
        assertEquals(List.of("locked"), done);
    }

    private final class Page implements Screen {
        private String begun;

        @Override
        public Parent root() {
            return null;
        }

        @Override
        public List<Action> actions() {
            return List.of();
        }

        @Override
        public Optional<String> begun() {
            return Optional.ofNullable(begun);
        }

        @Override
        public void activate() {
        }

        @Override
        public void deactivate() {
        }
    }

    private Page page() {
        here = new Page();
        return here;
    }

    private final class Pages implements Screens {
        @Override
        public Screen today() {
            return page();
        }

        @Override
        public Screen patients() {
            return page();
        }

        @Override
        public Screen stock(boolean recall) {
            return page();
        }

        @Override
        public Screen insight() {
            return page();
        }

        @Override
        public Screen patient(UUID patient) {
            return page();
        }

        @Override
        public Screen newPatient(String typedName) {
            return page();
        }

        @Override
        public Screen editPatient(UUID patient) {
            return page();
        }

        @Override
        public Screen newCourse(UUID patient) {
            return page();
        }

        @Override
        public void startSession(UUID course, Consumer<UUID> ready) {
            ready.accept(course);
        }

        @Override
        public Screen session(UUID session) {
            return page();
        }

        @Override
        public Screen document(UUID session) {
            return page();
        }

        @Override
        public Screen documents(UUID patient) {
            return page();
        }

        @Override
        public Screen comparison(UUID then, UUID now) {
            return page();
        }

        @Override
        public Screen thenAndNow(UUID course) {
            return page();
        }

        @Override
        public Screen preferences() {
            return page();
        }

        @Override
        public Screen protocols() {
            return page();
        }
    }

    private final class Asking implements Dialogs {
        @Override
        public void failed(String key, String code, Object... args) {
        }

        @Override
        public void notice(String key, Object... args) {
        }

        @Override
        public void modal(Node content) {
        }

        @Override
        public void close() {
        }

        @Override
        public void ask(String titleKey, String textKey, List<Choice> choices, Object... args) {
            asked.add(textKey);
            throwAway.add(choices.getFirst().deed());
        }

        @Override
        public Optional<Path> saveFile(String suggestedName, String kindKey, String extension) {
            return Optional.empty();
        }

        @Override
        public boolean openFile(Path file) {
            return false;
        }

        @Override
        public Optional<Path> folder(String titleKey) {
            return Optional.empty();
        }
    }
}
