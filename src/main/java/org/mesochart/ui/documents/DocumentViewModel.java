package org.mesochart.ui.documents;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.mesochart.document.page.PageImage;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.PdfFile;
import org.mesochart.document.print.Printing;
import org.mesochart.document.sheet.SessionSheet;
import org.mesochart.document.sheet.SessionSheetInput;
import org.mesochart.document.sheet.SessionSheetPdf;
import org.mesochart.domain.text.Language;
import org.mesochart.ui.kit.Dialogs;
import org.mesochart.ui.kit.Tasks;

/**
 * The session sheet of one session, in a language and for a paper. The PDF is made anew when either changes; an answer
 * that comes late, for an earlier choice, is dropped.
 */
public final class DocumentViewModel {
    /** What the last deed came to, in a lasting line. */
    public record Outcome(boolean good, String key, Object argument) {}

    private final UUID session;
    private final Function<UUID, Optional<SessionSheetInput>> reading;
    private final SessionSheetPdf sheets;
    private final Printing printing;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final ObjectProperty<Language> language;
    private final ObjectProperty<PaperSize> paper = new SimpleObjectProperty<>(PaperSize.A4);
    private final ReadOnlyObjectWrapper<PageImage> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SessionSheetInput> input = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(false);
    private byte[] pdf;
    private int wantedPage;
    private float dpi = 96;
    private long question;

    /**
     * @param reading reads the sheet's contents; called on the database thread
     * @param language the language shown first
     */
    public DocumentViewModel(
            UUID session,
            Function<UUID, Optional<SessionSheetInput>> reading,
            SessionSheetPdf sheets,
            Printing printing,
            Tasks tasks,
            Dialogs dialogs,
            Language language) {
        this.session = session;
        this.reading = reading;
        this.sheets = sheets;
        this.printing = printing;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.language = new SimpleObjectProperty<>(language);
        this.language.subscribe((was, is) -> make());
        paper.subscribe((was, is) -> make());
    }

    public ObjectProperty<Language> language() {
        return language;
    }

    public ObjectProperty<PaperSize> paper() {
        return paper;
    }

    /** The page to be seen; null until the first is drawn. */
    public ReadOnlyObjectProperty<PageImage> page() {
        return page.getReadOnlyProperty();
    }

    /** What the sheet is made of; null until it was read. */
    public ReadOnlyObjectProperty<SessionSheetInput> input() {
        return input.getReadOnlyProperty();
    }

    /** What came of the last saving or printing, or null. */
    public ReadOnlyObjectProperty<Outcome> outcome() {
        return outcome.getReadOnlyProperty();
    }

    /** Whether there is a PDF to save and print. */
    public ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /** Reads the session anew and makes the sheet. */
    public void load() {
        tasks.run(() -> reading.apply(session), this::read, failure -> unmade());
    }

    private void read(Optional<SessionSheetInput> found) {
        if (found.isEmpty()) {
            outcome.set(new Outcome(false, "documents.preview.gone", ""));
            return;
        }
        input.set(found.get());
        make();
    }

    private void make() {
        SessionSheetInput contents = input.get();
        if (contents == null) {
            return;
        }
        long asked = ++question;
        Language in = language.get();
        PaperSize on = paper.get();
        int from = wantedPage;
        float fine = dpi;
        ready.set(false);
        record Made(byte[] pdf, PageImage page) {}
        tasks.background(
                () -> {
                    byte[] made = sheets.render(contents, in, on);
                    return new Made(made, PageImage.of(made, from, fine));
                },
                made -> {
                    if (asked == question) {
                        pdf = made.pdf();
                        show(made.page());
                        ready.set(true);
                    }
                },
                failure -> unmade());
    }

    private void unmade() {
        dialogs.failed("documents.preview.failed", "DOC-1");
    }

    private void show(PageImage drawn) {
        wantedPage = drawn.page();
        page.set(drawn);
    }

    /** Goes to another page, from 0; beyond the ends nothing happens. */
    public void toPage(int wanted) {
        PageImage now = page.get();
        if (now != null && wanted >= 0 && wanted < now.pages() && wanted != now.page()) {
            wantedPage = wanted;
            redraw();
        }
    }

    /** Draws the page for this many pixels an inch. */
    public void fineness(float pixelsAnInch) {
        float clamped = Math.clamp(pixelsAnInch, 40, 400);
        if (Math.abs(clamped - dpi) > 1) {
            dpi = clamped;
            redraw();
        }
    }

    private void redraw() {
        byte[] from = pdf;
        if (from == null) {
            return;
        }
        long asked = question;
        int wanted = wantedPage;
        float fine = dpi;
        tasks.background(
                () -> PageImage.of(from, wanted, fine),
                drawn -> {
                    if (asked == question && wanted == wantedPage && fine == dpi) {
                        show(drawn);
                    }
                },
                failure -> unmade());
    }

    /** Asks where, and writes the PDF there. */
    public void save() {
        byte[] made = pdf;
        if (made == null || !ready.get()) {
            return;
        }
        String name = new SessionSheet(input.get()).fileName(language.get());
        dialogs.saveFile(name, "documents.preview.kind", "pdf").ifPresent(file -> write(file, made));
    }

    private void write(Path file, byte[] made) {
        tasks.background(
                () -> {
                    PdfFile.write(file, made);
                    return file;
                },
                written -> outcome.set(new Outcome(true, "documents.preview.saved", file.getFileName().toString())),
                failure -> {
                    outcome.set(new Outcome(false, "documents.preview.not_saved", file.getFileName().toString()));
                    String why = failure instanceof FileSystemException ? "DOC-2" : failure instanceof IOException ? "DOC-3" : "DOC-4";
                    dialogs.failed("documents.preview.not_saved", why, file.getFileName().toString());
                });
    }

    /** Sends the sheet to the standard printer and keeps what became of it. */
    public void print() {
        byte[] made = pdf;
        if (made == null || !ready.get()) {
            return;
        }
        String name = new SessionSheet(input.get()).fileName(language.get());
        tasks.background(
                () -> printing.print(made, name),
                result -> outcome.set(
                        switch (result) {
                            case Printing.Accepted accepted ->
                                new Outcome(true, "documents.preview.printed", accepted.queue());
                            case Printing.NoPrinter none -> new Outcome(false, "documents.preview.no_printer", "");
                            case Printing.Failed failed ->
                                new Outcome(false, "documents.preview.not_printed", failed.queue());
                        }),
                failure -> outcome.set(new Outcome(false, "documents.preview.no_printer", "")));
    }
}
