package org.mesochart.ui.backup;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.mesochart.domain.backup.BackupMemory;
import org.mesochart.domain.backup.BackupPolicy;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.domain.backup.MadeBackup;
import org.mesochart.i18n.BackupWords;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Theme;

/**
 * Says at the foot of the window, calmly and until it is mended, that a backup was not made; and that the second place is
 * missed, until it is there or the person at work wants to see to it later.
 */
public final class BackupStrip extends HBox {
    private final BackupKeeper keeper;
    private final Messages messages;
    private final Clock clock;
    private final BackupWords words;
    private final Label text = new Label();
    private final Button later = new Button();
    private Subscription following = Subscription.EMPTY;

    /** @param preferences goes where backups are seen to */
    public BackupStrip(BackupKeeper keeper, Messages messages, Clock clock, Runnable preferences) {
        this.keeper = keeper;
        this.messages = messages;
        this.clock = clock;
        words = new BackupWords(messages, clock.getZone());
        Theme.addSheet(this, "backup");
        setId("backupStrip");
        getStyleClass().add("backup-strip");
        setAccessibleRole(AccessibleRole.TEXT);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setGraphic(Icons.small("mdi2a-alert-outline"));
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button open = new Button(messages.text("backup.strip.open"));
        open.setId("backupStripOpen");
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(event -> preferences.run());
        later.setId("backupStripLater");
        later.setText(messages.text("backup.strip.later"));
        later.setMinWidth(USE_PREF_SIZE);
        later.setOnAction(event -> {
            keeper.seeToItLater();
            show();
        });
        getChildren().addAll(text, later, open);
        sceneProperty().subscribe(scene -> {
            following.unsubscribe();
            following = scene == null ? Subscription.EMPTY : Subscription.combine(
                    keeper.memoryProperty().subscribe(this::show), keeper.secondProblemProperty().subscribe(this::show),
                    keeper.checkProperty().subscribe(this::show));
        });
        show();
    }

    private void show() {
        BackupMemory memory = keeper.memoryProperty().get();
        Instant now = clock.instant();
        Optional<String> failure = keeper.automatic() ? failure(memory, now) : Optional.empty();
        Optional<String> said = failure.or(() -> keeper.automatic() && !keeper.later() ? missed(memory, now) : Optional.empty());
        text.setText(said.orElse(""));
        setAccessibleText(text.getText());
        later.setVisible(failure.isEmpty());
        later.setManaged(later.isVisible());
        setVisible(said.isPresent());
        setManaged(said.isPresent());
    }

    private Optional<String> failure(BackupMemory memory, Instant now) {
        BackupProblem second = keeper.secondProblemProperty().get();
        boolean broken = memory.last().filter(last -> !last.recordWhole()).isPresent();
        RecordCheck.Check check = keeper.checkProperty().get();
        if (check != null && check.found().isEmpty()) {
            return Optional.of(messages.text("backup.check.failed", words.when(check.at(), now)) + ". "
                    + messages.text("backup.check.failed.text"));
        }
        if (check != null && !check.found().get().whole()) {
            return Optional.of(messages.text(check.found().get().fileWhole() ? "backup.check.chain" : "backup.check.file"));
        }
        if (memory.problem().isPresent() || broken) {
            return Optional.of(words.status(memory, now));
        }
        return Optional.ofNullable(second).map(why -> messages.text("backup.second.failed", words.problem(why), memory.secondLast()
                .map(MadeBackup::at).map(at -> messages.text("backup.second.last", words.when(at, now)))
                .orElseGet(() -> messages.text("backup.second.none"))));
    }

    private Optional<String> missed(BackupMemory memory, Instant now) {
        return BackupPolicy.secondPlaceMissedDays(memory, now).map(days -> messages.count("backup.strip.missed", days));
    }
}
