package org.mesochart.storage;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.WrongPassphraseException;

/**
 * Charts a visit again and again while the first, the second, the third call to the disk fails, until no call is left to
 * fail. After each failure the files are also looked at as a killed program would have left them. Says what went wrong, and
 * at the end how often the disk failed.
 */
final class FailingDisk {
    private static final PrintStream OUT = System.out;

    private final Disk disk;
    private final Path folder;
    private int failures;

    private FailingDisk(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /** Arguments: the preloaded library, a folder, the step from one failing call to the next. */
    public static void main(String[] args) throws Exception {
        FailingDisk failing = new FailingDisk(new Disk(Path.of(args[0])), Path.of(args[1]));
        TestCharts.createFile(failing.folder.resolve("empty"), null, TestCharts.clock()).file().close();
        int step = Integer.parseInt(args[2]);
        for (Disk.Call call : Disk.Call.values()) {
            for (boolean forGood : new boolean[] {false, true}) {
                for (int error : call == Disk.Call.WRITE ? new int[] {Disk.EIO, Disk.ENOSPC} : new int[] {Disk.EIO}) {
                    int nth = 1;
                    while (failing.visit(call, nth, forGood, error)) {
                        nth += step;
                    }
                    OUT.println("figure " + call + (forGood ? " from the nth on" : " once")
                            + (error == Disk.ENOSPC ? ", full" : "") + ": clean from " + nth);
                }
            }
        }
        OUT.println("figure failures " + failing.failures);
    }

    /** @return whether the disk failed at all */
    private boolean visit(Disk.Call call, int nth, boolean forGood, int error) throws Exception {
        String when = call + " " + nth + (forGood ? " for good" : " once") + " error " + error + ": ";
        Path place = copy(folder.resolve("empty"), folder.resolve("visit"));
        Deeds deeds = new Deeds(2);
        int done = 0;
        boolean snapshot = false;
        int uncertain = 0;
        int tries = 0;
        disk.fail(call, nth, forGood, error);
        try (Opened opened = Opened.despite(disk, place)) {
            for (Consumer<Chart> deed : deeds.all()) {
                for (boolean saved = false; !saved;) {
                    try {
                        deed.accept(opened.chart());
                        saved = true;
                    } catch (StorageException failed) {
                        // What could not be read is as it was: only a failed write leaves something to look at.
                        if (!snapshot && call != Disk.Call.READ) {
                            copy(place, folder.resolve("killed"));
                            snapshot = true;
                            uncertain = done;
                        } else if (!forGood && tries++ > 3) {
                            throw failed;
                        }
                        if (failed.kind() == StorageException.Kind.DAMAGED) {
                            OUT.println("wrong " + when + "a whole chart is called damaged");
                        }
                        // Tried again at once; a disk that fails for good is mended first.
                        if (forGood) {
                            disk.works();
                        }
                        tell(when + "shown", deeds.ids().missing(opened.chart(), done));
                    }
                }
                done++;
            }
            tell(when + "in the end", shown(deeds, opened.chart(), done, call == Disk.Call.READ));
        } catch (StorageException unread) {
            OUT.println("wrong " + when + unread);
        } catch (RuntimeException fell) {
            OUT.println("wrong " + when + fell + Arrays.stream(fell.getStackTrace()).limit(6).toList());
        }
        disk.works();
        failures += disk.failed();
        look(when + "opened again", place, deeds, done);
        if (snapshot) {
            look(when + "killed", folder.resolve("killed"), deeds, uncertain);
        }
        return disk.failed() > 0;
    }

    // A reading that fails is told as that, and works when the disk does and it is tried again.
    private List<String> shown(Deeds deeds, Chart chart, int done, boolean reading) {
        try {
            return deeds.ids().missing(chart, done);
        } catch (StorageException failed) {
            if (!reading || failed.kind() != StorageException.Kind.IO) {
                throw failed;
            }
            disk.works();
            return deeds.ids().missing(chart, done);
        }
    }

    private static void look(String when, Path place, Deeds deeds, int done) {
        try (Opened opened = Opened.of(place)) {
            tell(when, deeds.ids().missing(opened.chart(), done));
            List<Finding> findings = opened.chart().verify().findings();
            tell(when + ", verify", findings.stream().map(Finding::toString).toList());
            deeds.all().forEach(deed -> deed.accept(opened.chart()));
            tell(when + ", repeated", deeds.ids().missing(opened.chart(), deeds.all().size()));
            tell(when + ", verify", opened.chart().verify().findings().stream().map(Finding::toString).toList());
        } catch (RuntimeException | WrongPassphraseException fell) {
            OUT.println("wrong " + when + ": " + fell + Arrays.stream(fell.getStackTrace()).limit(6).toList());
        }
    }

    private static void tell(String when, List<String> wrong) {
        if (!wrong.isEmpty()) {
            OUT.println("wrong " + when + ": " + wrong);
        }
    }

    static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> old = Files.list(to)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        try (Stream<Path> files = Files.list(from)) {
            // Not the index of the log: a killed program's is made anew.
            for (Path file : files.filter(f -> !f.toString().endsWith("-shm")).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return to;
    }

    /** An unlocked chart. */
    record Opened(ChartFile file, Chart chart) implements AutoCloseable {
        static Opened of(Path place) throws WrongPassphraseException {
            return of(place, null);
        }

        static Opened of(Path place, Path heads) throws WrongPassphraseException {
            ChartFile file = ChartFile.open(place, heads, TestCharts.clock());
            try (Passphrase passphrase = TestCharts.passphrase()) {
                return new Opened(file, file.unlock(file.practitioners().getFirst().id(), passphrase));
            } catch (RuntimeException failed) {
                close(file);
                throw failed;
            }
        }

        /** Opens it; when the disk fails meanwhile, once more when it works again. */
        static Opened despite(Disk disk, Path place) throws WrongPassphraseException {
            try {
                return of(place);
            } catch (StorageException failed) {
                disk.works();
                return of(place);
            }
        }

        private static void close(ChartFile file) {
            try {
                file.close();
            } catch (StorageException failed) {
                return;
            }
        }

        @Override
        public void close() {
            chart.close();
            close(file);
        }
    }
}
