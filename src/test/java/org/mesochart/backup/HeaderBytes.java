package org.mesochart.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.mesochart.vault.KeySlot;

/** The clear header of a backup as bytes, for whoever tries to read a spoilt one. */
public final class HeaderBytes {
    private HeaderBytes() {
    }

    public static byte[] of(KeySlot practitioner, KeySlot recovery) {
        return new BackupHeader(new UUID(1, 2), new UUID(3, 4), Instant.ofEpochMilli(5), new byte[32],
                List.of(new BackupSlot(new UUID(6, 7), practitioner), new BackupSlot(null, recovery))).bytes();
    }

    /** Reads them; a header that is taken is written as the same bytes again, but for a recovery slot's owner. */
    public static void read(byte[] bytes) {
        try {
            BackupHeader header = BackupHeader.parse(BackupHeader.read(new ByteArrayInputStream(bytes)));
            byte[] again = header.bytes();
            BackupHeader twice = BackupHeader.parse(again);
            if (!Arrays.equals(again, twice.bytes()) || header.slots().size() > BackupHeader.MOST_SLOTS) {
                throw new AssertionError("a header that reads as another");
            }
        } catch (BackupException refused) {
            return;
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
