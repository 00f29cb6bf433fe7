package org.mesochart.ui.insight;

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
import org.mesochart.document.insight.InsightPaper;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.document.print.PrintOrder;
import org.mesochart.document.print.Printers;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.paper.Leaving;
import org.mesochart.ui.kit.paper.Made;
import org.mesochart.ui.kit.paper.Outcome;
import org.mesochart.ui.kit.paper.PaperLog;
import org.mesochart.ui.kit.paper.Saving;
import org.mesochart.ui.kit.paper.Sending;

/** The figures shown, on paper. */
public final class InsightPaperModel {
    private final Chart chart;
    private final InsightViewModel shown;
    private final Supplier<Press> press;
    private final Clock clock;
    private final Language language;
    private final Sending sending;
    private final Saving saving;
    private final ObjectProperty<PaperSize> paper = new SimpleObjectProperty<>(PaperSize.A4);
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper printable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>();

    /** @param press asked for in the background, when the first paper is made */
    public InsightPaperModel(
            Chart chart, Context context, InsightViewModel shown, Printers printers, Supplier<Press> press) {
        this.chart = chart;
        this.shown = shown;
        this.press = press;
        this.clock = context.clock();
        this.language = context.language();
        PaperLog log = chart.printouts()::add;
        sending = new Sending(log, printers, context.tasks(), context.messages(), clock);
        saving = new Saving(log, Saving::toDisk, context.tasks(), context.dialogs(), context.messages(), clock, sending);
        // Figures that are old, or from before a choice that cannot be read, stay on the screen only.
        printable.bind(Bindings.createBooleanBinding(
                () -> shown.insight().get() != null && !shown.insight().get().groups().isEmpty()
                        && !shown.reading().get() && shown.problem().get() == null && !busy.get(),
                shown.insight(), shown.reading(), shown.problem(), busy));
    }

    ObjectProperty<PaperSize> paper() {
        return paper;
    }

    ReadOnlyBooleanProperty printable() {
        return printable.getReadOnlyProperty();
    }

    /** What came of printing or saving, or null. */
    ReadOnlyObjectProperty<Outcome> outcome() {
        return outcome.getReadOnlyProperty();
    }

    /** What is on its way to a printer or into a file. */
    Leaving leaving() {
        return sending.leaving();
    }

    private InsightPaper made() {
        return new InsightPaper(chart.clinic(), chart.practitioner(), shown.insight().get(), shown.practitioners(),
                LocalDateTime.now(clock));
    }

    private Setting setting() {
        return new Setting(language, paper.get());
    }

    /** Asks where, and writes the figures there as a PDF, never over another file in silence. */
    void save() {
        InsightPaper made = made();
        Setting setting = setting();
        saving.save(made, made.fileName(language), watch -> Made.of(made, press.get(), setting, null, watch), outcome::set);
    }

    /** Sends the figures to the standard printer and keeps what became of it. */
    void print() {
        InsightPaper made = made();
        Setting setting = setting();
        busy.set(true);
        sending.send(made, new PrintOrder(Optional.empty(), 1, paper.get(), false, false),
                before -> watch -> Made.of(made, press.get(), setting, null, watch), outcome::set, ended -> busy.set(false));
    }

    /** Forgets what came of the last one: it was of other figures. */
    void forget() {
        outcome.set(null);
    }
}
