package org.mesochart.storage;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Charts a long visit while every write and sync is noted, and notes after which of them each deed was acknowledged. */
final class CutPower {
    private CutPower() {}

    /** Arguments: the preloaded library, a folder, SQLite's way to synchronise, how many points. */
    public static void main(String[] args) throws Exception {
        Disk disk = new Disk(Path.of(args[0]));
        Path folder = Path.of(args[1]);
        Path place = folder.resolve("chart");
        Path heads = folder.resolve("heads");
        TestCharts.createFile(place, heads, TestCharts.clock()).file().close();
        try (FailingDisk.Opened opened = FailingDisk.Opened.of(place, heads)) {
            opened.file().database().call(in -> {
                in.execute("PRAGMA synchronous = " + args[2]);
                // So that the log is written into the file often.
                return in.createQuery("PRAGMA wal_autocheckpoint = 60").mapTo(Integer.class).one();
            });
            FailingDisk.copy(place, folder.resolve("start"));
            FailingDisk.copy(heads, folder.resolve("start-heads"));
            disk.note(folder.resolve("notes"));
            Deeds deeds = new Deeds(Integer.parseInt(args[3]));
            deeds.ids().write(folder.resolve("deeds"));
            long done = 0;
            for (Consumer<Chart> deed : deeds.all()) {
                deed.accept(opened.chart());
                disk.acknowledged(++done);
            }
            disk.note(Path.of("/dev/null"));
        }
    }
}
