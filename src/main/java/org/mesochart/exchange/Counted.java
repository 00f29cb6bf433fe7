package org.mesochart.exchange;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Lets through as many bytes as are read again, and no more. */
final class Counted extends FilterOutputStream {
    private final long most;
    private long bytes;

    Counted(OutputStream out, long most) {
        super(out);
        this.most = most;
    }

    @Override
    public void write(int one) throws IOException {
        count(1);
        out.write(one);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
        count(length);
        out.write(some, from, length);
    }

    private void count(int more) {
        bytes += more;
        if (bytes > most) {
            throw new ExportTooLarge();
        }
    }
}
