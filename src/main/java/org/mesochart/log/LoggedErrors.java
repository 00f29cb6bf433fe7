package org.mesochart.log;

import java.io.IOException;
import java.io.UncheckedIOException;
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

    /**
     * @param errors the latest first
     * @param whole false when the log, or a file of it, could not be read: then there may be others
     */
    public record Latest(List<Logged> errors, boolean whole) {
    }

    private LoggedErrors() {
    }

    /** The latest first, at most {@code most}; none where there is no log. A file that cannot be read is left out, and that is told. */
    public static Latest latest(Path folder, int most) {
        List<Logged> found = new ArrayList<>();
        boolean whole = true;
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                List<Path> logs = files.filter(file -> file.getFileName().toString().matches("mesochart(\\.\\d)?\\.log"))
                        .toList();
                for (Path log : logs) {
                    whole &= read(log, found);
                }
            } catch (IOException | UncheckedIOException unreadable) {
                whole = false;
            }
        }
        return new Latest(found.stream().sorted(Comparator.comparing(Logged::at).reversed()).limit(most).toList(), whole);
    }

    private static boolean read(Path file, List<Logged> found) {
        // Not as strict UTF-8: a power cut may leave anything at the end.
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            lines.map(LINE::matcher).filter(Matcher::find).forEach(line -> add(line, found));
            return true;
        } catch (IOException | UncheckedIOException unreadable) {
            return false;
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
