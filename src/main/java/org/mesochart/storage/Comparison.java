package org.mesochart.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mesochart.backup.BackupManifest;

/**
 * A chart and the backup that may take its place, side by side.
 *
 * @param place what is in the place now
 * @param present what the chart there says of itself; empty unless it is {@link Place#WHOLE}
 * @param madeAt when the backup was made
 * @param backup what the backup says of itself
 * @param sameLine true when the present chart went on from the backup: its chain holds the backup's head
 * @param recordWhole false when the audit trail breaks in the backup, or a patient's name does not open
 * @param erased patients whom the backup still holds though they were erased in the present chart: they are erased again
 * @param erasedKnown false when it cannot be read in full who was erased in the present chart
 * @param leadingAgain the names of those who will be administrators though they are none in the present chart: nobody who
 *     leads it now is in the backup
 * @param olderKeys whether the present chart's keys came after those of the backup, which come back with it
 */
public record Comparison(
        Place place,
        Optional<BackupManifest.Contents> present,
        Instant madeAt,
        BackupManifest.Contents backup,
        boolean sameLine,
        boolean recordWhole,
        int erased,
        boolean erasedKnown,
        List<String> leadingAgain,
        boolean olderKeys) {

    /** Before the backup's record was looked at. */
    Comparison(Place place, Optional<BackupManifest.Contents> present, Instant madeAt, BackupManifest.Contents backup,
            boolean sameLine) {
        this(place, present, madeAt, backup, sameLine, true, 0, true, List.of(), false);
    }

    Comparison withRecordWhole(boolean found) {
        return new Comparison(place, present, madeAt, backup, sameLine, found, erased, erasedKnown, leadingAgain,
                olderKeys);
    }

    Comparison withErased(int found, boolean known) {
        return new Comparison(place, present, madeAt, backup, sameLine, recordWhole, found, known, leadingAgain,
                olderKeys);
    }

    Comparison withLeadingAgain(List<String> names) {
        return new Comparison(place, present, madeAt, backup, sameLine, recordWhole, erased, erasedKnown, names,
                olderKeys);
    }

    Comparison withOlderKeys(boolean found) {
        return new Comparison(place, present, madeAt, backup, sameLine, recordWhole, erased, erasedKnown, leadingAgain,
                found);
    }

    /** What is where the backup is to come. */
    public enum Place {
        /** No chart. */
        EMPTY,
        /** A chart that can be read. */
        WHOLE,
        /** A file that does not open as a chart, or whose contents cannot be read. */
        DAMAGED
    }

    /** Entries of the present chart that the backup has not; 0 when nothing is known of them. */
    public long entriesAfterBackup() {
        return present.filter(now -> sameLine).map(now -> now.auditRows() - backup.auditRows()).orElse(0L);
    }
}
