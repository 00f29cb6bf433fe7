package org.mesochart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code java -jar} starts says which Java is needed, whatever Java it is. */
@Tag("slow-once")
class StartTest {
    private static final int JAVA_8 = 52;
    private static final Path CLASSES = Path.of("target", "start");

    @Test
    void anyJavaFromEightCanReadIt() throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(CLASSES.resolve("org/mesochart/Start.class")))) {
            assertEquals(0xCAFEBABE, in.readInt());
            in.readUnsignedShort();
            assertEquals(JAVA_8, in.readUnsignedShort());
        }
    }

    @Test
    void anOlderJavaSaysItInOneSentenceAndEnds() throws Exception {
        Optional<Path> older = older();
        Assumptions.assumeTrue(older.isPresent(), "no older Java on this computer");
        Process process = new ProcessBuilder(older.get().toString(), "-Duser.language=en", "-cp",
                CLASSES.toString(), "org.mesochart.Start")
                .redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, process.waitFor(), said);
        assertEquals(1, said.strip().lines().count(), said);
        assertTrue(said.contains("needs Java 25"), said);
    }

    // Where Linux keeps them.
    private static Optional<Path> older() throws IOException {
        Path all = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(all)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(all)) {
                for (Path home : found) {
                    if (Files.isExecutable(home.resolve("bin/java")) && home.getFileName().toString().matches(".*-(8|11|17|21)-.*")) {
                        return Optional.of(home.resolve("bin/java"));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
