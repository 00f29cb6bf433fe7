package org.mesochart.storage;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The disks of this computer: by Linux's lists of mounts and devices, by what Windows tells of a volume, by macOS's folder. */
final class OwnDisks implements LivePlace.Disks {
    static final OwnDisks REAL = new OwnDisks(Path.of("/proc/self/mountinfo"), Path.of("/sys"));

    private final Path mounts;
    private final Path sys;

    /** @param mounts Linux's list, see proc_pid_mountinfo(5) @param sys where Linux tells of devices */
    OwnDisks(Path mounts, Path sys) {
        this.mounts = mounts;
        this.sys = sys;
    }

    @Override
    public String type(Path there) throws IOException {
        return Files.getFileStore(there).type();
    }

    @Override
    public boolean removable(Path there) throws IOException {
        if (Files.isReadable(mounts)) {
            Optional<Mount> mount = mountOf(there);
            return mount.isPresent() && removable(mount.get());
        }
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) {
            FileStore volume = Files.getFileStore(there);
            return Boolean.TRUE.equals(volume.getAttribute("volume:isRemovable"));
        }
        return there.startsWith("/Volumes");
    }

    private record Mount(Path at, String device, String source) {}

    private Optional<Mount> mountOf(Path there) throws IOException {
        Mount deepest = null;
        for (String line : Files.readAllLines(mounts)) {
            List<String> fields = List.of(line.split(" "));
            int dash = fields.indexOf("-");
            if (dash < 6 || fields.size() < dash + 3) {
                continue;
            }
            Path at = Path.of(unescaped(fields.get(4)));
            // Of two at one place the later one is on top.
            if (there.startsWith(at) && (deepest == null || at.getNameCount() >= deepest.at().getNameCount())) {
                deepest = new Mount(at, fields.get(2), fields.get(dash + 2));
            }
        }
        return Optional.ofNullable(deepest);
    }

    private static String unescaped(String field) {
        return field.replace("\\040", " ").replace("\\011", "\t").replace("\\012", "\n").replace("\\134", "\\");
    }

    private boolean removable(Mount mount) throws IOException {
        Path device = sys.resolve("dev/block").resolve(mount.device());
        if (!Files.exists(device)) {
            // Some file systems have a number of their own; then the name of the device tells.
            Path name = Path.of(unescaped(mount.source())).getFileName();
            device = name == null ? device : sys.resolve("class/block").resolve(name.toString());
        }
        return Files.exists(device) && unplugged(device.toRealPath(), 0);
    }

    // A device, or what lies beneath an encrypted or joined one.
    private boolean unplugged(Path device, int depth) throws IOException {
        Path disk = Files.exists(device.resolve("partition")) ? device.getParent() : device;
        if (says(disk.resolve("removable"), "1") || says(disk.resolve("device/type"), "SD") || onUsb(disk)) {
            return true;
        }
        Path beneath = device.resolve("slaves");
        if (depth > 8 || !Files.isDirectory(beneath)) {
            return false;
        }
        List<Path> slaves;
        try (Stream<Path> all = Files.list(beneath)) {
            slaves = all.toList();
        }
        for (Path slave : slaves) {
            if (unplugged(slave.toRealPath(), depth + 1)) {
                return true;
            }
        }
        return false;
    }

    // Outer disks call themselves fixed, but hang on a plug.
    private static boolean onUsb(Path disk) {
        for (Path part : disk) {
            if (part.toString().matches("usb\\d+")) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(Path file, String word) throws IOException {
        return Files.isRegularFile(file) && Files.readString(file).strip().equals(word);
    }
}
