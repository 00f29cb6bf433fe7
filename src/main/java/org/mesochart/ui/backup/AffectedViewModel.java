package org.mesochart.ui.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.BackupManifest;
import org.mesochart.domain.patient.Patient;
import org.mesochart.i18n.BackupWords;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Affected;
import org.mesochart.storage.Backups;
import org.mesochart.ui.kit.Tasks;

/** Whose record is damaged, by name and day, and the last backup that opens. Made anew each time it is shown. */
public final class AffectedViewModel {
    /** One patient, and what of the record. */
    public record Line(String who, String what) {
        @Override
        public String toString() {
            return "Line[]";
        }
    }

    /** @param file the newest backup beside the chart that opens; empty when there is none */
    public record Offer(Optional<Path> file, String text) {}

    private final BackupKeeper keeper;
    private final Messages messages;
    private final Clock clock;
    private final BackupWords words;
    private final Affected affected;
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Offer> offer = new ReadOnlyObjectWrapper<>(new Offer(Optional.empty(), ""));

    public AffectedViewModel(BackupKeeper keeper, Messages messages, Tasks tasks, Clock clock) {
        this.keeper = keeper;
        this.messages = messages;
        this.clock = clock;
        words = new BackupWords(messages, clock.getZone());
        affected = Optional.ofNullable(keeper.affectedProperty().get()).orElse(new Affected(List.of(), false, false));
        tasks.background(() -> affected.patients().stream().map(this::line).toList(), lines::set,
                unreadable -> lines.set(List.of()));
        tasks.background(() -> keeper.chart().backups().list(new BackupFolder(keeper.folder().resolve("backups"))),
                this::offered, why -> offered(List.of()));
    }

    public ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Offer> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** Whether a backup can be put in the chart's place: the sample chart is made anew instead. */
    public boolean restorable() {
        return !keeper.chart().demo();
    }

    /** What it means and what is safe, a sentence each. */
    public List<String> sentences() {
        List<String> all = new ArrayList<>();
        all.add(messages.text(affected.patients().isEmpty() ? "backup.affected.none" : "backup.affected.what"));
        if (affected.common()) {
            all.add(messages.text("backup.affected.common"));
        }
        if (affected.unknown()) {
            all.add(messages.text("backup.affected.unknown"));
        }
        return all;
    }

    /** How many there are to list. */
    public int patients() {
        return affected.patients().size();
    }

    private Line line(Affected.Whose whose) {
        Patient patient = keeper.chart().patients().named(whose.patientId());
        String who = patient.born() == null ? patient.name()
                : messages.text("backup.affected.who", patient.name(), messages.dates().day(patient.born()));
        List<String> what = new ArrayList<>();
        if (!whose.sessions().isEmpty()) {
            what.add(messages.count("backup.affected.sessions", whose.sessions().size(),
                    whose.sessions().stream().map(this::day).collect(Collectors.joining(", "))));
        }
        if (whose.itself()) {
            what.add(messages.text("backup.affected.itself"));
        }
        return new Line(who, String.join(" · ", what));
    }

    private String day(Affected.Visit visit) {
        return visit.at().map(at -> messages.dates().day(at.toLocalDate()))
                .orElseGet(() -> messages.text("backup.affected.noDay"));
    }

    private void offered(List<Backups.Kept> kept) {
        offer.set(kept.stream().filter(each -> each.manifest().isPresent()).findFirst().map(this::offer)
                .orElseGet(() -> new Offer(Optional.empty(), messages.text("backup.affected.last.none"))));
    }

    private Offer offer(Backups.Kept kept) {
        BackupManifest.Contents held = kept.manifest().orElseThrow().contents();
        return new Offer(Optional.of(kept.file().path()), messages.text("backup.affected.last",
                words.when(kept.file().madeAt(), clock.instant()), words.holds(held.patients(), held.sessions())));
    }
}
