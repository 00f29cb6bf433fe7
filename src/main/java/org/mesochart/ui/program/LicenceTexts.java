package org.mesochart.ui.program;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Licences as they lie on the class path: the build gathers them from the libraries, or from beside the sources. */
final class LicenceTexts {
    private static final String RULE = "\n\n" + "_".repeat(60) + "\n";

    private LicenceTexts() {
    }

    static String own() throws IOException {
        return read("LICENSE");
    }

    /** Which library is under what, then each text once, beneath the names of those that bring it. */
    static String ofLibraries() throws IOException {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (String path : read("TEXTS.txt").split("\\R")) {
            texts.computeIfAbsent(read("texts/" + path), text -> new ArrayList<>()).add(name(path));
        }
        StringBuilder all = new StringBuilder(read("THIRD-PARTY.txt"));
        texts.forEach((text, names) -> all.append(RULE).append(String.join(", ", names)).append("\n\n").append(text));
        return all.toString();
    }

    // "jackson-core/META-INF/NOTICE" is "jackson-core NOTICE".
    private static String name(String path) {
        return path.substring(0, path.indexOf('/')) + ' ' + path.substring(path.lastIndexOf('/') + 1);
    }

    private static String read(String file) throws IOException {
        try (InputStream in = LicenceTexts.class.getResourceAsStream("/licences/" + file)) {
            if (in == null) {
                throw new IOException(file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
