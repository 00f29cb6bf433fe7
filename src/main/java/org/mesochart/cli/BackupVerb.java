package org.mesochart.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesochart.backup.BackupException;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.BackupManifest;
import org.mesochart.backup.Reason;
import org.mesochart.domain.backup.BackupMemory;
import org.mesochart.exchange.Json;
import org.mesochart.i18n.BackupWords;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.BackupRound;
import org.mesochart.storage.BackupRound.Where;
import org.mesochart.storage.Backups;
import org.mesochart.storage.ProcessEnd;
import org.mesochart.vault.ChainMac;
import picocli.CommandLine.Model.CommandSpec;

/** {@code backup}: makes a backup that was read back and found good, or lists those there are. */
final class BackupVerb implements Verb {
    @Override
    public String name() {
        return "backup";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return Options.command(name(), messages.text("cli.help.backup"), messages)
                .addOption(Options.value("--to", "DIR", Path.class, messages.text("cli.help.backup.to")))
                .addOption(Options.flag("--list", messages.text("cli.help.backup.list")));
    }

    @Override
    public int run(Call call) throws IOException {
        Path to = call.option("--to");
        try (OpenChart open = OpenChart.open(call)) {
            BackupFolder folder = to == null ? BackupFolder.besideChart(call.folder()) : new BackupFolder(to);
            Backups backups = open.chart().backups();
            return call.flag("--list") ? list(call, backups.list(folder)) : make(call, backups, folder);
        }
    }

    private static int make(Call call, Backups backups, BackupFolder folder) {
        Clock clock = call.surroundings().clock();
        Remembered remembered = new Remembered(call, backups.databaseId());
        BackupRound round;
        try (ProcessEnd end = new ProcessEnd(); Working working = new Working(call)) {
            round = BackupRound.run(where(call, folder, remembered.memory()), backups, () -> folder, Reason.BY_HAND, clock,
                    share -> {
                        working.at(share);
                        return !end.near();
                    });
        }
        if (round.made().isEmpty()) {
            remembered.write(round.noted(remembered.memory()));
            throw new BackupException(round.problem().orElseThrow());
        }
        Backups.Made made = round.made().get();
        BackupManifest manifest = made.manifest();
        if (call.json()) {
            Map<String, Object> answer = row(new Backups.Kept(made.file(), Optional.of(manifest)));
            answer.put("recordWhole", made.recordWhole());
            answer.put("removed", round.removed().size());
            call.say(Json.line(answer));
        } else {
            BackupWords words = new BackupWords(call.messages(), clock.getZone());
            call.say(call.text("cli.backup.done", made.file().path()));
            call.say(call.text("cli.backup.holds", words.holds(manifest.contents().patients(), manifest.contents().sessions()),
                    words.size(made.file().bytes()), ChainMac.shortForm(manifest.contents().head())));
            if (!round.removed().isEmpty()) {
                call.say(call.messages().count("cli.backup.removed", round.removed().size()));
            }
        }
        if (!made.recordWhole()) {
            call.note(call.text("cli.backup.findings"));
        }
        remembered.write(round.noted(remembered.memory()));
        return made.recordWhole() ? Cli.DONE : Cli.REFUSED;
    }

    private static Where where(Call call, BackupFolder folder, BackupMemory memory) {
        if (call.option("--to") == null) {
            return Where.FIRST;
        }
        return memory.secondPlace()
                .filter(place -> place.toAbsolutePath().normalize().equals(folder.folder()))
                .map(same -> Where.SECOND)
                .orElse(Where.ELSEWHERE);
    }

    private static int list(Call call, List<Backups.Kept> kept) {
        if (call.json()) {
            call.say(Json.line(kept.stream().map(BackupVerb::row).toList()));
        } else if (kept.isEmpty()) {
            call.note(call.text("backup.status.none"));
        } else {
            kept.forEach(each -> call.say(line(call, each)));
        }
        return Cli.DONE;
    }

    private static String line(Call call, Backups.Kept kept) {
        Clock clock = call.surroundings().clock();
        BackupWords words = new BackupWords(call.messages(), clock.getZone());
        return String.join("\t",
                words.when(kept.file().madeAt(), clock.instant()),
                kept.manifest().map(manifest -> call.text("backup.reason." + manifest.reason().key())).orElse("-"),
                kept.manifest().map(BackupManifest::contents)
                        .map(held -> words.holds(held.patients(), held.sessions()))
                        .orElseGet(() -> call.text("cli.backup.unreadable")),
                words.size(kept.file().bytes()),
                kept.file().path().toString());
    }

    private static Map<String, Object> row(Backups.Kept kept) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("file", kept.file().path().toString());
        row.put("madeAt", kept.file().madeAt().toString());
        row.put("bytes", kept.file().bytes());
        row.put("readable", kept.manifest().isPresent());
        kept.manifest().ifPresent(manifest -> {
            row.put("reason", manifest.reason().key());
            row.put("schema", manifest.contents().schema());
            row.put("auditRows", manifest.contents().auditRows());
            row.put("head", ChainMac.shortForm(manifest.contents().head()));
            row.put("patients", manifest.contents().patients());
            row.put("sessions", manifest.contents().sessions());
        });
        return row;
    }
}
