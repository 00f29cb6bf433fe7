package org.mesochart.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.Reason;
import org.mesochart.backup.Watch;

/** Changes a chart's keys while every write and sync is noted, and notes when the switch and the end were acknowledged. */
final class CutSwitch {
    /** Acknowledged: the new keys are in place, what comes after it is done, a patient was added then. */
    static final int SWITCHED = 1;
    static final int FINISHED = 2;
    static final int CHARTED = 3;

    private CutSwitch() {}

    /** Arguments: the preloaded library, a folder, SQLite's way to synchronise. */
    public static void main(String[] args) throws Exception {
        Disk disk = new Disk(Path.of(args[0]));
        Path folder = Path.of(args[1]);
        Path place = folder.resolve("chart");
        Path heads = folder.resolve("heads");
        BackupFolder backups = new BackupFolder(Files.createDirectories(folder.resolve("backups")));
        ChangeOfKeys keys = ChangeOfKeys.in(place, heads);
        keys.write(folder);
        try (FailingDisk.Opened opened = FailingDisk.Opened.of(place, heads)) {
            Chart chart = opened.chart();
            opened.file().database().call(in -> in.execute("PRAGMA synchronous = " + args[2]));
            FailingDisk.copy(place, folder.resolve("start"));
            FailingDisk.copy(heads, folder.resolve("start-heads"));
            keys.begin(chart, () -> {
                Backups.Made made = chart.backups().make(backups, Reason.BY_HAND, Watch.NONE);
                disk.note(folder.resolve("notes"));
                return made;
            });
            disk.acknowledged(SWITCHED);
            boolean more = true;
            while (more) {
                more = chart.keys().sealSome();
            }
            if (!chart.keys().finish(chart.backups().make(backups, Reason.BY_HAND, Watch.NONE))) {
                throw new IllegalStateException("the change of keys was not finished");
            }
            disk.acknowledged(FINISHED);
            chart.patients().add(TestCharts.aPatient("Next"));
            disk.acknowledged(CHARTED);
            disk.note(Path.of("/dev/null"));
        }
    }
}
