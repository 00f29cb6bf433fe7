package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.Refused;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.pain.PainQuality;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.vault.Sealer;

/** Painful areas, radiation and wounds painted on the map of a draft. */
public final class MarkStore {
    private static final String TABLE = "skin_mark";
    private static final String INSERT = """
            INSERT INTO skin_mark (kind, view, figure_version, shape, intensity, qualities, from_x_tenth_mm,
              from_y_tenth_mm, to_x_tenth_mm, to_y_tenth_mm, region, side, id, session_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Ledger ledger;

    MarkStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @return false when the very same mark was painted before, also when it was changed or removed since
     * @throws StorageException CONFLICT when the id belongs to another mark
     */
    public boolean add(SkinMark mark) {
        Refused.ifAny(mark.check());
        return ledger.database().transact(in -> {
            if (ledger.audit().knows(in, mark.id())) {
                if (!ledger.audit().had(in, mark.id(), text(mark))) {
                    throw new StorageException(StorageException.Kind.CONFLICT);
                }
                return false;
            }
            write(in, INSERT, mark, "add");
            return true;
        });
    }

    /** Writes the mark as now given. Doing so again changes nothing. */
    public void change(SkinMark mark) {
        Refused.ifAny(mark.check());
        ledger.database().transact(in -> {
            SkinMark before = find(in, mark.id())
                    .orElseThrow(() -> new StorageException(StorageException.Kind.CONFLICT));
            if (!Arrays.equals(text(before), text(mark))) {
                if (!before.sessionId().equals(mark.sessionId())) {
                    throw new StorageException(StorageException.Kind.CONFLICT);
                }
                write(in, """
                        UPDATE skin_mark SET kind = ?, view = ?, figure_version = ?, shape = ?, intensity = ?,
                          qualities = ?, from_x_tenth_mm = ?, from_y_tenth_mm = ?, to_x_tenth_mm = ?,
                          to_y_tenth_mm = ?, region = ?, side = ?
                        WHERE id = ? AND session_id = ?""", mark, "change");
            }
            return null;
        });
    }

    /**
     * Takes marks out of a draft, as one deed. One removed already is no error.
     *
     * @throws StorageException CONFLICT when there never was such a mark
     */
    public void remove(List<UUID> ids) {
        ledger.database().transact(in -> {
            for (UUID id : ids) {
                Optional<SkinMark> mark = find(in, id);
                if (mark.isPresent()) {
                    UUID session = mark.get().sessionId();
                    ledger.requireDraft(in, session);
                    UUID patient = ledger.patientOfSession(in, session);
                    in.createUpdate("DELETE FROM skin_mark WHERE id = ?").bind(0, id.toString()).execute();
                    ledger.audit().append(in, "remove", TABLE, id, patient, ledger.sealer(in, patient), null);
                } else if (!ledger.audit().knows(in, id)) {
                    throw new StorageException(StorageException.Kind.CONFLICT);
                }
            }
            return null;
        });
    }

    /** Puts removed marks back. */
    public void restore(List<SkinMark> marks) {
        marks.forEach(mark -> Refused.ifAny(mark.check()));
        ledger.database().transact(in -> {
            for (SkinMark mark : marks) {
                if (!isThere(in, mark.id())) {
                    write(in, INSERT, mark, "restore");
                }
            }
            return null;
        });
    }

    /** One mark of any session; empty also when this program cannot read it. */
    public Optional<SkinMark> find(UUID id) {
        return ledger.database().read(in -> find(in, id));
    }

    private Optional<SkinMark> find(Handle in, UUID id) {
        try {
            return read(in, id);
        } catch (UnreadableRow notShown) {
            return Optional.empty();
        }
    }

    /** @throws UnreadableRow when it is there and cannot be read */
    Optional<SkinMark> read(Handle in, UUID id) {
        return in.createQuery("SELECT * FROM skin_mark WHERE id = ?")
                .bind(0, id.toString())
                .map((row, context) -> map(row))
                .findOne();
    }

    private static boolean isThere(Handle in, UUID id) {
        return in.createQuery("SELECT EXISTS (SELECT 1 FROM skin_mark WHERE id = ?)")
                .bind(0, id.toString())
                .mapTo(Boolean.class)
                .one();
    }

    /** A session's marks as far as they can be read, in the order of painting. */
    Readable<SkinMark> ofSession(Handle in, UUID session) {
        return Readable.of(in.createQuery("SELECT * FROM skin_mark WHERE session_id = ? ORDER BY seq")
                .bind(0, session.toString())
                .map((row, context) -> Readable.row(() -> map(row)))
                .list());
    }

    static byte[] text(SkinMark mark) {
        RowText text = new RowText()
                .add("session", mark.sessionId())
                .add("kind", mark.kind().key())
                .add("view", mark.view().key())
                .add("figure", mark.figureVersion())
                .add("shape", mark.shape().text())
                .add("intensity", mark.intensity());
        if (!mark.qualities().isEmpty()) {
            text.add("qualities", keys(mark.qualities()));
        }
        mark.radiation().ifPresent(arrow -> text.add("fromX", arrow.fromX())
                .add("fromY", arrow.fromY())
                .add("toX", arrow.toX())
                .add("toY", arrow.toY()));
        return text.add("region", mark.region()).add("side", mark.side().key()).bytes();
    }

    private static String keys(Set<PainQuality> qualities) {
        return qualities.stream().map(PainQuality::key).collect(Collectors.joining(","));
    }

    // The values in the order both statements take them.
    private void write(Handle in, String sql, SkinMark mark, String action) {
        ledger.requireDraft(in, mark.sessionId());
        UUID patient = ledger.patientOfSession(in, mark.sessionId());
        Sealer own = ledger.sealer(in, patient);
        List<Object> values = new ArrayList<>(14);
        values.add(mark.kind().key());
        values.add(mark.view().key());
        values.add(mark.figureVersion());
        values.add(mark.shape().text());
        values.add(mark.intensity());
        values.add(keys(mark.qualities()));
        values.add(mark.radiation().map(arrow -> Units.tenthMm(arrow.fromX())).orElse(null));
        values.add(mark.radiation().map(arrow -> Units.tenthMm(arrow.fromY())).orElse(null));
        values.add(mark.radiation().map(arrow -> Units.tenthMm(arrow.toX())).orElse(null));
        values.add(mark.radiation().map(arrow -> Units.tenthMm(arrow.toY())).orElse(null));
        values.add(mark.region());
        values.add(mark.side().key());
        values.add(mark.id().toString());
        values.add(mark.sessionId().toString());
        Hot.update(in, sql, values.toArray());
        ledger.audit().append(in, action, TABLE, mark.id(), patient, own, text(mark));
    }

    private static SkinMark map(ResultSet row) throws SQLException {
        Long intensity = Rows.number(row, "intensity");
        return new SkinMark(
                UUID.fromString(row.getString("id")),
                UUID.fromString(row.getString("session_id")),
                SkinMark.Kind.ofKey(row.getString("kind")).orElseThrow(),
                UnreadableRow.view(row.getString("view")),
                row.getInt("figure_version"),
                UnreadableRow.shape(row.getString("shape")),
                intensity == null ? null : intensity.intValue(),
                qualities(row.getString("qualities")),
                radiation(row),
                UnreadableRow.region(row.getString("region")),
                Side.ofKey(row.getString("side")).orElseThrow());
    }

    private static Set<PainQuality> qualities(String keys) {
        Set<PainQuality> qualities = EnumSet.noneOf(PainQuality.class);
        if (!keys.isEmpty()) {
            for (String key : keys.split(",", -1)) {
                qualities.add(PainQuality.ofKey(key).orElseThrow(UnreadableRow::new));
            }
        }
        return qualities;
    }

    private static Optional<SkinMark.Arrow> radiation(ResultSet row) throws SQLException {
        if (Rows.number(row, "from_x_tenth_mm") == null) {
            return Optional.empty();
        }
        return Optional.of(new SkinMark.Arrow(
                UnreadableRow.centimetres(row.getLong("from_x_tenth_mm")),
                UnreadableRow.centimetres(row.getLong("from_y_tenth_mm")),
                UnreadableRow.centimetres(row.getLong("to_x_tenth_mm")),
                UnreadableRow.centimetres(row.getLong("to_y_tenth_mm"))));
    }
}
