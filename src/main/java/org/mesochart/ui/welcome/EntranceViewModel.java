package org.mesochart.ui.welcome;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mesochart.settings.Settings;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.LivePlace;
import org.mesochart.storage.StorageException;
import org.mesochart.ui.kit.Sentence;
import org.mesochart.ui.kit.Tasks;

/**
 * What stands before an unlocked chart: looking for the file, the first run, the unlock screen, or a sentence saying
 * why the file cannot be opened.
 */
public final class EntranceViewModel {
    /**
     * What the entrance shows. The two of every start compare themselves: Java puts a record's own comparing together when it is first
     * asked for, which takes the window 20 ms of its start.
     */
    public sealed interface Stage permits Looking, FirstRun, Locked, Barred {
    }

    /** Opening the file. */
    public record Looking() implements Stage {
        @Override
        public boolean equals(Object other) {
            return other instanceof Looking;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    /** No chart yet. */
    public record FirstRun() implements Stage {
    }

    /** A chart that waits for its passphrase. */
    public record Locked(ChartFile file) implements Stage {
        @Override
        public boolean equals(Object other) {
            return other instanceof Locked that && that.file == file;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(file);
        }
    }

    /**
     * A file that cannot be opened.
     *
     * @param again whether trying again may help
     */
    public record Barred(Sentence why, boolean again) implements Stage {
        /** Whether a folder that was chosen is refused; trying again then goes back to the one before. */
        public boolean ofPlace() {
            return why.key().startsWith("welcome.place.");
        }
    }

    /** Opens the chart in a folder; the second window of a chart is refused. */
    @FunctionalInterface
    public interface Opener {
        ChartFile open(Path folder);
    }

    private final Tasks tasks;
    private final Settings settings;
    private final Opener opener;
    private final Path usual;
    private final Consumer<Path> fit;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Looking());
    private Path folder;

    /**
     * @param fit throws {@link LivePlace.Refused} where no chart may live
     * @param usual the folder of the clinic's chart unless another was chosen
     */
    public EntranceViewModel(Tasks tasks, Settings settings, Opener opener, Consumer<Path> fit, Path usual) {
        this.tasks = tasks;
        this.settings = settings;
        this.opener = opener;
        this.usual = usual;
        this.fit = fit;
        folder = settings.get().chartFolder().orElse(usual);
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    public Stage stage() {
        return stage.get();
    }

    /** The folder of the chart that is shown or will be made. */
    public Path folder() {
        return folder;
    }

    /** Opens the chart of the folder. */
    public void look() {
        Path wanted = folder;
        look(() -> opener.open(wanted));
    }

    /** Shows a chart whose opening has begun elsewhere, as the program does at its start. */
    public void look(Callable<ChartFile> opening) {
        stage.set(new Looking());
        tasks.background(opening, file -> stage.set(new Locked(file)), this::failed);
    }

    /** Opens the chart of another folder, where one may live; from now on it is this computer's chart. */
    public void other(Path chosen) {
        release();
        stage.set(new Looking());
        tasks.background(() -> {
            fit.accept(chosen);
            return chosen;
        }, this::go, this::failed);
    }

    private void go(Path chosen) {
        folder = chosen;
        settings.change(now -> now.withChartFolder(Optional.of(chosen).filter(path -> !path.equals(usual))));
        look();
    }

    /** Goes back to the chart in the usual place. */
    public void usual() {
        release();
        go(usual);
    }

    /** Whether another chart than the usual one is shown. */
    public boolean elsewhere() {
        return !folder.equals(usual);
    }

    private void release() {
        if (stage.get() instanceof Locked locked) {
            tasks.background(() -> {
                locked.file().close();
                return null;
            }, closed -> { }, this::failed);
        }
    }

    private void failed(Throwable problem) {
        stage.set(switch (problem) {
            case StorageException refused -> switch (refused.kind()) {
                case NOT_FOUND -> elsewhere() ? barred("welcome.barred.notFound", true) : new FirstRun();
                case NEWER -> barred("welcome.barred.newer", false);
                case IN_USE -> barred("welcome.barred.inUse", true);
                case DAMAGED -> barred("welcome.barred.damaged", false);
                case READ_ONLY -> barred("welcome.barred.readOnly", true);
                case DISK_FULL -> barred("welcome.barred.diskFull", true);
                default -> barred("welcome.barred.io", true);
            };
            case LivePlace.Refused refused -> new Barred(Sentence.of("welcome.place." + refused.trouble().name()), true);
            default -> barred("welcome.barred.io", true);
        });
    }

    private static Barred barred(String key, boolean again) {
        return new Barred(Sentence.of(key), again);
    }
}
