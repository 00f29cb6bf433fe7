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
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.mesochart.document.page.PageImage;
import org.mesochart.document.page.Paper;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.PrintedCopy;
import org.mesochart.document.page.Setting;
import org.mesochart.document.print.PrintOrder;
import org.mesochart.document.print.Printers;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.text.Language;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Slow;
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
    private final Sending sending;
    private final Saving saving;
    private final ReadOnlyObjectWrapper<Contents> contents = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Paper> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<Language> language;
    private final ObjectProperty<Boolean> large = new SimpleObjectProperty<>(false);
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper making = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanProperty slow;
    private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper printable = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper savable = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper pairPrintable = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper hindrance = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Outcome>> outcomes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper listed = new ReadOnlyIntegerWrapper(0);
    private final Map<Paper, Language> languages = new IdentityHashMap<>();
    private final Map<Paper, Boolean> larges = new IdentityHashMap<>();
    private final Map<Paper, Made> made = new IdentityHashMap<>();
    private final Map<Paper, Integer> printed = new IdentityHashMap<>();
    private boolean choosing;
    private long question;

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
        sending = new Sending(chart, printers, context.tasks(), context.messages(), context.clock());
        slow = Slow.of(context.tasks(), making);
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

    /** The document in view is being made, and takes so long that it is shown. */
    ReadOnlyBooleanProperty slow() {
        return slow;
    }

    /** The making of the document in view was stopped: nothing is on the desk until it is made again. */
    ReadOnlyBooleanProperty stopped() {
        return stopped.getReadOnlyProperty();
    }

    /** Waits no longer for the document in view. What is made of it then is thrown away; nothing was printed or saved. */
    void stop() {
        if (making.get()) {
            ++question;
            making.set(false);
            pages.clear();
            stopped.set(true);
        }
    }

    /** Makes the document that was stopped. */
    void again() {
        if (stopped.get()) {
            make();
        }
    }

    /** Whether the document in view is made. */
    public ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
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

    /** Counts up when something in the list's second lines changed. */
    ReadOnlyIntegerProperty listed() {
        return listed.getReadOnlyProperty();
    }

    /** Reads the documents and the printers anew. */
    public void load() {
        choices.look();
        context.tasks().run(chart::read, this::read, failure -> unmade());
    }

    private void read(Optional<Contents> found) {
        int before = contents.get() == null ? 0 : contents.get().papers().indexOf(selected.get());
        made.clear();
        printed.clear();
        languages.clear();
        larges.clear();
        selected.set(null);
        contents.set(found.orElse(null));
        if (found.isEmpty() || found.get().papers().isEmpty()) {
            ++question;
            making.set(false);
            stopped.set(false);
            ready.set(false);
            pages.clear();
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

    /** How many pages a document has as it is set now; 0 while that is not known. */
    int pages(Paper paper) {
        Made known = made.get(paper);
        return known != null && known.setting().equals(setting(paper)) ? known.pages() : 0;
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
        Paper paper = selected.get();
        Setting setting = setting(paper);
        Made known = made.get(paper);
        long asked = ++question;
        int from = pages.first();
        float dpi = pages.dpi();
        boolean grey = choices.grey().get();
        stopped.set(false);
        making.set(false);
        making.set(true); // another document, another wait
        ready.set(false);
        weigh();
        record First(Made made, PageImage page) {
        }
        context.tasks().background(() -> {
            Made now = Made.of(paper, press, setting, known);
            return new First(now, PageImage.of(now.pdf(), from, dpi, grey));
        }, first -> {
            if (asked == question) {
                making.set(false);
                made.put(paper, first.made());
                pages.show(first.made().pdf(), first.page(), dpi, grey);
                ready.set(true);
                weigh();
                makeOthers(asked);
            }
        }, failure -> {
            if (asked == question) {
                making.set(false);
                pages.clear();
                unmade();
            }
        });
    }

    // The rest of the list, so that its lines say how many pages and another document is there at once.
    private void makeOthers(long asked) {
        makeOthers(asked, contents.get().papers().stream().filter(paper -> pages(paper) == 0 && !paper.onDemand()).toList());
    }

    private void makeOthers(long asked, List<Paper> others) {
        listed.set(listed.get() + 1);
        if (others.isEmpty()) {
            return;
        }
        Paper paper = others.getFirst();
        List<Paper> rest = others.subList(1, others.size());
        Setting setting = setting(paper);
        // One that cannot be made says so when it is chosen.
        context.tasks().background(() -> Made.of(paper, press, setting, null), now -> {
            if (asked == question) {
                made.put(paper, now);
                makeOthers(asked, rest);
            }
        }, failure -> {
            if (asked == question) {
                makeOthers(asked, rest);
            }
        });
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
        savable.set(ready.get() && own.isEmpty());
        printable.set(savable.get() && choice.isEmpty() && !busy.get());
        pairPrintable.set(ready.get() && choice.isEmpty() && !busy.get() && pair().size() == 2);
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
                    Made known = made.get(paper);
                    return () -> Made.of(paper, press, setting, known);
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
        listed.set(listed.get() + 1);
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
        Made known = made.get(paper);
        saving.save(paper, paper.fileName(setting.language()), () -> Made.of(paper, press, setting, known),
                outcome -> tell(List.of(outcome)));
    }
}
