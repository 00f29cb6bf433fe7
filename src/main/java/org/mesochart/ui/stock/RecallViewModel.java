package org.mesochart.ui.stock;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.document.page.PdfFile;
import org.mesochart.document.print.Printing;
import org.mesochart.document.recall.RecallSheet;
import org.mesochart.domain.recall.LotNumber;
import org.mesochart.domain.recall.LotRecall;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.Dialogs;
import org.mesochart.ui.kit.Sentence;
import org.mesochart.ui.kit.Tasks;

/** Who got a lot, and the list on paper. The list is read only when it is asked for: reading it is noted. */
public final class RecallViewModel {
    /** What the last deed came to, in a lasting line. */
    record Outcome(boolean good, Sentence sentence) {}

    private final Chart chart;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Printing printing;
    private final Supplier<Press> press;
    private final Clock clock;
    private final Language language;
    private final StringProperty number = new SimpleStringProperty("");
    private final ObjectProperty<PaperSize> paper = new SimpleObjectProperty<>(PaperSize.A4);
    private final ObservableList<String> numbers = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<LotRecall> found = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper printable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Sentence> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>();

    /** @param press asked for in the background, when the first list is made */
    public RecallViewModel(Chart chart, Tasks tasks, Dialogs dialogs, Printing printing, Supplier<Press> press,
            Clock clock, Language language) {
        this.chart = chart;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.printing = printing;
        this.press = press;
        this.clock = clock;
        this.language = language;
        found.subscribe(recall -> printable.set(recall != null && !recall.uses().isEmpty()));
    }

    /** As chosen or typed, in any spelling. */
    public StringProperty number() {
        return number;
    }

    ObjectProperty<PaperSize> paper() {
        return paper;
    }

    /** The lot numbers that the chart knows. */
    ObservableList<String> numbers() {
        return numbers;
    }

    /** The list last asked for, or null. */
    ReadOnlyObjectProperty<LotRecall> found() {
        return found.getReadOnlyProperty();
    }

    /** Whether there is a list to print and save. */
    ReadOnlyBooleanProperty printable() {
        return printable.getReadOnlyProperty();
    }

    /** Why nothing was looked for, or null. */
    ReadOnlyObjectProperty<Sentence> problem() {
        return problem.getReadOnlyProperty();
    }

    /** What came of printing or saving, or null. */
    ReadOnlyObjectProperty<Outcome> outcome() {
        return outcome.getReadOnlyProperty();
    }

    /** Reads the numbers to choose from. */
    public void refresh() {
        tasks.run(() -> chart.recalls().numbers(), now -> {
            String typed = number.get();
            numbers.setAll(now);
            number.set(typed);
        }, failure -> problem.set(Sentence.of("stock.unreadable")));
    }

    /** Reads who got the lot. */
    public void look() {
        outcome.set(null);
        String asked = number.get() == null ? "" : number.get().strip();
        if (LotNumber.plain(asked).isEmpty()) {
            found.set(null);
            problem.set(Sentence.of("stock.recall.missing"));
            return;
        }
        problem.set(null);
        tasks.run(() -> chart.recalls().of(asked), found::set, failure -> problem.set(Sentence.of("stock.unreadable")));
    }

    private RecallSheet sheet() {
        return new RecallSheet(chart.clinic(), chart.practitioner(), found.get(), LocalDateTime.now(clock));
    }

    /** Asks where, and writes the list there as a PDF. */
    void save() {
        dialogs.saveFile(sheet().fileName(language), "documents.preview.kind", "pdf").ifPresent(this::save);
    }

    private void save(Path file) {
        RecallSheet sheet = sheet();
        Setting setting = new Setting(language, paper.get());
        String name = file.getFileName().toString();
        tasks.background(() -> {
            PdfFile.write(file, sheet.pdf(press.get(), setting));
            return null;
        }, done -> told(true, "documents.preview.saved", name), failure -> told(false, "documents.preview.not_saved", name));
    }

    /** Sends the list to the standard printer and keeps what became of it. */
    void print() {
        RecallSheet sheet = sheet();
        Setting setting = new Setting(language, paper.get());
        String name = sheet.fileName(language);
        tasks.background(() -> printing.print(sheet.pdf(press.get(), setting), name), result -> {
            switch (result) {
                case Printing.Accepted accepted -> told(true, "documents.preview.printed", accepted.queue());
                case Printing.Unknown unknown -> told(false, "preview.unknown", unknown.queue());
                case Printing.NoPrinter _ -> told(false, "documents.preview.no_printer");
                case Printing.Failed failed -> told(false, "documents.preview.not_printed", failed.queue());
            }
        }, failure -> told(false, "stock.recall.notMade"));
    }

    private void told(boolean good, String key, Object... args) {
        outcome.set(new Outcome(good, Sentence.of(key, args)));
    }
}
