package org.mesochart.backup;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Where backup files are written. A test gives one that fills up or fails. */
@FunctionalInterface
public interface Disk {
    /** The computer's own. */
    Disk REAL = FileOut::new;

    /** Makes a new file, for its owner alone where the file system knows owners; refuses one that is there. */
    Out create(Path file) throws IOException;

    /** A file being written. */
    interface Out extends Closeable {
        /** Writes all that remains in the buffer. */
        void write(ByteBuffer bytes) throws IOException;

        /** Returns when all that was written is on the disk itself. */
        void force() throws IOException;
    }

    /** A file of the computer. */
    final class FileOut implements Out {
        private final FileChannel channel;

        FileOut(Path file) throws IOException {
            boolean owners = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
            channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    owners ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    } : new FileAttribute<?>[0]);
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        @Override
        public void force() throws IOException {
            channel.force(true);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
