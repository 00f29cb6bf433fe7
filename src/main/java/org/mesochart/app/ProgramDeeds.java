package org.mesochart.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.Screen;
import org.mesochart.document.keys.KeysSheet;
import org.mesochart.document.page.PaperFonts;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.PdfEngine;
import org.mesochart.document.page.PdfFile;
import org.mesochart.i18n.Messages;
import org.mesochart.log.LoggedErrors;
import org.mesochart.storage.ChartSize;
import org.mesochart.storage.StorageException;
import org.mesochart.ui.documents.DocumentView;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.KeyGroup;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.program.AboutView;
import org.mesochart.ui.program.AboutViewModel;
import org.mesochart.ui.program.ReportView;
import org.mesochart.ui.program.ReportViewModel;
import org.mesochart.ui.program.SupportReport;
import org.mesochart.ui.program.TourView;
import org.mesochart.ui.program.Versions;
import org.mesochart.ui.session.SessionScreen;
import org.mesochart.ui.shell.ShellView;
import org.mesochart.ui.thenandnow.ThenAndNowView;
import org.mesochart.ui.today.TodayView;
import org.mesochart.ui.trend.TrendCard;
import org.mesochart.ui.welcome.Opened;

/** What the menus offer of the program itself, whatever is on the screen. */
final class ProgramDeeds {
    private static final int ERRORS = 50;

    private final Context context;
    private final Opened opened;
    private final Path logs;
    private final Runnable quit;

    /**
     * @param logs the folder of the log files
     * @param quit ends the program, asking first where something would be lost
     */
    ProgramDeeds(Context context, Opened opened, Path logs, Runnable quit) {
        this.context = context;
        this.opened = opened;
        this.logs = logs;
        this.quit = quit;
    }

    List<Action> all() {
        return List.of(
                new Action("saveKeys", "menu.keysPaper", "mdi2k-keyboard-outline", null, this::keys),
                new Action("showTour", "menu.tour", "mdi2m-map-marker-path", null, this::tour),
                new Action("supportReport", "menu.report", "mdi2l-lifebuoy", null, this::report),
                new Action("about", "menu.about", "mdi2i-information-outline", null, this::about),
                new Action("quit", "menu.quit", "mdi2e-exit-to-app", null, quit));
    }

    /** Once for whoever opens the program for the first time; never again by itself, however it was left. */
    void tourOnce() {
        if (!context.settings().get().toured() && !context.dialogs().isOpen()) {
            tour();
        }
    }

    private void tour() {
        context.settings().change(now -> now.withToured(true));
        context.dialogs().modal(new TourView(context.messages(), context.dialogs()::close));
    }

    private void about() {
        context.tasks().run(() -> read(opened.chart()::sqlite), sqlite -> {
            AboutViewModel model = new AboutViewModel(Program.NAME, versions(sqlite), context.messages(), context.tasks());
            context.dialogs().modal(new AboutView(model, context.messages(), context.dialogs()::close));
        }, unreadable -> { });
    }

    private void report() {
        ReportView[] view = new ReportView[1];
        ReportViewModel model = new ReportViewModel(context.messages(), context.dialogs(), context.tasks(),
                () -> context.dialogs().modal(view[0]));
        view[0] = new ReportView(model, context.messages(), context.dialogs()::close);
        context.dialogs().modal(view[0]);
        List<String> screens = Screen.getScreens().stream().map(ProgramDeeds::screen).toList();
        model.read(() -> {
            Optional<ChartSize> size = read(opened.chart()::size);
            return new SupportReport(context.clock().instant(), versions(size.map(ChartSize::sqlite)),
                    String.join(" ", System.getProperty("os.name"), System.getProperty("os.version"),
                            System.getProperty("os.arch")),
                    screens, context.settings().get(), size, opened.file().demo(), opened.file().readOnly(),
                    opened.file().damaged(), LoggedErrors.latest(logs, ERRORS));
        });
    }

    // Saved where the user says, and opened with the system's program, which prints it.
    private void keys() {
        context.dialogs().saveFile(context.messages().text("menu.keys.file") + ".pdf", "documents.preview.kind", "pdf")
                .ifPresent(file -> context.tasks().background(() -> {
                    PdfFile.write(file, keysSheet(context.messages()).pdf(new PdfEngine(new PaperFonts()), context.language(), paper()));
                    return file;
                }, saved -> {
                    context.dialogs().notice("menu.keys.saved", saved.getFileName().toString());
                    context.dialogs().openFile(saved);
                }, failed -> context.dialogs().failed("menu.keys.notSaved", null)));
    }

    static KeysSheet keysSheet(Messages messages) {
        return new KeysSheet(Program.NAME + ' ' + Program.version(), keys(messages).stream()
                .map(group -> new KeysSheet.Part(group.title(), group.lines().stream()
                        .map(line -> new KeysSheet.Line(line.keys(), line.words())).toList()))
                .toList());
    }

    /** Every key with what it does, part by part. */
    private static List<KeyGroup> keys(Messages messages) {
        List<KeyGroup> groups = new ArrayList<>(ShellView.keys(messages));
        groups.add(TodayView.keys(messages));
        groups.add(SessionScreen.screeningKeys(messages));
        groups.add(TrendCard.keys(messages));
        groups.add(DocumentView.keys(messages));
        groups.addAll(ThenAndNowView.keys(messages));
        groups.add(Keys.inPassphrases(messages));
        return groups;
    }

    private PaperSize paper() {
        return PaperSize.ofKey(context.settings().get().printing().paper()).orElse(PaperSize.A4);
    }

    private static String screen(Screen screen) {
        return String.format(Locale.ROOT, "%.0f x %.0f, %.0f %%", screen.getBounds().getWidth(),
                screen.getBounds().getHeight(), screen.getOutputScaleX() * 100);
    }

    // A damaged chart is when help is needed most: what cannot be read is left out.
    private static <T> Optional<T> read(Supplier<T> wanted) {
        try {
            return Optional.of(wanted.get());
        } catch (StorageException unreadable) {
            return Optional.empty();
        }
    }

    private static Versions versions(Optional<String> sqlite) {
        return Versions.of(Program.version(), sqlite.orElse(""));
    }
}
