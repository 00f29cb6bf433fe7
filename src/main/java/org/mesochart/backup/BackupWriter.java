package org.mesochart.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.mesochart.vault.BackupCipher;
import org.mesochart.vault.Vault;

/** Writes the file of a backup: the clear header, the sealed manifest, the sealed content, piece by piece. */
final class BackupWriter {
    /** Content bytes in a piece: what of the chart is in memory at a time. */
    static final int PIECE = 256 * 1024;
    // Forced now and then, so that the disk is not kept from charting by one long write at the end.
    private static final int PIECES_BETWEEN_FORCES = 32;

    private BackupWriter() {}

    /**
     * Writes all of it and forces it to disk.
     *
     * @param content the copy of the chart, which must be what the manifest says
     * @throws BackupException when the disk does not take it
     */
    static void write(Disk disk, Path file, BackupHeader header, BackupManifest manifest, Vault vault, Path content,
            Watch watch) {
        byte[] clear = header.bytes();
        try (BackupCipher cipher = vault.backupCipher(header.salt(), clear);
                InputStream in = Files.newInputStream(content);
                Disk.Out out = disk.create(file)) {
            out.write(ByteBuffer.wrap(clear));
            piece(out, false, cipher.seal(0, false, manifest.text()));
            long written = 0;
            byte[] plain = in.readNBytes(PIECE);
            for (long index = 1; plain.length > 0; index++) {
                byte[] next = in.readNBytes(PIECE);
                piece(out, next.length == 0, cipher.seal(index, next.length == 0, plain));
                written += plain.length;
                plain = next;
                if (index % PIECES_BETWEEN_FORCES == 0) {
                    out.force();
                }
                watch.at((double) written / manifest.bytes());
            }
            out.force();
        } catch (IOException failed) {
            throw BackupException.written(failed, file.getParent(), manifest.bytes());
        }
    }

    /** How many bytes of the file a piece takes. */
    static long written(long plain) {
        return Integer.BYTES + 1 + BackupCipher.OVERHEAD + plain;
    }

    private static void piece(Disk.Out out, boolean last, byte[] sealed) throws IOException {
        out.write(ByteBuffer.allocate(Integer.BYTES + 1 + sealed.length)
                .putInt(sealed.length)
                .put((byte) (last ? 1 : 0))
                .put(sealed)
                .flip());
    }

    /** SHA-256 of a file. */
    static byte[] hash(Path file, Watch watch) {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[PIECE];
        try (InputStream in = Files.newInputStream(file)) {
            double all = Math.max(1, Files.size(file));
            long done = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                done += read;
                watch.at(done / all);
            }
        } catch (IOException unreadable) {
            throw BackupException.read(unreadable);
        } finally {
            Arrays.fill(buffer, (byte) 0);
        }
        return digest.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
