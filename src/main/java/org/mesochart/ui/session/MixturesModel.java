package org.mesochart.ui.session;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.edit.Edit;
import org.mesochart.edit.EditStack;
import org.mesochart.i18n.Dates;
import org.mesochart.i18n.Numbers;
import org.mesochart.storage.MixtureStore;

/** The mixtures prepared for a session, saved row by row as they become good. */
final class MixturesModel {
    private final UUID sessionId;
    private final MixtureStore store;
    private final SaveQueue queue;
    private final Autosave autosave;
    private final EditStack edits;
    private final Numbers numbers;
    private final Dates dates;
    private final ObservableList<MixtureForm> forms = FXCollections.observableArrayList();
    private final IntegerProperty revision = new SimpleIntegerProperty();
    private Consumer<List<Mixture>> onSaved = mixtures -> {};
    private Predicate<UUID> inUse = id -> false;
    private List<Mixture> lastTime = List.of();

    MixturesModel(UUID sessionId, MixtureStore store, SaveQueue queue, Autosave autosave, EditStack edits,
            Numbers numbers, Dates dates) {
        this.sessionId = sessionId;
        this.store = store;
        this.queue = queue;
        this.autosave = autosave;
        this.edits = edits;
        this.numbers = numbers;
        this.dates = dates;
    }

    /** Told the mixtures as they can be used whenever they change. */
    void onSaved(Consumer<List<Mixture>> listener) {
        onSaved = listener;
    }

    /** Whether points are charted with a mixture. */
    void inUse(Predicate<UUID> asked) {
        inUse = asked;
    }

    ObservableList<MixtureForm> forms() {
        return forms;
    }

    /** Goes up with every change of a field: totals and problems are to be read again. */
    ReadOnlyIntegerProperty revision() {
        return revision;
    }

    void show(List<Mixture> mixtures, List<Mixture> ofLastSession) {
        lastTime = List.copyOf(ofLastSession);
        forms.clear();
        for (Mixture mixture : mixtures) {
            MixtureForm form = new MixtureForm(mixture.id(), sessionId, mixture.letter());
            mixture.components().forEach(c -> addRow(form, ComponentForm.of(c, numbers, dates)));
            form.wastedMl(mixture.wastedMl());
            form.saved(mixture);
            forms.add(form);
        }
        changed();
    }

    List<Mixture> mixtures() {
        return forms.stream().map(MixtureForm::mixture).flatMap(Optional::stream).toList();
    }

    boolean canAdd() {
        return forms.size() < Mixture.LETTERS.length();
    }

    /** True when there is something to copy and nothing is prepared yet. */
    boolean canCopyLast() {
        return !lastTime.isEmpty() && forms.stream().allMatch(f -> f.rows().stream().allMatch(ComponentForm::isBlank));
    }

    /** A new mixture with one empty row. */
    MixtureForm add() {
        MixtureForm form = new MixtureForm(UUID.randomUUID(), sessionId, freeLetter());
        addRow(form, new ComponentForm(UUID.randomUUID(), numbers, dates));
        forms.add(form);
        changed();
        return form;
    }

    private String freeLetter() {
        return Mixture.LETTERS.chars()
                .mapToObj(Character::toString)
                .filter(letter -> forms.stream().noneMatch(f -> f.letter().equals(letter)))
                .findFirst()
                .orElseThrow();
    }

    ComponentForm addRow(MixtureForm form) {
        ComponentForm row = new ComponentForm(UUID.randomUUID(), numbers, dates);
        addRow(form, row);
        changed();
        return row;
    }

    private void addRow(MixtureForm form, ComponentForm row) {
        form.rows().add(row);
        row.fields().forEach(field -> field.addListener((o, was, now) -> {
            changed();
            autosave.soon(form, () -> save(form));
        }));
    }

    /** The mixtures of the session before, with lots to be read again. */
    void copyLast() {
        if (!canCopyLast()) {
            return;
        }
        forms.clear();
        for (Mixture mixture : lastTime) {
            MixtureForm form = new MixtureForm(UUID.randomUUID(), sessionId, freeLetter());
            for (Component component : mixture.components()) {
                addRow(form, ComponentForm.asLastTime(component, numbers, dates));
            }
            forms.add(form);
            save(form);
        }
        changed();
    }

    /** The mixtures of the session before to be taken over by a deed; empty when something is prepared already. */
    Optional<MixturesAsLast> asLast() {
        if (!canCopyLast()) {
            return Optional.empty();
        }
        Map<UUID, UUID> ids = new HashMap<>();
        Map<UUID, Integer> letters = new HashMap<>();
        List<MixtureForm> taken = new ArrayList<>();
        for (Mixture mixture : lastTime) {
            String letter = Mixture.LETTERS.substring(taken.size(), taken.size() + 1);
            MixtureForm form = new MixtureForm(UUID.randomUUID(), sessionId, letter);
            mixture.components().forEach(c -> addRow(form, ComponentForm.asLastTime(c, numbers, dates)));
            taken.add(form);
            ids.put(mixture.id(), form.id());
            letters.put(mixture.id(), form.letterIndex());
        }
        List<MixtureForm> before = List.copyOf(forms);
        return Optional.of(new MixturesAsLast(ids, letters, () -> {
            autosave.flush();
            forms.setAll(taken);
            taken.forEach(this::saveOrRestore);
            changed();
        }, () -> {
            autosave.flush();
            forms.setAll(before);
            taken.stream().filter(form -> form.saved() != null)
                    .forEach(form -> queue.write(List.of(form.id()), () -> store.remove(form.id())));
            changed();
        }));
    }

    private void saveOrRestore(MixtureForm form) {
        Mixture saved = form.saved();
        if (saved == null) {
            save(form);
        } else {
            queue.write(List.of(form.id()), () -> store.restore(saved));
        }
    }

    /** How many lots are offered and not confirmed. */
    long lotsToConfirm() {
        return forms.stream().flatMap(f -> f.rows().stream()).filter(r -> r.lotToConfirm().isPresent()).count();
    }

    /** Confirms a lot, in every row that offers the same product of the same lot. */
    void confirm(ComponentForm row) {
        String lot = row.lotToConfirm().orElse(null);
        for (MixtureForm form : forms) {
            for (ComponentForm other : form.rows()) {
                boolean same = other.product().get().equals(row.product().get())
                        && other.lotToConfirm().map(l -> l.equals(lot)).orElse(false);
                if (same) {
                    other.confirmLot();
                }
            }
        }
        changed();
    }

    boolean canRemove(MixtureForm form) {
        return !inUse.test(form.id());
    }

    void remove(MixtureForm form) {
        int at = forms.indexOf(form);
        if (at < 0 || !canRemove(form)) {
            return;
        }
        autosave.flush();
        Mixture saved = form.saved();
        edits.perform(new Edit("session.edit.removeMixture", List.of(form.letter()), () -> {
            forms.remove(form);
            if (saved != null) {
                queue.write(List.of(form.id()), () -> store.remove(form.id()));
            }
            changed();
        }, () -> {
            forms.add(Math.min(at, forms.size()), form);
            if (saved != null) {
                queue.write(List.of(form.id()), () -> store.restore(saved));
            }
            changed();
        }));
    }

    /** Takes a row out; the last row goes with its mixture. */
    void removeRow(MixtureForm form, ComponentForm row) {
        int at = form.rows().indexOf(row);
        if (at < 0 || form.rows().size() == 1) {
            return;
        }
        edits.perform(new Edit("session.edit.removeComponent", List.of(form.letter()), () -> {
            form.rows().remove(row);
            save(form);
        }, () -> {
            form.rows().add(Math.min(at, form.rows().size()), row);
            save(form);
        }));
    }

    /**
     * What was thrown away of a mixture.
     *
     * @param mL null when it is not told
     * @return what is wrong with the figure; then nothing is changed
     */
    Optional<Problem> wasted(UUID mixture, BigDecimal mL) {
        MixtureForm form = forms.stream().filter(f -> f.id().equals(mixture)).findFirst().orElseThrow();
        Mixture before = form.mixture().orElseThrow();
        Mixture after = before.withWasted(mL);
        Optional<Problem> problem =
                after.check().stream().filter(p -> p.field().equals("wastedMl")).findFirst();
        if (problem.isEmpty() && !after.equals(before)) {
            edits.perform(new Edit("observe.edit.wasted", List.of(form.letter()),
                    () -> wasted(form, after.wastedMl()), () -> wasted(form, before.wastedMl())));
        }
        return problem;
    }

    private void wasted(MixtureForm form, BigDecimal mL) {
        form.wastedMl(mL);
        save(form);
    }

    private void save(MixtureForm form) {
        Optional<Mixture> mixture = form.mixture();
        mixture.filter(m -> !m.equals(form.saved())).ifPresent(m -> {
            boolean first = form.saved() == null;
            form.saved(m);
            queue.write(List.of(m.id()), first ? () -> store.add(m) : () -> store.change(m));
        });
        changed();
    }

    boolean allValid() {
        return forms.stream().allMatch(MixtureForm::valid);
    }

    private void changed() {
        revision.set(revision.get() + 1);
        List<Mixture> usable = new ArrayList<>(mixtures());
        onSaved.accept(usable);
    }
}
