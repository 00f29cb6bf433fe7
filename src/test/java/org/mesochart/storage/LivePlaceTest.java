package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.storage.LivePlace.Trouble;

/** Where no chart may live, by disks and folders that the test makes up. */
@BesideOthers
class LivePlaceTest {
    @TempDir
    Path temp;

    private static LivePlace.Disks disk(String type, boolean removable) {
        return new LivePlace.Disks() {
            @Override
            public String type(Path there) {
                return type;
            }

            @Override
            public boolean removable(Path there) {
                return removable;
            }
        };
    }

    private LivePlace on(String type, boolean removable, Map<String, String> environment) {
        return new LivePlace(disk(type, removable), environment, temp.resolve("home"));
    }

    private Optional<Trouble> trouble(String type) {
        return on(type, false, Map.of()).trouble(temp.resolve("not/yet/there"));
    }

    private Optional<Trouble> at(Path folder) {
        return on("ext4", false, Map.of()).trouble(folder);
    }

    @Test
    void aFolderOnADiskOfTheComputerIsGood() {
        for (String type : List.of("ext4", "NTFS", "apfs", "btrfs", "xfs", "fuseblk", "tmpfs", "fuse.gocryptfs", "overlay")) {
            assertEquals(Optional.empty(), trouble(type), type);
        }
        assertEquals(Optional.empty(), LivePlace.REAL.trouble(temp), "where the tests run");
    }

    @Test
    void sharesAndSticksAreNot() {
        for (String type : List.of("nfs4", "cifs", "smbfs", "9p", "fuse.sshfs", "fuse.rclone", "webdav", "vboxsf")) {
            assertEquals(Optional.of(Trouble.NETWORK), trouble(type), type);
        }
        assertEquals(Optional.of(Trouble.REMOVABLE), on("vfat", true, Map.of()).trouble(temp));
        LivePlace.Refused refused =
                assertThrows(LivePlace.Refused.class, () -> on("vfat", true, Map.of()).require(temp));
        assertEquals(Trouble.REMOVABLE, refused.trouble());
        assertFalse(refused.toString().contains(temp.toString()));
    }

    @Test
    void aFolderThatAProgramKeepsInStepIsNotWhereverInItTheChartWouldBe() throws IOException {
        for (String mark : List.of(".stfolder", ".dropbox.cache", ".dropbox", ".sync_a1b2.db", "._sync_a1b2.db",
                ".tmp.driveupload", ".nextcloudsync.log")) {
            Path root = Files.createDirectories(temp.resolve("root" + mark));
            assertEquals(Optional.empty(), at(root.resolve("chart")), mark);
            Files.writeString(root.resolve(mark), "");
            assertEquals(Optional.of(Trouble.SYNC), at(root.resolve("deep/in/it")), mark);
        }
        Path plain = Files.createDirectories(temp.resolve("plain/.dropbox")).getParent();
        Files.writeString(plain.resolve("desktop.ini"), "");
        Files.writeString(plain.resolve(".sync_notes.txt"), "");
        assertEquals(Optional.empty(), at(plain), "Dropbox's own settings, and a file of Windows");
    }

    @Test
    void theCloudsOwnFoldersAreKnownByPlaceNameAndVariable() throws IOException {
        Path home = temp.resolve("home");
        for (String place : List.of("OneDrive - Clinic/chart", "Dropbox", "iCloudDrive/a", "Library/CloudStorage/GoogleDrive-x",
                "Library/Mobile Documents/com~apple~CloudDocs", "Nextcloud/chart", "Google Drive")) {
            assertEquals(Optional.of(Trouble.SYNC), at(Files.createDirectories(home.resolve(place))), place);
        }
        for (String place : List.of("Documents/Dropbox", "Library/Application Support", "OneDriver")) {
            assertEquals(Optional.empty(), at(Files.createDirectories(home.resolve(place))), place);
        }
        Path cloud = Files.createDirectories(temp.resolve("D/Cloud"));
        LivePlace told = on("NTFS", false, Map.of("OneDriveCommercial", cloud.toString(), "OneDrive", "",
                "OneDriveConsumer", temp.resolve("gone").toString()));
        assertEquals(Optional.of(Trouble.SYNC), told.trouble(cloud.resolve("chart")));
        assertEquals(Optional.empty(), told.trouble(temp.resolve("D/Cloudy")));
    }

    @Test
    void ofADiskThatIsOnNoListNothingIsKnownAndEndlessLayersEnd() throws IOException {
        Path sys = temp.resolve("sys");
        Path round = Files.createDirectories(sys.resolve("devices/virtual/block/dm-0/slaves"));
        Files.createSymbolicLink(round.resolve("dm-0"), round.getParent());
        Path alone = Files.createDirectories(sys.resolve("devices/virtual/block/dm-1/slaves"));
        Files.createDirectories(sys.resolve("dev/block"));
        Files.createSymbolicLink(sys.resolve("dev/block/253:0"), round.getParent());
        Files.createSymbolicLink(sys.resolve("dev/block/253:1"), alone.getParent());
        OwnDisks disks = new OwnDisks(Files.writeString(temp.resolve("mountinfo"), String.join("\n",
                "1 0 253:0 / /round rw - ext4 /dev/mapper/a rw",
                "2 0 253:1 / /alone rw - ext4 /dev/mapper/b rw",
                "3 0 0:60 / /root-as-its-name rw - overlay / rw",
                "4 0 253:0 / /cut rw - ext4")), sys);
        for (String there : List.of("/round", "/alone", "/root-as-its-name", "/cut", "/elsewhere")) {
            assertFalse(disks.removable(Path.of(there)), there);
        }
    }

    @Test
    void withoutLinuxsListAPlaceAmongTheVolumesIsAStick() throws IOException {
        OwnDisks disks = new OwnDisks(temp.resolve("no list"), temp.resolve("sys"));
        assertTrue(disks.removable(Path.of("/Volumes/STICK/chart")));
        assertFalse(disks.removable(Path.of("/Users/clinic")));
    }

    @Test
    void aLinkIsFollowed() throws IOException {
        Path root = Files.createDirectories(temp.resolve("root"));
        Files.writeString(root.resolve(".stfolder"), "");
        Path link = Files.createSymbolicLink(temp.resolve("link"), root);
        assertEquals(Optional.of(Trouble.SYNC), at(link.resolve("chart")));
    }

    @Test
    void linuxTellsWhichDiskCanBeUnplugged() throws IOException {
        Path sys = temp.resolve("sys");
        device(sys, "8:1", "devices/pci0/ata1/block/sda/sda1", "0");
        device(sys, "8:17", "devices/pci0/usb2/2-1/block/sdb/sdb1", "0");
        device(sys, "8:33", "devices/pci0/ata2/block/sdc/sdc1", "1");
        device(sys, "179:1", "devices/mmc0/block/mmcblk0/mmcblk0p1", "0");
        Files.createDirectories(sys.resolve("devices/mmc0/block/mmcblk0/device"));
        Files.writeString(sys.resolve("devices/mmc0/block/mmcblk0/device/type"), "SD\n");
        Path encrypted = Files.createDirectories(sys.resolve("devices/virtual/block/dm-0/slaves"));
        Files.createSymbolicLink(encrypted.resolve("sdc1"), sys.resolve("devices/pci0/ata2/block/sdc/sdc1"));
        Files.createSymbolicLink(sys.resolve("dev/block/253:0"), encrypted.getParent());
        Files.createDirectories(sys.resolve("class/block"));
        Files.createSymbolicLink(sys.resolve("class/block/sdb1"), sys.resolve("devices/pci0/usb2/2-1/block/sdb/sdb1"));
        Path list = Files.writeString(temp.resolve("mountinfo"), String.join("\n",
                "1 0 8:1 / / rw - ext4 /dev/sda1 rw",
                "2 1 8:17 / /media/outer rw shared:1 - ext4 /dev/sdb1 rw",
                "3 1 8:33 / /media/a\\040stick rw - vfat /dev/sdc1 rw",
                "4 1 179:1 / /media/card rw - vfat /dev/mmcblk0p1 rw",
                "5 1 253:0 / /media/sealed rw - ext4 /dev/mapper/x rw",
                "6 1 0:44 / /media/pool rw - btrfs /dev/sdb1 rw",
                "7 1 0:50 / /run rw - tmpfs tmpfs rw", "nonsense"));
        OwnDisks disks = new OwnDisks(list, sys);
        for (String outer : List.of("/media/outer/x", "/media/a stick", "/media/card", "/media/sealed/deep", "/media/pool")) {
            assertTrue(disks.removable(Path.of(outer)), outer);
        }
        for (String own : List.of("/home/clinic", "/media/outermost", "/run/x")) {
            assertFalse(disks.removable(Path.of(own)), own);
        }
    }

    private static void device(Path sys, String number, String place, String removable) throws IOException {
        Path partition = Files.createDirectories(sys.resolve(place));
        Files.writeString(partition.resolve("partition"), "1\n");
        Files.writeString(partition.getParent().resolve("removable"), removable + "\n");
        Files.createDirectories(sys.resolve("dev/block"));
        Files.createSymbolicLink(sys.resolve("dev/block").resolve(number), partition);
    }
}
