package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.Refused;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.InjectionRules;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.Technique;
import org.mesochart.vault.Sealer;

/**
 * Injection points of drafts. A point's position in the order of placing is kept, with gaps where points were removed;
 * the number shown is its rank, 1 to n.
 */
public final class InjectionStore {
    private static final String TABLE = "injection";

    private final Ledger ledger;

    InjectionStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Adds a point after the others.
     *
     * @return false when the point was added before, also when it was moved or removed since
     * @throws StorageException CONFLICT when the id belongs to another point
     */
    public boolean add(Injection injection) {
        Refused.ifAny(InjectionRules.check(injection));
        return ledger.database().transact(in -> {
            if (ledger.audit().knows(in, injection.id())) {
                if (!ledger.audit().had(in, injection.id(), textWithoutPosition(injection))) {
                    throw new StorageException(StorageException.Kind.CONFLICT);
                }
                return false;
            }
            Surroundings around = surroundings(in, injection);
            insert(in, injection, around, around.nextPosition(), "add");
            return true;
        });
    }

    /** Adds several points as one deed: all or none. */
    public void addAll(List<Injection> injections) {
        ledger.database().transact(in -> {
            injections.forEach(this::add);
            return null;
        });
    }

    /** Puts a point elsewhere. Doing so again changes nothing. */
    public void move(UUID id, Place place) {
        ledger.database().transact(in -> {
            Optional<Injection> before = find(in, id);
            if (before.isPresent() && before.get().place().equals(place)) {
                return null;
            }
            if (before.isEmpty() || isSigned(in, before.get().sessionId())) {
                requireRepeat(in, id, before, place);
                return null;
            }
            update(in, before.get().withPlace(place));
            return null;
        });
    }

    /** Writes the points as now given, as one deed; their order stays. */
    public void change(List<Injection> injections) {
        injections.forEach(injection -> Refused.ifAny(InjectionRules.check(injection)));
        ledger.database().transact(in -> {
            for (Injection now : injections) {
                Injection before = find(in, now.id())
                        .filter(known -> known.sessionId().equals(now.sessionId()))
                        .orElseThrow(() -> new StorageException(StorageException.Kind.CONFLICT));
                if (!before.withNumber(0).equals(now.withNumber(0))) {
                    update(in, now);
                }
            }
            return null;
        });
    }

    /** Takes points out of a draft, as one deed. A point removed already is no error. */
    public void remove(List<UUID> ids) {
        ledger.database().transact(in -> {
            for (UUID id : ids) {
                Optional<Injection> injection = find(in, id);
                if (injection.isPresent()) {
                    UUID session = injection.get().sessionId();
                    ledger.requireDraft(in, session);
                    UUID patient = ledger.patientOfSession(in, session);
                    in.createUpdate("DELETE FROM injection WHERE id = ?").bind(0, id.toString()).execute();
                    ledger.audit().append(in, "remove", TABLE, id, patient, ledger.sealer(in, patient), null);
                } else if (!ledger.audit().knows(in, id)) {
                    throw new StorageException(StorageException.Kind.CONFLICT);
                }
            }
            return null;
        });
    }

    /** Puts removed points back among the others, each at the number it had. */
    public void restore(List<Injection> injections) {
        ledger.database().transact(in -> {
            for (Injection injection : injections) {
                if (!isThere(in, injection.id())) {
                    insert(in, injection, surroundings(in, injection), roomAt(in, injection), "restore");
                }
            }
            return null;
        });
    }

    /**
     * One point of any session; its number is its place in the order, not its rank. Empty also when this program cannot
     * read it.
     */
    public Optional<Injection> find(UUID id) {
        return ledger.database().read(in -> find(in, id));
    }

    /** How many points each session of a patient has in each view; views that this program does not know are left out. */
    public Map<UUID, Map<BodyView, Integer>> countsOfPatient(UUID patient) {
        Map<UUID, Map<BodyView, Integer>> counts = new HashMap<>();
        ledger.database().read(in -> in.createQuery("""
                SELECT i.session_id, i.view, count(*) FROM injection i
                JOIN session s ON s.id = i.session_id JOIN course c ON c.id = s.course_id
                WHERE c.patient_id = ? GROUP BY i.session_id, i.view""")
                .bind(0, patient.toString())
                .map((row, context) -> {
                    Map<BodyView, Integer> views = counts.computeIfAbsent(UUID.fromString(row.getString(1)),
                            session -> new EnumMap<>(BodyView.class));
                    int count = row.getInt(3);
                    return BodyView.ofKey(row.getString(2)).map(view -> views.put(view, count));
                })
                .list());
        return counts;
    }

    private Optional<Injection> find(Handle in, UUID id) {
        try {
            return read(in, id);
        } catch (UnreadableRow notShown) {
            return Optional.empty();
        }
    }

    /** @throws UnreadableRow when it is there and cannot be read */
    Optional<Injection> read(Handle in, UUID id) {
        return in.createQuery("SELECT * FROM injection WHERE id = ?")
                .bind(0, id.toString())
                .map((row, context) -> {
                    UUID session = UUID.fromString(row.getString("session_id"));
                    Sealer own = ledger.sealer(in, ledger.patientOfSession(in, session));
                    return map(row, row.getInt("position"), own);
                })
                .findOne();
    }

    /** A session's points as far as they can be read; one that cannot keeps its number. */
    Readable<Injection> ofSession(Handle in, UUID session, Sealer own) {
        int[] rank = {0};
        return Readable.of(in.createQuery("SELECT * FROM injection WHERE session_id = ? ORDER BY position")
                .bind(0, session.toString())
                .map((row, context) -> {
                    int number = ++rank[0];
                    return Readable.row(() -> map(row, number, own));
                })
                .list());
    }

    static byte[] textWithoutPosition(Injection injection) {
        Place place = injection.place();
        return new RowText()
                .add("session", injection.sessionId())
                .add("mixture", injection.mixtureId())
                .add("view", place.view().key())
                .add("x", place.xCm())
                .add("y", place.yCm())
                .add("region", place.region())
                .add("side", place.side().key())
                .add("figure", place.figureVersion())
                .add("depthMm", injection.depthMm())
                .add("mL", injection.volumeMl())
                .add("technique", injection.technique().key())
                .add("reason", injection.reason())
                .add("needle", injection.needle() == null ? null : injection.needle().text())
                .bytes();
    }

    // A repeated line of a script may find its point removed or its session signed: it is accepted when the point was
    // there once, and refused when this would be something new.
    private void requireRepeat(Handle in, UUID id, Optional<Injection> now, Place place) {
        if (now.isEmpty()) {
            if (!ledger.audit().knows(in, id)) {
                throw new StorageException(StorageException.Kind.CONFLICT);
            }
        } else if (!ledger.audit().had(in, id, textWithoutPosition(now.get().withPlace(place)))) {
            throw new StorageException(StorageException.Kind.SIGNED);
        }
    }

    private static boolean isThere(Handle in, UUID id) {
        return in.createQuery("SELECT EXISTS (SELECT 1 FROM injection WHERE id = ?)")
                .bind(0, id.toString())
                .mapTo(Boolean.class)
                .one();
    }

    private static boolean isSigned(Handle in, UUID session) {
        return in.createQuery("SELECT status = 'signed' FROM session WHERE id = ?")
                .bind(0, session.toString())
                .mapTo(Boolean.class)
                .one();
    }

    private void insert(Handle in, Injection injection, Surroundings around, int position, String action) {
        Sealer own = ledger.sealer(in, around.patient());
        write(in, """
                INSERT INTO injection (mixture_id, view, x_tenth_mm, y_tenth_mm, region, side, figure_version,
                  depth_tenth_mm, volume_nl, technique, reason, needle, id, session_id, position)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", injection, own, position);
        ledger.audit().append(in, action, TABLE, injection.id(), around.patient(), own,
                textWithoutPosition(injection));
    }

    private void update(Handle in, Injection now) {
        Surroundings around = surroundings(in, now);
        Sealer own = ledger.sealer(in, around.patient());
        write(in, """
                UPDATE injection SET mixture_id = ?, view = ?, x_tenth_mm = ?, y_tenth_mm = ?, region = ?, side = ?,
                  figure_version = ?, depth_tenth_mm = ?, volume_nl = ?, technique = ?, reason = ?, needle = ?
                WHERE id = ? AND session_id = ?""", now, own, 0);
        ledger.audit().append(in, "change", TABLE, now.id(), around.patient(), own, textWithoutPosition(now));
    }

    private record Surroundings(UUID patient, int nextPosition) {}

    // One question instead of four: this is asked between a click and the disk.
    private static Surroundings surroundings(Handle in, Injection injection) {
        record Answer(String status, boolean ownMixture, Surroundings around) {}
        Answer answer = Hot.one(in, """
                SELECT s.status, c.patient_id,
                  (SELECT i.position FROM injection i WHERE i.session_id = s.id ORDER BY i.position DESC LIMIT 1),
                  EXISTS (SELECT 1 FROM mixture m WHERE m.id = ? AND m.session_id = s.id)
                FROM session s JOIN course c ON c.id = s.course_id WHERE s.id = ?""",
                row -> new Answer(row.getString(1), row.getBoolean(4) || injection.mixtureId() == null,
                        new Surroundings(UUID.fromString(row.getString(2)), row.getInt(3) + 1)),
                injection.mixtureId() == null ? null : injection.mixtureId().toString(),
                injection.sessionId().toString())
                .orElseThrow(() -> new StorageException(StorageException.Kind.CONFLICT));
        if (!answer.status().equals("draft")) {
            throw new StorageException(StorageException.Kind.SIGNED);
        }
        if (!answer.ownMixture()) {
            throw new StorageException(StorageException.Kind.CONFLICT);
        }
        return answer.around();
    }

    /** The position that gives the point its old rank; the later ones move up by one, from the last. */
    private static int roomAt(Handle in, Injection injection) {
        UUID session = injection.sessionId();
        List<Integer> positions = in.createQuery("SELECT position FROM injection WHERE session_id = ? ORDER BY position")
                .bind(0, session.toString())
                .mapTo(Integer.class)
                .list();
        int rank = injection.number();
        if (rank < 1 || rank > positions.size()) {
            return positions.isEmpty() ? 1 : positions.getLast() + 1;
        }
        int at = positions.get(rank - 1);
        int before = rank == 1 ? 0 : positions.get(rank - 2);
        if (at - before > 1) {
            return at - 1;
        }
        for (int later : new ArrayList<>(positions.subList(rank - 1, positions.size())).reversed()) {
            in.createUpdate("UPDATE injection SET position = position + 1 WHERE session_id = ? AND position = ?")
                    .bind(0, session.toString())
                    .bind(1, later)
                    .execute();
        }
        return at;
    }

    // The values in the order both statements take them; an insert takes the position as well.
    private static void write(Handle in, String sql, Injection injection, Sealer own, int position) {
        Place place = injection.place();
        List<Object> values = new ArrayList<>(15);
        values.add(injection.mixtureId() == null ? null : injection.mixtureId().toString());
        values.add(place.view().key());
        values.add(Units.tenthMm(place.xCm()));
        values.add(Units.tenthMm(place.yCm()));
        values.add(place.region());
        values.add(place.side().key());
        values.add(place.figureVersion());
        values.add(Units.depthTenths(injection.depthMm()));
        values.add(Units.nanolitres(injection.volumeMl()));
        values.add(injection.technique().key());
        values.add(Ledger.sealText(own, TABLE, "reason", injection.id(), injection.reason()));
        values.add(injection.needle() == null ? null : injection.needle().text());
        values.add(injection.id().toString());
        values.add(injection.sessionId().toString());
        if (position > 0) {
            values.add(position);
        }
        Hot.update(in, sql, values.toArray());
    }

    static Injection map(ResultSet row, int number, Sealer own) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        return new Injection(
                id,
                UUID.fromString(row.getString("session_id")),
                number,
                Rows.id(row, "mixture_id"),
                new Place(
                        UnreadableRow.view(row.getString("view")),
                        UnreadableRow.centimetres(row.getLong("x_tenth_mm")),
                        UnreadableRow.centimetres(row.getLong("y_tenth_mm")),
                        UnreadableRow.region(row.getString("region")),
                        Side.ofKey(row.getString("side")).orElseThrow(),
                        row.getInt("figure_version")),
                Units.depthMm(row.getLong("depth_tenth_mm")),
                Units.millilitres(Rows.number(row, "volume_nl")),
                Technique.ofKey(row.getString("technique")).orElseThrow(),
                Ledger.openText(own, TABLE, "reason", id, row.getBytes("reason")),
                needle(row.getString("needle")));
    }

    private static Needle needle(String text) {
        return text == null ? null : Needle.parse(text).orElseThrow(UnreadableRow::new);
    }
}
