package org.mesochart.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.mesochart.ui.kit.DialogFiles;
import org.mesochart.ui.kit.FileChoosing;
import org.mesochart.vault.KdfParameters;

/** The window. Its one parameter, if there is one, is a file to open in it. */
public final class MesoChart extends Application {
    /** First of two parameters; the second is the folder of a {@link Rehearsal}. */
    public static final String REHEARSE = "rehearse";

    // JavaFX makes this object itself, and only when its toolkit is up.
    private static final AtomicReference<FutureTask<Beginning>> AHEAD = new AtomicReference<>();

    private Beginning begun;

    /**
     * Opens the window of these arguments, and returns when it is closed. What needs no window begins beside the toolkit.
     *
     * @throws UnsupportedOperationException without a screen, or where the system lacks a library
     */
    public static void open(String[] args) {
        FutureTask<Beginning> ahead = new FutureTask<>(() ->
                Beginning.at(rehearses(List.of(args)) ? Rehearsal.place(Path.of(args[1])) : Place.usual()));
        AHEAD.set(ahead);
        Thread.ofPlatform().daemon().name("mesochart-beginning").start(ahead);
        launch(MesoChart.class, args);
    }

    @Override
    public void init() throws Exception {
        begun = AHEAD.get().get();
    }

    @Override
    public void start(Stage stage) {
        Platform.setImplicitExit(false); // the window is hidden before the last write is done
        // Before it is asked which of the two it is, so that a start cache knows them.
        Supplier<KdfParameters> kdf = KdfParameters::fresh;
        FileChoosing files = new DialogFiles(() -> stage, address -> getHostServices().showDocument(address));
        List<String> given = getParameters().getRaw();
        if (rehearses(given)) {
            new Rehearsal(stage, begun, kdf, Path.of(given.getLast()), MesoChart::stuck).begin();
            return;
        }
        Wiring wiring = new Wiring(stage, begun, kdf, files);
        wiring.start();
        if (!given.isEmpty()) {
            wiring.open(given.getFirst());
        }
    }

    @Override
    public void stop() {
        begun.shutdown().close();
    }

    private static void stuck(String step) {
        new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
                .println("The rehearsal came to a stop before: " + step);
        System.exit(Rehearsal.STUCK);
    }

    private static boolean rehearses(List<String> given) {
        return given.size() == 2 && given.getFirst().equals(REHEARSE);
    }
}
