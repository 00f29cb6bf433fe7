package org.mesochart.ui.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mesochart.backup.BackupException;
import org.mesochart.backup.BackupFile;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.BackupManifest.Contents;
import org.mesochart.backup.Watch;
import org.mesochart.i18n.BackupWords;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.BackupKeys;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.Comparison;
import org.mesochart.storage.LivePlace;
import org.mesochart.storage.Restore;
import org.mesochart.storage.StorageException;
import org.mesochart.ui.kit.Dialogs;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.RecoveryKey;
import org.mesochart.vault.WrongPassphraseException;

/**
 * A backup on its way into the chart's place: chosen, opened with passphrase or recovery key, brought back beside the
 * chart and checked, shown side by side, put in place on confirmation. Before that nothing changes.
 */
public final class RestoreViewModel {
    /** Where it stands. */
    public enum Stage { CHOOSE, SECRET, PREPARING, COMPARED }

    /** A backup to choose, in words. */
    public record Choice(Path file, String made, String size) {}

    /** One thing of both. */
    public record Pair(String name, String now, String backup) {}

    private static final Duration SHARE = Duration.ofMillis(150);

    private final RestorePlace place;
    private final Messages messages;
    private final Dialogs dialogs;
    private final Tasks tasks;
    private final Clock clock;
    private final BackupWords words;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Choice>> choices = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>();
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final StringProperty recoveryKey = new SimpleStringProperty("");
    private final BooleanProperty recovering = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private Run run;
    private PreparedRestore prepared;
    private boolean disposed;

    private static final class Run implements Watch {
        private volatile double share;
        private volatile boolean stopped;

        @Override
        public boolean goesOn(double now) {
            share = now;
            return !stopped;
        }
    }

    @FunctionalInterface
    private interface Secret {
        BackupKeys open(Path backup) throws WrongPassphraseException;
    }

    /** @param backup the one to restore, or null to choose among those of the place */
    public RestoreViewModel(RestorePlace place, Path backup, Messages messages, Dialogs dialogs, Tasks tasks, Clock clock) {
        this.place = place;
        this.messages = messages;
        this.dialogs = dialogs;
        this.tasks = tasks;
        this.clock = clock;
        words = new BackupWords(messages, clock.getZone());
        file.set(backup);
        stage.set(backup == null ? Stage.CHOOSE : Stage.SECRET);
        recovering.subscribe(() -> problem.set(""));
        if (backup == null) {
            list();
        }
    }

    private void list() {
        BackupFolder folder = new BackupFolder(place.folder().resolve("backups"));
        tasks.background(() -> place.open() == null ? folder.all() : folder.list(place.open().databaseId()),
                found -> choices.set(found.stream().map(this::choice).toList()), why -> choices.set(List.of()));
    }

    private Choice choice(BackupFile found) {
        return new Choice(found.path(), words.when(found.madeAt(), clock.instant()), words.size(found.bytes()));
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** The backups in the usual folder, newest first. */
    public ReadOnlyObjectProperty<List<Choice>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** The backup in question, or null. */
    public ReadOnlyObjectProperty<Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    public StringProperty passphraseProperty() {
        return passphrase;
    }

    public StringProperty recoveryKeyProperty() {
        return recoveryKey;
    }

    /** Whether the recovery key is asked for instead of the passphrase. */
    public BooleanProperty recoveringProperty() {
        return recovering;
    }

    /** What went wrong, what is safe, what to do; empty when nothing did. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How far bringing back and checking have come, 0 to 1. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    public void choose(Choice choice) {
        chosen(choice.file());
    }

    /** Asks for a file elsewhere: on a stick, in the network. */
    public void chooseFile() {
        dialogs.chooseFile("backup.restore.file", List.of("mesobackup")).ifPresent(this::chosen);
    }

    private void chosen(Path path) {
        file.set(path);
        problem.set("");
        stage.set(Stage.SECRET);
    }

    /** Back to the choice. */
    public void another() {
        problem.set("");
        if (choices.get().isEmpty()) {
            list();
        }
        stage.set(Stage.CHOOSE);
    }

    /** Opens the backup with what was typed, brings it back beside the chart and checks it. */
    public void open() {
        Duration wait = place.throttle().remaining();
        if (stage.get() != Stage.SECRET) {
            return;
        }
        if (!wait.isZero()) {
            problem.set(messages.text("backup.restore.wrong") + ' ' + waiting(wait));
        } else if (recovering.get()) {
            recover();
        } else if (passphrase.get().isEmpty()) {
            problem.set(messages.text("backup.restore.empty"));
        } else {
            Passphrase typed = Passphrase.of(passphrase.get());
            prepare(backup -> {
                try (typed) {
                    return BackupKeys.open(backup, typed);
                }
            });
        }
    }

    private void recover() {
        switch (RecoveryKey.parse(recoveryKey.get())) {
            case RecoveryKey.Mistyped wrong -> problem.set(recoveryKey.get().isBlank()
                    ? messages.text("backup.restore.recovery.empty")
                    : messages.text("backup.restore.recovery.mistyped", wrong.group()));
            case RecoveryKey.Valid valid -> prepare(backup -> {
                try (RecoveryKey key = valid.key()) {
                    return BackupKeys.open(backup, key);
                }
            });
        }
    }

    private void prepare(Secret secret) {
        Path backup = file.get();
        Run own = new Run();
        run = own;
        problem.set("");
        stage.set(Stage.PREPARING);
        follow(own);
        tasks.background(() -> {
            BackupKeys keys = secret.open(backup);
            try {
                // Where a chart lies already, a backup may be put in its place.
                if (place.open() == null && !ChartFile.existsIn(place.folder())) {
                    LivePlace.REAL.require(place.folder());
                }
                return new PreparedRestore(place.folder(), keys, Restore.prepare(
                        backup, keys, place.folder(), place.open(), place.anchors(), clock, own));
            } catch (RuntimeException refused) {
                keys.close();
                throw refused;
            }
        }, this::prepared, this::refused);
    }

    private void follow(Run of) {
        if (of == run && stage.get() == Stage.PREPARING) {
            share.set(of.share);
            tasks.later(SHARE, () -> follow(of));
        }
    }

    private void prepared(PreparedRestore ready) {
        place.throttle().succeeded();
        passphrase.set("");
        recoveryKey.set("");
        prepared = ready;
        if (disposed) {
            drop();
        } else {
            stage.set(Stage.COMPARED);
        }
    }

    private void refused(Throwable why) {
        if (why instanceof WrongPassphraseException) {
            place.throttle().failed();
        }
        stage.set(Stage.SECRET);
        problem.set(switch (why) {
            case CancellationException _ -> "";
            case WrongPassphraseException _ -> {
                Duration wait = place.throttle().remaining();
                yield messages.text("backup.restore.wrong") + (wait.isZero() ? "" : ' ' + waiting(wait));
            }
            case BackupException refused -> words.problem(refused.problem());
            case StorageException refused -> storage(refused.kind());
            case LivePlace.Refused refused -> messages.text("welcome.place." + refused.trouble().name());
            default -> messages.text("backup.restore.refused.other");
        });
    }

    private String waiting(Duration wait) {
        return messages.count("backup.restore.wait", wait.toSeconds() + 1);
    }

    private String storage(StorageException.Kind kind) {
        return messages.text(switch (kind) {
            case IN_USE -> "backup.restore.refused.inUse";
            case READ_ONLY -> "backup.problem.READ_ONLY";
            case DISK_FULL -> "backup.problem.NO_SPACE";
            case IO -> "backup.problem.IO";
            default -> "backup.restore.refused.other";
        });
    }

    /** Ends bringing back; nothing is left of it. */
    public void cancel() {
        if (run != null) {
            run.stopped = true;
        }
    }

    /** Chart and backup, side by side; empty before. */
    public List<Pair> pairs() {
        if (prepared == null) {
            return List.of();
        }
        Comparison both = prepared.restore().comparison();
        Instant now = clock.instant();
        return List.of(
                pair(both, "patients", held -> String.valueOf(held.patients())),
                pair(both, "sessions", held -> String.valueOf(held.sessions())),
                pair(both, "lastSession", held -> held.lastSession().map(at -> words.when(at, now)).orElse("–")),
                pair(both, "lastEntry", held -> held.lastEntry().map(at -> words.when(at, now)).orElse("–")),
                pair(both, "entries", held -> String.valueOf(held.auditRows())));
    }

    private Pair pair(Comparison both, String name, Function<Contents, String> value) {
        return new Pair(messages.text("backup.compare." + name), both.present().map(value).orElse("–"),
                value.apply(both.backup()));
    }

    /** When the backup was made. */
    public String madeAt() {
        return prepared == null ? "" : words.when(prepared.restore().comparison().madeAt(), clock.instant());
    }

    /** What is to be thought of before it is put in place, a sentence each. */
    public List<String> warnings() {
        if (prepared == null) {
            return List.of();
        }
        Comparison both = prepared.restore().comparison();
        List<String> all = new ArrayList<>();
        if (both.erased() > 0) {
            all.add(messages.count("erasure.restore", both.erased()));
        }
        if (!both.leadingAgain().isEmpty()) {
            all.add(messages.text("backup.compare.leadingAgain", String.join(", ", both.leadingAgain())));
        }
        if (both.olderKeys()) {
            all.add(messages.text("backup.compare.olderKeys"));
        }
        if (!both.erasedKnown()) {
            all.add(messages.text("erasure.restore.unknown"));
        }
        if (!both.recordWhole()) {
            all.add(messages.text("backup.compare.broken"));
        }
        if (both.place() == Comparison.Place.DAMAGED) {
            all.add(messages.text("backup.compare.damaged"));
        } else if (both.place() == Comparison.Place.WHOLE && !both.sameLine()) {
            all.add(messages.text("backup.compare.apart"));
        } else if (both.entriesAfterBackup() > 0) {
            all.add(messages.count("backup.compare.after", both.entriesAfterBackup()));
        }
        return all;
    }

    /** What becomes of the present chart. */
    public String kept() {
        boolean empty = prepared == null || prepared.restore().comparison().place() == Comparison.Place.EMPTY;
        return messages.text(empty ? "backup.compare.empty" : "backup.compare.kept");
    }

    /** Puts it in place. */
    public void confirm() {
        if (stage.get() == Stage.COMPARED && prepared != null) {
            place.confirmed().accept(this);
        }
    }

    /** Hands over what was prepared, to be swapped or closed by who takes it; empty when the dialog was left meanwhile. */
    public Optional<PreparedRestore> take() {
        Optional<PreparedRestore> taken = Optional.ofNullable(prepared);
        prepared = null;
        return taken;
    }

    /** Says why it cannot be put in place now. */
    public void refuse(String key) {
        problem.set(messages.text(key));
    }

    /** The dialog is left: what is under way ends, and nothing is left behind. */
    public void dispose() {
        disposed = true;
        passphrase.set("");
        recoveryKey.set("");
        cancel();
        drop();
    }

    /** The dialog is shown again after a lock: what was prepared is gone, so the passphrase is asked for again. */
    void shown() {
        if (disposed) {
            disposed = false;
            if (stage.get() != Stage.CHOOSE) {
                stage.set(Stage.SECRET);
            }
        }
    }

    private void drop() {
        take().ifPresent(left -> tasks.background(() -> {
            left.close();
            return null;
        }, closed -> { }, why -> { }));
    }
}
