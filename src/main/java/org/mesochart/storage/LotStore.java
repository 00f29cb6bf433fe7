package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.Problem;
import org.mesochart.domain.Refused;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.stock.Lot;
import org.mesochart.vault.Sealer;

/** The clinic's lots. A product has a lot number once. */
public final class LotStore extends ClinicRows<Lot> {
    LotStore(Ledger ledger) {
        super(ledger, "lot");
    }

    public List<Lot> ofProduct(UUID product) {
        return ledger().database().read(in -> list(in, "product_id = ? ORDER BY expiry, seq", product.toString()));
    }

    @Override
    void allow(Handle in, Lot row) {
        boolean taken = list(in, "product_id = ? AND number = ?", row.productId().toString(), row.number()).stream()
                .anyMatch(other -> !other.id().equals(row.id()));
        if (taken) {
            throw new Refused(Problem.of("number", "errors.lot.twice", row.number()));
        }
    }

    @Override
    UUID id(Lot row) {
        return row.id();
    }

    @Override
    List<Problem> check(Lot row) {
        return row.check();
    }

    @Override
    RowText describe(Lot row) {
        return new RowText()
                .add("product", row.productId())
                .add("number", row.number())
                .add("expiry", row.expiry().text())
                .add("received", row.received())
                .add("opened", row.opened())
                .add("closed", row.closed());
    }

    @Override
    Map<String, Object> columns(Lot row, Sealer own) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("product_id", row.productId().toString());
        columns.put("number", row.number());
        columns.put("expiry", row.expiry().text());
        columns.put("received", day(row.received()));
        columns.put("opened", day(row.opened()));
        columns.put("closed", row.closed() ? 1 : 0);
        return columns;
    }

    @Override
    Lot map(ResultSet row, Sealer own) throws SQLException {
        return new Lot(
                UUID.fromString(row.getString("id")),
                UUID.fromString(row.getString("product_id")),
                row.getString("number"),
                new Expiry(row.getString("expiry")),
                day(row.getString("received")),
                day(row.getString("opened")),
                row.getInt("closed") == 1);
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
