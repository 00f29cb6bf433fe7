package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.paper.PaperText;
import org.mesochart.domain.text.Language;
import org.mesochart.vault.Sealer;

/** Paragraphs of handout and consent form that the clinic worded; the others need no row. */
public final class PaperTextStore extends ClinicRows<PaperText> {
    PaperTextStore(Ledger ledger) {
        super(ledger, "paper_text");
    }

    @Override
    UUID id(PaperText row) {
        return row.id();
    }

    @Override
    List<Problem> check(PaperText row) {
        return row.check();
    }

    @Override
    RowText describe(PaperText row) {
        return new RowText()
                .add("key", row.key())
                .add("language", row.language().key())
                .add("text", row.text())
                .add("revision", row.revision());
    }

    @Override
    Map<String, Object> columns(PaperText row, Sealer own) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("paragraph", row.key());
        columns.put("language", row.language().key());
        columns.put("text", row.text());
        columns.put("revision", row.revision());
        return columns;
    }

    @Override
    PaperText map(ResultSet row, Sealer own) throws SQLException {
        return new PaperText(
                row.getString("paragraph"),
                Language.ofKey(row.getString("language")).orElseThrow(),
                row.getString("text"),
                row.getInt("revision"));
    }
}
