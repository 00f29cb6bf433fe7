package org.mesochart.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.settings.Settings;
import org.mesochart.storage.Chart;
import org.mesochart.storage.KeyState;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.ModalDialogs;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.kit.secret.KeyPrinting;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of the two dialogs, and at the smallest window with large text. */
@Tag("slow-once")
class SecretDialogsTest {
    @TempDir
    Path folder;
    private int charts;

    private Parent over(Node dialog) {
        return new StackPane(dialog);
    }

    private Chart chart() {
        return TestCharts.create(folder.resolve("c" + charts++));
    }

    private Parent passphrase(Language language) {
        Context context = Practice.context(language, new Practice.Journey());
        PassphraseChangeModel model = new PassphraseChangeModel(chart(), context.tasks(), () -> { });
        model.freshProperty().set("mavi iğne");
        model.change();
        return over(SecretDialogs.passphrase(context, model));
    }

    private Parent recovery(Language language) {
        Context context = Practice.context(language, new Practice.Journey());
        RecoveryKeyChangeModel model = new RecoveryKeyChangeModel(chart(), context.tasks(), new Random(7),
                (groups, clinic, who, written) -> new KeyPrinting.Result(KeyPrinting.Outcome.PRINTED, "HP LaserJet"),
                language, () -> { });
        model.key().print();
        return over(SecretDialogs.recoveryKey(context, model));
    }

    private Parent keys(Language language) {
        Context context = Practice.context(language, new Practice.Journey());
        RecoveryKeyChangeModel model = new RecoveryKeyChangeModel(chart(), context.tasks(), new Random(7),
                (groups, clinic, who, written) -> new KeyPrinting.Result(KeyPrinting.Outcome.PRINTED, "HP LaserJet"),
                language, () -> { }, "security.keys.failed", (own, fresh, done, failed) -> own.close());
        return over(SecretDialogs.keys(context, model, List.of("Uzm. Dr. Muhammed Şehabettin Karahisaroğlu")));
    }

    private Parent row(Language language) {
        return over(section(language, new SimpleObjectProperty<>(false)).root());
    }

    private SecuritySection section(Language language, ObservableValue<Boolean> changing) {
        Context context = Practice.context(language, new Practice.Journey());
        KeyState state = new KeyState(2, Optional.of(TestCharts.NOW), Optional.empty(), 0.42, false, Optional.empty(), false);
        KeysModel model = new KeysModel(chart(), context.tasks(), TestCharts.clock(),
                new SimpleObjectProperty<>(new KeysModel.Progress(state, false, Optional.empty())), () -> { },
                (own, fresh, named, done, failed) -> own.close(), changing);
        SecuritySection section = new SecuritySection(
                new SecurityModel(Settings.direct(folder.resolve("settings" + charts))), context.messages(), () -> { }, () -> { },
                new KeysRow(model, context.messages(), () -> { }));
        section.activate();
        return section;
    }

    @Test
    void aChangeThatEndsAfterItsDialogWasClosedLeavesTheOneThatIsOpen() {
        Gallery.start();
        new Hand().interact(() -> {
            StackPane window = new StackPane();
            Theme.apply(new Scene(window, 1280, 800), false, 100);
            ModalDialogs dialogs = new ModalDialogs(new Messages(Language.ENGLISH), Tasks.inline(), null, window);
            Context context = Practice.context(Language.ENGLISH, new Practice.Journey(), dialogs);
            SecretDialog own = SecretDialogs.keys(context, new RecoveryKeyChangeModel(chart(), context.tasks(), new Random(7),
                    (groups, clinic, who, written) -> new KeyPrinting.Result(KeyPrinting.Outcome.PRINTED, "HP LaserJet"),
                    Language.ENGLISH, () -> { }, "security.keys.failed", (key, fresh, done, failed) -> key.close()), List.of());
            dialogs.modal(own);
            SecretDialogs.done(context, own, "security.keys.done");
            assertFalse(dialogs.isOpen());
            dialogs.modal(own);
            dialogs.close();
            dialogs.modal(new TextField("what somebody types"));
            SecretDialogs.done(context, own, "security.keys.done");
            assertTrue(dialogs.isOpen());
        });
    }

    @Test
    void whileTheKeysAreChangedNeitherPassphraseNorRecoveryKeyIs() {
        Gallery.start();
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            SimpleObjectProperty<Boolean> changing = new SimpleObjectProperty<>(true);
            Node card = section(Language.ENGLISH, changing).root();
            for (boolean is : List.of(true, false)) {
                changing.set(is);
                for (String button : List.of("#security-passphrase", "#security-recovery")) {
                    assertEquals(is, card.lookup(button).isDisabled(), button);
                }
            }
            return card;
        });
    }

    @Test
    void pictures() {
        Gallery.pictures("security-keys", 1280, 980, this::keys);
        Gallery.pictures("security-row", 1000, 420, this::row);
        Gallery.pictures("security-passphrase", 1280, 720, this::passphrase);
        Gallery.pictures("security-recovery", 1280, 860, this::recovery);
        Gallery.picture("security-recovery-150", 1280, 640, 150, Language.TURKISH, false, this::recovery, shown -> { });
    }
}
