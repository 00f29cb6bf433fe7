package org.mesochart.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mesochart.backup.BackupException;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.Reason;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.exchange.Json;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.BackupRound;
import org.mesochart.storage.Backups;
import org.mesochart.storage.ChartKeys;
import org.mesochart.storage.KeyState;
import org.mesochart.storage.KeysRefusal;
import org.mesochart.storage.ProcessEnd;
import org.mesochart.storage.StorageException;
import org.mesochart.storage.TeamRefusal;
import org.mesochart.vault.RecoveryKey;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rotate}: changes the keys that seal the chart, or finishes a change that was begun. */
final class RotateVerb implements Verb {
    @Override
    public String name() {
        return "rotate";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return Options.command(name(), messages.text("cli.help.rotate"), messages)
                .addOption(Options.flag("--yes", messages.text("cli.help.rotate.yes")));
    }

    @Override
    public int run(Call call) {
        try (OpenChart open = OpenChart.open(call)) {
            ChartKeys keys = open.chart().keys();
            boolean before = keys.state().goingOn();
            if (before) {
                call.note(call.text("cli.rotate.goesOn"));
            } else {
                change(call, open);
            }
            sealAll(call, keys);
            boolean clean = keys.finish(backup(call, open));
            return tell(call, keys.state(), before, clean);
        } catch (KeysRefusal refused) {
            throw CliRefusal.of("security.keys.refused." + refused.why().key());
        } catch (TeamRefusal refused) {
            throw CliRefusal.of("practitioners.refused." + refused.why().key());
        }
    }

    private static void sealAll(Call call, ChartKeys keys) {
        try (Working working = new Working(call)) {
            while (keys.sealSome()) {
                working.at(keys.state().share());
            }
        }
    }

    // Shown before it counts: a program that is ended in between leaves nobody without the key.
    private static void change(Call call, OpenChart open) {
        if (open.chart().readOnly()) {
            throw new StorageException(StorageException.Kind.READ_ONLY);
        }
        if (!open.chart().team().me().administrator()) {
            throw CliRefusal.of("practitioners.refused." + TeamRefusal.Why.NOT_ADMINISTRATOR.key());
        }
        List<Practitioner> out = open.chart().keys().leftOut();
        if (!out.isEmpty() && !call.flag("--yes")) {
            throw CliRefusal.of("cli.rotate.leftOut",
                    out.stream().map(Practitioner::name).collect(Collectors.joining(", ")));
        }
        try (RecoveryKey fresh = RecoveryKey.generate()) {
            String groups = String.join(" ", fresh.groups());
            if (call.json()) {
                call.say(Json.line(Map.of("recoveryKey", groups)));
            } else {
                call.say(call.text("cli.rotate.recovery"));
                call.say(groups);
            }
            open.changeKeys(fresh, out.stream().map(Practitioner::id).collect(Collectors.toSet()), () -> backup(call, open));
        } catch (StorageException failed) {
            throw failed.kind() == StorageException.Kind.UNCERTAIN ? CliRefusal.of("security.keys.failed.unknown") : failed;
        }
        // Before the rest is tried, which may fail: which recovery key counts must be known all the same.
        call.say(call.json() ? Json.line(Map.of("changed", true)) : call.text("cli.rotate.changed"));
    }

    private static Backups.Made backup(Call call, OpenChart open) {
        Backups backups = open.chart().backups();
        Remembered remembered = new Remembered(call, backups.databaseId());
        BackupRound round;
        try (ProcessEnd end = new ProcessEnd(); Working working = new Working(call)) {
            round = BackupRound.run(BackupRound.Where.FIRST, backups, () -> BackupFolder.besideChart(call.folder()),
                    Reason.BY_HAND, call.surroundings().clock(), share -> {
                        working.at(share);
                        return !end.near();
                    });
        }
        remembered.write(round.noted(remembered.memory()));
        return round.made().orElseThrow(() -> new BackupException(round.problem().orElseThrow()));
    }

    private static int tell(Call call, KeyState state, boolean before, boolean clean) {
        if (call.json()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("version", state.version());
            answer.put("begunBefore", before);
            answer.put("finished", !state.goingOn());
            call.say(Json.line(answer));
        } else {
            call.say(call.text(clean ? "cli.rotate.done" : "cli.rotate.unclean"));
        }
        return clean ? Cli.DONE : Cli.REFUSED;
    }
}
