package org.mesochart.storage;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of the audit trail.
 *
 * @param action {@code add}, {@code change}, {@code remove}, {@code restore}, {@code sign} ...
 * @param entity the table of what was changed
 */
public record Audit(long seq, Instant at, UUID practitionerId, String action, String entity, UUID entityId) {}
