package org.mesochart.ui.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.Reason;
import org.mesochart.settings.BackupMemoryFile;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.kit.Tasks;

/** A small chart in a folder, a clock that is set by hand, and who keeps its backups. */
final class BackupFixture implements AutoCloseable {
    /** Tells the time it is told. */
    static final class HandClock extends Clock {
        private volatile Instant now = TestCharts.NOW;

        @Override
        public ZoneId getZone() {
            return TestCharts.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    final Path folder;
    final Path data;
    final HandClock clock = new HandClock();
    final ChartFile.NewChart made;
    final BackupMemoryFile memory;
    final BackupKeeper keeper;

    BackupFixture(Path folder, Tasks tasks) {
        this(folder, tasks, BackupFolder::new);
    }

    /** @param secondFolders what is written into, of the second place */
    BackupFixture(Path folder, Tasks tasks, Function<Path, BackupFolder> secondFolders) {
        this.folder = folder;
        data = folder.resolve("chart");
        made = TestCharts.createFile(data, folder.resolve("heads"), clock);
        memory = new BackupMemoryFile(folder.resolve("memory"), made.file().databaseId());
        keeper = new BackupKeeper(made.chart(), data, memory, tasks, clock, secondFolders);
    }

    void change() {
        made.chart().patients().add(TestCharts.aPatient("Deniz Ak"));
    }

    Path place(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What the backups in a folder were made for, the newest first. */
    List<Reason> reasons(Path place) {
        return made.chart().backups().list(new BackupFolder(place)).stream()
                .map(kept -> kept.manifest().orElseThrow().reason()).toList();
    }

    List<Reason> reasons() {
        return reasons(data.resolve("backups"));
    }

    /** In the way of the folder of the backups. */
    Path obstacle() {
        return data.resolve("backups");
    }

    @Override
    public void close() {
        keeper.end();
        made.chart().close();
        made.file().close();
    }
}
