package org.mesochart.life;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program started by its own script, as a user does, with a home folder, a temp folder and folders for settings and
 * data of its own, all empty before. The jar holds nothing but the way to the classes and libraries of the build.
 */
final class ProgramAsInstalled {
    /** Neither the program nor what it needs may write in these. */
    static final List<String> EMPTY = List.of("home", "tmp", "cache", "runtime", "state", "here");

    private final Path root;
    private final Path program;

    /** @param root empty; holds the program and all that it may write */
    ProgramAsInstalled(Path root, String main) throws IOException {
        this.root = root;
        this.program = Files.createDirectories(root.resolve("program"));
        for (String folder : EMPTY) {
            Files.createDirectories(world().resolve(folder));
        }
        Files.createDirectories(world().resolve("config"));
        Files.createDirectories(world().resolve("share"));
        Files.createDirectories(world().resolve("out"));
        Files.createDirectories(bin());
        jar(main);
    }

    /** Where all is that a run can write to; the program itself and the passphrase lie outside. */
    Path world() {
        return root.resolve("world");
    }

    /** Found before other commands of the same name. */
    Path bin() {
        return root.resolve("bin");
    }

    Path data() {
        return world().resolve("share").resolve("mesochart");
    }

    /** From now on another class begins. */
    void jar(String main) throws IOException {
        Path script = program.resolve("mesochart");
        Files.copy(Path.of("src", "dist", "mesochart"), script, StandardCopyOption.REPLACE_EXISTING);
        script.toFile().setExecutable(true);
        Manifest manifest = new Manifest();
        Attributes says = manifest.getMainAttributes();
        says.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        says.put(Attributes.Name.MAIN_CLASS, main);
        says.put(Attributes.Name.CLASS_PATH, classPath());
        says.putValue("Enable-Native-Access", "ALL-UNNAMED");
        try (OutputStream out = Files.newOutputStream(program.resolve("mesochart.jar"));
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.finish();
        }
    }

    // JavaFX from the folder in which its libraries lie beside it, as in the program folder.
    private static String classPath() throws IOException {
        String given = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<Path> all = new ArrayList<>(Arrays.stream(given.split(File.pathSeparator)).map(Path::of)
                .filter(path -> !path.toString().contains("openjfx")).toList());
        try (Stream<Path> javafx = Files.list(Path.of("target", "javafx"))) {
            javafx.filter(file -> file.toString().endsWith(".jar")).forEach(all::add);
        }
        return all.stream().map(path -> path.toAbsolutePath().toUri().toString()).collect(Collectors.joining(" "));
    }

    Process start(String... arguments) throws IOException {
        return startWith("", arguments);
    }

    /** @param options of Java beside those of the script */
    Process startWith(String options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -c unlimited; exec \"$0\" \"$@\"",
                program.resolve("mesochart").toString()));
        command.addAll(List.of(arguments));
        return builder(command, options).start();
    }

    /** Without the script: {@code java -jar}. */
    Process startBare(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -c 0; exec \"$0\" \"$@\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                program.resolve("mesochart.jar").toString()));
        command.addAll(List.of(arguments));
        return builder(command, "").start();
    }

    private ProcessBuilder builder(List<String> command, String options) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(world().resolve("here").toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(world().resolve("errors").toFile()));
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("JAVA_") || name.startsWith("JDK_")
                || name.equals("DISPLAY") || name.equals("WAYLAND_DISPLAY"));
        environment.put("PATH", bin() + File.pathSeparator + environment.getOrDefault("PATH", "/usr/bin:/bin"));
        environment.put("HOME", world().resolve("home").toString());
        environment.put("TMPDIR", world().resolve("tmp").toString());
        environment.put("XDG_DATA_HOME", world().resolve("share").toString());
        environment.put("XDG_CONFIG_HOME", world().resolve("config").toString());
        environment.put("XDG_CACHE_HOME", world().resolve("cache").toString());
        environment.put("XDG_RUNTIME_DIR", world().resolve("runtime").toString());
        environment.put("XDG_STATE_HOME", world().resolve("state").toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        // Java asks the system for the home folder, not HOME.
        environment.put("JDK_JAVA_OPTIONS", "-Duser.home=" + world().resolve("home") + " -Djava.io.tmpdir="
                + world().resolve("tmp") + " -Dglass.platform=Headless -Dprism.order=sw " + options);
        return builder;
    }

    /** Runs a command to its end. */
    String run(String input, String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        try (OutputStream out = process.getOutputStream()) {
            out.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(arguments[0] + ": " + errors());
        }
        return said;
    }

    String errors() throws IOException {
        return Files.readString(world().resolve("errors"));
    }

    /** The same, for the words of a failing test. */
    String said() {
        try {
            return errors();
        } catch (IOException none) {
            return "";
        }
    }

    /** Every file in the folders that must stay empty. */
    List<String> left() throws IOException {
        List<String> left = new ArrayList<>();
        for (String folder : EMPTY) {
            try (Stream<Path> all = Files.walk(world().resolve(folder))) {
                all.filter(Files::isRegularFile).map(file -> world().relativize(file).toString()).forEach(left::add);
            }
        }
        return left;
    }
}
