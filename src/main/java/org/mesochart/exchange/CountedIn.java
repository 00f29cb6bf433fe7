package org.mesochart.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Counts what is read, and tells it. */
final class CountedIn extends FilterInputStream {
    private final LongConsumer told;
    private long count;

    /** @param told after each reading how many bytes are read */
    CountedIn(InputStream in, LongConsumer told) {
        super(in);
        this.told = told;
    }

    /** Bytes. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count += one < 0 ? 0 : 1;
        told.accept(count);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count += Math.max(0, read);
        told.accept(count);
        return read;
    }
}
