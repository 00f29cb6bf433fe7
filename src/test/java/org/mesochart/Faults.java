package org.mesochart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The short and the long form of the tests of faults, and where their figures are noted. */
public final class Faults {
    private static final boolean LONG = "long".equals(System.getProperty("mesochart.faults"));

    private Faults() {
    }

    /** How often: few times in the suite, many with {@code mvn -Pfaults verify}. */
    public static int times(int few, int many) {
        return LONG ? many : few;
    }

    public static boolean inLongForm() {
        return LONG;
    }

    /** Notes what was measured under {@code target/faults.txt}, for {@code src/docs/reliability.md}. */
    public static void figure(String fault, String figure) {
        try {
            Files.writeString(Path.of("target", "faults.txt"), fault + ": " + figure + "\n", StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
