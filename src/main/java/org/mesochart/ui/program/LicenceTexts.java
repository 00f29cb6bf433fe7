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
    /** @param names which file of which library */
    record Text(String names, String words) {
    }

    private LicenceTexts() {
    }

    static String own() throws IOException {
        return read("LICENSE");
    }

    /** Which library is under what. */
    static String list() throws IOException {
        return read("THIRD-PARTY.txt");
    }

    /** Each text once, beneath the names of the libraries that bring it. */
    static List<Text> ofLibraries() throws IOException {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (String path : read("TEXTS.txt").split("\\R")) {
            texts.computeIfAbsent(read("texts/" + path), text -> new ArrayList<>()).add(name(path));
        }
        List<Text> all = new ArrayList<>();
        texts.forEach((words, names) -> all.add(new Text(String.join(", ", names), words)));
        return all;
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
