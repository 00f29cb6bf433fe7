package org.mesochart.backup;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesochart.domain.backup.BackupMemory;
import org.mesochart.domain.backup.Keeping;
import org.mesochart.domain.backup.KeptMoment;
import org.mesochart.domain.backup.MadeBackup;
import org.mesochart.vault.Vault;

/**
 * A folder of backups, which may hold those of several charts and anything else. A file gets its name when it was found
 * good; only files of the chart in question are ever deleted.
 */
public final class BackupFolder {
    /** How the name of every backup ends. */
    public static final String ENDING = ".mesobackup";

    private static final String BESIDE_CHART = "backups";
    private static final Pattern NAME =
            Pattern.compile("mesochart-\\d{8}-\\d{6}Z-(\\d{9,18})(-\\d{1,4})?\\.mesobackup");
    private static final String PART = ".part";
    private static final Comparator<BackupFile> OLDER_FIRST =
            Comparator.comparing(BackupFile::madeAt).thenComparing(BackupFile::auditRows).thenComparing(BackupFile::path);

    private final Path folder;
    private final Disk disk;

    public BackupFolder(Path folder) {
        this(folder, Disk.REAL);
    }

    public BackupFolder(Path folder, Disk disk) {
        this.folder = folder.toAbsolutePath().normalize();
        this.disk = disk;
    }

    /** The usual folder, in that of the chart; made when it is not there, for its owner alone. */
    public static BackupFolder besideChart(Path chartFolder) {
        Path folder = chartFolder.resolve(BESIDE_CHART);
        try {
            if (!Files.exists(folder) && Files.isDirectory(chartFolder)) {
                Files.createDirectory(folder);
                Volume.ownerOnly(folder, "rwx------");
            }
        } catch (IOException denied) {
            throw BackupException.written(denied, chartFolder, 0);
        }
        return new BackupFolder(folder);
    }

    public Path folder() {
        return folder;
    }

    /** The newest backup here by the clock, of whatever chart. */
    public Optional<BackupFile> newest() {
        return all().stream().findFirst();
    }

    /** The chart's backups here, newest first by the clock. Files that cannot be read are left out. */
    public List<BackupFile> list(UUID databaseId) {
        return list(each -> each.databaseId().equals(databaseId));
    }

    /** The backups here of whatever chart, newest first by the clock. */
    public List<BackupFile> all() {
        return list(each -> true);
    }

    /** What is named as a backup here and does not read as one; the folder itself when its names cannot be read. */
    public List<Path> unread() {
        try {
            return matching(NAME).stream().filter(file -> file(file).isEmpty()).toList();
        } catch (IOException | DirectoryIteratorException unreadable) {
            return List.of(folder);
        }
    }

    /** Whether the chart's backup of that moment is here: a look at the names, and into one file. */
    public boolean holds(UUID databaseId, MadeBackup backup) {
        return named(NAME).stream()
                .filter(file -> file.getFileName().toString().startsWith("mesochart-" + stamp(backup.at())))
                .flatMap(file -> file(file).stream())
                .anyMatch(each -> each.databaseId().equals(databaseId)
                        && each.file().auditRows() == backup.state().entries());
    }

    /** What is remembered of the chart's backups, without a last one whose file is not in the usual folder any more. */
    public static BackupMemory stillThere(BackupMemory memory, Path chartFolder, UUID databaseId) {
        BackupFolder usual = new BackupFolder(chartFolder.resolve(BESIDE_CHART));
        return memory.last().filter(last -> !usual.holds(databaseId, last)).isPresent() ? memory.gone() : memory;
    }

    private List<BackupFile> list(Predicate<Owned> wanted) {
        return named(NAME).stream().flatMap(file -> file(file).stream()).filter(wanted).map(Owned::file)
                .sorted(OLDER_FIRST.reversed()).toList();
    }

    private record Owned(UUID databaseId, BackupFile file) {}

    private static Optional<Owned> file(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        try {
            BackupHeader header = BackupHeader.of(file);
            return name.matches()
                    ? Optional.of(new Owned(header.databaseId(), new BackupFile(
                            file, header.madeAt(), Long.parseLong(name.group(1)), Files.size(file))))
                    : Optional.empty();
        } catch (IOException | BackupException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Writes a backup under a temporary name, forced to disk, and returns that name. It is no backup until
     * {@link #keep} gave it its own.
     */
    public Path write(BackupHeader header, BackupManifest manifest, Vault vault, Path content, Watch watch) {
        BackupException.requireRoom(folder, manifest.bytes() + manifest.bytes() / 64 + (1 << 16));
        Path part = free(header, manifest).resolveSibling(partName(header, manifest));
        try {
            BackupWriter.write(disk, part, header, manifest, vault, content, watch);
            return part;
        } catch (RuntimeException failed) {
            discard(part);
            throw failed;
        }
    }

    /** Gives a file that was found good its name, which no other file has. */
    public BackupFile keep(Path part, BackupHeader header, BackupManifest manifest) {
        Path file = free(header, manifest);
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            Volume.forceNames(folder);
            return new BackupFile(file, header.madeAt(), manifest.contents().auditRows(), Files.size(file));
        } catch (IOException failed) {
            throw BackupException.written(failed, folder, 0);
        }
    }

    /** Deletes a file that did not become a backup. */
    public static void discard(Path part) {
        // What stays bears a temporary name: the next backup of this chart clears it away.
        deleted(part);
    }

    private static boolean deleted(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException stays) {
            return false;
        }
    }

    /** Deletes what interrupted backups of this chart left here. To be called by who has the chart alone. */
    public void clear(UUID databaseId) {
        named(Pattern.compile(NAME.pattern() + "\\." + tag(databaseId) + "\\" + PART)).forEach(BackupFolder::discard);
    }

    /**
     * Deletes the chart's backups that need not be kept any more.
     *
     * @return what was deleted
     */
    public List<BackupFile> prune(UUID databaseId, Instant now, ZoneId zone) {
        List<BackupFile> all = list(databaseId);
        Set<KeptMoment> kept = Keeping.keep(all.stream().map(BackupFolder::moment).toList(), now, zone);
        List<BackupFile> gone = new ArrayList<>();
        for (BackupFile each : all) {
            if (!kept.contains(moment(each)) && deleted(each.path())) {
                gone.add(each);
            }
        }
        return gone;
    }

    private static KeptMoment moment(BackupFile file) {
        return new KeptMoment(file.madeAt(), file.auditRows());
    }

    private Path free(BackupHeader header, BackupManifest manifest) {
        String stem = stem(header, manifest);
        Path file = folder.resolve(stem + ENDING);
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(stem + "-" + i + ENDING);
        }
        return file;
    }

    private static String stem(BackupHeader header, BackupManifest manifest) {
        return String.format(Locale.ROOT, "mesochart-%s-%09d", stamp(header.madeAt()),
                manifest.contents().auditRows());
    }

    /** A moment in UTC as part of a file's name, sortable: 20261124-070000Z. */
    public static String stamp(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString().replace("-", "").replace(":", "").replace('T', '-');
    }

    private static String partName(BackupHeader header, BackupManifest manifest) {
        return stem(header, manifest) + ENDING + "." + tag(header.databaseId()) + PART;
    }

    private static String tag(UUID databaseId) {
        return databaseId.toString().substring(0, 8);
    }

    private List<Path> named(Pattern pattern) {
        try {
            return matching(pattern);
        } catch (IOException | DirectoryIteratorException notThere) {
            return List.of();
        }
    }

    private List<Path> matching(Pattern pattern) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (pattern.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    /** SHA-256 of a copy of the chart, as its manifest tells it. */
    public static byte[] hash(Path content, Watch watch) {
        return BackupWriter.hash(content, watch);
    }
}
