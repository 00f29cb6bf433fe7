package org.mesochart.packaging;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A screen for the program to show itself on, out of sight: Xvfb where it is there. Without Xvfb the system's own screen, and on Linux
 * without that JavaFX's platform that draws nowhere; then GTK is not rehearsed, and the start is slower for it.
 */
final class Display implements AutoCloseable {
    private final Process server;
    private final String name;

    private Display(Process server, String name) {
        this.server = server;
        this.name = name;
    }

    static Display open() throws IOException {
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "Xvfb")));
        if (!there) {
            return new Display(null, System.getenv("DISPLAY"));
        }
        // It chooses a number that is free, and says it once it is ready.
        Process server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader said = server.inputReader();
        String number = said.readLine();
        if (number == null) {
            server.destroy();
            throw new IOException("Xvfb did not start");
        }
        return new Display(server, ":" + number.strip());
    }

    Map<String, String> environment() {
        return name == null ? Map.of() : Map.of("DISPLAY", name);
    }

    /** What Java needs to know where there is no screen at all. */
    List<String> properties() {
        boolean nowhere = name == null && System.getProperty("os.name").startsWith("Linux");
        return nowhere ? List.of("-Dglass.platform=Headless", "-Dprism.order=sw") : List.of();
    }

    @Override
    public void close() {
        if (server != null) {
            server.destroy();
        }
    }
}
