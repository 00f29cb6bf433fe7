package org.mesochart.app;

import java.nio.file.Path;
import java.time.Instant;
import javafx.scene.layout.StackPane;
import org.mesochart.backup.BackupFolder;
import org.mesochart.i18n.BackupWords;
import org.mesochart.i18n.Messages;
import org.mesochart.settings.BackupMemoryFile;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.LivePlace;
import org.mesochart.ui.backup.PreparedRestore;
import org.mesochart.ui.backup.RestorePlace;
import org.mesochart.ui.backup.RestoreView;
import org.mesochart.ui.backup.RestoreViewModel;
import org.mesochart.ui.kit.ModalDialogs;
import org.mesochart.ui.welcome.BarredView;
import org.mesochart.ui.welcome.EntranceView;
import org.mesochart.ui.welcome.EntranceViewModel;
import org.mesochart.ui.welcome.FirstRunView;
import org.mesochart.ui.welcome.FirstRunViewModel;
import org.mesochart.ui.welcome.UnlockView;
import org.mesochart.ui.welcome.UnlockViewModel;

/** The window's content while no chart is unlocked. Its models outlive a change of language, its views do not. */
final class Entrance {
    private final Wiring wiring;
    private final Beginning begun;
    private final EntranceViewModel model;
    private final SampleChart samples;
    private FirstRunViewModel firstRun;
    private UnlockViewModel unlock;
    private EntranceView view;
    private ModalDialogs dialogs;
    private Messages messages;
    private volatile Outcome outcome;
    private UnlockView card;
    /** Until the first frame is painted, only what it needs is made. */
    private boolean starting = true;

    Entrance(Wiring wiring, Beginning begun) {
        this.wiring = wiring;
        this.begun = begun;
        samples = new SampleChart(wiring);
        model = new EntranceViewModel(wiring.tasks(), wiring.settings(), wiring::openFile, LivePlace.REAL::require,
                wiring.place().data());
        model.stageProperty().subscribe((was, is) -> {
            firstRun = null;
            unlock = null;
            if (view != null) {
                showStage();
            }
        });
    }

    /** Shows the frame, and looks for the chart. */
    void show() {
        speak();
        model.look(begun.chart());
    }

    /** Builds the views in the language of the settings. */
    void speak() {
        messages = wiring.messages();
        StackPane over = new StackPane();
        dialogs = new ModalDialogs(messages, wiring.tasks(), wiring.files(), over);
        view = new EntranceView(messages, Program.version(), chosen ->
                wiring.settings().change(now -> now.withLanguage(chosen)));
        if (!starting) {
            view.complete();
        }
        over.getChildren().addFirst(view);
        new HelpWithoutChart(messages, wiring.tasks(), dialogs)
                .install(over, () -> model.stage() instanceof EntranceViewModel.FirstRun ? "first-start" : "troubles");
        wiring.window().show(over, messages);
        showStage();
    }

    /** The first frame is painted: now the rest of it. */
    void complete() {
        starting = false;
        view.complete();
        if (model.stage() instanceof EntranceViewModel.Locked locked) {
            card.complete();
            sayBackup(locked.file());
        }
    }

    /** The sample chart's, which its unlock card shows. */
    String shownPassphrase() {
        return samples.passphrase();
    }

    ModalDialogs dialogs() {
        return dialogs;
    }

    // What closes the chart that is in the place.
    interface Closing {
        void run() throws Exception;
    }

    /** Puts a backup in the place of the chart, and opens what is there then, whatever came of it. */
    void replace(PreparedRestore prepared, Closing close) {
        Path folder = prepared.folder();
        model.look(() -> {
            Outcome came = Outcome.of(prepared, close);
            outcome = came;
            ChartFile opened = wiring.openFile(folder);
            outcome = came.afterOpening(opened);
            return opened;
        });
        speak();
    }

    /** Whether a card is shown, and nothing is looked for, opened or made. */
    boolean resting() {
        return view != null && !(model.stage() instanceof EntranceViewModel.Looking)
                && (unlock == null || !unlock.openingProperty().get()) && (firstRun == null || !firstRun.begun());
    }

    /** Whether the sample chart is what waits here, also one that cannot be read. */
    boolean sample() {
        return model.stage() instanceof EntranceViewModel.Locked locked ? locked.file().demo()
                : model.folder().equals(wiring.place().demo());
    }

    private void restore() {
        restore(null);
    }

    /** @param backup the one to bring back, or null to choose among those there are */
    void restore(Path backup) {
        ChartFile open = model.stage() instanceof EntranceViewModel.Locked locked ? locked.file() : null;
        RestorePlace where = new RestorePlace(open == null ? model.folder() : open.folder(), open, wiring.place().anchors(),
                wiring.guessing(), ready -> ready.take().ifPresent(prepared -> {
                    dialogs.close();
                    replace(prepared, () -> {
                        if (open != null) {
                            wiring.letGo(open);
                        }
                    });
                }));
        RestoreViewModel restoring =
                new RestoreViewModel(where, backup, messages, dialogs, wiring.tasks(), wiring.clock());
        dialogs.modal(new RestoreView(restoring, messages, dialogs::close));
    }

    private void sayOutcome() {
        Outcome told = outcome;
        outcome = null;
        if (told == null) {
            return;
        }
        if (told.failed()) {
            dialogs.failed(told.key(), null, told.argument(messages));
        } else {
            view.say(messages.text(told.key(), told.argument(messages)), "mdi2c-check-circle-outline");
        }
    }

    private void showStage() {
        if (!(model.stage() instanceof EntranceViewModel.Looking)) {
            wiring.usable();
        }
        switch (model.stage()) {
            case EntranceViewModel.Looking _ -> view.showLooking();
            case EntranceViewModel.Barred barred -> {
                BarredView card = new BarredView(messages, barred, model::look, this::other,
                        model.elsewhere() ? model::usual : null);
                view.show("", card);
                card.activate();
            }
            case EntranceViewModel.FirstRun _ -> {
                FirstRunView card = new FirstRunView(messages, firstRun(), this::other);
                view.show(messages.text("welcome.welcome"), card);
                view.hideLanguages();
                card.activate();
            }
            case EntranceViewModel.Locked locked -> {
                card = new UnlockView(messages, unlock(locked.file()), this::other);
                view.show(unlock.clinic(), card);
                card.activate();
                view.keepLine(!locked.file().demo());
                if (!starting) {
                    card.complete();
                    sayBackup(locked.file());
                }
            }
        }
        boolean looking = model.stage() instanceof EntranceViewModel.Looking;
        view.offerRestore(looking || sample() ? null : this::restore);
        if (!looking) {
            sayOutcome();
        }
    }

    private void sayBackup(ChartFile file) {
        if (file.demo() || outcome != null) {
            return;
        }
        if (file.damaged()) {
            view.say(messages.text("welcome.damaged"), "mdi2a-alert-octagon-outline");
            return;
        }
        if (file.otherLog()) {
            view.say(messages.text("welcome.otherLog"), "mdi2a-alert-octagon-outline");
            return;
        }
        if (file.restoreGivenUp()) {
            view.say(messages.text("backup.restore.givenUp"), "mdi2a-alert-outline");
            return;
        }
        BackupMemoryFile memory = new BackupMemoryFile(wiring.place().backups(), file.databaseId());
        EntranceView shown = view;
        wiring.tasks().background(() -> BackupFolder.stillThere(memory.read(), file.folder(), file.databaseId()), known -> {
            if (shown == view && model.stage() instanceof EntranceViewModel.Locked locked && locked.file() == file) {
                Instant now = wiring.clock().instant();
                BackupWords words = new BackupWords(messages, wiring.clock().getZone());
                view.say(words.entrance(known, now),
                        words.wanting(known, now) ? "mdi2a-alert-outline" : "mdi2s-shield-check-outline");
            }
        }, unreadable -> { });
    }

    private FirstRunViewModel firstRun() {
        if (firstRun == null) {
            firstRun = new FirstRunViewModel(wiring.tasks(), wiring.settings(), wiring.language(), model.folder(),
                    wiring.place().demo(), wiring::makeFile, samples, new RecoveryKeyPrinter(wiring.clock()), wiring.random(),
                    wiring::opened);
        }
        return firstRun;
    }

    private UnlockViewModel unlock(ChartFile file) {
        if (unlock == null) {
            unlock = new UnlockViewModel(wiring.tasks(), wiring.settings(), file, samples.passphrase(),
                    wiring::opened);
        }
        return unlock;
    }

    private void other() {
        dialogs.folder("welcome.chooseFolder").ifPresent(model::other);
    }
}
