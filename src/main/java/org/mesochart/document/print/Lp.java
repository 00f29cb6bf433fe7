package org.mesochart.document.print;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The {@code lp} command of CUPS. The document goes through a pipe, so that nothing of it is written to the temp
 * folder; javax.print would write it there (decision 0007).
 */
final class Lp {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration ASKING = Duration.ofSeconds(5);
    private static final Pattern STOPPED = Pattern.compile("^printer (\\S+) disabled", Pattern.MULTILINE);

    private final Path command;
    private final Duration limit;

    Lp(Path command) {
        this(command, LIMIT);
    }

    Lp(Path command, Duration limit) {
        this.command = command;
        this.limit = limit;
    }

    /** The command on this computer, or empty where it is not installed. */
    static Optional<Lp> find() {
        List<String> folders = new ArrayList<>(List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)));
        folders.add("/usr/bin");
        return folders.stream()
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "lp"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Lp::new);
    }

    /**
     * @param document PDF or PostScript
     * @param title what the queue shows
     */
    Printing.Result send(String queue, byte[] document, String title, int copies, List<String> options) {
        List<String> words = new ArrayList<>(List.of(command.toString(), "-d", queue, "-n", Integer.toString(copies),
                "-t", title));
        for (String option : options) {
            words.add("-o");
            words.add(option);
        }
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process lp;
        try {
            lp = builder.start();
        } catch (IOException notStarted) {
            return new Printing.Failed(queue, Printing.Why.NO_CLIENT);
        }
        try {
            return answer(lp, queue, document);
        } catch (IOException endedWhileRead) {
            return new Printing.Unknown(queue);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Printing.Unknown(queue);
        }
    }

    private Printing.Result answer(Process lp, String queue, byte[] document) throws InterruptedException, IOException {
        AtomicBoolean ended = new AtomicBoolean();
        CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS).execute(() -> {
            ended.set(lp.isAlive());
            lp.destroyForcibly();
        });
        try (OutputStream pipe = lp.getOutputStream()) {
            pipe.write(document);
        } catch (IOException closedBefore) {
            // It read nothing: its words, read below, say why.
        }
        String said = new String(lp.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = lp.waitFor();
        if (code == 0) {
            return new Printing.Accepted(queue);
        }
        if (said.isBlank() || ended.get()) {
            return new Printing.Unknown(queue);
        }
        return new Printing.Failed(queue, why(said));
    }

    /** The queues that keep what they take until somebody sets the printer going; none when nobody knows. */
    Set<String> stopped() {
        Path asking = command.resolveSibling("lpstat");
        if (!Files.isExecutable(asking)) {
            return Set.of();
        }
        ProcessBuilder builder = new ProcessBuilder(asking.toString(), "-p").redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            CompletableFuture.delayedExecutor(ASKING.toMillis(), TimeUnit.MILLISECONDS).execute(process::destroyForcibly);
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return STOPPED.matcher(said).results().map(found -> found.group(1)).collect(Collectors.toSet());
        } catch (IOException notTold) {
            return Set.of();
        }
    }

    private static Printing.Why why(String said) {
        if (said.contains("does not exist") || said.contains("nknown destination")) {
            return Printing.Why.GONE;
        }
        if (said.contains("not accepting")) {
            return Printing.Why.NOT_ACCEPTING;
        }
        if (said.contains("onnect") || said.contains("scheduler") || said.contains("Bad file descriptor")) {
            return Printing.Why.NO_SERVICE;
        }
        return Printing.Why.REFUSED;
    }
}
