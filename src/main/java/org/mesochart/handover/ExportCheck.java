package org.mesochart.handover;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks whether a patient's file is as it was written: each file in it against the manifest. Nothing is unpacked. */
public final class ExportCheck {
    // More than this is no file of ours: a zip can promise more than any disk holds.
    private static final long BYTES_MAX = 1L << 30;

    private ExportCheck() {}

    /**
     * @param files in the manifest
     * @param wrong names of files that are missing, changed, or not in the manifest; empty when all is as written
     */
    public record Found(int files, List<String> wrong) {}

    /**
     * Reads the whole file; blocking.
     *
     * @return empty when it is not a patient's file at all
     */
    public static Optional<Found> of(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Optional<Manifest> manifest = manifest(zip);
            return manifest.isEmpty() ? Optional.empty() : Optional.of(compare(zip, manifest.get()));
        } catch (ZipException noZip) {
            return Optional.empty();
        }
    }

    private static Optional<Manifest> manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(Manifest.BYTES_MAX + 1);
            return bytes.length > Manifest.BYTES_MAX ? Optional.empty() : Manifest.read(bytes);
        }
    }

    private static Found compare(ZipFile zip, Manifest manifest) throws IOException {
        Set<String> known = manifest.files().stream().map(Manifest.Entry::name).collect(Collectors.toSet());
        List<String> wrong = zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> !known.contains(name) && !name.equals(Manifest.NAME))
                .map(ExportCheck::printable)
                .collect(Collectors.toList());
        long[] left = {BYTES_MAX};
        for (Manifest.Entry file : manifest.files()) {
            if (!file.sha256().equals(hash(zip, file.name(), left))) {
                wrong.add(file.name());
            }
        }
        return new Found(manifest.files().size(), List.copyOf(wrong));
    }

    // A name from a foreign file goes to the screen.
    private static String printable(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._/-]", "?");
        return plain.length() > 100 ? plain.substring(0, 100) : plain;
    }

    private static String hash(ZipFile zip, String name, long[] left) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        MessageDigest sha = HashedZip.sha256();
        byte[] piece = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                left[0] -= count;
                if (left[0] < 0) {
                    return "";
                }
                sha.update(piece, 0, count);
            }
        } catch (ZipException damaged) {
            return "";
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
