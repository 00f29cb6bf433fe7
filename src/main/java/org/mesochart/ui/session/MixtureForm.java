package org.mesochart.ui.session;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.i18n.Messages;

/** One mixture as it is being prepared. */
final class MixtureForm {
    private final UUID id;
    private final UUID sessionId;
    private final String letter;
    private final ObservableList<ComponentForm> rows = FXCollections.observableArrayList();
    private BigDecimal wastedMl;
    private Mixture saved;

    MixtureForm(UUID id, UUID sessionId, String letter) {
        this.id = id;
        this.sessionId = sessionId;
        this.letter = letter;
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

    /** Millilitres thrown away, as measured; null when not told. */
    BigDecimal wastedMl() {
        return wastedMl;
    }

    void wastedMl(BigDecimal now) {
        wastedMl = now;
    }

    /** What was last handed in for saving, or null. */
    Mixture saved() {
        return saved;
    }

    void saved(Mixture now) {
        saved = now;
    }

    /** The mixture of all rows that can be saved; empty while there is none. */
    Optional<Mixture> mixture() {
        List<Component> good = new ArrayList<>();
        rows.forEach(row -> row.component().ifPresent(good::add));
        return good.isEmpty() ? Optional.empty() : Optional.of(new Mixture(id, sessionId, letter, good).withWasted(wastedMl));
    }

    boolean valid() {
        return !rows.isEmpty() && rows.stream().allMatch(ComponentForm::valid);
    }

    /** Dose arithmetic for a volume given in one go; empty while there is no mixture. */
    Optional<MixtureTotals> given(BigDecimal mL) {
        return mixture().map(m -> MixtureTotals.of(m, List.of(mL)));
    }

    /** What a volume of it holds of each drug, in words; rounded for display only. */
    List<String> doses(BigDecimal mL, Messages messages) {
        return given(mL).map(t -> t.amounts().stream()
                .map(a -> a.substance() + " " + messages.numbers().withUnit(a.given().rounded(3),
                        messages.text("session.unit." + a.unit().key())))
                .toList()).orElse(List.of());
    }

    /** Names of what is in it, without strengths: the first ingredient of each row, else the product. */
    List<String> contents() {
        return rows.stream()
                .filter(row -> !row.product().get().isBlank())
                .filter(row -> !row.ingredients().isEmpty() || rows.size() == 1)
                .map(row -> row.ingredients().stream().map(Ingredient::substance).findFirst()
                        .orElse(row.product().get().strip()))
                .toList();
    }
}
