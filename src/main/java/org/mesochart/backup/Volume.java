package org.mesochart.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;

/**
 * What the file system of a folder can do. Sticks and shares often know neither owners nor how to force a folder's names;
 * that is no failure there, and is one everywhere else.
 */
public final class Volume {
    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final Set<String> SIMPLE =
            Set.of("vfat", "msdos", "exfat", "ntfs", "ntfs3", "cifs", "smb3", "smbfs", "9p", "drvfs", "davfs", "gvfsd-fuse");

    private Volume() {}

    /** Whether a file system of this type may refuse owners and forced names without being faulty. */
    static boolean simple(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        return SIMPLE.contains(name) || name.startsWith("fuse");
    }

    /**
     * Leaves a file or folder to its owner alone, where there are owners. Its name is used, its content never opened.
     *
     * @param permissions as in {@code rw-------}
     */
    public static void ownerOnly(Path path, String permissions) throws IOException {
        if (!POSIX) {
            return;
        }
        try {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        } catch (IOException refused) {
            requireSimple(path, refused);
        } catch (UnsupportedOperationException noOwners) {
            return;
        }
    }

    /** Forces the names in a folder to disk. Windows keeps names by itself and does not open folders. */
    public static void forceNames(Path folder) throws IOException {
        if (!POSIX) {
            return;
        }
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException failed) {
            requireSimple(folder, failed);
        }
    }

    private static void requireSimple(Path path, IOException refused) throws IOException {
        if (!simple(Files.getFileStore(path).type())) {
            throw refused;
        }
    }
}
