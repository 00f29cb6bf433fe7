package org.mesochart.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;
import org.mesochart.i18n.Messages;
import org.mesochart.settings.Settings;
import org.mesochart.storage.Chart;
import org.mesochart.storage.StorageException;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.FileChoosing;
import org.mesochart.ui.kit.ModalDialogs;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Screen;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.preferences.PreferencesView;
import org.mesochart.ui.preferences.PreferencesViewModel;
import org.mesochart.ui.preferences.QuestionsSection;
import org.mesochart.ui.preferences.QuestionsViewModel;

/** Pictures of the frame, with Preferences as the screen in it. */
class ShellPicturesTest {
    @TempDir
    Path folder;

    private int charts;
    private ShellView shell;
    private Journey journey;
    private SaveState saveState;
    private ModalDialogs dialogs;

    @Test
    void preferences() {
        pictures("preferences", this::visit);
    }

    @Test
    void preferencesInTheSmallestWindowWithLargerText() {
        Gallery.picture("preferences-125", 1280, 640, 125, Language.TURKISH, false, this::frame, shown -> visit());
    }

    @Test
    void whatIsNotSaved() {
        pictures("not-saved", () -> {
            visit();
            saveState.saved("form", TestCharts.NOW);
            saveState.notSaved("form", 3, StorageException.Kind.DISK_FULL, null, () -> { });
        });
    }

    @Test
    void commandFinder() {
        pictures("command-finder", () -> {
            visit();
            shell.openCommandFinder();
        });
    }

    @Test
    void keys() {
        pictures("keys", () -> {
            visit();
            shell.fireEvent(new javafx.scene.input.KeyEvent(javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", KeyCode.F1,
                    false, false, false, false));
        });
    }

    @Test
    void aFailure() {
        pictures("failure", () -> {
            visit();
            dialogs.failed("shell.unforeseen", "K7QX-2B9D");
        });
    }

    private void pictures(String name, Runnable ready) {
        Gallery.pictures(name, 1280, 720, 100, this::frame, shown -> ready.run());
    }

    private void visit() {
        journey.preferences();
    }

    private Parent frame(Language language) {
        Chart chart = TestCharts.create(folder.resolve(String.valueOf(charts++)));
        Messages messages = new Messages(language);
        Tasks tasks = Tasks.inline();
        StackPane over = new StackPane();
        dialogs = new ModalDialogs(messages, tasks, new NoFiles(), over);
        saveState = new SaveState();
        journey = new Journey(screen -> shell.show(screen), dialogs, () -> { }, () -> shell.openCommandFinder());
        Settings settings = Settings.direct(folder.resolve("settings"));
        Context context = new Context(messages, tasks, dialogs, TestCharts.clock(), journey, settings);
        shell = new ShellView(context, saveState, dialogs, over, journey::screen, () -> { }, Notice.SAMPLE);
        journey.use(new OnlyPreferences(() -> new PreferencesView(context, new PreferencesViewModel(tasks, settings,
                chart, saveState, TestCharts.clock(), language), new QuestionsSection(new QuestionsViewModel(tasks, chart,
                Catalogue.load().shipped(language), saveState, TestCharts.clock()), messages))));
        return shell;
    }

    private record OnlyPreferences(java.util.function.Supplier<Screen> screen) implements Screens {
        @Override
        public Screen today() {
            return screen.get();
        }

        @Override
        public Screen patients() {
            return screen.get();
        }

        @Override
        public Screen stock(boolean recall) {
            return screen.get();
        }

        @Override
        public Screen insight() {
            return screen.get();
        }

        @Override
        public Screen patient(UUID patient) {
            return screen.get();
        }

        @Override
        public Screen newPatient(String typedName) {
            return screen.get();
        }

        @Override
        public Screen editPatient(UUID patient) {
            return screen.get();
        }

        @Override
        public Screen newCourse(UUID patient) {
            return screen.get();
        }

        @Override
        public void startSession(UUID course, Consumer<UUID> ready) {
            ready.accept(course);
        }

        @Override
        public Screen session(UUID session) {
            return screen.get();
        }

        @Override
        public Screen document(UUID session) {
            return screen.get();
        }

        @Override
        public Screen documents(UUID patient) {
            return screen.get();
        }

        @Override
        public Screen protocols() {
            return screen.get();
        }

        @Override
        public Screen comparison(UUID then, UUID now) {
            return screen.get();
        }

        @Override
        public Screen thenAndNow(UUID course) {
            return screen.get();
        }

        @Override
        public Screen preferences() {
            return screen.get();
        }
    }

    private static final class NoFiles implements FileChoosing {
        @Override
        public Optional<Path> save(String title, String suggestedName, String kind, String extension) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public boolean open(Path file) {
            return false;
        }
    }
}
