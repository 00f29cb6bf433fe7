package org.mesochart.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file is that the program was started with, by how it begins: names can say anything. */
enum OpenedFile {
    BACKUP, EXPORT, OTHER, UNREADABLE;

    private static final int LOOKED_AT = 64;
    /** See src/docs/backup-format.md. */
    private static final String BACKUP_BEGINS = "\u0089MesB\r\n\u001a";
    private static final String ZIP_BEGINS = "PK\u0003\u0004";

    static OpenedFile of(Path file) {
        if (!Files.isRegularFile(file)) {
            return UNREADABLE;
        }
        try (InputStream in = Files.newInputStream(file)) {
            // Each byte a character.
            String begins = new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
            if (begins.startsWith(BACKUP_BEGINS)) {
                return BACKUP;
            }
            return begins.startsWith(ZIP_BEGINS) || begins.stripLeading().startsWith("{") ? EXPORT : OTHER;
        } catch (IOException denied) {
            return UNREADABLE;
        }
    }
}
