package org.mesochart.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.RecoveryKey;
import org.mesochart.vault.WrongPassphraseException;

/** A chart with a visit and two practitioners whose keys are changed under a fault, and what must hold whatever happened. */
final class ChangeOfKeys {
    private static final String GIVEN = "six slow yellow trams";

    private final RecoveryKey before;
    private final RecoveryKey fresh;
    private final UUID colleague;
    private final Deeds.Ids deeds;
    private final int done;

    private ChangeOfKeys(RecoveryKey before, RecoveryKey fresh, UUID colleague, Deeds.Ids deeds) {
        this.before = before;
        this.fresh = fresh;
        this.colleague = colleague;
        this.deeds = deeds;
        this.done = new Deeds(deeds.points().size()).all().size();
    }

    /** Makes the chart. */
    static ChangeOfKeys in(Path place, Path heads) throws WrongPassphraseException {
        ChartFile.NewChart made = TestCharts.createFile(place, heads, TestCharts.clock());
        Deeds visit = new Deeds(2);
        Practitioner colleague = new Practitioner(UUID.randomUUID(), "Dr. Zeynep Ak", null, null);
        try (ChartFile file = made.file(); Chart chart = made.chart();
                Passphrase own = TestCharts.passphrase(); Passphrase first = Passphrase.of(GIVEN)) {
            visit.all().forEach(deed -> deed.accept(chart));
            chart.team().add(own, colleague, first);
        }
        return new ChangeOfKeys(made.recoveryKey(), RecoveryKey.generate(), colleague.id(), visit.ids());
    }

    void write(Path folder) throws IOException {
        deeds.write(folder.resolve("deeds"));
        Files.write(folder.resolve("keys"), List.of(
                String.join(" ", before.groups()), String.join(" ", fresh.groups()), colleague.toString()));
    }

    static ChangeOfKeys read(Path folder) throws IOException {
        List<String> said = Files.readAllLines(folder.resolve("keys"));
        return new ChangeOfKeys(key(said.get(0)), key(said.get(1)), UUID.fromString(said.get(2)),
                Deeds.Ids.read(folder.resolve("deeds")));
    }

    private static RecoveryKey key(String text) {
        return ((RecoveryKey.Valid) RecoveryKey.parse(text)).key();
    }

    void begin(Chart chart, Supplier<Backups.Made> backup) {
        try (Passphrase own = TestCharts.passphrase()) {
            chart.keys().change(own, fresh, Set.of(), backup);
        } catch (WrongPassphraseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean goOn(Chart chart, Backups.Made since) {
        boolean more = true;
        while (more) {
            more = chart.keys().sealSome();
        }
        return chart.keys().finish(since);
    }

    /** Which keys open the chart. */
    enum Keys { OLD, NEW }

    /**
     * What does not hold: that exactly one of the two recovery keys opens the chart, the one that is expected, that both
     * practitioners' passphrases open it, everything is there, the record verifies, and what is left to do can be done.
     *
     * @param expected null when nobody was told which
     */
    List<String> wrong(Path place, Path heads, Keys expected) {
        List<String> wrong = new ArrayList<>();
        try {
            boolean old = opens(before, place, heads);
            boolean now = opens(fresh, place, heads);
            if (old == now) {
                wrong.add(old ? "both recovery keys open it" : "no recovery key opens it");
            } else if (expected != null && old != (expected == Keys.OLD)) {
                wrong.add("not the " + expected + " keys open it");
            }
            try (FailingDisk.Opened opened = FailingDisk.Opened.of(place, heads)) {
                Chart chart = opened.chart();
                if (chart.keys().state().never() == now) {
                    wrong.add("the chart does not know which keys it has");
                }
                look(chart, wrong);
                boolean more = true;
                while (more) {
                    more = chart.keys().sealSome();
                }
                look(chart, wrong);
            }
            try (ChartFile file = ChartFile.open(place, heads, TestCharts.clock()); Passphrase given = Passphrase.of(GIVEN)) {
                file.unlock(colleague, given).close();
            }
        } catch (RuntimeException | WrongPassphraseException fell) {
            wrong.add(fell.toString() + List.of(fell.getStackTrace()).subList(0, Math.min(6, fell.getStackTrace().length)));
        }
        return wrong;
    }

    private void look(Chart chart, List<String> wrong) {
        wrong.addAll(deeds.missing(chart, done));
        chart.verify().findings().forEach(finding -> wrong.add(finding.toString()));
    }

    // A file of its own each time: a refused try slows the next.
    private static boolean opens(RecoveryKey key, Path place, Path heads) {
        try (ChartFile file = ChartFile.open(place, heads, TestCharts.clock()); Chart chart = file.unlock(key)) {
            return chart.patients().count() > 0;
        } catch (WrongPassphraseException another) {
            return false;
        }
    }
}
