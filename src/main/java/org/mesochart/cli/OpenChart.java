package org.mesochart.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mesochart.demo.DemoChart;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.text.Texts;
import org.mesochart.storage.Backups;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.LivePlace;
import org.mesochart.storage.Signer;
import org.mesochart.storage.TeamRefusal;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.RecoveryKey;
import org.mesochart.vault.WrongPassphraseException;

/** The chart that a command works with, unlocked. Closing it locks and lets go of the file. */
final class OpenChart implements AutoCloseable {
    private final ChartFile file;
    private final Chart chart;
    private final Passphrase passphrase;
    private Signer signer;

    private OpenChart(ChartFile file, Chart chart, Passphrase passphrase) {
        this.file = file;
        this.chart = chart;
        this.passphrase = passphrase;
    }

    Chart chart() {
        return chart;
    }

    /** The hand of whose passphrase opened the chart; opened when first asked for, closed with the chart. */
    Signer signer() {
        if (signer == null) {
            try {
                signer = chart.signer(passphrase);
            } catch (WrongPassphraseException changedMeanwhile) {
                throw CliRefusal.of("cli.passphrase.wrong");
            } catch (TeamRefusal provisional) {
                throw CliRefusal.of("cli.practitioner.provisional");
            }
        }
        return signer;
    }

    /** Changes the keys with the passphrase that opened the chart. */
    void changeKeys(RecoveryKey fresh, Set<UUID> named, Supplier<Backups.Made> backup) {
        try {
            chart.keys().change(passphrase, fresh, named, backup);
        } catch (WrongPassphraseException changedMeanwhile) {
            throw CliRefusal.of("cli.passphrase.wrong");
        }
    }

    /** Opens the chart in the folder asked for. */
    static OpenChart open(Call call) {
        Path folder = call.folder();
        if (!ChartFile.existsIn(folder)) {
            throw CliRefusal.of("cli.chart.none", folder);
        }
        ChartFile file = ChartFile.open(folder, call.surroundings().heads(), call.surroundings().clock());
        if (file.otherLog()) {
            call.note(call.text("cli.chart.otherLog", file.folder()));
        }
        file.place().ifPresent(trouble -> call.note(call.text("shell.place." + trouble.name())));
        Passphrase passphrase = null;
        try {
            Practitioner who = who(call, file.mayUnlock());
            // The demo chart's passphrase is no secret: nobody is asked for it.
            passphrase = file.demo() && !Passphrases.givenInFile(call)
                    ? Passphrase.of(DemoChart.PASSPHRASE)
                    : Passphrases.toOpen(call);
            return new OpenChart(file, unlock(file, who, passphrase), passphrase);
        } catch (RuntimeException refused) {
            if (passphrase != null) {
                passphrase.close();
            }
            file.close();
            throw refused;
        }
    }

    // Not tried on every one's: each wrong try takes as long as the right one, and would count as a wrong passphrase.
    private static Practitioner who(Call call, List<Practitioner> all) {
        String named = call.option("--practitioner");
        if (named == null && all.size() == 1) {
            return all.getFirst();
        }
        String names = all.stream().map(Practitioner::name).collect(Collectors.joining(", "));
        if (named == null) {
            throw CliRefusal.of("cli.practitioner.which", names);
        }
        // To the letter first: in a chart of before there may be two that read alike.
        return all.stream().filter(one -> one.name().equals(named.strip())).findFirst()
                .or(() -> all.stream().filter(one -> Texts.alike(one.name(), named)).findFirst())
                .orElseThrow(() -> CliRefusal.of("cli.practitioner.none", names));
    }

    private static Chart unlock(ChartFile file, Practitioner who, Passphrase passphrase) {
        Duration wait = file.waitBeforeNextTry();
        if (!wait.isZero()) {
            throw CliRefusal.of("cli.passphrase.wait", wait.toSeconds() + 1);
        }
        try {
            return file.unlock(who.id(), passphrase);
        } catch (WrongPassphraseException wrong) {
            throw CliRefusal.of("cli.passphrase.wrong");
        }
    }

    /** Opens the chart, or makes one when the folder has none and the passphrase is given in a file. */
    static OpenChart openOrCreate(Call call) {
        Path folder = call.folder();
        if (ChartFile.existsIn(folder)) {
            return open(call);
        }
        if (!Passphrases.givenInFile(call)) {
            throw CliRefusal.of("cli.chart.none.script", folder);
        }
        Made made = create(call, call.text("cli.chart.clinic"), call.text("cli.chart.practitioner"));
        call.note(call.text("cli.chart.made", folder));
        call.note(call.text("cli.chart.recovery"));
        call.note(made.recoveryKey());
        return made.chart();
    }

    /** @param recoveryKey its groups, to be shown once */
    record Made(OpenChart chart, String recoveryKey) {
        @Override
        public String toString() {
            return "Made[]";
        }
    }

    static Made create(Call call, String clinic, String practitioner) {
        Path folder = call.folder();
        if (ChartFile.existsIn(folder)) {
            throw CliRefusal.of("cli.chart.there", folder);
        }
        LivePlace.REAL.require(folder);
        Passphrase passphrase = Passphrases.toCreate(call);
        try {
            ChartFile.NewChart made = ChartFile.create(
                    folder,
                    call.surroundings().heads(),
                    new Clinic(clinic, null, null, null, call.messages().language()),
                    new Practitioner(UUID.randomUUID(), practitioner, null, null),
                    passphrase,
                    call.surroundings().kdf().get(),
                    false,
                    call.surroundings().clock());
            try (RecoveryKey key = made.recoveryKey()) {
                return new Made(
                        new OpenChart(made.file(), made.chart(), passphrase), String.join(" ", key.groups()));
            }
        } catch (RuntimeException failed) {
            passphrase.close();
            throw failed;
        }
    }

    @Override
    public void close() {
        if (signer != null) {
            signer.close();
        }
        passphrase.close();
        chart.close();
        file.close();
    }
}
