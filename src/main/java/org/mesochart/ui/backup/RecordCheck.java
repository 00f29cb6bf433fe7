package org.mesochart.ui.backup;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mesochart.storage.Affected;
import org.mesochart.storage.Backups;
import org.mesochart.storage.Chart;
import org.mesochart.storage.StorageException;
import org.mesochart.ui.backup.BackupJobs.Kind;

/**
 * Looks at the chart itself: every page of its file, every entry of its audit trail. Where that is not whole, the record is
 * looked through too, so that it can be said whose is affected. UI thread only.
 */
final class RecordCheck {
    /**
     * A look, and when.
     *
     * @param found empty when it could not be looked at to the end
     */
    record Check(Instant at, Optional<Backups.Checked> found) {}

    private final Chart chart;
    private final BackupJobs jobs;
    private final Clock clock;
    private final Predicate<Throwable> onPurpose;
    private final ReadOnlyObjectWrapper<Check> check = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Affected> affected = new ReadOnlyObjectWrapper<>();

    /** @param onPurpose whether a look ended because it was told to */
    RecordCheck(Chart chart, BackupJobs jobs, Clock clock, Predicate<Throwable> onPurpose) {
        this.chart = chart;
        this.jobs = jobs;
        this.clock = clock;
        this.onPurpose = onPurpose;
    }

    /** What the last look found since the chart was unlocked, or null. */
    ReadOnlyObjectProperty<Check> checkProperty() {
        return check.getReadOnlyProperty();
    }

    /** Whose record is damaged; null while nothing is known of damage. */
    ReadOnlyObjectProperty<Affected> affectedProperty() {
        return affected.getReadOnlyProperty();
    }

    /** @param shown as under way from its beginning, since it was asked for */
    void look(boolean shown) {
        jobs.start(Kind.CHECK, shown, chart.backups()::check, this::checked, this::failed);
    }

    private void checked(Backups.Checked found) {
        check.set(new Check(clock.instant(), Optional.of(found)));
        if (found.whole()) {
            affected.set(null);
        } else {
            jobs.start(Kind.CHECK, false, chart::affected, affected::set, this::notLookedThrough);
        }
    }

    private void failed(Throwable why) {
        if (why instanceof StorageException damaged && damaged.kind() == StorageException.Kind.DAMAGED) {
            checked(new Backups.Checked(0, false, true));
        } else if (!onPurpose.test(why)) {
            check.set(new Check(clock.instant(), Optional.empty()));
        }
    }

    private void notLookedThrough(Throwable why) {
        if (!onPurpose.test(why)) {
            affected.set(new Affected(List.of(), false, true));
        }
    }
}
