package org.mesochart.ui.stock;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.document.print.PrintOrder;
import org.mesochart.document.print.Printers;
import org.mesochart.document.recall.RecallSheet;
import org.mesochart.domain.recall.LotNumber;
import org.mesochart.domain.recall.LotRecall;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Sentence;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.kit.paper.Leaving;
import org.mesochart.ui.kit.paper.Made;
import org.mesochart.ui.kit.paper.Outcome;
import org.mesochart.ui.kit.paper.PaperLog;
import org.mesochart.ui.kit.paper.Saving;
import org.mesochart.ui.kit.paper.Sending;

/** Who got a lot, and the list on paper. The list is read only when it is asked for: reading it is noted. */
public final class RecallViewModel {
    private final Chart chart;
    private final Tasks tasks;
    private final Supplier<Press> press;
    private final Clock clock;
    private final Language language;
    private final Sending sending;
    private final Saving saving;
    private final StringProperty number = new SimpleStringProperty("");
    private final ObjectProperty<PaperSize> paper = new SimpleObjectProperty<>(PaperSize.A4);
    private final ObservableList<String> numbers = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<LotRecall> found = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper printable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Sentence> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>();

    /** @param press asked for in the background, when the first list is made */
    public RecallViewModel(Chart chart, Context context, Printers printers, Supplier<Press> press) {
        this.chart = chart;
        this.tasks = context.tasks();
        this.press = press;
        this.clock = context.clock();
        this.language = context.language();
        PaperLog log = chart.printouts()::add;
        sending = new Sending(log, printers, tasks, context.messages(), clock);
        saving = new Saving(log, Saving::toDisk, tasks, context.dialogs(), context.messages(), clock, sending);
        printable.bind(Bindings.createBooleanBinding(
                () -> found.get() != null && !found.get().uses().isEmpty() && !busy.get(), found, busy));
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

    /** What is on its way to a printer or into a file. */
    Leaving leaving() {
        return sending.leaving();
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

    private Setting setting() {
        return new Setting(language, paper.get());
    }

    /** Asks where, and writes the list there as a PDF, never over another file in silence. */
    void save() {
        RecallSheet sheet = sheet();
        Setting setting = setting();
        saving.save(sheet, sheet.fileName(language), watch -> Made.of(sheet, press.get(), setting, null, watch), outcome::set);
    }

    /** Sends the list to the standard printer and keeps what became of it. */
    void print() {
        RecallSheet sheet = sheet();
        Setting setting = setting();
        busy.set(true);
        sending.send(sheet, new PrintOrder(Optional.empty(), 1, paper.get(), false, false),
                before -> watch -> Made.of(sheet, press.get(), setting, null, watch), outcome::set, ended -> busy.set(false));
    }
}
