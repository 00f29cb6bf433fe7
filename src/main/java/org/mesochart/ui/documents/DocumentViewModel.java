package org.mesochart.ui.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.mesochart.document.page.Paper;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.PrintedCopy;
import org.mesochart.document.page.Setting;
import org.mesochart.document.print.PrintOrder;
import org.mesochart.document.print.Printers;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.text.Language;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.paper.Leaving;
import org.mesochart.ui.kit.paper.Made;
import org.mesochart.ui.kit.paper.Outcome;
import org.mesochart.ui.kit.paper.Saving;
import org.mesochart.ui.kit.paper.Sending;

/**
 * The documents of a session or a patient: the one in view, how it is set, and what became of it. A PDF is made anew
 * when its language, paper or size of print changes; an answer that comes late, for an earlier choice, is dropped.
 */
public final class DocumentViewModel {
    private final DocumentChart chart;
    private final Press press;
    private final Context context;
    private final PrintChoices choices;
    private final PagesModel pages;
    private final MakingModel making;
    private final Sending sending;
    private final Saving saving;
    private final ReadOnlyObjectWrapper<Contents> contents = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Paper> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<Language> language;
    private final ObjectProperty<Boolean> large = new SimpleObjectProperty<>(false);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper printable = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper savable = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper pairPrintable = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper hindrance = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Outcome>> outcomes = new ReadOnlyObjectWrapper<>(List.of());
    private final Map<Paper, Language> languages = new IdentityHashMap<>();
    private final Map<Paper, Boolean> larges = new IdentityHashMap<>();
    private final Map<Paper, Integer> printed = new IdentityHashMap<>();
    private boolean choosing;

    public DocumentViewModel(DocumentChart chart, Press press, Printers printers, Context context) {
        this(chart, press, printers, context, Saving::toDisk);
    }

    DocumentViewModel(DocumentChart chart, Press press, Printers printers, Context context, Saving.Disk disk) {
        this.chart = chart;
        this.press = press;
        this.context = context;
        language = new SimpleObjectProperty<>(context.language());
        choices = new PrintChoices(printers, context.tasks(), context.settings(), context.messages());
        pages = new PagesModel(context.tasks(), this::unmade);
        making = new MakingModel(press, context.tasks(), pages, this::setting, this::weigh, this::unmade);
        sending = new Sending(chart, printers, context.tasks(), context.messages(), context.clock());
        saving = new Saving(chart, disk, context.tasks(), context.dialogs(), context.messages(), context.clock(), sending);
        selected.subscribe(this::choose);
        language.subscribe((was, is) -> reset(() -> languages.put(selected.get(), is)));
        large.subscribe((was, is) -> reset(() -> larges.put(selected.get(), is)));
        choices.paper().subscribe((was, is) -> reset(() -> { }));
        choices.grey().subscribe(pages::grey);
        choices.grey().subscribe((was, is) -> weigh());
        choices.bothSides().subscribe((was, is) -> weigh());
        choices.printer().subscribe((was, is) -> weigh());
        choices.looked().subscribe((was, is) -> weigh());
        choices.copiesTyped().subscribe((was, is) -> weigh());
    }

    PrintChoices choices() {
        return choices;
    }

    PagesModel pages() {
        return pages;
    }

    /** Null until it was read. */
    ReadOnlyObjectProperty<Contents> contents() {
        return contents.getReadOnlyProperty();
    }

    /** The document in view, or null. */
    ObjectProperty<Paper> selected() {
        return selected;
    }

    /** Language of the document in view; each keeps its own. */
    ObjectProperty<Language> language() {
        return language;
    }

    /** Whether the document in view is in large print. */
    ObjectProperty<Boolean> large() {
        return large;
    }

    MakingModel making() {
        return making;
    }

    /** Makes the document that was stopped. */
    void again() {
        if (making.stopped().get()) {
            make();
        }
    }

    /** Whether the document in view is made. */
    public ReadOnlyBooleanProperty ready() {
        return making.ready();
    }

    /** Whether a document is on its way to a printer. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty printable() {
        return printable.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty savable() {
        return savable.getReadOnlyProperty();
    }

    /** Whether the sheet and the patient's information can be printed one after the other. */
    ReadOnlyBooleanProperty pairPrintable() {
        return pairPrintable.getReadOnlyProperty();
    }

    /** Why it cannot be printed now, in a sentence, or empty. */
    ReadOnlyStringProperty hindrance() {
        return hindrance.getReadOnlyProperty();
    }

    /** What else to know before printing, in a sentence, or empty. */
    ReadOnlyStringProperty remark() {
        return remark.getReadOnlyProperty();
    }

    /** What came of the last printing or saving, in order. */
    ReadOnlyObjectProperty<List<Outcome>> outcomes() {
        return outcomes.getReadOnlyProperty();
    }

    /** Reads the documents and the printers anew. */
    public void load() {
        choices.look();
        context.tasks().run(chart::read, this::read, failure -> unmade());
    }

    private void read(Optional<Contents> found) {
        int before = contents.get() == null ? 0 : contents.get().papers().indexOf(selected.get());
        making.forget();
        printed.clear();
        languages.clear();
        larges.clear();
        selected.set(null);
        contents.set(found.orElse(null));
        if (found.isEmpty() || found.get().papers().isEmpty()) {
            making.nothing();
            weigh();
            tell(List.of(new Outcome(Outcome.Kind.BAD, context.messages().text("preview.nothing.title"),
                    context.messages().text("preview.nothing"))));
            return;
        }
        printed.putAll(found.get().printed());
        List<Paper> papers = found.get().papers();
        selected.set(papers.get(Math.clamp(before, 0, papers.size() - 1)));
    }

    private void choose(Paper paper) {
        if (paper == null) {
            return;
        }
        choosing = true;
        language.set(language(paper));
        large.set(larges.getOrDefault(paper, false));
        choosing = false;
        pages.want(List.of(0), pages.dpi());
        make();
    }

    private void reset(Runnable keep) {
        if (!choosing && selected.get() != null) {
            keep.run();
            make();
        }
    }

    /** In which language a document is shown. */
    Language language(Paper paper) {
        return languages.getOrDefault(paper, paper.language(context.language()));
    }

    /** How often a document was printed before. */
    int printed(Paper paper) {
        return printed.getOrDefault(paper, 0);
    }

    private Setting setting(Paper paper) {
        Setting plain = unmarked(paper);
        int before = printed(paper);
        return paper.copiesFrom().isPresent() && before > 0
                ? plain.withCopy(new PrintedCopy(before + 1, LocalDate.now(context.clock())))
                : plain;
    }

    private Setting unmarked(Paper paper) {
        return new Setting(language(paper), choices.paper().get()).withLarge(larges.getOrDefault(paper, false));
    }

    private void make() {
        making.make(selected.get(), contents.get().papers(), choices.grey().get());
    }

    private void unmade() {
        context.dialogs().failed("preview.unmade", "DOC-1");
    }

    private void weigh() {
        Paper paper = selected.get();
        Optional<String> choice = choices.hindrance();
        Optional<String> own = paper == null ? Optional.empty() : paper.hindrance().map(context.messages()::text);
        hindrance.set(paper == null ? "" : own.or(() -> choice).orElse(""));
        remark.set(choices.remark().or(() -> copyRemark(paper)).orElse(""));
        savable.set(making.ready().get() && own.isEmpty());
        printable.set(savable.get() && choice.isEmpty() && !busy.get());
        pairPrintable.set(making.ready().get() && choice.isEmpty() && !busy.get() && pair().size() == 2);
    }

    private Optional<String> copyRemark(Paper paper) {
        return paper != null && paper.copiesFrom().isPresent() && printed(paper) > 0
                ? Optional.of(context.messages().text("preview.marked", printed(paper) + 1))
                : Optional.empty();
    }

    /** The session's sheet and the patient's information, where both can be printed. */
    private List<Paper> pair() {
        List<Paper> both = new ArrayList<>();
        for (PaperKind kind : List.of(PaperKind.SESSION_SHEET, PaperKind.HANDOUT)) {
            of(kind).filter(paper -> paper.hindrance().isEmpty()).ifPresent(both::add);
        }
        return both;
    }

    private Optional<Paper> of(PaperKind kind) {
        return contents.get() == null
                ? Optional.empty()
                : contents.get().papers().stream().filter(paper -> paper.kind() == kind).findFirst();
    }

    /** Whether there are both a session sheet and a patient information. */
    boolean hasPair() {
        return of(PaperKind.SESSION_SHEET).isPresent() && of(PaperKind.HANDOUT).isPresent();
    }

    /** Sends the document in view to the printer and keeps what became of it. */
    public void print() {
        if (printable.get()) {
            send(List.of(selected.get()), choices.order(), List.of());
        }
    }

    /** Sends the session sheet, and when the printer took it, the patient's information. */
    void printPair() {
        if (pairPrintable.get()) {
            send(pair(), choices.order(), List.of());
        }
    }

    /** What is on its way to a printer or into a file. */
    Leaving leaving() {
        return sending.leaving();
    }

    private void send(List<Paper> papers, PrintOrder order, List<Outcome> before) {
        Paper paper = papers.getFirst();
        List<Paper> rest = papers.subList(1, papers.size());
        busy.set(true);
        tell(before);
        weigh();
        sending.send(paper, order,
                earlier -> {
                    printed.put(paper, earlier);
                    Setting setting = setting(paper);
                    Made known = making.known(paper);
                    return watch -> Made.of(paper, press, setting, known, watch);
                },
                outcome -> tell(joined(before, outcome)),
                accepted -> {
                    if (accepted) {
                        printed.merge(paper, 1, Integer::sum);
                    }
                    if (accepted && !rest.isEmpty()) {
                        send(rest, order, outcomes.get());
                    } else {
                        ended(rest, accepted);
                    }
                });
    }

    private void ended(List<Paper> unsent, boolean accepted) {
        unsent.forEach(paper -> tell(joined(outcomes.get(), new Outcome(Outcome.Kind.BAD,
                sending.title(paper, "not_printed"), context.messages().text("preview.not_sent")))));
        busy.set(false);
        making.relist();
        if (!accepted) {
            choices.look();
        }
        Paper paper = selected.get();
        if (paper != null && paper.copiesFrom().isPresent() && accepted) {
            make();
        } else {
            weigh();
        }
    }

    private static List<Outcome> joined(List<Outcome> before, Outcome outcome) {
        List<Outcome> all = new ArrayList<>(before);
        all.add(outcome);
        return List.copyOf(all);
    }

    private void tell(List<Outcome> now) {
        outcomes.set(now);
    }

    /** Asks where, and writes the PDF there. A file is no print: it is marked as no copy and counts as none. */
    public void save() {
        Paper paper = selected.get();
        if (!savable.get()) {
            return;
        }
        Setting setting = unmarked(paper);
        Made known = making.known(paper);
        saving.save(paper, paper.fileName(setting.language()), watch -> Made.of(paper, press, setting, known, watch),
                outcome -> tell(List.of(outcome)));
    }
}
