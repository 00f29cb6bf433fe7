package org.mesochart.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** When which error came that nobody foresaw, as the log files tell. Nothing else of a line is taken. */
public final class LoggedErrors {
    private static final Pattern LINE = Pattern.compile(
            "^(\\d{4}-\\d{2}-\\d{2}T[0-9:.]{5,18}Z) ERROR \\[[^\\]]*\\] Unforeseen: Unforeseen ([2-9A-Z]{4}-[2-9A-Z]{4}) ");

    /** @param at by the computer's clock */
    public record Logged(Instant at, ErrorCode code) {
    }

    private LoggedErrors() {
    }

    /** The latest first, at most {@code most}; none where there is no log. A file that cannot be read is left out. */
    public static List<Logged> latest(Path folder, int most) {
        List<Logged> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.getFileName().toString().matches("mesochart(\\.\\d)?\\.log"))
                        .forEach(file -> read(file, found));
            } catch (IOException unreadable) {
                return List.of();
            }
        }
        return found.stream().sorted(Comparator.comparing(Logged::at).reversed()).limit(most).toList();
    }

    private static void read(Path file, List<Logged> found) {
        // Not as strict UTF-8: a power cut may leave anything at the end.
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            lines.map(LINE::matcher).filter(Matcher::find).forEach(line -> add(line, found));
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            // What the other files tell is told.
        }
    }

    private static void add(Matcher line, List<Logged> found) {
        try {
            found.add(new Logged(Instant.parse(line.group(1)), new ErrorCode(line.group(2))));
        } catch (DateTimeException noTime) {
            // Not written by this program.
        }
    }
}
