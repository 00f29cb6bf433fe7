package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.paper.Logo;
import org.mesochart.domain.paper.PaperSettings;
import org.mesochart.vault.Sealer;

/** How the clinic's papers look and whom they tell to call; one row, none until something differs from the usual. */
public final class PaperSettingsStore extends ClinicRows<PaperSettings> {
    PaperSettingsStore(Ledger ledger) {
        super(ledger, "paper_settings");
    }

    /** The clinic's settings, or the usual ones. */
    public PaperSettings get() {
        return all().stream().findFirst().orElse(PaperSettings.USUAL);
    }

    @Override
    UUID id(PaperSettings row) {
        return row.id();
    }

    @Override
    List<Problem> check(PaperSettings row) {
        return row.check();
    }

    @Override
    RowText describe(PaperSettings row) {
        return new RowText()
                .add("logo", row.logo().map(l -> HexFormat.of().formatHex(AuditTrail.sha256(l.bytes()))).orElse(null))
                .add("emergencyNumber", row.emergencyNumber())
                .add("aftercareHours", row.aftercareHours())
                .add("licenceName", row.licenceName());
    }

    @Override
    Map<String, Object> columns(PaperSettings row, Sealer own) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("logo", row.logo().map(Logo::bytes).orElse(null));
        columns.put("emergency_number", row.emergencyNumber());
        columns.put("aftercare_hours", row.aftercareHours());
        columns.put("licence_name", row.licenceName());
        return columns;
    }

    @Override
    PaperSettings map(ResultSet row, Sealer own) throws SQLException {
        return new PaperSettings(
                Optional.ofNullable(row.getBytes("logo")).map(Logo::new),
                row.getString("emergency_number"),
                row.getInt("aftercare_hours"),
                row.getString("licence_name"));
    }
}
