package org.mesochart.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The packaged program for Linux as {@code mvn -Ppackage verify} left it, and beside it a bare window with the same run-time image, the
 * same flags, with the same start cache or with one of its own. All on Xvfb where it is there. Java refuses to start where a cache does
 * not fit.
 */
final class Packaged implements AutoCloseable {
    private final Path image;
    private final Path folder;
    private final List<String> flags = new ArrayList<>();
    private final List<String> classPath = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private final Process screen;
    private final Path jar;
    private final Path bareCache;

    private Packaged(Path image, Path folder) throws Exception {
        this.image = image;
        this.folder = folder;
        flags.addAll(flags(image));
        classPath.addAll(configured(image, "app.classpath="));
        jar = jar(folder.resolve("bench.jar"));
        bareCache = folder.resolve("bare.aot");
        screen = screen();
        // Without profiles, as the program's.
        flags.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining"));
        Child training = Child.of(environment, bare("-XX:AOTCacheOutput=" + bareCache, jar.toString(), BareWindow.ONCE));
        flags.removeAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining"));
        training.ended();
        if (!Files.isRegularFile(bareCache)) {
            throw new IOException("no start cache for the bare window");
        }
    }

    private static Path image() {
        return Path.of("target", "package", "image", "mesochart").toAbsolutePath();
    }

    /** What the packaged program gives to Java, without its start cache; nothing where nothing was packaged. */
    static List<String> flags() throws IOException {
        return Files.isDirectory(image()) ? flags(image()) : List.of();
    }

    private static List<String> flags(Path image) throws IOException {
        return configured(image, "java-options=").stream().filter(flag -> !flag.startsWith("-XX:AOTCache")).toList();
    }

    private static List<String> configured(Path image, String key) throws IOException {
        Path app = image.resolve("lib").resolve("app");
        return Files.readAllLines(app.resolve("mesochart.cfg")).stream().filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).replace("$APPDIR", app.toString())).toList();
    }

    /** Empty where nothing was packaged. */
    static java.util.Optional<Packaged> open(Path folder) throws Exception {
        Path image = image();
        boolean there = Files.isExecutable(image.resolve("bin").resolve("mesochart"));
        return there ? java.util.Optional.of(new Packaged(image, folder)) : java.util.Optional.empty();
    }

    /** Starts the program as a user does, with its data in a folder; its log goes to where it is read. */
    Child program(Path data) throws IOException {
        Map<String, String> own = new HashMap<>(environment);
        own.put("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on -Dmesochart.log=console -Dmesochart.data=" + data
                + " -Dmesochart.config=" + data.resolve("config") + headless());
        return Child.of(own, List.of(image.resolve("bin").resolve("mesochart").toString()));
    }

    /** Starts the program's classes by another entry, one of the benchmarks'; the start cache fits since the jars come first. */
    Child program(Path data, String main, String... arguments) throws IOException {
        List<String> command = java("-XX:AOTCache=" + cache());
        command.addAll(List.of("-Dmesochart.data=" + data, "-Dmesochart.config=" + data.resolve("config"), "-classpath", jars(), main));
        command.addAll(List.of(arguments));
        return Child.of(environment, command);
    }

    Child bare() throws IOException {
        return Child.of(environment, bare("-XX:AOTCache=" + cache(), jars(), "stay"));
    }

    Child bareWithItsOwnCache() throws IOException {
        return Child.of(environment, bare("-XX:AOTCache=" + bareCache, jar.toString(), "stay"));
    }

    private List<String> bare(String cache, String jars, String argument) {
        List<String> command = java(cache);
        command.addAll(List.of("-classpath", jars, BareWindow.class.getName(), argument));
        return command;
    }

    private Path cache() {
        return image.resolve(Path.of("lib", "app", "mesochart.aot"));
    }

    // The program's first: its cache fits as long as nothing comes before them.
    private String jars() {
        return String.join(File.pathSeparator, classPath) + File.pathSeparator + jar;
    }

    private List<String> java(String cache) {
        List<String> command = new ArrayList<>(List.of(image.resolve(Path.of("lib", "runtime", "bin", "java")).toString()));
        command.addAll(flags);
        command.add(cache);
        command.add("-Dprism.disableRegionCaching=true"); // as the program has it
        if (cache.startsWith("-XX:AOTCache=")) {
            command.add("-XX:AOTMode=on");
        }
        if (screen == null) {
            command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        return command;
    }

    private String headless() {
        return screen == null ? " -Dglass.platform=Headless -Dprism.order=sw" : "";
    }

    // The start cache takes jars only.
    private static Path jar(Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file)) {
            for (String name : List.of("org/mesochart/bench/BareWindow", "org/mesochart/app/OpenDemoWindow")) {
                Path first = Path.of(Packaged.class.getResource("/" + name + ".class").getPath());
                String begin = first.getFileName().toString().replace(".class", "");
                try (Stream<Path> all = Files.list(first.getParent())) {
                    for (Path found : all.filter(one -> one.getFileName().toString().startsWith(begin)).sorted().toList()) {
                        out.putNextEntry(new JarEntry(name.substring(0, name.lastIndexOf('/') + 1) + found.getFileName()));
                        Files.copy(found, out);
                    }
                }
            }
        }
        return jar;
    }

    private Process screen() throws IOException {
        if (Stream.of(System.getenv("PATH").split(":")).noneMatch(in -> Files.isExecutable(Path.of(in, "Xvfb")))) {
            return null;
        }
        Process started = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader said = started.inputReader();
        environment.put("DISPLAY", ":" + said.readLine());
        return started;
    }

    /** What was made, with its size. */
    List<String> sizes() throws IOException {
        List<String> sizes = new ArrayList<>();
        try (Stream<Path> made = Files.list(image.getParent().getParent())) {
            for (Path file : made.filter(Files::isRegularFile).sorted().toList()) {
                sizes.add(file.getFileName() + " " + Files.size(file) / 1_000_000 + " MB");
            }
        }
        long sum = 0;
        try (Stream<Path> all = Files.walk(image)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
        }
        sizes.add("installed " + sum / 1_000_000 + " MB");
        return sizes;
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        if (screen != null) {
            screen.destroy();
        }
    }
}
