package org.mesochart.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A library without the signature of its jar. Java verifies a signed jar class by class at every start, here 1.6 MB of digests
 * before the first passphrase is tried, and takes none of its classes into the start cache. What comes from the repository was
 * checked when it was fetched; what is installed is guarded by the folder that only an administrator may write.
 */
final class Unsigned {
    private Unsigned() {
    }

    /** Rewrites a jar that is signed, and leaves any other as it is. */
    static void make(Path jar) throws IOException {
        FileTime time = Files.getLastModifiedTime(jar);
        Path without = jar.resolveSibling(jar.getFileName() + ".unsigned");
        try (JarFile signed = new JarFile(jar.toFile(), false)) {
            if (signed.stream().noneMatch(entry -> isSignature(entry.getName()))) {
                return;
            }
            Manifest manifest = signed.getManifest();
            manifest.getEntries().clear();
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(without), manifest)) {
                for (JarEntry entry : (Iterable<JarEntry>) signed.stream()::iterator) {
                    if (!isSignature(entry.getName()) && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        JarEntry same = new JarEntry(entry.getName());
                        same.setTime(entry.getTime());
                        out.putNextEntry(same);
                        try (InputStream in = signed.getInputStream(entry)) {
                            in.transferTo(out);
                        }
                    }
                }
            }
        }
        Files.delete(jar);
        Files.move(without, jar);
        Files.setLastModifiedTime(jar, time);
    }

    private static boolean isSignature(String name) {
        return name.toUpperCase(Locale.ROOT).matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
    }
}
