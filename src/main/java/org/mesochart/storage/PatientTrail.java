package org.mesochart.storage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Who changed what of a patient's record and when, oldest first. In the chart where it happened this is part of the
 * audit chain; in one that imported it, it is history.
 *
 * @param people the names of those whose ids stand in the rows
 */
public record PatientTrail(UUID patientId, Map<UUID, String> people, List<Row> rows) {
    /**
     * One change.
     *
     * @param by the practitioner, or null
     * @param action {@code add}, {@code change}, {@code remove}, {@code restore}, {@code sign} ...
     * @param entity the kind of what was changed
     * @param digest of what it was afterwards, hexadecimal, keyed by the chart it happened in
     */
    public record Row(Instant at, UUID by, String action, String entity, UUID id, String digest) {
        public Row {
            Objects.requireNonNull(at);
            Objects.requireNonNull(action);
            Objects.requireNonNull(entity);
            Objects.requireNonNull(id);
            Objects.requireNonNull(digest);
        }
    }

    public PatientTrail {
        Objects.requireNonNull(patientId);
        people = new TreeMap<>(people);
        rows = List.copyOf(rows);
    }

    /** A patient has at most one: its id follows from the patient's. */
    UUID id() {
        return UUID.nameUUIDFromBytes((patientId + "/trail").getBytes(StandardCharsets.UTF_8));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** This trail, and after it what the other has more. */
    PatientTrail and(PatientTrail more) {
        Set<Row> all = new LinkedHashSet<>(rows);
        all.addAll(more.rows);
        Map<UUID, String> names = new TreeMap<>(more.people);
        names.putAll(people);
        return new PatientTrail(patientId, names, List.copyOf(all));
    }

    /** What of this trail the other does not hold. */
    PatientTrail without(PatientTrail other) {
        Set<Row> held = Set.copyOf(new LinkedHashSet<>(other.rows));
        List<Row> rest = new ArrayList<>(rows);
        rest.removeIf(held::contains);
        return new PatientTrail(patientId, people, rest);
    }

    @Override
    public String toString() {
        return "PatientTrail[" + patientId + ']';
    }
}
