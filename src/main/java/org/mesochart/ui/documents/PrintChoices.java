package org.mesochart.ui.documents;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.print.PrintOrder;
import org.mesochart.document.print.Printer;
import org.mesochart.document.print.Printers;
import org.mesochart.document.print.Printing;
import org.mesochart.i18n.Messages;
import org.mesochart.settings.PrintSettings;
import org.mesochart.settings.Settings;
import org.mesochart.ui.kit.Tasks;

/** Printer, copies, paper, sides and colour. All but the copies are kept for this computer. */
final class PrintChoices {
    private final Printers system;
    private final Tasks tasks;
    private final Settings settings;
    private final Messages messages;
    private final ObservableList<Printer> printers = FXCollections.observableArrayList();
    private final ObjectProperty<Printer> printer = new SimpleObjectProperty<>();
    private final StringProperty copies = new SimpleStringProperty("1");
    private final ObjectProperty<PaperSize> paper;
    private final ObjectProperty<Boolean> bothSides;
    private final ObjectProperty<Boolean> grey;
    private final ReadOnlyBooleanWrapper looked = new ReadOnlyBooleanWrapper(false);
    private Optional<Printing.Why> obstacle = Optional.empty();
    private String wanted;
    private boolean filling;

    PrintChoices(Printers system, Tasks tasks, Settings settings, Messages messages) {
        this.system = system;
        this.tasks = tasks;
        this.settings = settings;
        this.messages = messages;
        PrintSettings kept = settings.get().printing();
        wanted = kept.printer().orElse(null);
        paper = new SimpleObjectProperty<>(PaperSize.ofKey(kept.paper()).orElse(PaperSize.A4));
        bothSides = new SimpleObjectProperty<>(kept.bothSides());
        grey = new SimpleObjectProperty<>(kept.grey());
        printer.subscribe(chosen -> {
            if (chosen != null && !filling) {
                wanted = chosen.name();
                keep();
            }
        });
        Subscription.combine(paper.subscribe((was, is) -> keep()), bothSides.subscribe((was, is) -> keep()),
                grey.subscribe((was, is) -> keep()));
    }

    private void keep() {
        PrintSettings now = new PrintSettings(Optional.ofNullable(wanted), paper.get().key(), bothSides.get(), grey.get());
        settings.change(preferences -> preferences.withPrinting(now));
    }

    /** Asks the system for its printers. The one chosen last is chosen again, else the system's standard one. */
    void look() {
        record Found(List<Printer> printers, Optional<Printing.Why> obstacle) {
        }
        tasks.background(() -> new Found(system.printers(), system.obstacle()), found -> {
            obstacle = found.obstacle();
            fill(found.printers());
        }, failure -> fill(List.of()));
    }

    private void fill(List<Printer> found) {
        filling = true;
        printers.setAll(found);
        // A printer that was chosen and is gone is not replaced in silence.
        printer.set(found.stream()
                .filter(each -> wanted == null ? each.usual() : each.name().equals(wanted))
                .findFirst()
                .orElse(null));
        filling = false;
        looked.set(false);
        looked.set(true);
    }

    ObservableList<Printer> printers() {
        return printers;
    }

    /** The chosen one, or null. */
    ObjectProperty<Printer> printer() {
        return printer;
    }

    /** As typed. */
    StringProperty copiesTyped() {
        return copies;
    }

    /** Empty when what is typed is no number from 1 to 99. */
    OptionalInt copies() {
        String typed = copies.get().strip();
        if (!typed.matches("[0-9]{1,2}") || Integer.parseInt(typed) == 0) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(typed));
    }

    /** More copies or fewer; from something that is no number, one. */
    void moreCopies(int by) {
        int now = copies().isPresent() ? Math.clamp(copies().getAsInt() + by, 1, PrintOrder.MOST_COPIES) : 1;
        copies.set(Integer.toString(now));
    }

    ObjectProperty<PaperSize> paper() {
        return paper;
    }

    ObjectProperty<Boolean> bothSides() {
        return bothSides;
    }

    ObjectProperty<Boolean> grey() {
        return grey;
    }

    /** True after the printers were found out; told anew at each look. */
    ReadOnlyBooleanProperty looked() {
        return looked.getReadOnlyProperty();
    }

    /** The order as chosen; the printer is kept from now on, also when it was the system's standard one. */
    PrintOrder order() {
        wanted = printer.get().name();
        keep();
        return new PrintOrder(Optional.of(printer.get().name()), copies().orElseThrow(), paper.get(), bothSides.get(),
                grey.get());
    }

    /** Why it cannot be printed with these choices, in a sentence; empty when it can. */
    Optional<String> hindrance() {
        if (!looked.get()) {
            return Optional.of(messages.text("preview.printer.looking"));
        }
        if (obstacle.isPresent()) {
            return Optional.of(messages.text("preview.why." + obstacle.get().key()));
        }
        Printer chosen = printer.get();
        if (chosen == null) {
            return Optional.of(messages.text(printers.isEmpty() ? "preview.printer.none"
                    : wanted == null ? "preview.printer.choose" : "preview.printer.gone", wanted == null ? "" : wanted));
        }
        if (chosen.state() == Printer.State.NOT_ACCEPTING) {
            return Optional.of(messages.text("preview.printer.refuses", chosen.name()));
        }
        if (!chosen.has(paper.get())) {
            return Optional.of(messages.text("preview.printer.paper", chosen.name(),
                    messages.text("preview.paper." + paper.get().key())));
        }
        return copies().isPresent() ? Optional.empty() : Optional.of(messages.text("preview.copies.wrong"));
    }

    /** What will be otherwise than one might think; empty when nothing is. */
    Optional<String> remark() {
        Printer chosen = printer.get();
        if (chosen == null) {
            return Optional.empty();
        }
        if (chosen.state() == Printer.State.STOPPED) {
            return Optional.of(messages.text("preview.printer.waits", chosen.name()));
        }
        return bothSides.get() && !chosen.bothSides()
                ? Optional.of(messages.text("preview.printer.one_sided", chosen.name()))
                : Optional.empty();
    }
}
