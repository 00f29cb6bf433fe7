package org.mesochart.ui.stock;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.domain.Problem;
import org.mesochart.domain.Refused;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.ProductClass;
import org.mesochart.domain.stock.Shelf;
import org.mesochart.domain.text.Folding;
import org.mesochart.edit.Edit;
import org.mesochart.edit.EditStack;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Sentence;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.kit.Writes;

/** The clinic's products and lots: what is shown of them, and what is selected. UI thread only. */
public final class StockViewModel {
    /** The lists of the screen. */
    public enum Tab { CATALOGUE, LOW, EXPIRING, RECALL }

    /** Within how many days a lot is "expiring". */
    static final List<Integer> DAYS = List.of(30, 60, 90);

    private static final int REMEMBERED = 100;

    /** What comes with the program: the starter set with new ids at each call, and the forms to pick from. */
    public record Starter(Supplier<List<Product>> products, List<String> forms) {}

    private final Chart chart;
    private final Tasks tasks;
    private final Messages messages;
    private final Clock clock;
    private final Starter starter;
    private final EditStack edits = new EditStack(REMEMBERED);
    private final StockDeeds deeds;
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.CATALOGUE);
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Optional<ProductClass>> productClass = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty archivedToo = new SimpleBooleanProperty();
    private final IntegerProperty days = new SimpleIntegerProperty(DAYS.getFirst());
    private final ObjectProperty<UUID> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<StockReading> reading = new ReadOnlyObjectWrapper<>(StockReading.NOTHING);
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Sentence> refused = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper undoWords = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper redoWords = new ReadOnlyStringWrapper();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final ObservableList<Shelf.Level> rows = FXCollections.observableArrayList();
    private final ObservableList<Shelf.Level> low = FXCollections.observableArrayList();
    private final ObservableList<Shelf.Expiring> expiring = FXCollections.observableArrayList();

    public StockViewModel(Chart chart, Tasks tasks, SaveState saveState, Messages messages, Clock clock, Starter starter) {
        this.chart = chart;
        this.tasks = tasks;
        this.messages = messages;
        this.clock = clock;
        this.starter = starter;
        Writes writes = new Writes(chart, tasks, saveState, clock, edits, this::refresh, this::notAccepted);
        deeds = new StockDeeds(chart, edits, writes, clock, messages.text("stock.movement.undone"));
        edits.onChange(this::edited);
        edited();
        query.subscribe(this::filter);
        productClass.subscribe(this::filter);
        archivedToo.subscribe(this::filter);
        days.subscribe(this::filter);
        reading.subscribe(this::filter);
    }

    public ObjectProperty<Tab> tab() {
        return tab;
    }

    StringProperty query() {
        return query;
    }

    ObjectProperty<Optional<ProductClass>> productClass() {
        return productClass;
    }

    BooleanProperty archivedToo() {
        return archivedToo;
    }

    IntegerProperty days() {
        return days;
    }

    /** The product whose lots are shown, or null. */
    ObjectProperty<UUID> selected() {
        return selected;
    }

    ReadOnlyObjectProperty<StockReading> reading() {
        return reading.getReadOnlyProperty();
    }

    /** False until the chart was read once. */
    ReadOnlyBooleanProperty read() {
        return read.getReadOnlyProperty();
    }

    /** Why the last deed was not accepted, or null. */
    ReadOnlyObjectProperty<Sentence> refused() {
        return refused.getReadOnlyProperty();
    }

    ObservableList<Shelf.Level> rows() {
        return rows;
    }

    ObservableList<Shelf.Level> low() {
        return low;
    }

    ObservableList<Shelf.Expiring> expiring() {
        return expiring;
    }

    StockDeeds deeds() {
        return deeds;
    }

    boolean readOnly() {
        return chart.readOnly();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Messages messages() {
        return messages;
    }

    List<String> forms() {
        return starter.forms();
    }

    /** What of the starter set is not in the catalogue yet, in the clinic's language. */
    List<Product> notTakenOver() {
        List<String> known = reading.get().products().stream().map(p -> Folding.fold(p.label())).toList();
        return starter.products().get().stream().filter(p -> !known.contains(Folding.fold(p.label()))).toList();
    }

    /** Whether another product that is still offered is called so. */
    boolean labelTaken(UUID product, String label) {
        return reading.get().products().stream().anyMatch(other ->
                !other.id().equals(product) && !other.archived() && Folding.fold(other.label()).equals(Folding.fold(label)));
    }

    /** Reads the chart anew; call when shown. */
    public void refresh() {
        LocalDate today = today();
        tasks.run(() -> StockReading.of(chart, today), now -> {
            reading.set(now);
            read.set(true);
        }, failure -> refused.set(Sentence.of("stock.unreadable")));
    }

    private void filter() {
        StockReading now = reading.get();
        String typed = Folding.fold(query.get() == null ? "" : query.get().strip());
        Collator collator = Collator.getInstance(messages.locale());
        rows.setAll(now.shelf().levels().stream()
                .filter(level -> archivedToo.get() || !level.product().archived())
                .filter(level -> productClass.get().map(level.product().productClass()::equals).orElse(true))
                .filter(level -> fits(now, level.product(), typed))
                .sorted(Comparator.comparing(level -> level.product().label(), collator::compare))
                .toList());
        low.setAll(now.shelf().low());
        expiring.setAll(now.shelf().expiring(days.get()));
    }

    // By label, code, substance or lot number, in any spelling, every word of it.
    private static boolean fits(StockReading now, Product product, String typed) {
        StringBuilder words = new StringBuilder(product.label());
        words.append(' ').append(product.code() == null ? "" : product.code());
        product.ingredients().forEach(i -> words.append(' ').append(i.substance()));
        now.lotsOf(product).forEach(on -> words.append(' ').append(on.lot().number()));
        String folded = Folding.fold(words.toString());
        return typed.isEmpty() || List.of(typed.split(" ")).stream().allMatch(folded::contains);
    }

    private void notAccepted(Refused why) {
        Problem first = why.problems().getFirst();
        refused.set(new Sentence(first.key(), first.args()));
    }

    void forgetRefused() {
        refused.set(null);
    }

    ReadOnlyBooleanProperty undoable() {
        return undoable.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty redoable() {
        return redoable.getReadOnlyProperty();
    }

    ReadOnlyStringProperty undoWords() {
        return undoWords.getReadOnlyProperty();
    }

    ReadOnlyStringProperty redoWords() {
        return redoWords.getReadOnlyProperty();
    }

    void undo() {
        edits.undo();
    }

    void redo() {
        edits.redo();
    }

    private void edited() {
        undoable.set(edits.undoable().isPresent());
        redoable.set(edits.redoable().isPresent());
        undoWords.set(edits.undoable().map(e -> messages.text("stock.undo", name(e))).orElse(messages.text("stock.undo.none")));
        redoWords.set(edits.redoable().map(e -> messages.text("stock.redo", name(e))).orElse(messages.text("stock.redo.none")));
    }

    private String name(Edit edit) {
        return messages.text(edit.key(), edit.args().toArray());
    }
}
