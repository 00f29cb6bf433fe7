package org.mesochart.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mesochart.backup.BackupException;
import org.mesochart.backup.BackupFile;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.BackupHeader;
import org.mesochart.domain.backup.BackupMemory;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.exchange.Json;
import org.mesochart.i18n.BackupWords;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.BackupKeys;
import org.mesochart.storage.Drill;
import org.mesochart.storage.ProcessEnd;
import picocli.CommandLine.Model.CommandSpec;

/** {@code drill}: proves that a backup restores. */
final class DrillVerb implements Verb {
    @Override
    public String name() {
        return "drill";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return Options.command(name(), messages.text("cli.help.drill"), messages)
                .addOption(Options.recoveryKey(messages))
                .addPositional(Options.optionalFile(messages.text("cli.help.drill.file")));
    }

    @Override
    public int run(Call call) throws IOException {
        List<Path> files = call.files();
        Path backup = !files.isEmpty() ? files.getFirst()
                : new BackupFolder(call.folder().resolve("backups")).newest().map(BackupFile::path)
                        .orElseThrow(() -> new BackupException(BackupProblem.NOT_FOUND));
        Clock clock = call.surroundings().clock();
        Drill.Result result;
        try (BackupKeys keys = BackupOpening.open(call, backup); ProcessEnd end = new ProcessEnd();
                Working working = new Working(call)) {
            result = Drill.run(backup, keys, share -> {
                    working.at(share);
                    return !end.near();
                });
        }
        if (call.json()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("ok", result.whole());
            answer.put("file", backup.toString());
            answer.put("madeAt", result.madeAt().toString());
            answer.put("patients", result.manifest().contents().patients());
            answer.put("sessions", result.manifest().contents().sessions());
            answer.put("auditRows", result.found().auditRows());
            answer.put("head", result.found().headShort());
            answer.put("findings", result.found().findings().size());
            call.say(Json.line(answer));
        } else {
            BackupWords words = new BackupWords(call.messages(), clock.getZone());
            String holds = words.holds(result.manifest().contents().patients(), result.manifest().contents().sessions());
            String when = words.when(result.madeAt(), clock.instant());
            call.say(result.whole()
                    ? call.text("cli.drill.done", when, holds)
                    : call.messages().count("cli.drill.findings", result.found().findings().size(), when, holds));
        }
        remember(call, backup, result);
        return result.whole() ? Cli.DONE : Cli.REFUSED;
    }

    private static void remember(Call call, Path backup, Drill.Result result) {
        Remembered remembered = new Remembered(call, BackupHeader.of(backup).databaseId());
        remembered.write(remembered.memory().drilled(new BackupMemory.Drilled(call.surroundings().clock().instant(), result.whole(),
                result.manifest().contents().patients(), result.manifest().contents().sessions())));
    }
}
