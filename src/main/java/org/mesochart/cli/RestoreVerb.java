package org.mesochart.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mesochart.backup.BackupManifest.Contents;
import org.mesochart.exchange.Json;
import org.mesochart.i18n.BackupWords;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.BackupKeys;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.Comparison;
import org.mesochart.storage.LivePlace;
import org.mesochart.storage.ProcessEnd;
import org.mesochart.storage.Restore;
import org.mesochart.vault.ChainMac;
import picocli.CommandLine.Model.CommandSpec;

/** {@code restore}: shows a backup beside the chart and, when told to, puts it in its place; the old chart is kept. */
final class RestoreVerb implements Verb {
    @Override
    public String name() {
        return "restore";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return Options.command(name(), messages.text("cli.help.restore"), messages)
                .addOption(Options.flag("--yes", messages.text("cli.help.restore.yes")))
                .addOption(Options.recoveryKey(messages))
                .addPositional(Options.file(messages.text("cli.help.restore.file")));
    }

    @Override
    public int run(Call call) throws IOException {
        Path backup = call.files().getFirst();
        // Where a chart lies already, a backup may be put in its place.
        if (!ChartFile.existsIn(call.folder())) {
            LivePlace.REAL.require(call.folder());
        }
        try (BackupKeys keys = BackupOpening.open(call, backup);
                ProcessEnd end = new ProcessEnd();
                Restore restore = prepare(call, backup, keys, end)) {
            Comparison both = restore.comparison();
            if (!call.json()) {
                show(call, both);
            }
            // Where there is no chart there is nothing to lose by it.
            boolean confirmed = call.flag("--yes") || both.place() == Comparison.Place.EMPTY;
            Optional<Path> kept = confirmed ? restore.swap() : Optional.empty();
            if (call.json()) {
                call.say(Json.line(answer(both, confirmed, kept)));
            } else if (confirmed) {
                call.say(call.text("cli.restore.done", call.folder()));
                kept.ifPresent(old -> call.say(call.text("cli.restore.kept", old)));
            } else {
                call.note(call.text("cli.restore.unconfirmed"));
            }
            return confirmed ? Cli.DONE : Cli.REFUSED;
        }
    }

    private static Restore prepare(Call call, Path backup, BackupKeys keys, ProcessEnd end) throws IOException {
        try (Working working = new Working(call)) {
            return Restore.prepare(backup, keys, call.folder(), null, call.surroundings().heads(), call.surroundings().clock(),
                    share -> {
                        working.at(share);
                        return !end.near();
                    });
        }
    }

    private static void show(Call call, Comparison both) {
        Clock clock = call.surroundings().clock();
        BackupWords words = new BackupWords(call.messages(), clock.getZone());
        Instant now = clock.instant();
        call.say(String.join("\t", call.text("cli.restore.backup"), words.when(both.madeAt(), now)));
        line(call, both, "cli.restore.patients", held -> String.valueOf(held.patients()));
        line(call, both, "cli.restore.sessions", held -> String.valueOf(held.sessions()));
        line(call, both, "cli.restore.session", held -> held.lastSession().map(at -> words.when(at, now)).orElse("-"));
        line(call, both, "cli.restore.entry", held -> held.lastEntry().map(at -> words.when(at, now)).orElse("-"));
        line(call, both, "cli.restore.entries", held -> String.valueOf(held.auditRows()));
        line(call, both, "cli.restore.head", held -> ChainMac.shortForm(held.head()));
        if (both.erased() > 0) {
            call.say(call.messages().count("erasure.restore", both.erased()));
        }
        if (!both.leadingAgain().isEmpty()) {
            call.say(call.text("backup.compare.leadingAgain", String.join(", ", both.leadingAgain())));
        }
        if (both.olderKeys()) {
            call.say(call.text("backup.compare.olderKeys"));
        }
        if (!both.erasedKnown()) {
            call.say(call.text("erasure.restore.unknown"));
        }
        if (!both.recordWhole()) {
            call.say(call.text("cli.restore.broken"));
        }
        if (both.place() == Comparison.Place.DAMAGED) {
            call.say(call.text("cli.restore.damaged"));
        } else if (both.place() == Comparison.Place.WHOLE && !both.sameLine()) {
            call.say(call.text("cli.restore.apart"));
        } else if (both.entriesAfterBackup() > 0) {
            call.say(call.messages().count("cli.restore.after", both.entriesAfterBackup()));
        }
    }

    private static void line(Call call, Comparison both, String key, Function<Contents, String> value) {
        call.say(String.join("\t", call.text(key), both.present().map(value).orElse("-"), value.apply(both.backup())));
    }

    private static Map<String, Object> answer(Comparison both, boolean restored, Optional<Path> kept) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("restored", restored);
        answer.put("place", both.place().name());
        answer.put("madeAt", both.madeAt().toString());
        answer.put("present", both.present().map(RestoreVerb::side).orElse(null));
        answer.put("backup", side(both.backup()));
        answer.put("sameLine", both.sameLine());
        answer.put("recordWhole", both.recordWhole());
        answer.put("erasedAgain", both.erased());
        answer.put("administratorsAgain", both.leadingAgain());
        answer.put("olderKeys", both.olderKeys());
        answer.put("erasedKnown", both.erasedKnown());
        answer.put("entriesAfterBackup", both.entriesAfterBackup());
        answer.put("kept", kept.map(Path::toString).orElse(null));
        return answer;
    }

    private static Map<String, Object> side(Contents held) {
        Map<String, Object> side = new LinkedHashMap<>();
        side.put("patients", held.patients());
        side.put("sessions", held.sessions());
        side.put("lastSession", held.lastSession().map(Instant::toString).orElse(null));
        side.put("lastEntry", held.lastEntry().map(Instant::toString).orElse(null));
        side.put("auditRows", held.auditRows());
        side.put("head", ChainMac.shortForm(held.head()));
        return side;
    }
}
