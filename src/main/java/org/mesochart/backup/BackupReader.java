package org.mesochart.backup;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.vault.BackupCipher;
import org.mesochart.vault.TamperedException;
import org.mesochart.vault.Vault;

/**
 * Reads a backup back, piece by piece. Nothing is handed out that was not authenticated; what is written down before the
 * whole file was found good is the caller's to delete.
 */
public final class BackupReader implements AutoCloseable {
    private static final int LONGEST_MANIFEST = 64 * 1024;

    private final DataInputStream in;
    private final BackupHeader header;
    private final BackupCipher cipher;
    private final BackupManifest manifest;
    private final long before;

    private BackupReader(DataInputStream in, BackupHeader header, BackupCipher cipher, BackupManifest manifest, long before) {
        this.in = in;
        this.header = header;
        this.cipher = cipher;
        this.manifest = manifest;
        this.before = before;
    }

    /**
     * Opens a backup with the keys of its chart and reads its manifest.
     *
     * @throws BackupException NOT_FOUND, IO, NOT_A_BACKUP, NEWER, DAMAGED: also under another chart's keys
     */
    public static BackupReader open(Path file, Vault vault) {
        if (!Files.isRegularFile(file)) {
            throw new BackupException(BackupProblem.NOT_FOUND);
        }
        DataInputStream in = null;
        First first = null;
        try {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
            byte[] clear = BackupHeader.read(in);
            BackupHeader header = BackupHeader.parse(clear);
            first = first(sealed(in, LONGEST_MANIFEST), vault, header, clear);
            return new BackupReader(in, header, first.cipher(), BackupManifest.of(first.plain()),
                    clear.length + BackupWriter.written(first.plain().length));
        } catch (IOException unreadable) {
            release(in, first == null ? null : first.cipher());
            throw BackupException.read(unreadable);
        } catch (RuntimeException refused) {
            release(in, first == null ? null : first.cipher());
            throw refused;
        }
    }

    private record First(BackupCipher cipher, byte[] plain) {}

    // One that was made before the chart's keys were changed is under older ones.
    private static First first(Sealed piece, Vault vault, BackupHeader header, byte[] clear) {
        if (piece.last()) {
            throw new BackupException(BackupProblem.DAMAGED);
        }
        for (int version = vault.version(); version > 0; version--) {
            BackupCipher cipher = vault.backupCipher(header.salt(), clear, version);
            try {
                return new First(cipher, cipher.open(0, false, piece.bytes()));
            } catch (TamperedException other) {
                cipher.close();
            }
        }
        throw new BackupException(BackupProblem.DAMAGED);
    }

    public BackupHeader header() {
        return header;
    }

    public BackupManifest manifest() {
        return manifest;
    }

    /** How many bytes the whole file has when nothing of it is missing. */
    public long length() {
        long full = manifest.bytes() / BackupWriter.PIECE;
        long rest = manifest.bytes() % BackupWriter.PIECE;
        return before + full * BackupWriter.written(BackupWriter.PIECE) + (rest == 0 ? 0 : BackupWriter.written(rest));
    }

    /**
     * Writes the chart's file that is in the backup, once, and forces it to disk.
     *
     * @param copy a new file
     * @throws BackupException DAMAGED, IO, NO_SPACE, READ_ONLY; the copy is then not to be used
     */
    public void copyTo(Path copy, Watch watch) {
        MessageDigest digest = BackupWriter.sha256();
        long done = 0;
        try (Disk.Out out = Disk.REAL.create(copy)) {
            for (long index = 1; ; index++) {
                Piece piece = next(index);
                done += piece.plain().length;
                if (done > manifest.bytes()) {
                    throw new BackupException(BackupProblem.DAMAGED);
                }
                digest.update(piece.plain());
                out.write(ByteBuffer.wrap(piece.plain()));
                watch.at((double) done / manifest.bytes());
                if (piece.last()) {
                    break;
                }
            }
            requireEnd(done, digest);
            out.force();
        } catch (IOException failed) {
            throw BackupException.written(failed, copy.toAbsolutePath().getParent(), manifest.bytes() - done);
        }
    }

    private Piece next(long index) {
        try {
            return next(in, cipher, index, BackupWriter.PIECE);
        } catch (IOException unreadable) {
            throw BackupException.read(unreadable);
        }
    }

    private void requireEnd(long done, MessageDigest digest) {
        try {
            if (done != manifest.bytes() || !MessageDigest.isEqual(digest.digest(), manifest.hash()) || in.read() >= 0) {
                throw new BackupException(BackupProblem.DAMAGED);
            }
        } catch (IOException unreadable) {
            throw BackupException.read(unreadable);
        }
    }

    private record Piece(boolean last, byte[] plain) {}

    private record Sealed(boolean last, byte[] bytes) {}

    private static Piece next(DataInputStream in, BackupCipher cipher, long index, int longest) throws IOException {
        Sealed sealed = sealed(in, longest);
        try {
            return new Piece(sealed.last(), cipher.open(index, sealed.last(), sealed.bytes()));
        } catch (TamperedException damaged) {
            throw new BackupException(BackupProblem.DAMAGED);
        }
    }

    private static Sealed sealed(DataInputStream in, int longest) throws IOException {
        try {
            int length = in.readInt();
            int last = in.readUnsignedByte();
            if (length < BackupCipher.OVERHEAD || length > longest + BackupCipher.OVERHEAD || last > 1) {
                throw new BackupException(BackupProblem.DAMAGED);
            }
            return new Sealed(last == 1, in.readNBytes(length));
        } catch (EOFException damaged) {
            throw new BackupException(BackupProblem.DAMAGED);
        }
    }

    private static void release(DataInputStream in, BackupCipher cipher) {
        try {
            if (cipher != null) {
                cipher.close();
            }
            if (in != null) {
                in.close();
            }
        } catch (IOException nothingWritten) {
            // A file that was only read has nothing to lose by this.
            return;
        }
    }

    @Override
    public void close() {
        release(in, cipher);
    }
}
