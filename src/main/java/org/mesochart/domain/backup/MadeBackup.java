package org.mesochart.domain.backup;

import java.time.Instant;

/**
 * A backup that was found true to the chart, as it is remembered.
 *
 * @param at when it was made
 * @param state where the record stood
 * @param recordWhole false when the audit trail breaks in it, as it did in the chart
 */
public record MadeBackup(Instant at, RecordState state, boolean recordWhole) {}
