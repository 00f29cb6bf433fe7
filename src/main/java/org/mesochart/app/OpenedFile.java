package org.mesochart.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.mesochart.exchange.ChartJson;
import org.mesochart.handover.ExportedRecord;

/** What a file is that the program was started with, by what is in it: names can say anything. */
enum OpenedFile {
    BACKUP, EXPORT, OTHER, UNREADABLE;

    /** An export begins with its format (src/docs/chart-format.md); another program may put a few fields before it. */
    private static final int LOOKED_AT = 4096;
    /** See src/docs/backup-format.md. */
    private static final String BACKUP_BEGINS = "\u0089MesB\r\n\u001a";
    private static final Pattern CHART =
            Pattern.compile("\\s*\\{.*\"format\"\\s*:\\s*\"" + Pattern.quote(ChartJson.FORMAT) + "\".*", Pattern.DOTALL);

    /** @param named as the program was given it; blocking */
    static OpenedFile of(String named) {
        try {
            return of(Path.of(named));
        } catch (InvalidPathException unwritable) {
            return UNREADABLE; // the computer's locale has no bytes for it
        }
    }

    private static OpenedFile of(Path file) {
        if (!Files.isRegularFile(file)) {
            return UNREADABLE;
        }
        try (InputStream in = Files.newInputStream(file)) {
            // Each byte a character.
            String begins = new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
            if (begins.startsWith(BACKUP_BEGINS)) {
                return BACKUP;
            }
            boolean export = ExportedRecord.isZip(file) ? ExportedRecord.size(file) > 0 : CHART.matcher(begins).matches();
            return export ? EXPORT : OTHER;
        } catch (IOException denied) {
            return UNREADABLE;
        }
    }

    /** The last part of the name, also of one that cannot be a path here. */
    static String name(String named) {
        return named.substring(Math.max(named.lastIndexOf('/'), named.lastIndexOf('\\')) + 1);
    }
}
