package org.mesochart.ui.today;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mesochart.document.due.DueList;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.document.print.PrintOrder;
import org.mesochart.document.print.Printers;
import org.mesochart.settings.PrintSettings;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.paper.Leaving;
import org.mesochart.ui.kit.paper.Made;
import org.mesochart.ui.kit.paper.Outcome;
import org.mesochart.ui.kit.paper.PaperLog;
import org.mesochart.ui.kit.paper.Saving;
import org.mesochart.ui.kit.paper.Sending;

/** What is due on paper, as it is in the chart when it is asked for. */
public final class PrintedList {
    private final Chart chart;
    private final Context context;
    private final Supplier<Press> press;
    private final Sending sending;
    private final Saving saving;
    private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(true);

    /** @param press asked for in the background, when the first list is made */
    public PrintedList(Chart chart, Context context, Printers printers, Supplier<Press> press) {
        this.chart = chart;
        this.context = context;
        this.press = press;
        PaperLog log = chart.printouts()::add;
        sending = new Sending(log, printers, context.tasks(), context.messages(), context.clock());
        saving = new Saving(log, Saving::toDisk, context.tasks(), context.dialogs(), context.messages(), context.clock(),
                sending);
    }

    /** What came of printing or saving, or null. */
    ReadOnlyObjectProperty<Outcome> outcome() {
        return outcome.getReadOnlyProperty();
    }

    /** False while a list is on its way to the printer. */
    ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /** What is on its way to a printer or into a file. */
    Leaving leaving() {
        return sending.leaving();
    }

    /** Sends the list to the printer last chosen, else the standard one, and keeps what became of it. */
    void print() {
        ready.set(false);
        Setting setting = setting();
        PrintOrder order = new PrintOrder(kept().flatMap(PrintSettings::printer), 1, setting.paper(),
                kept().map(PrintSettings::bothSides).orElse(false), kept().map(PrintSettings::grey).orElse(false));
        read(list -> sending.send(list, order,
                before -> watch -> Made.of(list, press.get(), setting, null, watch), outcome::set, ended -> ready.set(true)));
    }

    /** Asks where, and writes the list there as a PDF, never over another file in silence. */
    void save() {
        Setting setting = setting();
        read(list -> saving.save(list, list.fileName(setting.language()),
                watch -> Made.of(list, press.get(), setting, null, watch), outcome::set));
    }

    private void read(Consumer<DueList> then) {
        outcome.set(null);
        context.tasks().run(() -> DueList.of(chart), then, failure -> {
            ready.set(true);
            outcome.set(new Outcome(Outcome.Kind.BAD, context.messages().text("today.print.not"),
                    context.messages().text("today.unreadable")));
        });
    }

    private Setting setting() {
        return new Setting(context.language(),
                kept().flatMap(kept -> PaperSize.ofKey(kept.paper())).orElse(PaperSize.A4));
    }

    // As last chosen at a document's preview.
    private Optional<PrintSettings> kept() {
        return Optional.ofNullable(context.settings()).map(settings -> settings.get().printing());
    }
}
