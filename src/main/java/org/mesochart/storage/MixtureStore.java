package org.mesochart.storage;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.Problem;
import org.mesochart.domain.Refused;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.Syringes;
import org.mesochart.vault.Sealer;

/** The mixtures of a session, with their components, lots and ingredients. */
public final class MixtureStore {
    private static final String TABLE = "mixture";

    private final Ledger ledger;

    MixtureStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Adds a mixture to a draft; gives the first free letter when there is none.
     *
     * @return false when the very same mixture was added before, also when it was changed or removed since
     * @throws Refused when a component is not acceptable or all six letters are taken
     */
    public boolean add(Mixture mixture) {
        Refused.ifAny(mixture.check());
        return ledger.database().transact(in -> {
            Optional<Mixture> known = find(in, mixture.id());
            if (known.isPresent()) {
                Mixture same = mixture.letter() == null ? mixture.withLetter(known.get().letter()) : mixture;
                if (!ledger.audit().had(in, mixture.id(), text(same))) {
                    throw new StorageException(StorageException.Kind.CONFLICT);
                }
                return false;
            }
            if (ledger.audit().knows(in, mixture.id())) {
                return false;
            }
            insert(in, mixture.letter() == null ? mixture.withLetter(freeLetter(in, mixture)) : mixture, "add");
            return true;
        });
    }

    /** Writes the mixture's components as now given. */
    public void change(Mixture mixture) {
        Refused.ifAny(mixture.check());
        ledger.database().transact(in -> {
            Mixture before = find(in, mixture.id())
                    .filter(known -> known.sessionId().equals(mixture.sessionId()))
                    .orElseThrow(() -> new StorageException(StorageException.Kind.CONFLICT));
            Mixture now = mixture.withLetter(before.letter());
            if (!Arrays.equals(text(before), text(now))) {
                ledger.requireDraft(in, now.sessionId());
                UUID patient = ledger.patientOfSession(in, now.sessionId());
                Sealer own = ledger.sealer(in, patient);
                in.createUpdate("""
                        UPDATE mixture SET name = ?, syringes = ?, syringe_nl = ?, wasted_nl = ? WHERE id = ?""")
                        .bind(0, Ledger.sealText(own, TABLE, "name", now.id(), now.name()))
                        .bind(1, syringes(now))
                        .bind(2, syringeSize(now))
                        .bind(3, Units.nanolitres(now.wastedMl()))
                        .bind(4, now.id().toString())
                        .execute();
                in.createUpdate("DELETE FROM component WHERE mixture_id = ?").bind(0, now.id().toString()).execute();
                components(in, now, own);
                ledger.audit().append(in, "change", TABLE, now.id(), patient, own, text(now));
            }
            return null;
        });
    }

    /**
     * Takes a mixture out of a draft.
     *
     * @throws Refused while points are charted with it
     */
    public void remove(UUID id) {
        ledger.database().transact(in -> {
            Optional<Mixture> mixture = find(in, id);
            if (mixture.isEmpty()) {
                return null;
            }
            ledger.requireDraft(in, mixture.get().sessionId());
            boolean used = in.createQuery("SELECT EXISTS (SELECT 1 FROM injection WHERE mixture_id = ?)")
                    .bind(0, id.toString())
                    .mapTo(Boolean.class)
                    .one();
            if (used) {
                throw new Refused(Problem.of("mixture", "errors.mixture.used", mixture.get().letter()));
            }
            UUID patient = ledger.patientOfSession(in, mixture.get().sessionId());
            in.createUpdate("DELETE FROM mixture WHERE id = ?").bind(0, id.toString()).execute();
            ledger.audit().append(in, "remove", TABLE, id, patient, ledger.sealer(in, patient), null);
            return null;
        });
    }

    /** Puts a removed mixture back as it was. */
    public void restore(Mixture mixture) {
        Refused.ifAny(mixture.check());
        ledger.database().transact(in -> {
            if (find(in, mixture.id()).isEmpty()) {
                insert(in, mixture, "restore");
            }
            return null;
        });
    }

    /** The mixture that a component is in; empty when there is no such component. */
    public Optional<UUID> ofComponent(UUID component) {
        return ledger.database().read(in -> in.createQuery("SELECT mixture_id FROM component WHERE id = ?")
                .bind(0, component.toString())
                .mapTo(String.class)
                .findOne()
                .map(UUID::fromString));
    }

    /** The session that a mixture was prepared in; empty when there is no such mixture. */
    public Optional<UUID> sessionOf(UUID mixture) {
        return ledger.database().read(in -> find(in, mixture).map(Mixture::sessionId));
    }

    Optional<Mixture> find(Handle in, UUID id) {
        return in.createQuery("SELECT * FROM mixture WHERE id = ?")
                .bind(0, id.toString())
                .map((row, context) -> {
                    UUID session = UUID.fromString(row.getString("session_id"));
                    return map(in, row, ledger.sealer(in, ledger.patientOfSession(in, session)));
                })
                .findOne();
    }

    List<Mixture> ofSession(Handle in, UUID session, Sealer own) {
        return in.createQuery("SELECT * FROM mixture WHERE session_id = ? ORDER BY letter")
                .bind(0, session.toString())
                .map((row, context) -> map(in, row, own))
                .list();
    }

    /** All mixtures of a patient, each session's in the order of their letters. */
    List<Mixture> ofPatient(Handle in, UUID patient, Sealer own) {
        Map<UUID, List<Ingredient>> ingredients = new HashMap<>();
        each(in, "i.* FROM ingredient i JOIN component p ON p.id = i.component_id JOIN mixture m ON m.id = p.mixture_id",
                "i.component_id, i.position", patient, row -> ingredients
                        .computeIfAbsent(UUID.fromString(row.getString("component_id")), id -> new ArrayList<>())
                        .add(ingredient(row)));
        Map<UUID, List<Component>> components = new HashMap<>();
        each(in, "p.* FROM component p JOIN mixture m ON m.id = p.mixture_id", "p.mixture_id, p.position", patient,
                row -> components
                        .computeIfAbsent(UUID.fromString(row.getString("mixture_id")), id -> new ArrayList<>())
                        .add(component(row, ingredients.getOrDefault(
                                UUID.fromString(row.getString("id")), List.of()), own)));
        List<Mixture> mixtures = new ArrayList<>();
        each(in, "m.* FROM mixture m", "m.session_id, m.letter", patient, row -> mixtures.add(
                map(row, components.getOrDefault(UUID.fromString(row.getString("id")), List.of()), own)));
        return mixtures;
    }

    @FunctionalInterface
    private interface Taking {
        boolean take(ResultSet row) throws SQLException;
    }

    private static void each(Handle in, String what, String order, UUID patient, Taking taking) {
        in.createQuery("SELECT " + what + " JOIN session s ON s.id = m.session_id JOIN course c ON c.id = s.course_id"
                + " WHERE c.patient_id = ? ORDER BY " + order)
                .bind(0, patient.toString())
                .map((row, context) -> taking.take(row))
                .list();
    }

    static byte[] text(Mixture mixture) {
        RowText text = new RowText().add("session", mixture.sessionId()).add("letter", mixture.letter());
        for (Component component : mixture.components()) {
            text.add("component", component.id())
                    .add("product", component.product())
                    .add("lot", component.lot())
                    .add("expiry", component.expiry() == null ? null : component.expiry().text())
                    .add("mL", component.volumeMl())
                    .add("expiredReason", component.expiredReason());
            for (Ingredient ingredient : component.ingredients()) {
                text.add("substance", ingredient.substance())
                        .add("perMl", ingredient.perMl())
                        .add("unit", ingredient.unit().key());
            }
        }
        return text.add("name", mixture.name())
                .add("syringes", syringes(mixture))
                .add("syringeMl", mixture.syringes() == null ? null : mixture.syringes().sizeMl())
                .add("wastedMl", mixture.wastedMl())
                .bytes();
    }

    private void insert(Handle in, Mixture mixture, String action) {
        ledger.requireDraft(in, mixture.sessionId());
        UUID patient = ledger.patientOfSession(in, mixture.sessionId());
        Sealer own = ledger.sealer(in, patient);
        in.createUpdate("""
                INSERT INTO mixture (id, session_id, letter, name, syringes, syringe_nl, wasted_nl)
                VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .bind(0, mixture.id().toString())
                .bind(1, mixture.sessionId().toString())
                .bind(2, mixture.letter())
                .bind(3, Ledger.sealText(own, TABLE, "name", mixture.id(), mixture.name()))
                .bind(4, syringes(mixture))
                .bind(5, syringeSize(mixture))
                .bind(6, Units.nanolitres(mixture.wastedMl()))
                .execute();
        components(in, mixture, own);
        ledger.audit().append(in, action, TABLE, mixture.id(), patient, own, text(mixture));
    }

    private static Integer syringes(Mixture mixture) {
        return mixture.syringes() == null ? null : mixture.syringes().count();
    }

    private static Long syringeSize(Mixture mixture) {
        return mixture.syringes() == null ? null : Units.nanolitres(mixture.syringes().sizeMl());
    }

    private static String freeLetter(Handle in, Mixture mixture) {
        List<String> taken = in.createQuery("SELECT letter FROM mixture WHERE session_id = ?")
                .bind(0, mixture.sessionId().toString())
                .mapTo(String.class)
                .list();
        for (int i = 0; i < Mixture.LETTERS.length(); i++) {
            String letter = Mixture.LETTERS.substring(i, i + 1);
            if (!taken.contains(letter)) {
                return letter;
            }
        }
        throw new Refused(Problem.of("mixture", "errors.mixture.seventh", Mixture.LETTERS.length()));
    }

    private static void components(Handle in, Mixture mixture, Sealer own) {
        int position = 0;
        for (Component component : mixture.components()) {
            in.createUpdate("""
                    INSERT INTO component (id, mixture_id, position, product, lot, expiry, volume_nl, expired_reason)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .bind(0, component.id().toString())
                    .bind(1, mixture.id().toString())
                    .bind(2, position++)
                    .bind(3, component.product())
                    .bind(4, component.lot())
                    .bind(5, component.expiry() == null ? null : component.expiry().text())
                    .bind(6, Units.nanolitres(component.volumeMl()))
                    .bind(7, Ledger.sealText(
                            own, "component", "expired_reason", component.id(), component.expiredReason()))
                    .execute();
            int place = 0;
            for (Ingredient ingredient : component.ingredients()) {
                in.createUpdate("""
                        INSERT INTO ingredient (component_id, position, substance, per_ml, unit)
                        VALUES (?, ?, ?, ?, ?)""")
                        .bind(0, component.id().toString())
                        .bind(1, place++)
                        .bind(2, ingredient.substance())
                        .bind(3, RowText.plain(ingredient.perMl()))
                        .bind(4, ingredient.unit().key())
                        .execute();
            }
        }
    }

    private static Mixture map(Handle in, ResultSet row, Sealer own) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        List<Component> components = in.createQuery("SELECT * FROM component WHERE mixture_id = ? ORDER BY position")
                .bind(0, id.toString())
                .map((each, context) -> component(each, ingredients(in, each.getString("id")), own))
                .list();
        return map(row, components, own);
    }

    private static Mixture map(ResultSet row, List<Component> components, Sealer own) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        Long syringes = Rows.number(row, "syringes");
        return new Mixture(
                id,
                UUID.fromString(row.getString("session_id")),
                row.getString("letter"),
                components,
                Ledger.openText(own, TABLE, "name", id, row.getBytes("name")),
                syringes == null
                        ? null
                        : new Syringes(syringes.intValue(), Units.millilitres(Rows.number(row, "syringe_nl"))),
                Units.millilitres(Rows.number(row, "wasted_nl")));
    }

    private static List<Ingredient> ingredients(Handle in, String component) {
        return in.createQuery("SELECT substance, per_ml, unit FROM ingredient WHERE component_id = ? ORDER BY position")
                .bind(0, component)
                .map((row, context) -> ingredient(row))
                .list();
    }

    private static Ingredient ingredient(ResultSet row) throws SQLException {
        return new Ingredient(row.getString("substance"), new BigDecimal(row.getString("per_ml")),
                DoseUnit.ofKey(row.getString("unit")).orElseThrow());
    }

    private static Component component(ResultSet row, List<Ingredient> ingredients, Sealer own) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        return new Component(
                id,
                row.getString("product"),
                ingredients,
                row.getString("lot"),
                Expiry.parse(row.getString("expiry")).orElse(null),
                Units.millilitres(row.getLong("volume_nl")),
                Ledger.openText(own, "component", "expired_reason", id, row.getBytes("expired_reason")));
    }
}
