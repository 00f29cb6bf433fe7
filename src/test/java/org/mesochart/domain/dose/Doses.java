package org.mesochart.domain.dose;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.mixture.Amount;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.ProductName;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.domain.session.Technique;

/** Sessions written down in few words, for the tests of the dose arithmetic. */
final class Doses {
    static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");
    static final UUID COURSE = UUID.fromString("00000000-0000-0000-0000-00000000c001");

    private Doses() {}

    static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    /** A product by its label, as typed. */
    static Component component(String label, String mL) {
        return component(label, ProductName.ingredients(label), mL);
    }

    static Component component(String label, List<Ingredient> ingredients, String mL) {
        return new Component(UUID.randomUUID(), label, ingredients, "L1", null, decimal(mL), null);
    }

    static Mixture mixture(String letter, Component... components) {
        return new Mixture(UUID.randomUUID(), UUID.randomUUID(), letter, List.of(components));
    }

    /** @param mL null = unknown */
    static Injection point(Mixture mixture, String mL) {
        return point(mixture, mL == null ? null : decimal(mL));
    }

    static Injection point(Mixture mixture, BigDecimal mL) {
        Place place = new Place(BodyView.BACK, BigDecimal.ONE, decimal("100"), "paraspinal_lumbar_upper", Side.RIGHT, 1);
        return new Injection(UUID.randomUUID(), UUID.randomUUID(), 0, mixture == null ? null : mixture.id(), place,
                decimal("2"), mL, Technique.PAPULE, null, null);
    }

    static List<Injection> points(int count, Mixture mixture, String mL) {
        List<Injection> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(point(mixture, mL));
        }
        return points;
    }

    static SessionRecord session(List<Mixture> mixtures, List<Injection> points) {
        return session(COURSE, Instant.parse("2026-11-24T08:00:00Z"), mixtures, points);
    }

    static SessionRecord session(UUID course, Instant at, List<Mixture> mixtures, List<Injection> points) {
        Session session =
                new Session(UUID.randomUUID(), course, 1, at, ISTANBUL, SessionStatus.DRAFT, null);
        return new SessionRecord(session, mixtures, points, List.of(), List.of(), Optional.empty());
    }

    /** @param grams null when not told */
    static SessionRecord withCream(SessionRecord record, String label, List<Ingredient> perGram, String grams) {
        Topical topical = new Topical(label, perGram, null, null, grams == null ? null : decimal(grams), 30);
        return record.withDetails(SessionDetails.none(record.session().id()).withTopical(topical));
    }

    /** "Lidocaine hydrochloride 12 of 20 mg, 8 wasted". */
    static String told(Amount amount) {
        return amount.substance() + " " + amount.given() + " of " + amount.prepared() + " " + amount.unit().key() + ", "
                + amount.wasted() + " wasted";
    }

    static List<String> told(List<Amount> amounts) {
        return amounts.stream().map(Doses::told).toList();
    }
}
