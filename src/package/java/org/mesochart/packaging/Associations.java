package org.mesochart.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files that the program opens: backups and exported charts. */
final class Associations {
    /**
     * One kind of file.
     *
     * @param ending without its first point
     * @param parent the kind that it is one of, or null
     * @param magic the bytes that every such file begins with, as the MIME database writes them, or null
     */
    record Kind(String mime, String ending, String parent, String english, String turkish, String magic) {
        /** As jpackage reads it. */
        Path properties(Path folder) throws IOException {
            return Files.writeString(folder.resolve(ending + ".properties"), "mime-type=" + mime + "\nextension=" + ending
                    + "\ndescription=" + english + "\n");
        }

        /** Whether systems that look at the last part of an ending alone can tell it. */
        boolean simple() {
            return !ending.contains(".");
        }
    }

    static final List<Kind> KINDS = List.of(
            new Kind("application/vnd.mesochart.backup", "mesobackup", null, "MesoChart backup", "MesoChart yedeği",
                    "\\x89MesB\\r\\n\\x1a"),
            new Kind("application/vnd.mesochart.export+json", "mesochart.json", "application/json", "MesoChart export",
                    "MesoChart dışa aktarımı", null),
            new Kind("application/vnd.mesochart.export+zip", "mesochart.zip", "application/zip", "MesoChart patient export",
                    "MesoChart hasta dışa aktarımı", null));

    private Associations() {
    }

    /** For the MIME database of a Linux desktop. */
    static String mimeDatabase() {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
                """);
        for (Kind kind : KINDS) {
            xml.append("  <mime-type type=\"").append(kind.mime()).append("\">\n    <comment>").append(kind.english())
                    .append("</comment>\n    <comment xml:lang=\"tr\">").append(kind.turkish()).append("</comment>\n")
                    .append("    <icon name=\"mesochart\"/>\n");
            if (kind.parent() != null) {
                xml.append("    <sub-class-of type=\"").append(kind.parent()).append("\"/>\n");
            }
            if (kind.magic() != null) {
                xml.append("    <magic><match type=\"string\" offset=\"0\" value=\"").append(kind.magic()).append("\"/></magic>\n");
            }
            xml.append("    <glob pattern=\"*.").append(kind.ending()).append("\"/>\n  </mime-type>\n");
        }
        return xml.append("</mime-info>\n").toString();
    }
}
