package org.mesochart.life;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.mesochart.Launcher;
import org.mesochart.document.print.QueueForTests;
import org.mesochart.ui.Hand;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The program with a user inside: unlocks, searches, looks at a patient, a session and its papers, prints, locks, changes
 * the passphrase. Says DONE and waits to be killed.
 */
final class LivedWindow {
    private static final Hand HAND = new Hand();

    private LivedWindow() {
    }

    /** @param args the passphrase, the next one, the patient's name, a PDF to print */
    public static void main(String[] args) throws IOException, InterruptedException {
        Thread program = new Thread(() -> Launcher.main(new String[0]), "program");
        program.setDaemon(true);
        program.start();
        await("#passphrase");
        HAND.write(args[0]).type(KeyCode.ENTER);
        await("#search");
        HAND.interact(() -> find("#search").requestFocus());
        HAND.write(args[2].substring(0, 6));
        await(() -> !HAND.lookup("#search-results").queryListView().getItems().isEmpty());
        HAND.type(KeyCode.ENTER);
        await(".patient-name");
        HAND.push(KeyCode.CONTROL, KeyCode.D);
        await("#documents");
        await(() -> !HAND.lookup(".page").tryQuery().isEmpty() || !HAND.lookup("#document-print").tryQuery().isEmpty());
        QueueForTests.print(Files.readAllBytes(Path.of(args[3])));
        HAND.push(KeyCode.CONTROL, KeyCode.L);
        await("#locked");
        await("#passphrase");
        HAND.write(args[0]).type(KeyCode.ENTER);
        await("#documents");
        HAND.push(KeyCode.CONTROL, KeyCode.COMMA);
        await("#security-passphrase");
        HAND.interact(() -> HAND.lookup("#security-passphrase").queryButton().fire());
        await("#oldPassphrase");
        HAND.write(args[0]).type(KeyCode.TAB).write(args[1]).type(KeyCode.TAB).write(args[1]);
        HAND.push(KeyCode.CONTROL, KeyCode.ENTER);
        await(() -> HAND.lookup("#oldPassphrase").tryQuery().isEmpty());
        System.out.println("DONE");
        System.out.flush();
        new CountDownLatch(1).await(); // else it ended by itself here, and in good order, before it was killed
    }

    private static Node find(String query) {
        return HAND.lookup(query).query();
    }

    private static void await(String query) {
        await(() -> HAND.lookup(query).tryQuery().isPresent());
    }

    private static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError("waited in vain", late);
        }
        Hand.settle();
    }
}
