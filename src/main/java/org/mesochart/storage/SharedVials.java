package org.mesochart.storage;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.SharedVial;

/** Looks for single-dose lots that two patients had on one day. */
final class SharedVials {
    // Sessions that were stopped by an answer used nothing.
    private static final String DRAWN = """
            SELECT m.session_id, s.at, s.zone, c.patient_id, k.product, k.lot, sum(k.volume_nl)
            FROM component k
            JOIN mixture m ON m.id = k.mixture_id
            JOIN session s ON s.id = m.session_id
            JOIN course c ON c.id = s.course_id
            WHERE NOT EXISTS (SELECT 1 FROM screening_answer a WHERE a.session_id = s.id AND a.answer = 'stop')
              AND k.lot IN (SELECT o.lot FROM component o JOIN mixture n ON n.id = o.mixture_id
                            WHERE n.session_id = ? AND o.lot IS NOT NULL)
            GROUP BY m.session_id, k.product, k.lot""";

    private final Map<String, Product> single = new HashMap<>();

    SharedVials(List<Product> products) {
        products.stream()
                .filter(p -> p.singleDose() && p.measure() == Product.Measure.MILLILITRE)
                .forEach(p -> single.put(p.label(), p));
    }

    private record Drawn(UUID session, LocalDate day, UUID patient, String product, String lot, BigDecimal volume) {
        static Drawn of(ResultSet row) throws SQLException {
            return new Drawn(
                    UUID.fromString(row.getString(1)),
                    LocalDate.ofInstant(Instant.parse(row.getString(2)), ZoneId.of(row.getString(3))),
                    UUID.fromString(row.getString(4)),
                    row.getString(5),
                    row.getString(6),
                    Units.millilitres(row.getLong(7)));
        }

        boolean anotherPatientOnThatDay(Drawn other) {
            return other.product.equals(product)
                    && other.lot.equals(lot)
                    && other.day.equals(day)
                    && !other.patient.equals(patient);
        }
    }

    List<SharedVial> of(Handle in, UUID session) {
        if (single.isEmpty()) {
            return List.of();
        }
        List<Drawn> drawn = in.createQuery(DRAWN)
                .bind(0, session.toString())
                .map((row, context) -> Drawn.of(row))
                .list();
        Map<String, SharedVial> found = new LinkedHashMap<>();
        for (Drawn mine : drawn.stream().filter(d -> d.session().equals(session)).toList()) {
            Product product = single.get(mine.product());
            if (product != null) {
                shared(product, mine, drawn).forEach(vial -> found.putIfAbsent(mine.product() + '\n' + mine.lot(), vial));
            }
        }
        return new ArrayList<>(found.values());
    }

    private static List<SharedVial> shared(Product product, Drawn mine, List<Drawn> drawn) {
        return drawn.stream()
                .filter(mine::anotherPatientOnThatDay)
                .filter(other -> SharedVial.fitsInOne(product, mine.volume(), other.volume()))
                .map(other -> new SharedVial(product, mine.lot(), mine.volume().add(other.volume())))
                .toList();
    }
}
