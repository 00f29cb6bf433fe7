package org.mesochart.document.record;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.backup.Watch;
import org.mesochart.document.page.Paper;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.Chart;

/**
 * A patient's record that is read from the chart only when somebody wants to see it: with hundreds of sessions the reading
 * alone takes a second and more, and mostly another document is wanted.
 */
public final class RecordOnDemand implements Paper {
    // How much of the time the reading takes: 1 s of 10 s with 300 sessions.
    private static final double READ = 0.1;

    private final Chart chart;
    private final Patient patient;
    private final LocalDateTime offered;
    private final boolean identityNumber;

    private RecordOnDemand(Chart chart, Patient patient, LocalDateTime offered, boolean identityNumber) {
        this.chart = chart;
        this.patient = patient;
        this.offered = offered;
        this.identityNumber = identityNumber;
    }

    /** @return empty when the chart has no such patient */
    public static Optional<RecordOnDemand> of(Chart chart, UUID patient) {
        return chart.patients().find(patient).map(found -> new RecordOnDemand(chart, found,
                LocalDateTime.ofInstant(chart.audit().now(), ZoneId.systemDefault()), false));
    }

    public RecordOnDemand withIdentityNumber() {
        return new RecordOnDemand(chart, patient, offered, true);
    }

    @Override
    public PaperKind kind() {
        return PaperKind.PATIENT_RECORD;
    }

    @Override
    public Printout.About about() {
        return new Printout.About(patient.id(), null, null);
    }

    /** @throws IllegalStateException when the patient is no longer in the chart */
    @Override
    public byte[] pdf(Press press, Setting setting, Watch watch) {
        RecordContent content = RecordContent.of(chart, patient.id(), watch.part(0, READ))
                .orElseThrow(() -> new IllegalStateException("the patient is no longer in the chart"));
        return new PatientRecord(content, identityNumber).pdf(press, setting, watch.part(READ, 1));
    }

    @Override
    public boolean onDemand() {
        return true;
    }

    @Override
    public String fileName(Language language) {
        return PatientRecord.fileName(patient, offered, language);
    }

    @Override
    public String toString() {
        return "RecordOnDemand";
    }
}
