package org.mesochart.ui.protocols;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.ProductName;
import org.mesochart.domain.practice.Shipped;
import org.mesochart.domain.protocol.MixtureTemplate;
import org.mesochart.domain.protocol.Protocol;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.text.Folding;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.StorageException;
import org.mesochart.ui.kit.Reads;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Tasks;

/**
 * The protocol library: what came with the program and what the clinic made. A shipped protocol is never changed in its
 * place: to change it is to make the clinic's own copy. Knows no control; used on the UI thread.
 */
public final class ProtocolsViewModel {
    private final Chart chart;
    private final Tasks tasks;
    private final SaveState saveState;
    private final Messages messages;
    private final Clock clock;
    private final Shipped shipped;
    private final List<String> productNames;
    private final List<Protocol> all = new ArrayList<>();
    private final List<Product> products = new ArrayList<>();
    private final ObservableList<Protocol> shown = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty("");
    private final BooleanProperty withArchived = new SimpleBooleanProperty();
    private final ObjectProperty<Protocol> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<ProtocolForm> form = new ReadOnlyObjectWrapper<>();

    /** @param productNames offered while a product is typed, besides the clinic's own */
    public ProtocolsViewModel(Chart chart, Tasks tasks, SaveState saveState, Messages messages, Clock clock,
            Shipped shipped, List<String> productNames) {
        this.chart = chart;
        this.tasks = tasks;
        this.saveState = saveState;
        this.messages = messages;
        this.clock = clock;
        this.shipped = shipped;
        this.productNames = List.copyOf(productNames);
        search.subscribe(typed -> filter());
        withArchived.subscribe(on -> filter());
    }

    /** Reads the library; what is being typed stays. */
    public void load() {
        load(selected.get() == null ? null : selected.get().id());
    }

    private void load(UUID then) {
        Reads.run(tasks, saveState, this, () -> new Library(chart.protocols().all(), chart.products().all()), read -> {
            all.clear();
            all.addAll(read.protocols());
            shipped.protocols().stream()
                    .filter(s -> all.stream().noneMatch(own -> own.id().equals(s.id())))
                    .forEach(all::add);
            products.clear();
            products.addAll(read.products());
            filter();
            selected.set(shown.stream().filter(p -> p.id().equals(then)).findFirst()
                    .or(() -> shown.stream().findFirst()).orElse(null));
        });
    }

    private record Library(List<Protocol> protocols, List<Product> products) {}

    /** Those that fit what is searched: the clinic's own, then courses with mixtures, then plans alone. */
    ObservableList<Protocol> shown() {
        return shown;
    }

    StringProperty search() {
        return search;
    }

    /** Whether archived ones are listed too. */
    BooleanProperty withArchived() {
        return withArchived;
    }

    /** The one that is read; null for none. */
    ObjectProperty<Protocol> selected() {
        return selected;
    }

    /** The one that is written, or null. */
    ReadOnlyObjectProperty<ProtocolForm> form() {
        return form.getReadOnlyProperty();
    }

    boolean readOnly() {
        return chart.readOnly();
    }

    /** Labels to pick from while a product is typed: the clinic's own first. */
    List<String> productNames() {
        List<String> names = new ArrayList<>(products.stream().filter(p -> !p.archived()).map(Product::label).toList());
        productNames.stream().filter(name -> !names.contains(name)).forEach(names::add);
        return names;
    }

    private void filter() {
        String wanted = Folding.fold(search.get()).strip();
        List<Protocol> now = all.stream()
                .filter(p -> withArchived.get() || !p.archived())
                .filter(p -> wanted.isEmpty() || Folding.fold(words(p)).contains(wanted))
                .sorted(Comparator.comparing(Protocol::shipped).thenComparing(p -> p.stages().isEmpty()))
                .toList();
        if (!now.equals(shown)) {
            Protocol was = selected.get();
            shown.setAll(now);
            selected.set(now.contains(was) ? was : now.isEmpty() ? null : now.getFirst());
        }
    }

    private static String words(Protocol of) {
        List<String> words = new ArrayList<>(List.of(of.name()));
        words.addAll(of.indications());
        if (of.source() != null) {
            words.add(of.source());
        }
        of.stages().forEach(stage -> stage.mixtures().forEach(mixture -> {
            words.add(mixture.name());
            mixture.parts().stream().map(MixtureTemplate.Part::product).forEach(words::add);
        }));
        return String.join(" ", words);
    }

    // deeds

    void create() {
        form.set(ProtocolForm.blank(messages.numbers()));
    }

    /** Changes the clinic's own; of a shipped one it makes the clinic's copy. */
    void edit() {
        if (selected.get() != null) {
            form.set(ProtocolForm.of(selected.get(), false, messages.numbers()));
        }
    }

    void copy() {
        if (selected.get() != null) {
            ProtocolForm copy = ProtocolForm.of(selected.get(), true, messages.numbers());
            copy.text(ProtocolForm.Text.NAME).set(messages.text("protocols.copyOf", selected.get().name()));
            form.set(copy);
        }
    }

    void cancel() {
        form.set(null);
    }

    /** Takes the selected one out of what is offered, or back into it. */
    void archive() {
        Protocol was = selected.get();
        if (was != null) {
            Protocol now = new Protocol(was.id(), was.name(), was.source(), was.indications(), was.plan(), was.stages(),
                    was.goal(), was.points(), was.minutes(), was.shipped(), !was.archived());
            write(now, () -> {});
        }
    }

    /**
     * Keeps what is typed.
     *
     * @return what is wrong with it; then nothing is kept and everything stays as typed
     */
    List<Problem> save() {
        List<Problem> problems = new ArrayList<>();
        Optional<Protocol> read = form.get().read(this::ingredients, problems);
        ProtocolForm written = form.get();
        read.ifPresent(protocol -> write(protocol, () -> {
            if (form.get() == written) {
                form.set(null);
            }
        }));
        return problems;
    }

    private void write(Protocol protocol, Runnable then) {
        saveState.saving();
        tasks.run(() -> {
            chart.protocols().put(protocol);
            return protocol.id();
        }, id -> {
            saveState.saved(id, clock.instant());
            then.run();
            load(id);
        }, failure -> {
            saveState.notSaved(protocol.id(), 1, kind(failure), messages.text("protocols.what"), () -> write(protocol, then));
        });
    }

    // A product of the clinic's catalogue says what it holds; of any other the label does.
    private List<Ingredient> ingredients(String label) {
        return products.stream().filter(p -> p.label().equals(label)).findFirst()
                .map(Product::ingredients)
                .orElseGet(() -> ProductName.ingredients(label));
    }

    private static StorageException.Kind kind(Throwable failure) {
        return failure instanceof StorageException storage ? storage.kind() : StorageException.Kind.UNKNOWN;
    }
}
