package org.mesochart.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a chart may live in a folder: on a disk of this computer that nobody else writes and nobody unplugs. Backups may
 * lie anywhere. Asks the disk: not on the UI thread.
 */
public final class LivePlace {
    /** Why it may not. */
    public enum Trouble {
        /** A share: locks and forced writes do not hold there, and a connection breaks. */
        NETWORK,
        /** A program copies the folder to a cloud or another computer and may put an older file in its place. */
        SYNC,
        /** A stick, a card or an outer disk. */
        REMOVABLE
    }

    /** Refused as a place for a chart; nothing was made there. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Trouble trouble;

        Refused(Trouble trouble) {
            super(trouble.name(), null, false, false);
            this.trouble = trouble;
        }

        public Trouble trouble() {
            return trouble;
        }
    }

    /** What tells of a folder that is there. Tests give their own. */
    interface Disks {
        /** The type of its file system, as the system names it. */
        String type(Path there) throws IOException;

        /** Whether its disk can be unplugged. */
        boolean removable(Path there) throws IOException;
    }

    private static final Set<String> SHARES = Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "webdav",
            "davfs", "9p", "afs", "ncpfs", "ceph", "glusterfs", "lustre", "gpfs", "beegfs", "ocfs2", "gfs2", "sshfs", "vboxsf",
            "vmhgfs", "prl_fs", "macfuse", "osxfuse");
    // File systems of this kind that only encrypt or join folders of the computer itself.
    private static final Set<String> OWN_FUSE = Set.of("fuse.gocryptfs", "fuse.encfs", "fuse.cryfs", "fuse.ecryptfs",
            "fuse.securefs", "fuse.veracrypt", "fuse.mergerfs", "fuse.bindfs", "fuse.lxcfs", "fuse.fuse-overlayfs");
    // What these programs leave in the folder that they keep in step, and in no other.
    private static final List<String> MARKS = List.of(".stfolder", ".dropbox.cache", ".dropbox", ".nextcloudsync.log",
            ".owncloudsync.log", ".tmp.drivedownload", ".tmp.driveupload");
    private static final List<String> CLOUD_NAMES = List.of("onedrive", "dropbox", "nextcloud", "owncloud", "iclouddrive",
            "google drive", "googledrive");
    private static final List<String> CLOUD_VARIABLES = List.of("OneDrive", "OneDriveConsumer", "OneDriveCommercial");

    /** As this computer tells it. */
    public static final LivePlace REAL = new LivePlace(OwnDisks.REAL, System.getenv(), Path.of(System.getProperty("user.home")));

    private final Disks disks;
    private final Map<String, String> environment;
    private final Path home;

    LivePlace(Disks disks, Map<String, String> environment, Path home) {
        this.disks = disks;
        this.environment = environment;
        this.home = home;
    }

    /** @throws Refused when no chart may live there */
    public void require(Path folder) {
        trouble(folder).ifPresent(found -> {
            throw new Refused(found);
        });
    }

    /** What speaks against a folder, or against the place where it would be made; empty also when nobody can tell. */
    public Optional<Trouble> trouble(Path folder) {
        try {
            Path there = there(folder.toAbsolutePath().normalize());
            if (share(there)) {
                return Optional.of(Trouble.NETWORK);
            }
            if (inStep(there)) {
                return Optional.of(Trouble.SYNC);
            }
            return disks.removable(there) ? Optional.of(Trouble.REMOVABLE) : Optional.empty();
        } catch (IOException | RuntimeException untold) {
            // What cannot be asked refuses nobody: opening the folder will tell.
            return Optional.empty();
        }
    }

    private static Path there(Path folder) throws IOException {
        Path at = folder;
        while (!Files.exists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at.toRealPath();
    }

    private boolean share(Path there) throws IOException {
        String type = disks.type(there).toLowerCase(Locale.ROOT);
        return there.toString().startsWith("\\\\") || SHARES.contains(type)
                || type.startsWith("fuse.") && !OWN_FUSE.contains(type);
    }

    private boolean inStep(Path there) throws IOException {
        for (String name : CLOUD_VARIABLES) {
            String root = environment.get(name);
            if (root != null && !root.isBlank() && Files.isDirectory(Path.of(root)) && there.startsWith(Path.of(root).toRealPath())) {
                return true;
            }
        }
        Path own = Files.exists(home) ? home.toRealPath() : home;
        // Where macOS keeps what iCloud Drive and the others fetch.
        if (there.startsWith(own.resolve("Library/Mobile Documents")) || there.startsWith(own.resolve("Library/CloudStorage"))) {
            return true;
        }
        if (there.startsWith(own) && !there.equals(own)
                && cloudName(own.relativize(there).getName(0).toString().toLowerCase(Locale.ROOT))) {
            return true;
        }
        for (Path at = there; at != null; at = at.getParent()) {
            if (marked(at)) {
                return true;
            }
        }
        return false;
    }

    // Also "OneDrive - Clinic" and "Dropbox (Clinic)".
    private static boolean cloudName(String name) {
        return CLOUD_NAMES.stream().anyMatch(cloud -> name.equals(cloud) || name.startsWith(cloud + " "));
    }

    // Dropbox keeps a folder of this name in the home folder too, which is not kept in step.
    private boolean marked(Path at) {
        return MARKS.stream().filter(mark -> !(mark.equals(".dropbox") && Files.isDirectory(at.resolve(mark))))
                .anyMatch(mark -> Files.exists(at.resolve(mark))) || nextcloud(at);
    }

    // Nextcloud's own list of the folder: .sync_ and some letters.
    private static boolean nextcloud(Path at) {
        try (Stream<Path> files = Files.list(at)) {
            return files.map(each -> each.getFileName().toString())
                    .anyMatch(name -> (name.startsWith(".sync_") || name.startsWith("._sync_")) && name.endsWith(".db"));
        } catch (IOException unreadable) {
            return false;
        }
    }
}
