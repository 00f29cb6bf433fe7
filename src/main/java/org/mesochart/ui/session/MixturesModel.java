package org.mesochart.ui.session;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.protocol.MixtureTemplate;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.stock.LotOnHand;
import org.mesochart.edit.Edit;
import org.mesochart.edit.EditStack;
import org.mesochart.i18n.Dates;
import org.mesochart.i18n.Numbers;
import org.mesochart.storage.MixtureStore;

/** The mixtures prepared for a session, saved row by row as they become good. Every change can be taken back by name. */
final class MixturesModel {
    private static final int ROWS_MAX = 20;

    private final UUID sessionId;
    private final MixtureSaving saving;
    private final Autosave autosave;
    private final EditStack edits;
    private final TypedDeeds typing;
    private final Numbers numbers;
    private final Dates dates;
    private final ObservableList<MixtureForm> forms = FXCollections.observableArrayList();
    private final Set<MixtureForm> known = new LinkedHashSet<>();
    private final IntegerProperty revision = new SimpleIntegerProperty();
    private final IntegerProperty shape = new SimpleIntegerProperty();
    private Consumer<List<Mixture>> onSaved = mixtures -> {};
    private Predicate<UUID> inUse = id -> false;
    private List<Mixture> lastTime = List.of();
    private Map<UUID, BigDecimal> lastPerPoint = Map.of();
    private ProductsOnHand onHand = ProductsOnHand.NONE;
    private boolean quiet;

    MixturesModel(UUID sessionId, MixtureStore store, SaveQueue queue, Autosave autosave, EditStack edits,
            Numbers numbers, Dates dates) {
        this.sessionId = sessionId;
        this.saving = new MixtureSaving(store, queue);
        this.autosave = autosave;
        this.edits = edits;
        this.typing = new TypedDeeds(edits);
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

    /** Goes up when mixtures or rows come, go or change places. */
    ReadOnlyIntegerProperty shape() {
        return shape;
    }

    ProductsOnHand onHand() {
        return onHand;
    }

    /** @param ofLastSession what is taken over from, if there was a session before */
    void show(List<Mixture> mixtures, Optional<SessionRecord> ofLastSession, ProductsOnHand products) {
        onHand = products;
        lastTime = ofLastSession.map(SessionRecord::mixtures).orElse(List.of());
        lastPerPoint = new HashMap<>();
        ofLastSession.ifPresent(last -> last.injections().stream()
                .filter(p -> p.mixtureId() != null && p.volumeMl() != null)
                .forEach(p -> lastPerPoint.put(p.mixtureId(), p.volumeMl())));
        typing.left();
        forms.clear();
        known.clear();
        for (Mixture mixture : mixtures) {
            MixtureForm form = new MixtureForm(mixture.id(), sessionId, mixture.letter(), numbers);
            form.take(mixture);
            for (Component component : mixture.components()) {
                ComponentForm row = ComponentForm.of(component, numbers, dates, onHand);
                if (component.lot() == null) {
                    LotOffers.offer(row, lastTime, onHand);
                    row.settle();
                }
                form.rows().add(row);
            }
            form.saved(mixture);
            forms.add(watched(form));
        }
        reshaped();
    }

    /** The session took place on another day: other lots have expired on it. */
    void products(ProductsOnHand now) {
        onHand = now;
        forms.forEach(form -> form.rows().forEach(row -> row.products(now)));
        changed();
    }

    List<Mixture> mixtures() {
        return forms.stream().map(MixtureForm::mixture).flatMap(Optional::stream).toList();
    }

    /** The mixtures as they were last handed in for saving. */
    List<Mixture> handedIn() {
        return forms.stream().filter(MixtureForm::inChart).map(MixtureForm::saved).toList();
    }

    Optional<MixtureForm> form(UUID mixture) {
        return forms.stream().filter(f -> f.id().equals(mixture)).findFirst();
    }

    boolean allValid() {
        return forms.stream().filter(f -> !f.isUnused()).allMatch(MixtureForm::valid);
    }

    // deeds

    boolean canAdd() {
        return forms.size() < Mixture.LETTERS.length();
    }

    boolean canAddRow(MixtureForm form) {
        return form.rows().size() < ROWS_MAX;
    }

    /** True when there is something to copy and nothing is prepared yet. */
    boolean canCopyLast() {
        return !lastTime.isEmpty() && nothingPrepared();
    }

    boolean nothingPrepared() {
        return forms.stream().allMatch(MixtureForm::isUnused);
    }

    /** A new mixture with one empty row. */
    MixtureForm add() {
        MixtureForm form = blank();
        deed("prepare.edit.addMixture", List.of(form.letter()), () -> place(form));
        return form;
    }

    /** A card to type in. It is no deed: nothing is recorded by it. */
    MixtureForm begin() {
        MixtureForm form = blank();
        place(form);
        reshaped();
        return form;
    }

    private MixtureForm blank() {
        MixtureForm form = new MixtureForm(UUID.randomUUID(), sessionId, freeLetter(), numbers);
        form.rows().add(new ComponentForm(UUID.randomUUID(), numbers, dates, onHand));
        return watched(form);
    }

    /** A further row; the number of rows is checked by {@link #canAddRow}. */
    ComponentForm addRow(MixtureForm form) {
        ComponentForm row = watched(form, new ComponentForm(UUID.randomUUID(), numbers, dates, onHand));
        deed("prepare.edit.addRow", List.of(form.letter()), () -> form.rows().add(row));
        return row;
    }

    boolean canRemove(MixtureForm form) {
        return !inUse.test(form.id());
    }

    void remove(MixtureForm form) {
        if (forms.contains(form) && canRemove(form)) {
            deed("session.edit.removeMixture", List.of(form.letter()), () -> forms.remove(form));
        }
    }

    /** Takes a row out; the last row goes with its mixture. */
    void removeRow(MixtureForm form, ComponentForm row) {
        if (form.rows().contains(row) && form.rows().size() > 1) {
            deed("session.edit.removeComponent", List.of(form.letter()), () -> form.rows().remove(row));
        }
    }

    /** Moves a row up (-1) or down (1): the order in which the products are drawn. */
    void move(MixtureForm form, ComponentForm row, int by) {
        int to = form.rows().indexOf(row) + by;
        if (to >= 0 && to < form.rows().size()) {
            deed("prepare.edit.move", List.of(form.letter()), () -> {
                form.rows().remove(row);
                form.rows().add(to, row);
            });
        }
    }

    /** The mixtures of the session before, with lots to be read again. */
    void copyLast() {
        if (canCopyLast()) {
            List<MixtureForm> copies = lastTime();
            deed("prepare.edit.copyLast", List.of(), () -> forms.setAll(copies));
        }
    }

    /** The mixtures of the session before to be taken over by a deed; empty when something is prepared already. */
    Optional<MixturesAsLast> asLast() {
        if (!canCopyLast()) {
            return Optional.empty();
        }
        List<MixtureForm> copies = lastTime();
        Map<UUID, UUID> ids = new HashMap<>();
        Map<UUID, Integer> letters = new HashMap<>();
        for (int i = 0; i < copies.size(); i++) {
            ids.put(lastTime.get(i).id(), copies.get(i).id());
            letters.put(lastTime.get(i).id(), copies.get(i).letterIndex());
        }
        List<MixtureForm.Content> before = content();
        List<MixtureForm.Content> after = copies.stream().map(MixtureForm::content).toList();
        return Optional.of(new MixturesAsLast(ids, letters, () -> put(after), () -> put(before)));
    }

    private List<MixtureForm> lastTime() {
        List<MixtureForm> copies = new ArrayList<>();
        for (Mixture mixture : lastTime) {
            String letter = Mixture.LETTERS.substring(copies.size(), copies.size() + 1);
            MixtureForm form = new MixtureForm(UUID.randomUUID(), sessionId, letter, numbers);
            form.name().set(mixture.name() == null ? "" : mixture.name());
            form.syringes(mixture.syringes());
            form.perPoint(lastPerPoint.get(mixture.id()));
            mixture.components().forEach(c -> form.rows().add(
                    row(c.product(), c.ingredients(), c.volumeMl(), lastTime)));
            copies.add(watched(form));
        }
        return copies;
    }

    private ComponentForm row(String product, List<Ingredient> ingredients, BigDecimal mL,
            List<Mixture> lotsOf) {
        ComponentForm row = new ComponentForm(UUID.randomUUID(), numbers, dates, onHand);
        row.take(product, ingredients, mL);
        LotOffers.offer(row, lotsOf, onHand);
        return row;
    }

    /**
     * Mixtures of a protocol as one deed; empty cards make room for them.
     *
     * @param with done with it, for instance what the next points get
     * @param without takes that back
     * @return the letters they got; none, and nothing done, when there is not room for all
     */
    List<MixtureForm> prepare(List<MixtureTemplate> templates, String deed,
            List<Object> args, Consumer<List<MixtureForm>> with, Runnable without) {
        List<MixtureForm> kept = forms.stream().filter(f -> !f.isUnused()).toList();
        if (kept.size() + templates.size() > Mixture.LETTERS.length()) {
            return List.of();
        }
        List<MixtureForm> all = new ArrayList<>(kept);
        List<MixtureForm> fresh = new ArrayList<>();
        for (MixtureTemplate template : templates) {
            MixtureForm form = new MixtureForm(UUID.randomUUID(), sessionId, freeLetter(all), numbers);
            form.name().set(template.name());
            form.syringes(template.syringes());
            form.perPoint(template.volumeMl());
            template.parts().forEach(p -> form.rows().add(row(p.product(), p.ingredients(), p.volumeMl(), List.of())));
            all.add(watched(form));
            fresh.add(form);
        }
        all.sort(Comparator.comparing(MixtureForm::letter));
        leave();
        autosave.flush();
        List<MixtureForm.Content> before = content();
        List<MixtureForm.Content> after = all.stream().map(MixtureForm::content).toList();
        edits.perform(new Edit(deed, args, () -> {
            put(after);
            with.accept(fresh);
        }, () -> {
            put(before);
            without.run();
        }));
        return fresh;
    }

    /** The same as a part of another deed. */
    void name(MixtureForm form, String name) {
        put(form, () -> form.name().set(name));
        reshaped();
    }

    /** Gives it another name; blank for the one that its ingredients make. */
    void rename(MixtureForm form, String name) {
        deed("prepare.edit.rename", List.of(form.letter()), () -> form.name().set(name.strip()));
    }

    /**
     * What was thrown away of a mixture, as measured.
     *
     * @param mL millilitres, null when it is not told
     * @return what is wrong with the figure; then nothing is changed
     */
    Optional<Problem> wasted(UUID mixture, BigDecimal mL) {
        MixtureForm form = form(mixture).orElseThrow();
        Optional<Problem> problem = form.mixture().orElseThrow().withWasted(mL).check().stream()
                .filter(p -> p.field().equals("wastedMl"))
                .findFirst();
        if (problem.isEmpty()) {
            deed("observe.edit.wasted", List.of(form.letter()), () -> form.wastedMl(mL));
        }
        return problem;
    }

    // lots

    /** Takes a product by its whole name; its lot that expires first is offered while there is none. */
    void choose(MixtureForm form, ComponentForm row, String product) {
        deed("prepare.edit.product", List.of(form.letter()), () -> {
            row.productTyped();
            row.product().set(product);
            offerLot(row);
        });
    }

    private void offerLot(ComponentForm row) {
        if (row.lot().get().isBlank() && row.expiry().get().isBlank()) {
            onHand.nextLot(row.product().get()).ifPresent(l -> row.offer(l.lot().number(), l.lot().expiry()));
        }
    }

    /** Takes a lot from the list: it is the one in the hand, but an expired one is used only for a reason. */
    void choose(MixtureForm form, ComponentForm row, LotOnHand lot) {
        deed("prepare.edit.lot", List.of(form.letter()), () -> {
            row.offer(lot.lot().number(), lot.lot().expiry());
            if (!onHand.expired(lot) || !row.expiredReason().get().isBlank()) {
                row.confirmLot();
            }
        });
    }

    /** How many lots are offered and not confirmed; one that is used twice counts once. */
    long lotsToConfirm() {
        return LotOffers.toConfirm(forms).size();
    }

    /** The next row whose lot is to be confirmed, from this row on and round to the first. */
    Optional<ComponentForm> nextToConfirm(ComponentForm from) {
        List<ComponentForm> all = forms.stream().flatMap(f -> f.rows().stream()).toList();
        int at = all.indexOf(from);
        List<ComponentForm> open = LotOffers.toConfirm(forms);
        return open.stream().filter(r -> all.indexOf(r) > at).findFirst().or(() -> open.stream().findFirst());
    }

    /** True when the lot of a row has expired and nothing says why it is used. */
    boolean reasonMissing(ComponentForm row) {
        return row.expiredOn(onHand.day()) && row.expiredReason().get().isBlank();
    }

    /**
     * Confirms a lot, in every row that has the same product of the same lot.
     *
     * @return false when nothing was confirmed: there is no lot offered, or it expired and the reason is missing
     */
    boolean confirm(ComponentForm row) {
        Optional<String> lot = row.lotToConfirm();
        if (lot.isEmpty() || reasonMissing(row)) {
            return false;
        }
        deed("prepare.edit.confirm", List.of(lot.get()), () -> {
            for (ComponentForm other : LotOffers.alike(row, forms)) {
                if (other.expiredReason().get().isBlank()) {
                    other.expiredReason().set(row.expiredReason().get());
                }
                other.confirmLot();
            }
        });
        return true;
    }

    // typing

    /** A field of the mixture is left: shows what was understood, and the next key begins a new deed. */
    void left(MixtureForm form) {
        quietly(() -> {
            form.showBack();
            for (ComponentForm row : form.rows()) {
                row.showBack();
                if (row.catalogued().isPresent()) {
                    offerLot(row);
                }
                row.settle();
            }
            form.settle();
        });
        leave();
        changed();
    }

    private void leave() {
        typing.left();
    }

    private MixtureForm watched(MixtureForm form) {
        form.rows().forEach(row -> watched(form, row));
        List.of(form.syringes(), form.syringeMl()).forEach(text -> text.addListener((o, was, now) -> {
            if (!quiet) {
                syringesTyped(form, text);
            }
        }));
        form.settle();
        return form;
    }

    private void syringesTyped(MixtureForm form, Object field) {
        MixtureForm.Head before = form.settled();
        MixtureForm.Head after = form.head();
        form.settle();
        typing.typed(field, "prepare.edit.syringes", List.of(form.letter()),
                () -> put(form, () -> form.put(before)), () -> put(form, () -> form.put(after)));
        touched(form);
    }

    private ComponentForm watched(MixtureForm form, ComponentForm row) {
        row.settle();
        row.fields().forEach((field, text) -> text.addListener((o, was, now) -> {
            if (!quiet) {
                typed(form, row, text, field);
            }
        }));
        return row;
    }

    private void typed(MixtureForm form, ComponentForm row, Object field, String deed) {
        if (deed.equals("product")) {
            quietly(row::productTyped);
        } else if (deed.equals("lot")) {
            quietly(row::lotTyped);
        } else if (deed.equals("expiry")) {
            row.expiryTyped();
        }
        ComponentForm.Content before = row.settled();
        ComponentForm.Content after = row.content();
        row.settle();
        typing.typed(field, "prepare.edit." + deed, List.of(form.letter()),
                () -> put(form, () -> row.put(before)), () -> put(form, () -> row.put(after)));
        touched(form);
    }

    private void touched(MixtureForm form) {
        changed();
        autosave.soon(form, () -> {
            if (forms.contains(form)) {
                saving.save(form);
                changed();
            }
        });
    }

    private void put(MixtureForm form, Runnable how) {
        quietly(how);
        saving.save(form);
        changed();
    }

    // what all deeds are made of

    private void deed(String key, List<Object> args, Runnable change) {
        leave();
        autosave.flush();
        List<MixtureForm.Content> before = content();
        quietly(change);
        List<MixtureForm.Content> after = content();
        if (!after.equals(before)) {
            edits.perform(new Edit(key, args, () -> put(after), () -> put(before)));
        }
    }

    private List<MixtureForm.Content> content() {
        return forms.stream().map(MixtureForm::content).toList();
    }

    private void put(List<MixtureForm.Content> wanted) {
        leave();
        List<MixtureForm> now = wanted.stream().map(MixtureForm.Content::form).toList();
        quietly(() -> wanted.forEach(content -> content.form().put(content)));
        known.stream().filter(f -> !now.contains(f)).forEach(saving::remove);
        forms.setAll(now);
        forms.forEach(saving::save);
        reshaped();
    }

    private void place(MixtureForm form) {
        forms.add(form);
        forms.sort(Comparator.comparing(MixtureForm::letter));
    }

    private String freeLetter() {
        return freeLetter(forms);
    }

    private static String freeLetter(List<MixtureForm> taken) {
        return Mixture.LETTERS.chars()
                .mapToObj(Character::toString)
                .filter(letter -> taken.stream().noneMatch(f -> f.letter().equals(letter)))
                .findFirst()
                .orElseThrow();
    }

    private void quietly(Runnable how) {
        boolean was = quiet;
        quiet = true;
        try {
            how.run();
        } finally {
            quiet = was;
        }
    }

    private void reshaped() {
        known.addAll(forms);
        shape.set(shape.get() + 1);
        changed();
    }

    private void changed() {
        revision.set(revision.get() + 1);
        onSaved.accept(new ArrayList<>(mixtures()));
    }
}
