package org.mesochart.storage;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.SharedVial;
import org.mesochart.domain.text.Folding;

/** Looks for single-dose lots that two patients had on one day. */
final class SharedVials {
    // Sessions that were stopped by an answer used nothing. A day in any zone lies within two days of its moment.
    private static final String DRAWN = """
            SELECT m.session_id, s.at, s.zone, c.patient_id, k.product, k.lot, k.volume_nl
            FROM component k
            JOIN mixture m ON m.id = k.mixture_id
            JOIN session s ON s.id = m.session_id
            JOIN course c ON c.id = s.course_id
            JOIN session mine ON mine.id = ?
            WHERE k.lot IS NOT NULL
              AND substr(s.at, 1, 10) BETWEEN date(substr(mine.at, 1, 10), '-2 days') AND date(substr(mine.at, 1, 10), '+2 days')
              AND NOT EXISTS (SELECT 1 FROM screening_answer a WHERE a.session_id = s.id AND a.answer = 'stop')""";

    private final Map<String, Product> single = new HashMap<>();

    SharedVials(List<Product> products) {
        products.stream()
                .filter(p -> p.singleDose() && p.measure() == Product.Measure.MILLILITRE)
                .forEach(p -> single.put(plain(p.label()), p));
    }

    private static String plain(String text) {
        return Folding.fold(text).strip();
    }

    /** What one session took of one lot. */
    private record Drawn(UUID session, LocalDate day, UUID patient, String product, String lot, BigDecimal volume) {
        static Drawn of(ResultSet row) throws SQLException {
            return new Drawn(
                    UUID.fromString(row.getString(1)),
                    LocalDate.ofInstant(Instant.parse(row.getString(2)), ZoneId.of(row.getString(3))),
                    UUID.fromString(row.getString(4)),
                    plain(row.getString(5)),
                    row.getString(6),
                    Units.millilitres(row.getLong(7)));
        }

        boolean sameLot(Drawn other) {
            return other.product.equals(product) && plain(other.lot).equals(plain(lot));
        }

        boolean anotherPatientOnThatDay(Drawn other) {
            return sameLot(other) && other.day.equals(day) && !other.patient.equals(patient);
        }

        Drawn plus(Drawn other) {
            return new Drawn(session, day, patient, product, lot, volume.add(other.volume));
        }
    }

    List<SharedVial> of(Handle in, UUID session) {
        if (single.isEmpty()) {
            return List.of();
        }
        List<Drawn> drawn = together(in.createQuery(DRAWN)
                .bind(0, session.toString())
                .map((row, context) -> Drawn.of(row))
                .list());
        return drawn.stream()
                .filter(mine -> mine.session().equals(session) && single.containsKey(mine.product()))
                .flatMap(mine -> shared(single.get(mine.product()), mine, drawn).stream())
                .toList();
    }

    private static List<Drawn> together(List<Drawn> parts) {
        List<Drawn> sums = new ArrayList<>();
        for (Drawn part : parts) {
            int at = -1;
            for (int i = 0; i < sums.size(); i++) {
                if (sums.get(i).session().equals(part.session()) && sums.get(i).sameLot(part)) {
                    at = i;
                }
            }
            if (at < 0) {
                sums.add(part);
            } else {
                sums.set(at, sums.get(at).plus(part));
            }
        }
        return sums;
    }

    private static Optional<SharedVial> shared(Product product, Drawn mine, List<Drawn> drawn) {
        return drawn.stream()
                .filter(mine::anotherPatientOnThatDay)
                .filter(other -> SharedVial.fitsInOne(product, mine.volume(), other.volume()))
                .findFirst()
                .map(other -> new SharedVial(product, mine.lot(), mine.volume().add(other.volume())));
    }
}
