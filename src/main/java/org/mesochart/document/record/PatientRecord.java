package org.mesochart.document.record;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.backup.Watch;
import org.mesochart.document.page.FileNames;
import org.mesochart.document.page.Paper;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;

/**
 * Everything that is charted of one patient, for a request of one's own data: every session, every point, and who
 * changed what.
 *
 * @param identityNumber whether the identity number is printed; else it is said to be kept in the chart
 */
public record PatientRecord(RecordContent content, boolean identityNumber) implements Paper {
    // How much of the time goes into the words: 0.5 s of 9 s with 300 sessions.
    private static final double WORDED = 0.06;

    /**
     * Reads it, without the identity number; blocking, like the stores.
     *
     * @return empty when the chart has no such patient
     */
    public static Optional<PatientRecord> of(Chart chart, UUID patient) {
        return RecordContent.of(chart, patient, Watch.NONE).map(content -> new PatientRecord(content, false));
    }

    public PatientRecord withIdentityNumber() {
        return new PatientRecord(content, true);
    }

    @Override
    public PaperKind kind() {
        return PaperKind.PATIENT_RECORD;
    }

    @Override
    public Printout.About about() {
        return new Printout.About(content.patient().id(), null, null);
    }

    @Override
    public byte[] pdf(Press press, Setting setting, Watch watch) {
        RecordModel model = new Records(press.bodyMap(), new Messages(setting.language()), setting.paper())
                .model(this, watch.part(0, WORDED));
        return press.engine().render(RecordModelRenderer.of().execute(model), model.drawings(), watch.part(WORDED, 1));
    }

    @Override
    public boolean onDemand() {
        return true;
    }

    @Override
    public String fileName(Language language) {
        return fileName(content.patient(), content.made(), language);
    }

    static String fileName(Patient patient, LocalDateTime made, Language language) {
        return FileNames.of(PaperKind.PATIENT_RECORD, patient.chartNumber(), made.toLocalDate(), language);
    }

    @Override
    public String toString() {
        return "PatientRecord";
    }
}
