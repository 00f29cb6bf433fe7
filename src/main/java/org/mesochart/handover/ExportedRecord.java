package org.mesochart.handover;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The record in a patient's file, to be read without unpacking it. */
public final class ExportedRecord {
    private ExportedRecord() {}

    /** Whether a file begins as a zip does. */
    public static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(4), StandardCharsets.ISO_8859_1).equals("PK\3\4");
        }
    }

    /** How many bytes the record has, as the file says; 0 when it is no patient's file. */
    public static long size(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(PatientExport.RECORD);
            return entry == null ? 0 : entry.getSize();
        } catch (ZipException noZip) {
            return 0;
        }
    }

    /**
     * Opens the record; closing the stream closes the file.
     *
     * @throws IOException also when it is no patient's file
     */
    public static InputStream open(Path file) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        try {
            ZipEntry entry = zip.getEntry(PatientExport.RECORD);
            if (entry == null) {
                throw new IOException("no record in it");
            }
            return new FilterInputStream(zip.getInputStream(entry)) {
                @Override
                public void close() throws IOException {
                    zip.close();
                }
            };
        } catch (IOException | RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }
}
