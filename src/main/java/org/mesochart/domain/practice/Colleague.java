package org.mesochart.domain.practice;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One of those who work with a chart, and what they may do there.
 *
 * @param administrator whether they may add and disable others
 * @param active whether a passphrase of theirs opens the chart; who is not stays named under what they signed
 * @param provisional whether that passphrase was given to them and not yet changed: it signs nothing
 * @param lastUnlocked empty for one who never did
 */
public record Colleague(Practitioner who, boolean administrator, boolean active, boolean provisional,
                        Optional<Instant> lastUnlocked) {
    public Colleague {
        Objects.requireNonNull(who);
        Objects.requireNonNull(lastUnlocked);
    }

    @Override
    public String toString() {
        return "Colleague[hidden]";
    }
}
