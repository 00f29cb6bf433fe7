package org.mesochart.domain.dose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.domain.mixture.Amount;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Exact;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.domain.mixture.Strengths;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SessionRecord;

/** What holds of the dose arithmetic whatever is charted. Seeded, so that a failure comes back. */
@BesideOthers
@Tag("slow-once")
class DosePropertiesTest {
    private static final int CASES = 10_000;
    private static final List<String> NAMES = List.of(
            "Lidocaine", "Lidocaine base", "Lidocaine hydrochloride", "Lidocaine hydrochloride monohydrate",
            "Calcitonin", "Cyanocobalamin");

    private static BigDecimal volume(Random random, int most) {
        return BigDecimal.valueOf(1 + random.nextInt(most), 1 + random.nextInt(3));
    }

    private static Mixture mixture(Random random, String letter, boolean measuredWaste) {
        List<Component> components = new ArrayList<>();
        int many = 1 + random.nextInt(4);
        for (int i = 0; i < many; i++) {
            List<Ingredient> ingredients = new ArrayList<>();
            int inIt = random.nextInt(3);
            for (int k = 0; k < inIt; k++) {
                ingredients.add(new Ingredient(NAMES.get(random.nextInt(NAMES.size())), volume(random, 900),
                        DoseUnit.values()[random.nextInt(3)]));
            }
            components.add(Doses.component("Product " + i, ingredients, volume(random, 90).toPlainString()));
        }
        Mixture mixture = Doses.mixture(letter, components.toArray(Component[]::new));
        return measuredWaste && random.nextBoolean() ? mixture.withWasted(volume(random, 90)) : mixture;
    }

    private static List<Injection> points(Random random, List<Mixture> mixtures) {
        List<Injection> points = new ArrayList<>();
        int many = random.nextInt(25);
        for (int i = 0; i < many; i++) {
            BigDecimal volume = random.nextInt(12) == 0 ? BigDecimal.ZERO : volume(random, 40);
            points.add(Doses.point(mixtures.get(random.nextInt(mixtures.size())), volume));
        }
        return points;
    }

    private static SessionRecord session(Random random, boolean measuredWaste) {
        List<Mixture> mixtures = new ArrayList<>();
        int many = 1 + random.nextInt(3);
        for (int i = 0; i < many; i++) {
            mixtures.add(mixture(random, Mixture.LETTERS.substring(i, i + 1), measuredWaste));
        }
        Instant at = Instant.parse("2026-11-24T08:00:00Z").minus(Duration.ofHours(random.nextInt(2000)));
        return Doses.session(Doses.COURSE, at, mixtures, points(random, mixtures));
    }

    private static String key(String name, DoseUnit unit) {
        return name + '|' + unit;
    }

    @Test
    void givenAndWastedMakeWhatWasPrepared() {
        Random random = new Random(20_261_124);
        int amounts = 0;
        for (int round = 0; round < CASES; round++) {
            SessionRecord record = session(random, false);
            SessionDoses doses = SessionDoses.of(record);
            for (Amount amount : doses.injected()) {
                assertEquals(amount.prepared(), amount.given().plus(amount.wasted()));
                assertEquals(Exact.ZERO, amount.unaccounted());
                amounts++;
            }
            assertEquals(0, doses.preparedMl().compareTo(doses.givenMl().add(doses.wastedMl())));
        }
        assertTrue(amounts > CASES, "the cases hold drugs");
    }

    @Test
    void aMeasuredWasteIsTakenAsItIsAndTheRestIsTold() {
        Random random = new Random(20_261_125);
        int measured = 0;
        for (int round = 0; round < CASES; round++) {
            for (MixtureTotals totals : session(random, true).totals()) {
                if (totals.mixture().wastedMl() != null) {
                    measured++;
                    assertEquals(totals.mixture().wastedMl(), totals.wastedMl());
                }
                assertEquals(0, totals.preparedMl().compareTo(
                        totals.givenMl().add(totals.wastedMl()).add(totals.unaccountedMl())));
                for (Amount amount : totals.amounts()) {
                    assertEquals(amount.prepared(), amount.given().plus(amount.wasted()).plus(amount.unaccounted()));
                    Exact perMl = amount.prepared().over(Exact.of(totals.preparedMl()));
                    assertEquals(Exact.of(totals.wastedMl()).times(perMl), amount.wasted());
                }
            }
        }
        assertTrue(measured > CASES / 2, "the cases hold measured wastes");
    }

    @Test
    void theDoseOfASessionIsTheSumOfItsPoints() {
        Random random = new Random(20_261_126);
        for (int round = 0; round < CASES; round++) {
            SessionRecord record = session(random, true);
            Map<String, Exact> byHand = new HashMap<>();
            for (Injection point : record.injections()) {
                Mixture mixture = record.mixture(point.mixtureId()).orElseThrow();
                for (Dose dose : Dose.of(mixture, point.volumeMl())) {
                    byHand.merge(key(dose.substance(), dose.unit()), dose.amount(), Exact::plus);
                }
            }
            for (Amount amount : SessionDoses.of(record).injected()) {
                assertEquals(byHand.getOrDefault(key(amount.substance(), amount.unit()), Exact.ZERO), amount.given());
            }
        }
    }

    @Test
    void theOrderOfThePointsMakesNoDifference() {
        Random random = new Random(20_261_127);
        for (int round = 0; round < CASES; round++) {
            SessionRecord record = session(random, true);
            List<Injection> shuffled = new ArrayList<>(record.injections());
            Collections.shuffle(shuffled, random);
            SessionDoses before = SessionDoses.of(record);
            SessionDoses after = SessionDoses.of(Doses.session(record.mixtures(), shuffled));
            assertEquals(before.injected(), after.injected());
            assertEquals(0, before.givenMl().compareTo(after.givenMl()));
        }
    }

    @Test
    void splittingAPointInTwoChangesNoDose() {
        Random random = new Random(20_261_128);
        int split = 0;
        for (int round = 0; round < CASES; round++) {
            SessionRecord record = session(random, true);
            if (record.injections().isEmpty()) {
                record = Doses.session(record.mixtures(), Doses.points(1, record.mixtures().getFirst(), "0.37"));
            }
            List<Injection> points = new ArrayList<>(record.injections());
            int at = random.nextInt(points.size());
            Injection whole = points.remove(at);
            BigDecimal first = whole.volumeMl().multiply(BigDecimal.valueOf(random.nextInt(101), 2));
            points.add(whole.withVolume(first));
            points.add(whole.withVolume(whole.volumeMl().subtract(first)));
            SessionDoses before = SessionDoses.of(record);
            SessionDoses after = SessionDoses.of(Doses.session(record.mixtures(), points));
            assertEquals(before.injected(), after.injected());
            assertEquals(before.points() + 1, after.points());
            split++;
        }
        assertEquals(CASES, split);
    }

    @Test
    void everyConversionOfUnitsHasItsInverse() {
        Random random = new Random(20_261_129);
        List<UnaryOperator<BigDecimal>> there = List.of(
                Strengths::mgOfPercent, Strengths::mgOfGrams, Strengths::microgramsOfMg);
        List<UnaryOperator<BigDecimal>> back = List.of(
                Strengths::percentOfMg, Strengths::gramsOfMg, Strengths::mgOfMicrograms);
        List<BigDecimal> factors = List.of(new BigDecimal(10), new BigDecimal(1000), new BigDecimal(1000));
        for (int round = 0; round < CASES; round++) {
            BigDecimal value = BigDecimal.valueOf(random.nextLong(1, 1_000_000_000), random.nextInt(9));
            for (int i = 0; i < there.size(); i++) {
                BigDecimal changed = there.get(i).apply(value);
                assertEquals(0, value.multiply(factors.get(i)).compareTo(changed));
                assertEquals(0, value.compareTo(back.get(i).apply(changed)));
                assertEquals(0, value.compareTo(there.get(i).apply(back.get(i).apply(value))));
            }
        }
    }

    @Test
    void severalSessionsTogetherAreTheSumOfTheirSums() {
        Random random = new Random(20_261_130);
        for (int round = 0; round < CASES; round++) {
            List<SessionRecord> sessions = new ArrayList<>();
            int many = random.nextInt(4);
            for (int i = 0; i < many; i++) {
                sessions.add(session(random, true));
            }
            Map<String, Exact> given = new HashMap<>();
            Map<String, Exact> wasted = new HashMap<>();
            Map<String, Exact> prepared = new HashMap<>();
            BigDecimal mL = BigDecimal.ZERO;
            for (SessionRecord each : sessions) {
                SessionDoses doses = SessionDoses.of(each);
                mL = mL.add(doses.givenMl());
                for (Amount a : doses.injected()) {
                    given.merge(key(a.substance(), a.unit()), a.given(), Exact::plus);
                    wasted.merge(key(a.substance(), a.unit()), a.wasted(), Exact::plus);
                    prepared.merge(key(a.substance(), a.unit()), a.prepared(), Exact::plus);
                }
            }
            Collections.shuffle(sessions, random);
            DosePeriod period = DosePeriod.of(sessions);
            assertEquals(given.size(), period.injected().size());
            for (Amount a : period.injected()) {
                assertEquals(given.get(key(a.substance(), a.unit())), a.given());
                assertEquals(wasted.get(key(a.substance(), a.unit())), a.wasted());
                assertEquals(prepared.get(key(a.substance(), a.unit())), a.prepared());
            }
            assertEquals(0, mL.compareTo(period.givenMl()));
            assertEquals(sessions.size(), period.sessions());
        }
    }

    @Test
    void namesAndUnitsAreNeverMerged() {
        Random random = new Random(20_261_131);
        for (int round = 0; round < CASES; round++) {
            Mixture mixture = mixture(random, "A", false);
            Map<String, Exact> byHand = new HashMap<>();
            for (Component component : mixture.components()) {
                for (Ingredient i : component.ingredients()) {
                    byHand.merge(key(i.substance(), i.unit()), Exact.of(component.volumeMl().multiply(i.perMl())),
                            Exact::plus);
                }
            }
            List<Amount> amounts = MixtureTotals.of(mixture, List.of()).amounts();
            Set<String> seen = new HashSet<>();
            for (Amount amount : amounts) {
                assertTrue(seen.add(key(amount.substance(), amount.unit())), "one line a name and unit");
                assertEquals(byHand.get(key(amount.substance(), amount.unit())), amount.prepared());
            }
            assertEquals(byHand.keySet(), seen);
        }
    }

    @Test
    void oneUnknownVolumeMakesALowerBoundThatIsTheSumOfTheKnown() {
        Random random = new Random(20_261_132);
        for (int round = 0; round < CASES; round++) {
            SessionRecord record = session(random, false);
            Mixture unknown = record.mixtures().get(random.nextInt(record.mixtures().size()));
            List<Injection> points = new ArrayList<>(record.injections());
            points.add(Doses.point(unknown, (BigDecimal) null));
            SessionDoses known = SessionDoses.of(record);
            SessionDoses lower = SessionDoses.of(Doses.session(record.mixtures(), points));
            assertTrue(lower.atLeast());
            for (int i = 0; i < known.injected().size(); i++) {
                assertEquals(known.injected().get(i).given(), lower.injected().get(i).given());
            }
            Set<UUID> marked = new HashSet<>();
            lower.mixtures().stream().filter(MixtureTotals::atLeast).forEach(m -> marked.add(m.mixture().id()));
            assertEquals(Set.of(unknown.id()), marked);
        }
    }
}
