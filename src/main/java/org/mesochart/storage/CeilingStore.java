package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.dose.Ceiling;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.vault.Sealer;

/** Ceilings that the clinic set; those that come with the program need no row until they are edited. */
public final class CeilingStore extends ClinicRows<Ceiling> {
    CeilingStore(Ledger ledger) {
        super(ledger, "ceiling");
    }

    @Override
    UUID id(Ceiling row) {
        return row.id();
    }

    @Override
    List<Problem> check(Ceiling row) {
        return row.check();
    }

    @Override
    RowText describe(Ceiling row) {
        return new RowText()
                .add("substance", row.substance())
                .add("perKg", row.perKg())
                .add("most", row.most())
                .add("unit", row.unit().key())
                .add("source", row.source())
                .add("active", row.active());
    }

    @Override
    Map<String, Object> columns(Ceiling row, Sealer own) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("substance", row.substance());
        columns.put("per_kg", ProductStore.plain(row.perKg()));
        columns.put("most", ProductStore.plain(row.most()));
        columns.put("unit", row.unit().key());
        columns.put("source", row.source());
        columns.put("active", row.active() ? 1 : 0);
        return columns;
    }

    @Override
    Ceiling map(ResultSet row, Sealer own) throws SQLException {
        return new Ceiling(
                UUID.fromString(row.getString("id")),
                row.getString("substance"),
                ProductStore.decimal(row.getString("per_kg")),
                ProductStore.decimal(row.getString("most")),
                DoseUnit.ofKey(row.getString("unit")).orElseThrow(),
                row.getString("source"),
                row.getInt("active") == 1);
    }
}
