package org.mesochart.storage;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.Reason;
import org.mesochart.backup.Watch;
import org.mesochart.vault.WrongPassphraseException;

/**
 * Changes a chart's keys again and again while the first, the second, the third call to the disk fails, in the switch or in
 * what comes after it, until no call is left to fail. The files are also looked at as a killed program would have left them.
 */
final class FailingSwitch {
    private static final PrintStream OUT = System.out;

    private final Disk disk;
    private final Path folder;
    private final ChangeOfKeys keys;
    private final Backups.Made before;
    private final Backups.Made since;
    private int failures;
    private int uncertain;

    private FailingSwitch(Disk disk, Path folder) throws IOException, WrongPassphraseException {
        this.disk = disk;
        this.folder = folder;
        Path old = folder.resolve(ChangeOfKeys.Keys.OLD.name());
        this.keys = ChangeOfKeys.in(old, null);
        this.before = backup(old);
        Path switched = FailingDisk.copy(old, folder.resolve(ChangeOfKeys.Keys.NEW.name()));
        try (FailingDisk.Opened opened = FailingDisk.Opened.of(switched)) {
            keys.begin(opened.chart(), () -> before);
        }
        this.since = backup(switched);
    }

    private Backups.Made backup(Path place) throws IOException, WrongPassphraseException {
        try (FailingDisk.Opened opened = FailingDisk.Opened.of(place)) {
            return opened.chart().backups().make(
                    new BackupFolder(Files.createDirectories(folder.resolve("backups"))), Reason.BY_HAND, Watch.NONE);
        }
    }

    /** Arguments: the preloaded library, a folder, {@code all} or {@code few} failing calls. */
    public static void main(String[] args) throws Exception {
        FailingSwitch failing = new FailingSwitch(new Disk(Path.of(args[0])), Path.of(args[1]));
        if (args[2].equals("all")) {
            failing.all();
        } else {
            failing.few();
        }
        OUT.println("figure failures " + failing.failures + ", " + failing.uncertain + " told as not known");
    }

    private void few() throws Exception {
        visit(ChangeOfKeys.Keys.OLD, Disk.Call.WRITE, 8, false, Disk.EIO);
        visit(ChangeOfKeys.Keys.OLD, Disk.Call.SYNC, 1, true, Disk.EIO);
        visit(ChangeOfKeys.Keys.NEW, Disk.Call.WRITE, 40, true, Disk.ENOSPC);
        visit(ChangeOfKeys.Keys.NEW, Disk.Call.SYNC, 2, false, Disk.EIO);
    }

    private void all() throws Exception {
        for (ChangeOfKeys.Keys from : ChangeOfKeys.Keys.values()) {
            for (Disk.Call call : Disk.Call.values()) {
                for (boolean forGood : new boolean[] {false, true}) {
                    for (int error : call == Disk.Call.WRITE ? new int[] {Disk.EIO, Disk.ENOSPC} : new int[] {Disk.EIO}) {
                        int nth = 1;
                        while (visit(from, call, nth, forGood, error)) {
                            nth++;
                        }
                        OUT.println("figure " + (from == ChangeOfKeys.Keys.OLD ? "switch, " : "after it, ") + call
                                + (forGood ? " from the nth on" : " once") + (error == Disk.ENOSPC ? ", full" : "")
                                + ": clean from " + nth);
                    }
                }
            }
        }
    }

    /** @return whether the disk failed at all */
    private boolean visit(ChangeOfKeys.Keys from, Disk.Call call, int nth, boolean forGood, int error) throws Exception {
        String when = "from " + from + ", " + call + " " + nth + (forGood ? " for good" : " once") + " error " + error + ": ";
        Path place = FailingDisk.copy(folder.resolve(from.name()), folder.resolve("visit"));
        ChangeOfKeys.Keys expected = null;
        boolean snapshot = false;
        int failed = 0;
        try (FailingDisk.Opened opened = FailingDisk.Opened.of(place)) {
            Chart chart = opened.chart();
            Told told;
            if (from == ChangeOfKeys.Keys.OLD) {
                told = tell(() -> keys.begin(chart, () -> failFrom(call, nth, forGood, error)));
            } else {
                failFrom(call, nth, forGood, error);
                told = tell(() -> ChangeOfKeys.goOn(chart, since));
            }
            disk.works();
            failed = disk.failed();
            if (told != Told.DONE) {
                FailingDisk.copy(place, folder.resolve("killed"));
                snapshot = true;
            }
            uncertain += told == Told.NOT_KNOWN ? 1 : 0;
            if (told == Told.DAMAGED) {
                OUT.println("wrong " + when + "a whole chart is called damaged");
            }
            boolean old = chart.keys().state().never();
            if (told == Told.DONE && old || told == Told.REFUSED && !old && from == ChangeOfKeys.Keys.OLD) {
                OUT.println("wrong " + when + told + ", and the chart says otherwise");
            }
            // What is charted next is found, with the keys that are there; every other time it is tried again at once.
            chart.patients().add(TestCharts.aPatient("Next"));
            if (nth % 2 == 0) {
                if (old) {
                    keys.begin(chart, () -> before);
                }
                if (!ChangeOfKeys.goOn(chart, since(chart))) {
                    OUT.println("wrong " + when + "it cannot be finished");
                }
                old = false;
            }
            if (chart.patients().all().stream().noneMatch(patient -> patient.name().equals("Next"))) {
                OUT.println("wrong " + when + "what was charted next is gone");
            }
            expected = old ? ChangeOfKeys.Keys.OLD : ChangeOfKeys.Keys.NEW;
        } catch (RuntimeException fell) {
            OUT.println("wrong " + when + fell + Arrays.stream(fell.getStackTrace()).limit(6).toList());
        }
        disk.works();
        failures += failed;
        say(when + "opened again", keys.wrong(place, null, expected));
        if (snapshot) {
            say(when + "killed", keys.wrong(folder.resolve("killed"), null,
                    from == ChangeOfKeys.Keys.NEW ? ChangeOfKeys.Keys.NEW : null));
        }
        return failed > 0;
    }

    // Of a chart whose keys were just changed here the backup of the other one is not one.
    private Backups.Made since(Chart chart) throws IOException {
        return chart.keys().state().goingOn() ? chart.backups().make(
                new BackupFolder(folder.resolve("backups")), Reason.BY_HAND, Watch.NONE) : since;
    }

    private Backups.Made failFrom(Disk.Call call, int nth, boolean forGood, int error) {
        disk.fail(call, nth, forGood, error);
        return before;
    }

    private enum Told { DONE, REFUSED, NOT_KNOWN, DAMAGED }

    private static Told tell(Runnable deed) {
        try {
            deed.run();
            return Told.DONE;
        } catch (StorageException failed) {
            return switch (failed.kind()) {
                case UNCERTAIN -> Told.NOT_KNOWN;
                case DAMAGED -> Told.DAMAGED;
                default -> Told.REFUSED;
            };
        }
    }

    private static void say(String when, List<String> wrong) {
        if (!wrong.isEmpty()) {
            OUT.println("wrong " + when + ": " + wrong);
        }
    }
}
