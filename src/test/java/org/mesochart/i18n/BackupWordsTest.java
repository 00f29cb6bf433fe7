package org.mesochart.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.domain.backup.BackupMemory;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.domain.backup.MadeBackup;
import org.mesochart.domain.backup.RecordState;
import org.mesochart.domain.text.Language;

@BesideOthers
class BackupWordsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:20:00Z");
    private static final BackupMemory MADE = BackupMemory.NONE.made(new MadeBackup(NOW, new RecordState(100, "ab"), true));

    private static BackupWords words(Language language) {
        return new BackupWords(new Messages(language), ZoneId.of("Europe/Istanbul"));
    }

    @Test
    void theStatusIsOneLine() {
        assertEquals("Last backup today 11:20, verified", words(Language.ENGLISH).status(MADE, NOW.plusSeconds(60)));
        assertEquals("Son yedek bugün 11:20, doğrulandı", words(Language.TURKISH).status(MADE, NOW.plusSeconds(60)));
        assertEquals("Last backup 24 Nov 2026 11:20, verified".replace(" 11:20", ""),
                words(Language.ENGLISH).status(MADE, NOW.plus(Duration.ofDays(2))).replaceFirst(",? 11:20", ""));
        assertEquals("No backup yet", words(Language.ENGLISH).status(BackupMemory.NONE, NOW));
        BackupMemory broken = MADE.made(new MadeBackup(NOW, new RecordState(101, "cd"), false));
        assertEquals("Last backup today 11:20, true to the chart, but the audit trail breaks in it or a patient cannot be read",
                words(Language.ENGLISH).status(broken, NOW));
        String failed = words(Language.ENGLISH).status(MADE.failed(BackupProblem.NO_SPACE, NOW), NOW);
        assertEquals("Backup not made: There is too little room on the disk. Nothing was changed. "
                + "Make room, or choose another place. "
                + "The last good one, of today 11:20, is untouched.", failed);
        assertTrue(words(Language.TURKISH).status(BackupMemory.NONE.failed(BackupProblem.IO, NOW), NOW)
                .startsWith("Yedek alınamadı: Disk"));
    }

    @Test
    void theSecondPlaceSizesAndCountsAreTold() {
        assertEquals(Optional.of("Second place: not for 8 days"),
                words(Language.ENGLISH).secondPlace(MADE, NOW.plus(Duration.ofDays(8))));
        assertEquals(Optional.empty(), words(Language.ENGLISH).secondPlace(MADE, NOW));
        assertEquals("1 patient, 2 sessions", words(Language.ENGLISH).holds(1, 2));
        assertEquals("1 hasta, 2 seans", words(Language.TURKISH).holds(1, 2));
        assertEquals("48.2 MB", words(Language.ENGLISH).size(48_234_000).replace('\u00a0', ' '));
        assertEquals("48,2 MB", words(Language.TURKISH).size(48_234_000).replace('\u00a0', ' '));
        for (BackupProblem problem : BackupProblem.values()) {
            assertTrue(words(Language.TURKISH).problem(problem).endsWith("."));
            assertTrue(words(Language.ENGLISH).problem(problem).contains("Nothing was changed."), problem::name);
            assertTrue(words(Language.TURKISH).problem(problem).contains("Hiçbir şey değiştirilmedi."), problem::name);
        }
    }
}
