package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.Refused;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Allergy;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.patient.PatientIndex;
import org.mesochart.domain.patient.PatientRules;
import org.mesochart.domain.patient.Sex;
import org.mesochart.domain.text.Language;
import org.mesochart.vault.PatientKey;
import org.mesochart.vault.Sealer;
import org.mesochart.vault.Vault;

/** Patients. Who a person is (name, birth date, numbers) is sealed in one value, with the patient's own key. */
public final class PatientStore {
    private static final String TABLE = "patient";
    // The sign for what cannot be read, in every language.
    private static final String UNREADABLE = "\uFFFD\uFFFD\uFFFD ";

    // A key that is gone without an erasure is damage, and told.
    private static final String NOT_ERASED =
            " WHERE NOT (length(wrapped_key) = 0 AND EXISTS (SELECT 1 FROM erasure e WHERE e.patient_id = p.id))";

    private final Ledger ledger;
    private final PatientIndex index = new PatientIndex();
    private volatile int unreadable;
    // Null until it is asked for. Database thread only.
    private Set<String> taken;

    PatientStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The search index, filled at unlock and kept up to date. */
    public PatientIndex index() {
        return index;
    }

    /** How many patients could not be read at the last unlock: no search by their name, phone or number finds them. */
    public int unreadable() {
        return unreadable;
    }

    /**
     * Adds a patient; gives a chart number when there is none.
     *
     * @return false when the very same patient is there already
     * @throws Refused when a field is not acceptable
     * @throws StorageException CONFLICT when the id belongs to somebody else
     */
    public boolean add(Patient patient) {
        Refused.ifAny(PatientRules.check(patient, today()));
        return ledger.database().transact(in -> {
            Optional<Patient> known = find(in, patient.id());
            if (known.isPresent()) {
                Patient same = patient.chartNumber() == null
                        ? patient.withChartNumber(known.get().chartNumber())
                        : patient;
                if (!ledger.audit().had(in, patient.id(), text(same))) {
                    throw new StorageException(StorageException.Kind.CONFLICT);
                }
                return false;
            }
            if (ledger.audit().knows(in, patient.id())) {
                throw new StorageException(StorageException.Kind.CONFLICT);
            }
            Patient numbered = patient.chartNumber() == null ? patient.withChartNumber(nextNumber(in)) : patient;
            take(numbered.chartNumber());
            PatientKey key = ledger.vault().newPatientKey();
            Sealer own = ledger.sealer().forPatient(key);
            ledger.keep(patient.id(), own);
            write(in, """
                    INSERT INTO patient (id, wrapped_key, person, sex, weight_g, height_mm, allergy_state, allergies,
                      alerts, language, archived)
                    VALUES (:id, :key, :person, :sex, :weight, :height, :allergyState, :allergies, :alerts, :language,
                      :archived)""", numbered, own, ledger.vault().wrap(key, patient.id()));
            ledger.audit().append(in, "add", TABLE, numbered.id(), numbered.id(), own, text(numbered));
            ledger.database().afterCommit(() -> index.add(numbered));
            return true;
        });
    }

    /** Writes the patient as now given. */
    public void change(Patient patient) {
        Refused.ifAny(PatientRules.check(patient, today()));
        ledger.database().transact(in -> {
            Patient before = find(in, patient.id())
                    .orElseThrow(() -> new StorageException(StorageException.Kind.CONFLICT));
            Patient now = patient.chartNumber() == null ? patient.withChartNumber(before.chartNumber()) : patient;
            if (Arrays.equals(text(before), text(now))) {
                return null;
            }
            take(now.chartNumber());
            Sealer own = ledger.sealer(in, now.id());
            write(in, """
                    UPDATE patient SET person = :person, sex = :sex, weight_g = :weight, height_mm = :height,
                      allergy_state = :allergyState, allergies = :allergies, alerts = :alerts, language = :language,
                      archived = :archived
                    WHERE id = :id""", now, own, null);
            ledger.audit().append(in, "change", TABLE, now.id(), now.id(), own, text(now));
            ledger.database().afterCommit(() -> index.replace(now));
            return null;
        });
    }

    /** Takes a patient out of everyday lists, or back in. Nothing is deleted. */
    public void archive(UUID id, boolean archived) {
        ledger.database().transact(in -> {
            change(find(in, id)
                    .orElseThrow(() -> new StorageException(StorageException.Kind.CONFLICT))
                    .withArchived(archived));
            return null;
        });
    }

    /** Notes in the audit trail that everything about a patient leaves the chart; not in a chart that is only read. */
    public void noteExport(UUID patient, int documents) {
        if (!ledger.database().readOnly()) {
            ledger.database().use(in -> ledger.audit().append(in, "export", "patient_export", patient, null,
                    ledger.sealer(), new RowText().add("documents", documents).bytes()));
        }
    }

    public Optional<Patient> find(UUID id) {
        return ledger.database().read(in -> find(in, id));
    }

    /** Everybody who can be read, archived ones too, erased ones not, in the order they were added. */
    public List<Patient> all() {
        return ledger.database().read(in -> Hot.all(in, "SELECT * FROM patient WHERE length(wrapped_key) > 0 ORDER BY seq", row -> readable(in, row))
                .stream().flatMap(Optional::stream).toList());
    }

    /** How many there are, those too who cannot be read, but not who was erased. */
    public int count() {
        return ledger.database().read(
                in -> Hot.one(in, "SELECT count(*) FROM patient WHERE length(wrapped_key) > 0", row -> row.getInt(1)).orElse(0));
    }

    /**
     * As {@link #find}, for lists: who cannot be read stands there under a sign and the beginning of the id, and so does
     * who was erased, see {@link Patient#erased()}.
     */
    public Optional<Patient> listed(UUID id) {
        return ledger.database().read(in -> listed(in, id));
    }

    /**
     * Who somebody is, by the row, else by the audit trail: name and birth date and no more. Under a sign when neither opens.
     */
    public Patient named(UUID id) {
        return ledger.database().read(in -> {
            try {
                Optional<Patient> listed = listed(in, id);
                if (listed.isPresent() && !listed.get().name().startsWith(UNREADABLE)) {
                    return listed.get();
                }
                byte[] last = ledger.audit().details(in, id, ledger.sealer(in, id)).getLast().text();
                return new Patient(id, null, RowText.line(last, "name").orElseThrow(),
                        RowText.line(last, "born").map(LocalDate::parse).orElse(null), null, null, null, null, null,
                        Allergies.NOT_ASKED, null, null, false);
            } catch (RuntimeException damaged) {
                StorageException.ifNotOfTheRows(damaged);
                return marked(id, false);
            }
        });
    }

    Optional<Patient> listed(Handle in, UUID id) {
        return Hot.one(in, "SELECT * FROM patient WHERE id = ?",
                row -> row.getBytes("wrapped_key").length == 0
                        ? Patient.erased(id)
                        : readable(in, row).orElse(marked(id, row.getInt("archived") == 1)), id.toString());
    }

    private Optional<Patient> readable(Handle in, ResultSet row) {
        try {
            return Optional.of(map(in, row));
        } catch (SQLException | RuntimeException damaged) {
            StorageException.ifNotOfTheRows(damaged);
            return Optional.empty();
        }
    }

    private static Patient marked(UUID id, boolean archived) {
        return new Patient(id, null, UNREADABLE + id.toString().substring(0, 8), null, null, null, null, null, null,
                Allergies.NOT_ASKED, null, null, archived);
    }

    Optional<Patient> find(Handle in, UUID id) {
        return Hot.one(in, "SELECT * FROM patient WHERE id = ? AND length(wrapped_key) > 0", row -> map(in, row),
                id.toString());
    }

    /** Empties the search index and what else is known of patients in memory. */
    void forgetIndex() {
        index.clear();
        taken = null;
    }

    /**
     * Fills the search index: one unwrap and one opening a patient, nothing else is read. A patient whose name does not
     * open stands there without one: the others can be found all the same. Such and those without an id are counted.
     */
    void loadIndex() {
        ledger.database().read(in -> {
            Sealer chartWide = ledger.sealer();
            List<Patient> found = new ArrayList<>();
            int[] damaged = {0};
            Hot.each(in, "SELECT id, wrapped_key, person, archived FROM patient p" + NOT_ERASED + " ORDER BY seq",
                    row -> person(chartWide, row, damaged).ifPresent(found::add));
            unreadable = damaged[0];
            index.addAll(found);
            return null;
        });
    }

    private Optional<Patient> person(Sealer chartWide, ResultSet row, int[] unread) throws SQLException {
        UUID id;
        try {
            id = UUID.fromString(row.getString(1));
        } catch (RuntimeException damaged) {
            StorageException.ifNotOfTheRows(damaged);
            unread[0]++;
            return Optional.empty();
        }
        try (PatientKey key = ledger.vault().unwrap(row.getBytes(2), id)) {
            List<String> person = Ledger.openFields(chartWide.forPatient(key), TABLE, "person", id, row.getBytes(3));
            return Optional.of(new Patient(id, person.get(2), person.get(0), date(person.get(1)), null, null, null,
                    person.get(3), person.get(4), Allergies.NOT_ASKED, null, null, row.getInt(4) == 1));
        } catch (RuntimeException damaged) {
            StorageException.ifNotOfTheRows(damaged);
            unread[0]++;
            return Optional.of(marked(id, row.getInt(4) == 1));
        }
    }

    /** How many patients of a chart have no id, key or name that can be read any more. */
    static int unopened(Handle in, Vault vault, UUID databaseId) {
        Sealer chartWide = vault.sealer(databaseId);
        int[] unopened = {0};
        Set<UUID> erased = ErasedRows.of(in).ids();
        Hot.each(in, "SELECT id, wrapped_key, person FROM patient ORDER BY seq", row -> {
            try {
                UUID id = UUID.fromString(row.getString(1));
                if (row.getBytes(2).length == 0 && erased.contains(id)) {
                    return;
                }
                try (PatientKey key = vault.unwrap(row.getBytes(2), id)) {
                    Ledger.openFields(chartWide.forPatient(key), TABLE, "person", id, row.getBytes(3));
                }
            } catch (RuntimeException damaged) {
                StorageException.ifNotOfTheRows(damaged);
                unopened[0]++;
            }
        });
        return unopened[0];
    }

    static byte[] text(Patient patient) {
        RowText text = new RowText()
                .add("name", patient.name())
                .add("born", patient.born())
                .add("chartNumber", patient.chartNumber())
                .add("phone", patient.phone())
                .add("identityNumber", patient.identityNumber())
                .add("sex", patient.sex() == null ? null : patient.sex().key())
                .add("weightKg", patient.weightKg())
                .add("heightCm", patient.heightCm())
                .add("allergyState", patient.allergies().state().key());
        for (Allergy allergy : patient.allergies().list()) {
            text.add("allergy", allergy.substance()).add("reaction", allergy.reaction());
        }
        return text.add("alerts", patient.alerts())
                .add("language", patient.language() == null ? null : patient.language().key())
                .add("archived", patient.archived())
                .bytes();
    }

    private void write(Handle in, String sql, Patient patient, Sealer own, byte[] wrappedKey) {
        UUID id = patient.id();
        List<String> person = new ArrayList<>();
        person.add(patient.name());
        person.add(patient.born() == null ? null : patient.born().toString());
        person.add(patient.chartNumber());
        person.add(patient.phone());
        person.add(patient.identityNumber());
        List<String> allergies = new ArrayList<>();
        for (Allergy allergy : patient.allergies().list()) {
            allergies.add(allergy.substance());
            allergies.add(allergy.reaction());
        }
        var update = in.createUpdate(sql)
                .bind("id", id.toString())
                .bind("person", Ledger.sealFields(own, TABLE, "person", id, person))
                .bind("sex", patient.sex() == null ? null : patient.sex().key())
                .bind("weight", Units.grams(patient.weightKg()))
                .bind("height", Units.millimetres(patient.heightCm()))
                .bind("allergyState", patient.allergies().state().key())
                .bind("allergies",
                        allergies.isEmpty() ? null : Ledger.sealFields(own, TABLE, "allergies", id, allergies))
                .bind("alerts", Ledger.sealText(own, TABLE, "alerts", id, patient.alerts()))
                .bind("language", patient.language() == null ? null : patient.language().key())
                .bind("archived", patient.archived() ? 1 : 0);
        if (wrappedKey != null) {
            update.bind("key", wrappedKey);
        }
        update.execute();
    }

    Patient map(Handle in, ResultSet row) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        Sealer own = ledger.sealer(in, id);
        List<String> person = Ledger.openFields(own, TABLE, "person", id, row.getBytes("person"));
        Allergies allergies = switch (Allergies.State.ofKey(row.getString("allergy_state"))) {
            case NOT_ASKED -> Allergies.NOT_ASKED;
            case NONE_KNOWN -> Allergies.NONE_KNOWN;
            case KNOWN -> allergies(Ledger.openFields(own, TABLE, "allergies", id, row.getBytes("allergies")));
        };
        return new Patient(
                id,
                person.get(2),
                person.get(0),
                date(person.get(1)),
                Optional.ofNullable(row.getString("sex")).flatMap(Sex::ofKey).orElse(null),
                Units.kilograms(Rows.number(row, "weight_g")),
                Units.bodyHeightCm(Rows.number(row, "height_mm")),
                person.get(3),
                person.get(4),
                allergies,
                Ledger.openText(own, TABLE, "alerts", id, row.getBytes("alerts")),
                Optional.ofNullable(row.getString("language")).flatMap(Language::ofKey).orElse(null),
                row.getInt("archived") == 1);
    }

    private static Allergies allergies(List<String> packed) {
        List<Allergy> list = new ArrayList<>();
        for (int i = 0; i + 1 < packed.size(); i += 2) {
            list.add(new Allergy(packed.get(i), packed.get(i + 1)));
        }
        return Allergies.of(list);
    }

    private String nextNumber(Handle in) {
        int number = in.createQuery("SELECT next_chart_number FROM chart").mapTo(Integer.class).one();
        while (taken().contains(Integer.toString(number))) {
            number++;
        }
        in.execute("UPDATE chart SET next_chart_number = ?", number + 1);
        return Integer.toString(number);
    }

    /** Chart numbers that somebody has or had, those of the open transaction too. Numbers from elsewhere come in between. */
    private Set<String> taken() {
        if (taken == null) {
            taken = index.chartNumbers();
        }
        return taken;
    }

    private void take(String chartNumber) {
        if (chartNumber != null) {
            taken().add(chartNumber);
            ledger.database().afterRollback(() -> taken = null);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(ledger.audit().now(), ZoneId.systemDefault());
    }

    private static LocalDate date(String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }
}
