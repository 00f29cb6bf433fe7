package org.mesochart.ui.preferences;

import java.text.Collator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.domain.dose.Ceiling;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.practice.Shipped;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.Substance;
import org.mesochart.i18n.DoseWords;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.StorageException;
import org.mesochart.ui.kit.Reads;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Tasks;

/** The dose ceilings of the clinic: the shipped ones, changed or not, and its own. Every change is saved by itself. */
public final class CeilingsModel {
    private final Chart chart;
    private final Shipped shipped;
    private final Messages messages;
    private final DoseWords words;
    private final Tasks tasks;
    private final SaveState saveState;
    private final Clock clock;
    private final List<String> catalogue;
    private final ObservableList<CeilingRow> rows = FXCollections.observableArrayList();
    private List<String> ofProducts = List.of();

    /** @param catalogue names of the substances that the program offers, in the language of the screen */
    public CeilingsModel(Chart chart, Shipped shipped, List<String> catalogue, Messages messages, Tasks tasks,
            SaveState saveState, Clock clock) {
        this.chart = chart;
        this.shipped = shipped;
        this.catalogue = List.copyOf(catalogue);
        this.messages = messages;
        words = new DoseWords(messages);
        this.tasks = tasks;
        this.saveState = saveState;
        this.clock = clock;
    }

    // What a write is about, also when the rows were read anew.
    private record About(String substance) {}

    private record Read(List<Ceiling> ceilings, List<String> products) {
        @Override
        public String toString() {
            return "Read[…]";
        }
    }

    /** Reads what the clinic has set. */
    void load() {
        Reads.run(tasks, saveState, this, () -> new Read(chart.ceilings().all(), chart.products().all().stream()
                        .filter(p -> !p.archived())
                        .map(Product::ingredients)
                        .flatMap(List::stream)
                        .map(Ingredient::substance)
                        .toList()),
                this::show);
    }

    private void show(Read read) {
        ofProducts = read.products();
        Map<String, Ceiling> own = new TreeMap<>(read.ceilings().stream()
                .collect(Collectors.toMap(Ceiling::substance, Function.identity(), (first, second) -> second)));
        List<CeilingRow> all = new ArrayList<>();
        for (Ceiling each : shipped.ceilings()) {
            Ceiling mine = own.remove(each.substance());
            Ceiling worded = each.withSource(words.source(each));
            all.add(row(mine == null ? worded : mine, mine, worded));
        }
        own.values().forEach(mine -> all.add(row(mine, mine, null)));
        rows.setAll(all);
    }

    private CeilingRow row(Ceiling shown, Ceiling saved, Ceiling ofProgram) {
        return new CeilingRow(shown, saved, ofProgram, name(shown.substance()), messages.numbers());
    }

    private String name(String key) {
        return shipped.substances().all().stream()
                .filter(s -> s.key().equals(key))
                .map(words::name)
                .findFirst()
                .orElse(key);
    }

    ObservableList<CeilingRow> rows() {
        return rows;
    }

    boolean readOnly() {
        return chart.readOnly();
    }

    /** The names that a ceiling can be added for: what the catalogue knows and the clinic uses, without one yet. */
    List<String> offered() {
        Map<String, String> names = new TreeMap<>();
        for (Substance each : shipped.substances().all()) {
            names.put(each.key(), words.name(each));
        }
        List<String> others = new ArrayList<>(catalogue);
        others.addAll(ofProducts);
        for (String other : others) {
            if (shipped.substances().in(other).isEmpty()) {
                names.putIfAbsent(other, other);
            }
        }
        rows.forEach(row -> names.remove(row.substance()));
        return names.values().stream().distinct().sorted(Collator.getInstance(messages.locale())).toList();
    }

    /** A new ceiling for one of the names offered; it is saved with its first figure and source. */
    CeilingRow add(String offered) {
        String key = shipped.substances().all().stream()
                .filter(s -> words.name(s).equals(offered))
                .map(Substance::key)
                .findFirst()
                .orElse(offered);
        CeilingRow row = row(new Ceiling(UUID.randomUUID(), key, null, null, DoseUnit.MILLIGRAM, "", true), null, null);
        rows.add(row);
        return row;
    }

    /** Hands what is typed to the disk, if it changed and is acceptable; called on leaving a field. */
    void commit(CeilingRow row) {
        if (readOnly() || row.isBlank()) {
            return;
        }
        row.read().filter(row::differs).ifPresent(typed -> save(row, () -> chart.ceilings().put(typed), done -> {
            row.saved(typed);
            refresh(row);
        }, () -> commitAgain(row)));
    }

    private void commitAgain(CeilingRow row) {
        if (row.isBlank() || row.read().filter(row::differs).isEmpty()) {
            saveState.giveUp(new About(row.substance()));
        }
        commit(row);
    }

    /** Everything that is typed: called on leaving the page. */
    void commit() {
        List.copyOf(rows).forEach(this::commit);
    }

    /** Gives a shipped ceiling its figures back. */
    void reset(CeilingRow row) {
        Ceiling mine = row.saved();
        if (mine == null) {
            return;
        }
        save(row, () -> chart.ceilings().remove(mine.id()), done -> {
            row.showShipped();
            refresh(row);
        }, () -> reset(row));
    }

    /** Takes away a ceiling of the clinic's own. */
    void remove(CeilingRow row) {
        if (row.saved() == null) {
            saveState.giveUp(new About(row.substance()));
            rows.remove(row);
            return;
        }
        UUID id = row.saved().id();
        save(row, () -> chart.ceilings().remove(id), done -> rows.remove(row), () -> remove(row));
    }

    // The list tells its listeners, who draw the row anew with the deeds that it has now.
    private void refresh(CeilingRow row) {
        int at = rows.indexOf(row);
        if (at >= 0) {
            rows.set(at, row);
        }
    }

    private void save(CeilingRow row, Runnable work, Consumer<Boolean> done, Runnable again) {
        About about = new About(row.substance());
        saveState.saving();
        tasks.run(() -> {
            work.run();
            return true;
        }, saved -> {
            saveState.saved(about, clock.instant());
            done.accept(saved);
        }, problem -> saveState.notSaved(about, 1, kind(problem), null, again));
    }

    private static StorageException.Kind kind(Throwable problem) {
        return problem instanceof StorageException refused ? refused.kind() : StorageException.Kind.UNKNOWN;
    }
}
