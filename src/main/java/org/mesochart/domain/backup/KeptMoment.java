package org.mesochart.domain.backup;

import java.time.Instant;

/**
 * A backup as the rules for keeping see it.
 *
 * @param at when it was made, by a clock that may have been wrong
 * @param entries how many entries the record had: more than before, unless an older state was restored
 */
public record KeptMoment(Instant at, long entries) {}
