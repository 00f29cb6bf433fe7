package org.mesochart.storage;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.Problem;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.stock.SharedVial;
import org.mesochart.domain.stock.StockMovement;
import org.mesochart.domain.stock.StockUse;
import org.mesochart.vault.Sealer;

/** What came in and went out of each lot. Movements are added, never changed or taken out. */
public final class StockStore extends ClinicRows<StockMovement> {
    private static final int MILLIONTHS = 6;

    private final ProductStore products;
    private final LotStore lots;

    StockStore(Ledger ledger, ProductStore products, LotStore lots) {
        super(ledger, "stock_movement");
        this.products = products;
        this.lots = lots;
    }

    /**
     * Takes out what a session used, once: nothing for one that was not performed. What is short or unknown keeps no
     * session from being signed.
     */
    void use(Handle in, SessionRecord record) {
        if (record.stopped()) {
            return;
        }
        UUID session = record.session().id();
        List<UUID> counted = list(in, "session_id = ?", session.toString()).stream()
                .map(StockMovement::lotId)
                .toList();
        new StockUse(products.all(), lots.all())
                .movements(record.mixtures(), record.details().topical(), session, record.session().at()).stream()
                .filter(movement -> !counted.contains(movement.lotId()))
                .forEach(movement -> put(in, movement));
    }

    /**
     * Single-dose lots of this session that another patient had on the same day, in volumes that one container holds
     * together. Says nothing of who the other patient is.
     */
    public List<SharedVial> sharedWith(UUID session) {
        return ledger().database().read(in -> new SharedVials(products.all()).of(in, session));
    }

    public List<StockMovement> ofLot(UUID lot) {
        return ledger().database().read(in -> list(in, "lot_id = ? ORDER BY at, seq", lot.toString()));
    }

    /** What is left of each lot that had a movement, in its product's measure. */
    public Map<UUID, BigDecimal> left() {
        return ledger().database().read(StockStore::left);
    }

    static Map<UUID, BigDecimal> left(Handle in) {
        Map<UUID, BigDecimal> left = new LinkedHashMap<>();
        in.createQuery("SELECT lot_id, sum(amount_millionths) FROM stock_movement GROUP BY lot_id")
                .map((row, context) -> left.put(UUID.fromString(row.getString(1)), amount(row.getLong(2))))
                .list();
        return left;
    }

    @Override
    UUID id(StockMovement row) {
        return row.id();
    }

    @Override
    List<Problem> check(StockMovement row) {
        return row.check();
    }

    @Override
    RowText describe(StockMovement row) {
        return new RowText()
                .add("lot", row.lotId())
                .add("kind", row.kind().key())
                .add("amount", row.amount())
                .add("session", row.sessionId())
                .add("at", row.at())
                .add("note", row.note());
    }

    @Override
    Map<String, Object> columns(StockMovement row, Sealer own) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("lot_id", row.lotId().toString());
        columns.put("kind", row.kind().key());
        columns.put("amount_millionths", row.amount().movePointRight(MILLIONTHS).longValueExact());
        columns.put("session_id", row.sessionId() == null ? null : row.sessionId().toString());
        columns.put("at", row.at().toString());
        columns.put("note", Ledger.sealText(own, table(), "note", row.id(), row.note()));
        return columns;
    }

    @Override
    StockMovement map(ResultSet row, Sealer own) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        return new StockMovement(
                id,
                UUID.fromString(row.getString("lot_id")),
                StockMovement.Kind.ofKey(row.getString("kind")).orElseThrow(),
                amount(row.getLong("amount_millionths")),
                Rows.id(row, "session_id"),
                Instant.parse(row.getString("at")),
                Ledger.openText(own, table(), "note", id, row.getBytes("note")));
    }

    private static BigDecimal amount(long millionths) {
        BigDecimal amount = BigDecimal.valueOf(millionths, MILLIONTHS).stripTrailingZeros();
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }
}
