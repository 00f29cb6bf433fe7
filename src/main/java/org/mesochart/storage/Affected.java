package org.mesochart.storage;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose record is damaged, as far as anybody can say. Holds ids and days, no names.
 *
 * @param patients those who are affected
 * @param common whether something is that belongs to no patient: catalogue, stock, settings, practitioners
 * @param unknown whether something is of which nobody can say whose it is
 */
public record Affected(List<Whose> patients, boolean common, boolean unknown) {
    /**
     * One patient.
     *
     * @param itself whether something is affected that belongs to no visit: the person, a course, a follow-up
     * @param sessions in the order of their days
     */
    public record Whose(UUID patientId, boolean itself, List<Visit> sessions) {
        public Whose {
            sessions = List.copyOf(sessions);
        }
    }

    /** @param at when it took place, where it did; empty when nothing tells that any more */
    public record Visit(UUID sessionId, Optional<LocalDateTime> at) {}

    public Affected {
        patients = List.copyOf(patients);
    }

    /** How many sessions are affected. */
    public int sessions() {
        return patients.stream().mapToInt(each -> each.sessions().size()).sum();
    }
}
