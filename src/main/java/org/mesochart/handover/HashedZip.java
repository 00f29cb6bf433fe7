package org.mesochart.handover;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip file being written that knows the hash of each file in it. */
final class HashedZip implements Closeable {
    private final ZipOutputStream zip;
    private final Instant at;
    private final List<Manifest.Entry> files = new ArrayList<>();

    /** Fills one file. */
    interface Content {
        /** @return what is told of it */
        int writeTo(OutputStream out) throws IOException;
    }

    /** @param at the time that each file in it bears */
    HashedZip(OutputStream out, Instant at) {
        this.zip = new ZipOutputStream(out);
        this.at = at;
    }

    /** What was added so far. */
    List<Manifest.Entry> files() {
        return List.copyOf(files);
    }

    int add(String name, Content content) throws IOException {
        MessageDigest sha = sha256();
        begin(name);
        int told = content.writeTo(new Hashing(zip, sha));
        zip.closeEntry();
        files.add(new Manifest.Entry(name, HexFormat.of().formatHex(sha.digest())));
        return told;
    }

    /** Adds the manifest and hands everything on. */
    void finish(Manifest manifest) throws IOException {
        begin(Manifest.NAME);
        zip.write(manifest.bytes());
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    // The file itself is closed by who opened it; what a full disk did not take is not tried again.
    @Override
    public void close() {
        files.clear();
    }

    /** Hashes what goes through; is flushed and closed with the zip, not before. */
    private static final class Hashing extends FilterOutputStream {
        private final MessageDigest sha;

        private Hashing(OutputStream out, MessageDigest sha) {
            super(out);
            this.sha = sha;
        }

        @Override
        public void write(int one) throws IOException {
            sha.update((byte) one);
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            sha.update(bytes, from, length);
            out.write(bytes, from, length);
        }

        @Override
        public void flush() {
            return;
        }

        @Override
        public void close() {
            return;
        }
    }
}
