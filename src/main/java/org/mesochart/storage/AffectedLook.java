package org.mesochart.storage;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * Says whose the findings are. What a row was is asked of the audit trail first, which is sealed and lies elsewhere in the
 * file: so a session is known by its day although its own row is gone.
 */
final class AffectedLook {
    private static final Comparator<Affected.Visit> BY_DAY =
            Comparator.comparing(visit -> visit.at().orElse(LocalDateTime.MIN));

    private final Handle in;
    private final Ledger ledger;
    private final Map<UUID, Set<UUID>> sessions = new LinkedHashMap<>();
    private final Set<UUID> itself = new LinkedHashSet<>();
    private boolean common;
    private boolean unknown;

    private AffectedLook(Handle in, Ledger ledger) {
        this.in = in;
        this.ledger = ledger;
    }

    static Affected of(Handle in, Ledger ledger, List<Finding> findings) {
        AffectedLook look = new AffectedLook(in, ledger);
        findings.forEach(look::add);
        return new Affected(look.sessions.keySet().stream().map(look::whose).toList(), look.common, look.unknown);
    }

    private void add(Finding found) {
        if (found.id() == null) {
            // The file as a whole and its trail are told elsewhere.
            unknown |= !found.entity().equals("file") && !found.entity().equals("audit");
            return;
        }
        boolean part = found.entity().equals("component") || found.entity().equals("ingredient");
        UUID id = part ? column("component", "mixture_id", found.id()).orElse(found.id()) : found.id();
        String entity = part ? "mixture" : found.entity();
        Optional<UUID> patient = patient(entity, id);
        if (patient.isEmpty() && (part || belongsToSomebody(entity))) {
            unknown = true;
        } else if (patient.isEmpty()) {
            common = true;
        } else {
            Set<UUID> theirs = sessions.computeIfAbsent(patient.get(), none -> new LinkedHashSet<>());
            session(entity, id, patient.get()).ifPresentOrElse(theirs::add, () -> itself.add(patient.get()));
        }
    }

    private static boolean belongsToSomebody(String entity) {
        return switch (entity) {
            case "chart", "practitioner", "former_key", "product", "lot", "stock_movement", "protocol", "ceiling",
                    "screening_question", "paper_text", "paper_settings", "follow_up_rules", "retention" -> false;
            default -> true;
        };
    }

    private Optional<UUID> patient(String entity, UUID id) {
        if (entity.equals("patient")) {
            return Optional.of(id);
        }
        return noted(id)
                .or(() -> column(entity, "patient_id", id))
                .or(() -> column(entity, "session_id", id).flatMap(this::noted))
                .or(() -> column(entity, "course_id", id).flatMap(this::noted));
    }

    private Optional<UUID> noted(UUID id) {
        return quietly(() -> Hot.one(in, "SELECT patient_id FROM audit WHERE entity_id = ? AND patient_id IS NOT NULL",
                row -> row.getString(1), id.toString()).flatMap(AffectedLook::id));
    }

    private Optional<UUID> session(String entity, UUID id, UUID patient) {
        if (entity.equals("session") || entity.equals("signature")) {
            return Optional.of(id);
        }
        String table = entity.equals("adverse_event_point") ? "adverse_event" : entity;
        return was(id, patient, "session").flatMap(AffectedLook::id).or(() -> column(table, "session_id", id));
    }

    private Affected.Whose whose(UUID patient) {
        List<Affected.Visit> visits = sessions.get(patient).stream()
                .map(session -> new Affected.Visit(session, day(session, patient)))
                .sorted(BY_DAY)
                .toList();
        return new Affected.Whose(patient, itself.contains(patient), visits);
    }

    private Optional<LocalDateTime> day(UUID session, UUID patient) {
        return quietly(() -> was(session, patient, "at").map(at -> LocalDateTime.ofInstant(Instant.parse(at),
                        ZoneId.of(was(session, patient, "zone").orElseThrow()))))
                .or(() -> quietly(() -> Hot.one(in, "SELECT at, zone FROM session WHERE id = ?",
                        row -> LocalDateTime.ofInstant(Instant.parse(row.getString(1)), ZoneId.of(row.getString(2))),
                        session.toString())));
    }

    // What a thing last was, by the audit trail.
    private Optional<String> was(UUID id, UUID patient, String name) {
        return quietly(() -> {
            List<AuditTrail.Detail> details = ledger.audit().details(in, id, ledger.sealer(in, patient));
            return details.reversed().stream().flatMap(each -> RowText.line(each.text(), name).stream()).findFirst();
        });
    }

    private Optional<UUID> column(String table, String column, UUID id) {
        return quietly(() -> Hot.one(in, "SELECT " + column + " FROM " + table + " WHERE id = ?", row -> row.getString(1),
                id.toString()).flatMap(AffectedLook::id));
    }

    private static Optional<UUID> id(String text) {
        return quietly(() -> Optional.ofNullable(text).map(UUID::fromString));
    }

    // What cannot be read either says nothing.
    private static <T> Optional<T> quietly(Supplier<Optional<T>> look) {
        try {
            return look.get();
        } catch (RuntimeException damaged) {
            StorageException.ifNotOfTheRows(damaged);
            return Optional.empty();
        }
    }
}
