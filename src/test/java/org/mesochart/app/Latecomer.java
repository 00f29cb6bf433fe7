package org.mesochart.app;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A second program: asks for the one window with the file of its first line, and says what came of it on its standard output,
 * which is all that the test hears of it.
 */
final class Latecomer {
    private Latecomer() {
    }

    public static void main(String[] args) throws Exception {
        String file = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        boolean window = SingleWindow.take(Path.of(args[0]), Optional.of(file), Duration.ofMillis(Long.parseLong(args[1])));
        System.out.println(window ? SingleWindow.held() ? "the window" : "a window" : "no window");
        System.in.read(); // holds what it has until it is told to end
    }
}
