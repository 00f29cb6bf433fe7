package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.Problem;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.text.Language;
import org.mesochart.vault.Sealer;

/** Which documents left the chart, on paper or as a file. Rows are only ever added. */
public final class PrintoutStore extends RowStore<Printout> {
    PrintoutStore(Ledger ledger) {
        super(ledger, "printout");
    }

    /** Every document of the patient that left, oldest first. */
    public List<Printout> ofPatient(UUID patient) {
        return ledger().database().read(in -> list(in, "patient_id = ?", patient.toString()));
    }

    /** Documents of one session that left, oldest first. */
    public List<Printout> ofSession(UUID session) {
        return ledger().database().read(in -> list(in, "session_id = ?", session.toString()));
    }

    /** Documents about no single patient that left, oldest first. */
    public List<Printout> ofNobody() {
        return ledger().database().read(in -> list(in, "patient_id IS NULL"));
    }

    @Override
    UUID id(Printout row) {
        return row.id();
    }

    @Override
    List<Problem> check(Printout row) {
        return row.check();
    }

    @Override
    UUID patient(Handle in, Printout row) {
        return row.about().patientId();
    }

    @Override
    UUID patient(Handle in, ResultSet row) throws SQLException {
        return uuid(row.getString("patient_id"));
    }

    @Override
    RowText describe(Printout row) {
        return new RowText()
                .add("kind", row.kind().key())
                .add("language", row.language().key())
                .add("deed", row.deed().key())
                .add("patient", row.about().patientId())
                .add("course", row.about().courseId())
                .add("session", row.about().sessionId())
                .add("at", row.at())
                .add("copies", row.copies())
                .add("version", row.version())
                .add("content", row.content());
    }

    @Override
    Map<String, Object> columns(Printout row, Sealer own) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("kind", row.kind().key());
        columns.put("language", row.language().key());
        columns.put("deed", row.deed().key());
        columns.put("patient_id", text(row.about().patientId()));
        columns.put("course_id", text(row.about().courseId()));
        columns.put("session_id", text(row.about().sessionId()));
        columns.put("at", row.at().toString());
        columns.put("copies", row.copies());
        columns.put("version", row.version());
        columns.put("content", Ledger.sealText(own, table(), "content", row.id(), row.content()));
        return columns;
    }

    @Override
    Printout map(ResultSet row, Sealer own) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        return new Printout(
                id,
                PaperKind.ofKey(row.getString("kind")).orElseThrow(),
                Language.ofKey(row.getString("language")).orElseThrow(),
                Printout.Deed.ofKey(row.getString("deed")).orElseThrow(),
                new Printout.About(
                        uuid(row.getString("patient_id")), uuid(row.getString("course_id")), uuid(row.getString("session_id"))),
                Instant.parse(row.getString("at")),
                row.getInt("copies"),
                row.getString("version"),
                Ledger.openText(own, table(), "content", id, row.getBytes("content")));
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private static UUID uuid(String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
