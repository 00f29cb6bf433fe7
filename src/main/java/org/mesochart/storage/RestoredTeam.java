package org.mesochart.storage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.practice.Colleague;
import org.mesochart.vault.Sealer;

/**
 * Who leads and who is out in a restored chart: as in the chart that it replaces, and not as on the backup's day. Whose
 * passphrase the backup does not know stays out; where that is everybody who leads now, the backup's own lead on.
 */
final class RestoredTeam {
    private final List<Colleague> now;

    private RestoredTeam(List<Colleague> now) {
        this.now = now;
    }

    /** Where nothing is known of the present chart, everybody stays as on the backup's day. */
    static RestoredTeam unknown() {
        return new RestoredTeam(List.of());
    }

    static RestoredTeam of(Handle present) {
        return new RestoredTeam(PractitionerRows.ofAnyVersion(present));
    }

    /** The names of those who will be administrators though they are none now: nobody else is left. */
    List<String> again(Handle restored, Optional<UUID> owner) {
        return leads(PractitionerRows.ofAnyVersion(restored), owner).stream()
                .filter(one -> present(one).filter(each -> !leads(each)).isPresent())
                .map(one -> one.who().name())
                .toList();
    }

    /**
     * Makes it so, in entries of their own.
     *
     * @param owner whose passphrase opened the backup; empty when it was the recovery key
     */
    void take(Handle restored, Optional<UUID> owner, AuditTrail audit, Sealer sealer) {
        List<Colleague> then = PractitionerRows.all(restored);
        Set<UUID> lead = leads(then, owner).stream().map(one -> one.who().id()).collect(Collectors.toSet());
        then.stream().filter(one -> lead.contains(one.who().id()) && !one.administrator()).forEach(one -> {
            PractitionerRows.administrator(restored, one.who().id(), true);
            note(restored, audit, sealer, "administrator", one.who().id());
        });
        for (Colleague one : then) {
            UUID id = one.who().id();
            Optional<Colleague> is = present(one);
            if (lead.contains(id) || !one.active() || is.isEmpty()) {
                continue;
            }
            if (!is.get().active()) {
                Team.disable(restored, id);
                note(restored, audit, sealer, "disable", id);
            } else if (one.administrator()) {
                PractitionerRows.administrator(restored, id, false);
                note(restored, audit, sealer, "no administrator", id);
            }
        }
    }

    // Who leads now; else who led then and is still there; else one alone, whose passphrase is known to be at hand.
    private List<Colleague> leads(List<Colleague> then, Optional<UUID> owner) {
        List<Colleague> still = then.stream()
                .filter(one -> one.active() && present(one).filter(RestoredTeam::leads).isPresent()).toList();
        List<Colleague> led = then.stream().filter(RestoredTeam::leads).toList();
        List<Colleague> notOut = led.stream().filter(one -> present(one).map(Colleague::active).orElse(true)).toList();
        if (!still.isEmpty() || !notOut.isEmpty()) {
            return still.isEmpty() ? notOut : still;
        }
        return led.stream().filter(one -> owner.filter(one.who().id()::equals).isPresent()).findFirst()
                .or(() -> led.stream().findFirst()).stream().toList();
    }

    private Optional<Colleague> present(Colleague one) {
        return now.stream().filter(each -> each.who().id().equals(one.who().id())).findFirst();
    }

    private static boolean leads(Colleague one) {
        return one.active() && one.administrator();
    }

    private static void note(Handle in, AuditTrail audit, Sealer sealer, String deed, UUID who) {
        audit.append(in, deed, PractitionerRows.TABLE, who, null, sealer,
                PractitionerRows.text(in, who).orElseThrow());
    }
}
