package org.mesochart.handover;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a patient's file holds: lines {@code name=value}, then a line for each file in it as {@code sha256sum} writes them.
 *
 * @param facts version of the program, time, counts; names and values have no line ends
 * @param files in the order written
 */
record Manifest(Map<String, String> facts, List<Entry> files) {
    /** Its name in the file. */
    static final String NAME = "manifest.txt";
    /** Longer ones are not read. */
    static final int BYTES_MAX = 1 << 20;

    private static final String FORMAT = "1";
    private static final Pattern FILE = Pattern.compile("([0-9a-f]{64})  ([A-Za-z0-9._-]{1,100})");

    /** @param sha256 of the file's bytes, 64 digits */
    record Entry(String name, String sha256) {}

    Manifest {
        facts = new LinkedHashMap<>(facts);
        files = List.copyOf(files);
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder("format=" + FORMAT + "\n");
        facts.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
        text.append('\n');
        files.forEach(file -> text.append(file.sha256()).append("  ").append(file.name()).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @return empty when it is not as this program writes it */
    static Optional<Manifest> read(byte[] bytes) {
        Map<String, String> facts = new LinkedHashMap<>();
        List<Entry> files = new ArrayList<>();
        for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
            Matcher file = FILE.matcher(line);
            int sign = line.indexOf('=');
            if (file.matches()) {
                files.add(new Entry(file.group(2), file.group(1)));
            } else if (sign > 0 && files.isEmpty()) {
                facts.put(line.substring(0, sign), line.substring(sign + 1));
            } else if (!line.isEmpty()) {
                return Optional.empty();
            }
        }
        return FORMAT.equals(facts.remove("format")) && !files.isEmpty()
                ? Optional.of(new Manifest(facts, files))
                : Optional.empty();
    }
}
