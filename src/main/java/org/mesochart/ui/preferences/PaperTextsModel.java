package org.mesochart.ui.preferences;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.document.page.PageImage;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.PaperTexts;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.SamplePaper;
import org.mesochart.document.page.Setting;
import org.mesochart.domain.Problem;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.PaperSettings;
import org.mesochart.domain.paper.PaperText;
import org.mesochart.domain.paper.Paragraph;
import org.mesochart.domain.paper.Paragraphs;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.text.Language;
import org.mesochart.domain.text.Texts;
import org.mesochart.edit.Edit;
import org.mesochart.edit.EditStack;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.StorageException;
import org.mesochart.ui.kit.Reads;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Sentence;
import org.mesochart.ui.kit.Tasks;

/**
 * The clinic's words in handout and consent form, in both languages, with the page that they make. Each change is saved
 * by itself and can be taken back; what cannot be right stays as typed, with the reason, and is not saved.
 */
public final class PaperTextsModel {
    private static final int REMEMBERED = 100;
    private static final float DPI = 96;

    private final Tasks tasks;
    private final Chart chart;
    private final Supplier<Press> press;
    private final Map<PaperKind, SamplePaper> samples;
    private final SaveState saveState;
    private final Clock clock;
    private final EditStack edits = new EditStack(REMEMBERED);
    private final BooleanProperty canUndo = new SimpleBooleanProperty();
    private final ObjectProperty<PaperKind> document = new SimpleObjectProperty<>();
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>();
    private final ObservableList<PaperTextRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<PageImage> page = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty failed = new SimpleBooleanProperty();
    private final Map<Language, Messages> messages = new EnumMap<>(Language.class);
    private final Map<UUID, PaperText> saved = new HashMap<>();
    private final Map<UUID, String> unsaved = new HashMap<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean loaded;
    private boolean running;
    private int wantedPage;
    private long question;

    /**
     * @param press called away from the UI thread
     * @param samples the documents that can be worded, each with a way to see it
     * @param shown the language of the screen, which is shown first
     */
    public PaperTextsModel(Tasks tasks, Chart chart, Supplier<Press> press, Map<PaperKind, SamplePaper> samples,
            SaveState saveState, Clock clock, Language shown) {
        this.tasks = tasks;
        this.chart = chart;
        this.press = press;
        this.samples = Map.copyOf(samples);
        this.saveState = saveState;
        this.clock = clock;
        for (Language each : Language.values()) {
            messages.put(each, new Messages(each));
        }
        document.set(documents().getFirst());
        language.set(shown);
        edits.onChange(() -> canUndo.set(edits.undoable().isPresent()));
        document.subscribe((was, is) -> changeTo());
        language.subscribe((was, is) -> changeTo());
    }

    /** Reads the clinic's words. */
    void load() {
        Reads.run(tasks, saveState, this, () -> chart.paperTexts().all(), read -> {
            loaded = true;
            saved.clear();
            read.forEach(text -> saved.put(text.id(), text));
            changeTo();
        });
    }

    /** The documents that can be worded, in their order. */
    List<PaperKind> documents() {
        return Paragraphs.DOCUMENTS.stream().filter(samples::containsKey).toList();
    }

    ObjectProperty<PaperKind> document() {
        return document;
    }

    ObjectProperty<Language> language() {
        return language;
    }

    /** The paragraphs of the document in the language. */
    ObservableList<PaperTextRow> rows() {
        return rows;
    }

    /** The page to be seen, or null. */
    ReadOnlyObjectProperty<PageImage> page() {
        return page.getReadOnlyProperty();
    }

    /** True when the page could not be drawn. */
    BooleanProperty failed() {
        return failed;
    }

    boolean readOnly() {
        return chart.readOnly();
    }

    BooleanProperty canUndo() {
        return canUndo;
    }

    Optional<Edit> undoable() {
        return edits.undoable();
    }

    void undo() {
        edits.undo();
    }

    void turn(int by) {
        if (page.get() != null) {
            wantedPage = Math.clamp(page.get().page() + (long) by, 0, page.get().pages() - 1);
            draw();
        }
    }

    // What was typed and cannot be saved waits for its document and language to be shown again.
    private void changeTo() {
        if (!loaded || document.get() == null || language.get() == null) {
            return;
        }
        commit();
        List<PaperTextRow> shown = new ArrayList<>();
        for (Paragraph paragraph : Paragraphs.of(document.get())) {
            PaperTextRow row = new PaperTextRow(paragraph, language.get());
            show(row);
            String typed = unsaved.get(id(row));
            if (typed != null) {
                row.text().set(typed);
                check(row);
            }
            shown.add(row);
        }
        rows.setAll(shown);
        wantedPage = 0;
        draw();
    }

    /** Hands what is typed to the disk, if it changed and is acceptable; called on leaving a field. */
    void commit(PaperTextRow row) {
        if (readOnly()) {
            return;
        }
        String typed = Texts.tidy(row.text().get());
        String program = PaperTexts.program(row.paragraph(), messages.get(row.language()));
        String now = program.equals(typed) ? null : typed;
        String was = clinicWords(row);
        if (Objects.equals(now, was)) {
            show(row);
            return;
        }
        if (check(row)) {
            change(row, "preferences.texts.edit.word", was, now);
        }
    }

    /** Everything typed; called on leaving the page. */
    void commit() {
        List.copyOf(rows).forEach(this::commit);
    }

    /** The program's own words again. */
    void back(PaperTextRow row) {
        String was = clinicWords(row);
        unsaved.remove(id(row));
        if (was == null) {
            show(row);
        } else {
            change(row, "preferences.texts.edit.back", was, null);
        }
    }

    private void change(PaperTextRow row, String name, String was, String now) {
        unsaved.remove(id(row));
        Paragraph paragraph = row.paragraph();
        Language in = row.language();
        edits.perform(new Edit(name, List.of(Sentence.of(row.nameKey())),
                () -> put(paragraph, in, now), () -> put(paragraph, in, was)));
    }

    private boolean check(PaperTextRow row) {
        String typed = Texts.tidy(row.text().get());
        List<Problem> problems = new ArrayList<>(
                new PaperText(row.paragraph().key(), row.language(), typed, 1).check());
        problems.addAll(row.paragraph().check(typed));
        row.problem().set(problems.isEmpty()
                ? null
                : new Sentence(problems.getFirst().key(), problems.getFirst().args()));
        if (!problems.isEmpty()) {
            unsaved.put(id(row), row.text().get());
        }
        return problems.isEmpty();
    }

    // Taking back is a change too: a version that was printed never means other words.
    private void put(Paragraph paragraph, Language in, String words) {
        PaperText first = new PaperText(paragraph.key(), in, words, 1);
        PaperText next = saved.containsKey(first.id()) ? saved.get(first.id()).withText(words) : first;
        saved.put(next.id(), next);
        rows.stream()
                .filter(row -> row.paragraph().equals(paragraph) && row.language() == in)
                .forEach(this::show);
        draw();
        waiting.addLast(() -> chart.paperTexts().put(next));
        next();
    }

    private void show(PaperTextRow row) {
        String own = clinicWords(row);
        row.own().set(own != null);
        row.problem().set(null);
        unsaved.remove(id(row), row.text().get());
        row.text().set(own == null ? PaperTexts.program(row.paragraph(), messages.get(row.language())) : own);
    }

    private String clinicWords(PaperTextRow row) {
        PaperText text = saved.get(id(row));
        return text == null ? null : text.text();
    }

    private static UUID id(PaperTextRow row) {
        return new PaperText(row.paragraph().key(), row.language(), null, 1).id();
    }

    /** A late answer to an earlier question is dropped; the letterhead is that of now. */
    private void draw() {
        long asked = ++question;
        tasks.run(() -> chart.paperSettings().get(), papers -> draw(asked, papers), problem -> undrawn(asked));
    }

    private void draw(long asked, PaperSettings papers) {
        if (asked != question) {
            return;
        }
        SamplePaper sample = samples.get(document.get());
        Language in = language.get();
        List<PaperText> texts = List.copyOf(saved.values());
        int from = wantedPage;
        Clinic clinic = chart.clinic();
        tasks.background(() -> PageImage.of(
                sample.of(clinic, papers, texts, in).pdf(press.get(), new Setting(in, PaperSize.A4)), from, DPI), drawn -> {
            if (asked == question) {
                failed.set(false);
                page.set(drawn);
            }
        }, problem -> undrawn(asked));
    }

    private void undrawn(long asked) {
        if (asked == question) {
            failed.set(true);
            page.set(null);
        }
    }

    // One after another, in the order done.
    private void next() {
        Runnable first = waiting.peekFirst();
        if (running || first == null) {
            return;
        }
        running = true;
        saveState.saving();
        tasks.run(() -> {
            first.run();
            return true;
        }, done -> {
            running = false;
            waiting.removeFirst();
            if (waiting.isEmpty()) {
                saveState.saved(this, clock.instant());
            }
            next();
        }, problem -> {
            running = false;
            saveState.notSaved(this, waiting.size(), kind(problem), null, this::next);
        });
    }

    private static StorageException.Kind kind(Throwable problem) {
        return problem instanceof StorageException refused ? refused.kind() : StorageException.Kind.UNKNOWN;
    }
}
