package org.mesochart.app;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.shell.Destination;

/** A locked session, and the card after a wrong passphrase, in both languages and themes. */
@Tag("slow-once")
class LockPicturesTest {
    @TempDir
    private Path folder;

    @Test
    void aLockedSessionAndAWrongPassphrase() {
        for (Language language : Language.values()) {
            for (boolean dark : new boolean[] {false, true}) {
                String name = "-" + language.key() + (dark ? "-dark" : "-light");
                try (LockedFrame frame = new LockedFrame(folder.resolve(name.toLowerCase(Locale.ROOT)), language, dark)) {
                    frame.go(new Destination.SessionPage(frame.session.id()), "#step-inject");
                    frame.robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
                    frame.await("#map");
                    Gallery.snap(frame.stage.getScene(), "lock-before" + name);
                    frame.robot.push(KeyCode.CONTROL, KeyCode.L);
                    frame.await("#locked");
                    LockedFrame.await(frame.chart::locked);
                    Gallery.snap(frame.stage.getScene(), "lock-session" + name);
                    frame.robot.write("not this one").type(KeyCode.ENTER);
                    LockedFrame.await(() -> frame.robot.lookup("#problem").queryLabeled().getText()
                            .equals(new Messages(language).text("welcome.unlock.wrong")));
                    Gallery.snap(frame.stage.getScene(), "lock-wrong" + name);
                }
            }
        }
    }
}
