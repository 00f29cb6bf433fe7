package org.mesochart.i18n;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.mesochart.domain.backup.BackupMemory;
import org.mesochart.domain.backup.BackupPolicy;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.domain.backup.MadeBackup;

/** What is told of backups: "Last backup today 11:20, verified". */
public final class BackupWords {
    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1_000_000);

    private final Messages messages;
    private final ZoneId zone;

    public BackupWords(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /** The one line of the status bar. */
    public String status(BackupMemory memory, Instant now) {
        Optional<String> last = memory.last().map(MadeBackup::at).map(at -> when(at, now));
        if (memory.problem().isPresent()) {
            String why = problem(memory.problem().get());
            return last.isPresent()
                    ? messages.text("backup.status.failed", why, last.get())
                    : messages.text("backup.status.failed.first", why);
        }
        boolean whole = memory.last().filter(each -> !each.recordWhole()).isEmpty();
        String found = whole ? "backup.status.verified" : "backup.status.broken";
        return last.map(when -> messages.text(found, when))
                .orElseGet(() -> messages.text(memory.since().isPresent() ? "backup.status.gone" : "backup.status.none"));
    }

    /** What is told of the second place; empty as long as nothing is missed. */
    public Optional<String> secondPlace(BackupMemory memory, Instant now) {
        return BackupPolicy.secondPlaceMissedDays(memory, now).map(days -> messages.count("backup.second.missed", days));
    }

    /** Both in one line, for who has not unlocked yet. */
    public String entrance(BackupMemory memory, Instant now) {
        Optional<String> second = secondPlace(memory, now)
                .or(() -> memory.secondLast().map(made -> messages.text("backup.entrance.second", when(made.at(), now))));
        return second.map(there -> messages.text("backup.entrance", status(memory, now), there))
                .orElseGet(() -> status(memory, now));
    }

    /** Whether that line tells of something that is to be seen to. */
    public boolean wanting(BackupMemory memory, Instant now) {
        return memory.problem().isPresent() || memory.last().filter(MadeBackup::recordWhole).isEmpty()
                || secondPlace(memory, now).isPresent();
    }

    /** Why there is no backup, and what to do. */
    public String problem(BackupProblem problem) {
        return messages.text("backup.problem." + problem.name());
    }

    /** "1042 patients, 6318 sessions". */
    public String holds(long patients, long sessions) {
        return messages.text("backup.holds", messages.count("backup.patients", patients),
                messages.count("backup.sessions", sessions));
    }

    /** "48.2 MB". */
    public String size(long bytes) {
        BigDecimal megabytes = BigDecimal.valueOf(bytes).divide(MEGABYTE, 1, RoundingMode.HALF_UP);
        return messages.numbers().withUnit(megabytes.max(new BigDecimal("0.1")), "MB");
    }

    /** "today 11:20", else the day and the time. */
    public String when(Instant at, Instant now) {
        LocalDateTime moment = LocalDateTime.ofInstant(at, zone);
        boolean today = moment.toLocalDate().equals(LocalDateTime.ofInstant(now, zone).toLocalDate());
        return today ? messages.text("backup.today", moment.toLocalTime()) : messages.dates().moment(moment);
    }
}
