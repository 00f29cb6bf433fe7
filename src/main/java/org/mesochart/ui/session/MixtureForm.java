package org.mesochart.ui.session;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.domain.mixture.Syringes;
import org.mesochart.i18n.Numbers;

/** One mixture as it is being prepared. */
final class MixtureForm {
    /** What stands in the form besides its rows. */
    record Head(String name, String syringes, String syringeMl, BigDecimal wastedMl) {
        @Override
        public String toString() {
            return "Head[…]";
        }
    }

    /** Everything that stands in the form. */
    record Content(MixtureForm form, Head head, List<Row> rows) {
        record Row(ComponentForm row, ComponentForm.Content content) {
            @Override
            public String toString() {
                return "Row[…]";
            }
        }

        @Override
        public String toString() {
            return "Content[" + form.letter + ']';
        }
    }

    private final UUID id;
    private final UUID sessionId;
    private final String letter;
    private final Numbers numbers;
    private final ObservableList<ComponentForm> rows = FXCollections.observableArrayList();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty syringes = new SimpleStringProperty("");
    private final StringProperty syringeMl = new SimpleStringProperty("");
    private BigDecimal wastedMl;
    private BigDecimal perPoint;
    private Head settled;
    private Mixture saved;
    private boolean inChart;

    MixtureForm(UUID id, UUID sessionId, String letter, Numbers numbers) {
        this.id = id;
        this.sessionId = sessionId;
        this.letter = letter;
        this.numbers = numbers;
        settled = head();
    }

    UUID id() {
        return id;
    }

    String letter() {
        return letter;
    }

    int letterIndex() {
        return Mixture.LETTERS.indexOf(letter);
    }

    ObservableList<ComponentForm> rows() {
        return rows;
    }

    /** What the clinic calls it, or the template it came from; blank for neither. */
    StringProperty name() {
        return name;
    }

    /** How many syringes it was drawn into, as typed. */
    StringProperty syringes() {
        return syringes;
    }

    /** What one syringe holds in millilitres, as typed. */
    StringProperty syringeMl() {
        return syringeMl;
    }

    /** Millilitres thrown away as measured, or null when not told. */
    BigDecimal wastedMl() {
        return wastedMl;
    }

    void wastedMl(BigDecimal now) {
        wastedMl = now;
        settle();
    }

    /** Millilitres that a point of it usually gets, or null when that is not known. */
    BigDecimal perPoint() {
        return perPoint;
    }

    void perPoint(BigDecimal mL) {
        perPoint = mL;
    }

    // content, for undo

    Head head() {
        return new Head(name.get(), syringes.get(), syringeMl.get(), wastedMl);
    }

    void put(Head head) {
        name.set(head.name());
        syringes.set(head.syringes());
        syringeMl.set(head.syringeMl());
        wastedMl = head.wastedMl();
        settle();
    }

    /** As it was when it last was {@linkplain #settle() settled}: before the change that is being made. */
    Head settled() {
        return settled;
    }

    void settle() {
        settled = head();
    }

    Content content() {
        return new Content(this, head(), rows.stream().map(r -> new Content.Row(r, r.content())).toList());
    }

    void put(Content content) {
        put(content.head());
        rows.setAll(content.rows().stream().map(Content.Row::row).toList());
        content.rows().forEach(r -> r.row().put(r.content()));
    }

    /** The mixture as it is in the chart. */
    void take(Mixture mixture) {
        syringes(mixture.syringes());
        name.set(mixture.name() == null ? "" : mixture.name());
        wastedMl = mixture.wastedMl();
        settle();
    }

    void syringes(Syringes drawn) {
        syringes.set(drawn == null ? "" : String.valueOf(drawn.count()));
        syringeMl.set(drawn == null || drawn.sizeMl() == null ? "" : numbers.format(drawn.sizeMl()));
    }

    // saving

    /** What was last handed in for saving, or null. */
    Mixture saved() {
        return saved;
    }

    /** True when it is in the chart once everything handed in is written. */
    boolean inChart() {
        return inChart;
    }

    void saved(Mixture now) {
        saved = now;
        inChart = true;
    }

    void removed() {
        inChart = false;
    }

    // what it comes to

    /** The mixture of all rows that can be saved; empty while there is none. Syringes that do not hold it wait. */
    Optional<Mixture> mixture() {
        List<Component> good = new ArrayList<>();
        rows.forEach(row -> row.component().ifPresent(good::add));
        if (good.isEmpty()) {
            return Optional.empty();
        }
        String called = nameProblem().isEmpty() ? name.get() : saved == null ? null : saved.name();
        Mixture bare = new Mixture(id, sessionId, letter, good, called, null, wastedMl);
        Optional<Mixture> drawn = readSyringes().map(bare::withSyringes).filter(m -> m.check().isEmpty());
        return Optional.of(drawn.orElse(bare));
    }

    private Optional<Syringes> readSyringes() {
        boolean sizeUnreadable = !syringeMl.get().isBlank() && numbers.parse(syringeMl.get()).isEmpty();
        return whole(syringes.get()).filter(count -> !sizeUnreadable)
                .map(count -> new Syringes(count, numbers.parse(syringeMl.get()).orElse(null)));
    }

    private Optional<Integer> whole(String text) {
        return numbers.parse(text)
                .filter(n -> n.signum() > 0 && n.stripTrailingZeros().scale() <= 0
                        && n.compareTo(BigDecimal.valueOf(Syringes.COUNT_MAX)) <= 0)
                .map(BigDecimal::intValueExact);
    }

    /** What is wrong with the syringes. */
    Optional<Problem> syringesProblem() {
        boolean told = !syringes.get().isBlank();
        if (told && whole(syringes.get()).isEmpty()) {
            return Optional.of(Problem.of("syringes", "errors.syringes.count", Syringes.COUNT_MAX));
        }
        if (!syringeMl.get().isBlank() && numbers.parse(syringeMl.get()).isEmpty()) {
            return Optional.of(Problem.of("syringeMl", "errors.syringes.size", Syringes.SIZE_MAX));
        }
        if (!told && !syringeMl.get().isBlank()) {
            return Optional.of(Problem.of("syringes", "errors.syringes.count", Syringes.COUNT_MAX));
        }
        List<Component> good = new ArrayList<>();
        rows.forEach(row -> row.component().ifPresent(good::add));
        return readSyringes().flatMap(s -> new Mixture(id, sessionId, letter, good, null, s, null).check().stream()
                .filter(p -> p.field().startsWith("syringe")).findFirst());
    }

    /** What is wrong with its name. */
    Optional<Problem> nameProblem() {
        return nameProblem(name.get());
    }

    /** What would be wrong with a name. */
    Optional<Problem> nameProblem(String typed) {
        return new Mixture(id, sessionId, letter, List.of(), typed, null, null).check().stream()
                .filter(p -> p.field().equals("name")).findFirst();
    }

    boolean valid() {
        List<ComponentForm> used = rows.stream().filter(r -> !r.isUnused()).toList();
        return !used.isEmpty() && used.stream().allMatch(ComponentForm::valid) && syringesProblem().isEmpty()
                && nameProblem().isEmpty();
    }

    /** True when nothing is typed and nothing is in the chart. */
    boolean isUnused() {
        return !inChart && rows.stream().allMatch(ComponentForm::isUnused);
    }

    /** Dose arithmetic for a volume given in one go; empty while there is no mixture. */
    Optional<MixtureTotals> given(BigDecimal mL) {
        return mixture().map(m -> MixtureTotals.of(m, List.of(mL)));
    }

    /** Shows the syringes as they were understood, when their field is left. */
    void showBack() {
        numbers.parse(syringes.get()).map(numbers::format).ifPresent(syringes::set);
        numbers.parse(syringeMl.get()).map(numbers::format).ifPresent(syringeMl::set);
    }
}
