package org.mesochart.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The packaged program as somebody would use it, for a home that is new: it tells its version, opens its window, makes the sample
 * chart, charts a point, makes a sheet, and ends. Java is told to refuse to start when the start cache does not fit.
 */
final class Smoke {
    private static final long SECONDS = 300;

    private Smoke() {
    }

    /** What was seen, a sentence each. */
    static List<String> test(Build build, Display display) throws IOException {
        Path home = Files.createTempDirectory(build.made(), "smoke");
        try {
            Path clinic = home.resolve("clinic");
            Map<String, String> environment = new HashMap<>(display.environment());
            environment.put("HOME", home.toString());
            environment.put("XDG_DATA_HOME", home.resolve("data").toString());
            environment.put("XDG_CONFIG_HOME", home.resolve("config").toString());
            List<String> options = new ArrayList<>(List.of("-XX:AOTMode=on", "-Duser.home=" + home));
            options.addAll(display.properties());
            environment.put("JAVA_TOOL_OPTIONS", String.join(" ", options));
            List<String> seen = new ArrayList<>();

            String version = run(build, environment, "--version");
            require(version.contains("MesoChart " + build.version()), "the version is not " + build.version() + ": " + version);
            seen.add("smoke: the start cache is in use, the version is " + build.version());

            run(build, environment, "rehearse", clinic.toString());
            seen.add("smoke: every screen was shown, and the program ended by itself");
            byte[] sheet = Files.readAllBytes(clinic.resolve("sheet.pdf"));
            require(new String(Arrays.copyOf(sheet, 5), StandardCharsets.US_ASCII).equals("%PDF-"), "the sheet is no PDF");
            seen.add("smoke: a point was charted, and its session's sheet has " + sheet.length + " bytes");

            require(!Files.exists(home.resolve("data")) && !Files.exists(home.resolve("config")),
                    "something was written into the user's own folders");
            require(!Files.exists(home.resolve(".openjfx")), "JavaFX unpacked its libraries");
            String demo = clinic.resolve("data").resolve("demo").toString();
            run(build, environment, "verify", "--data", demo);
            seen.add("smoke: the chart that it left is whole, with every signature");

            return seen;
        } finally {
            Folders.delete(home);
        }
    }

    private static String run(Build build, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(build.launcher().toString()));
        command.addAll(List.of(arguments));
        return Command.run(command, environment, SECONDS);
    }

    private static void require(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException("the packaged program failed its smoke test: " + otherwise);
        }
    }
}
