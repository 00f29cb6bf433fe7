package org.mesochart.demo;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.demo.CaseBook.Person;
import org.mesochart.demo.CaseBook.Special;
import org.mesochart.demo.CaseBook.Text;
import org.mesochart.demo.CaseBook.Treatment;
import org.mesochart.demo.CaseBook.Unwanted;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.ProductName;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Allergy;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.patient.Sex;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.InjectionRules;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;
import org.mesochart.storage.Chart;
import org.mesochart.storage.Signer;

/** Writes the people of the demo chart in the order of time, each session signed on its own day. */
final class DemoSessions {
    private static final int USUAL_POINTS_OF_MANY = 60;
    private static final int MANY_POINTS = 200;
    private static final int[] LABOUR_MINUTES = {10, 30, 60, 90, 120};
    private static final int[] LABOUR_VALUES = {4, 3, 3, 4, 5};
    private static final Needle DEEP_NEEDLE = Needle.parse("13/30/45").orElseThrow();
    private static final Set<AdverseEvent.Kind> AT_A_POINT = EnumSet.of(AdverseEvent.Kind.PAIN_AT_SITE,
            AdverseEvent.Kind.BRUISE, AdverseEvent.Kind.BLEEDING, AdverseEvent.Kind.REDNESS,
            AdverseEvent.Kind.SWELLING, AdverseEvent.Kind.LOCAL_INFECTION);
    private static final String STOPPED = "x";
    private static final int[] THREE_A_WEEK = {2, 2, 3};

    private final Chart chart;
    private final BodyMap bodyMap;
    private final DemoMarks marks;
    private final DemoScreening screening;
    private final DemoStock stock;
    private final DemoFollowUps followUps;
    private final Signer signer;
    private final DemoClock clock;
    private final Language language;
    private final LocalDate today;
    private final Random random;
    private final List<Step> steps = new ArrayList<>();

    /** Something that happened at a time. */
    private record Step(Instant at, Runnable deed) {}

    DemoSessions(
            Chart chart, BodyMap bodyMap, Signer signer, DemoClock clock, Language language, LocalDate today, long seed) {
        this.chart = chart;
        this.bodyMap = bodyMap;
        this.marks = new DemoMarks(bodyMap);
        this.screening = new DemoScreening(language);
        this.stock = new DemoStock(chart, clock, language);
        this.followUps = new DemoFollowUps(language, today);
        this.signer = signer;
        this.clock = clock;
        this.language = language;
        this.today = today;
        this.random = new Random(seed);
    }

    void write(Consumer<Double> progress) {
        People.all().forEach(this::plan);
        steps.sort(Comparator.comparing(Step::at));
        int done = 0;
        for (Step step : steps) {
            clock.set(step.at());
            step.deed().run();
            done++;
            progress.accept((double) done / steps.size());
        }
        stock.tidy(today);
    }

    private UUID id() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(0xC0L << 56) | 0x80L << 56);
    }

    private void plan(Person person) {
        Patient patient = patient(person);
        List<Step> own = new ArrayList<>();
        person.treatments().forEach(treatment -> plan(patient, treatment, own));
        Instant first = own.stream().map(Step::at).min(Comparator.naturalOrder()).orElseThrow();
        steps.add(new Step(first.minus(Duration.ofMinutes(10)), () -> chart.patients().add(patient)));
        steps.addAll(own);
    }

    private Patient patient(Person person) {
        Allergies allergies = switch (person.allergies()) {
            case NOT_ASKED -> Allergies.NOT_ASKED;
            case NONE_KNOWN -> Allergies.NONE_KNOWN;
            case KNOWN -> Allergies.of(List.of(new Allergy(
                    person.substance().in(language), said(person.reaction()))));
        };
        LocalDate born = LocalDate.of(person.bornYear(), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return new Patient(id(), null, person.name(), born, person.sex() == 'f' ? Sex.FEMALE : Sex.MALE,
                new BigDecimal(person.weightKg()), new BigDecimal(person.heightCm()), person.phone(), null, allergies,
                said(person.alert()), person.language(), false);
    }

    private String said(Text text) {
        return text == null ? null : text.in(language);
    }

    private void plan(Patient patient, Treatment treatment, List<Step> own) {
        String[] before = treatment.before().split(" ");
        CoursePlan plan = planOf(treatment.plan());
        List<LocalDate> days = days(treatment, plan, before.length);
        LocalTime time = LocalTime.of(9 + random.nextInt(8), random.nextBoolean() ? 0 : 30);
        UUID courseId = id();
        List<Session> sessions = new ArrayList<>();
        for (LocalDate day : days) {
            Instant at = day.atTime(time).atZone(DemoChart.ZONE).toInstant();
            sessions.add(new Session(id(), courseId, 0, at, DemoChart.ZONE, SessionStatus.DRAFT, null));
        }
        Course course = new Course(courseId, patient.id(), 0, treatment.indication().in(language),
                said(treatment.goal()), plan, CourseStatus.ACTIVE, sessions.getFirst().at());
        own.add(new Step(sessions.getFirst().at().minus(Duration.ofMinutes(5)), () -> chart.courses().add(course)));
        for (int i = 0; i < sessions.size(); i++) {
            int index = i;
            Session session = sessions.get(i);
            boolean last = i == sessions.size() - 1;
            own.add(new Step(session.at(), () -> session(patient, treatment, session, index, last, before[index])));
        }
        Session last = sessions.getLast();
        for (Unwanted each : treatment.unwanted()) {
            unwanted(sessions.get(each.session()), each, own);
        }
        if (treatment.special() == Special.THREE_A_WEEK) {
            followUp(treatment, last, 30, 3, own);
            followUp(treatment, last, 90, 2, own);
        }
        followUps.of(treatment, plan, sessions.size(), last).forEach(entry ->
                own.add(new Step(entry.at(), () -> chart.followUps().add(entry))));
        if (treatment.special() == Special.DRAFT_TODAY) {
            draft(treatment, course, own);
        }
        if (treatment.status() != CourseStatus.ACTIVE) {
            own.add(new Step(last.at().plus(Duration.ofDays(1)), () ->
                    chart.courses().change(course.withStatus(treatment.status()))));
        }
    }

    /** The days of the sessions, from the latest back. Sundays are left free, unless the plan is by the day. */
    private List<LocalDate> days(Treatment treatment, CoursePlan plan, int held) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = today.minusDays(treatment.daysAgo());
        boolean threeAWeek = treatment.special() == Special.THREE_A_WEEK;
        while (threeAWeek && day.getDayOfWeek() != DayOfWeek.FRIDAY) {
            day = day.minusDays(1);
        }
        days.add(day);
        for (int done = held - 1; done > 0; done--) {
            LocalDate from = day;
            int gap = threeAWeek
                    ? THREE_A_WEEK[(done - 1) % THREE_A_WEEK.length]
                    : (int) (plan.nextDue(done, from).orElse(from.plusDays(7)).toEpochDay() - from.toEpochDay());
            day = day.minusDays(gap);
            boolean sunday = gap > 5 && day.getDayOfWeek() == DayOfWeek.SUNDAY;
            days.add(sunday ? day.plusDays(1) : day);
        }
        return days.reversed();
    }

    private void session(
            Patient patient, Treatment treatment, Session session, int index, boolean last, String before) {
        boolean stopped = before.startsWith(STOPPED);
        chart.sessions().add(stopped ? session.withNote(screening.note()) : session);
        chart.screening().putAll(screening.of(patient, treatment, session, stopped));
        if (stopped) {
            score(treatment, session, Moment.BEFORE, null, Integer.parseInt(before.substring(STOPPED.length())));
        } else {
            injected(treatment, session, index, last, before);
            clock.set(session.at().plus(Duration.ofMinutes(130)));
        }
        chart.sessions().sign(session.id(), signer, Catalogue.substances());
    }

    private void injected(Treatment treatment, Session session, int index, boolean last, String before) {
        if (!before.equals("-")) {
            int value = Integer.parseInt(before);
            score(treatment, session, Moment.BEFORE, null, value);
            after(treatment, session, value);
        }
        boolean many = treatment.special() == Special.TWO_HUNDRED;
        int most = !many ? Integer.MAX_VALUE : index == 1 ? MANY_POINTS : USUAL_POINTS_OF_MANY;
        boolean expired = treatment.special() == Special.EXPIRED_LOT && index == 2;
        Mixture mixture = mixture(treatment.recipe(), session, expired);
        stock.provide(mixture.components(), session.localTime().toLocalDate());
        chart.mixtures().add(mixture);
        List<Injection> points = points(treatment, session, mixture, most);
        chart.details().put(SessionDetails.none(session.id())
                .withAntisepsis(said(ANTISEPSIS))
                .withNoEvents(true)
                .withAdvice(said(ADVICE)));
        if (index == 0 || last) {
            Integer value = before.equals("-") ? null : Integer.valueOf(before);
            marks.of(treatment, session, points, value, index == 0).forEach(chart.marks()::add);
        }
    }

    private void after(Treatment treatment, Session session, int before) {
        if (treatment.special() == Special.LABOUR) {
            for (int i = 0; i < LABOUR_MINUTES.length; i++) {
                score(treatment, session, Moment.AFTER, LABOUR_MINUTES[i], LABOUR_VALUES[i]);
            }
        } else {
            score(treatment, session, Moment.AFTER, 15, Math.max(0, before - treatment.relief()));
        }
    }

    private void score(Treatment treatment, Session session, Moment moment, Integer minutes, int value) {
        Instant at = session.at().plus(Duration.ofMinutes(minutes == null ? 0 : minutes));
        chart.scores().add(new PainScore(id(), session.courseId(), session.id(), treatment.site().in(language),
                PainScale.NRS, Aspect.UNSPECIFIED, moment, minutes, BigDecimal.valueOf(value), at));
    }

    private void followUp(Treatment treatment, Session last, int days, int value, List<Step> own) {
        Instant at = last.at().plus(Duration.ofDays(days));
        own.add(new Step(at, () -> chart.scores().add(new PainScore(id(), last.courseId(), null,
                treatment.site().in(language), PainScale.NRS, Aspect.UNSPECIFIED, Moment.FOLLOW_UP, null,
                BigDecimal.valueOf(value), at))));
    }

    private Mixture mixture(Recipe recipe, Session session, boolean expired) {
        List<Component> components = new ArrayList<>();
        for (Recipe.Part part : recipe.parts()) {
            String product = language == Language.TURKISH ? part.turkish() : part.english();
            boolean old = expired && components.isEmpty();
            components.add(new Component(id(), product, ProductName.ingredients(product), lot(part, session, old),
                    Expiry.of(expiry(session, old)), new BigDecimal(part.mL()), old ? said(EXPIRED_REASON) : null));
        }
        return new Mixture(id(), session.id(), null, components);
    }

    private static final Text EXPIRED_REASON = CaseBook.text(
            "No other lot in the clinic that day; clear, sealed, stored as prescribed. Patient informed and agreed.",
            "O gün klinikte başka parti yoktu; berrak, ağzı kapalı, uygun saklanmış. Hasta bilgilendirildi, kabul etti.");

    private static final Text ANTISEPSIS =
            CaseBook.text("Chlorhexidine 2 % in alcohol", "Alkol içinde klorheksidin %2");

    private static final Text ADVICE = CaseBook.text(
            "Keep the area clean; no hot bath, sauna or massage of it until tomorrow evening.",
            "Bölgeyi temiz tutun; yarın akşama kadar sıcak banyo, sauna ve masaj yok.");

    private static final Text DEPTH_REASON = CaseBook.text(
            "Deep gluteal muscle, thick subcutaneous layer", "Derin gluteal kas, kalın deri altı dokusu");

    /** A lot lasts half a year in the clinic: the first letters of the product, the year and A or B. */
    private static String lot(Recipe.Part part, Session session, boolean old) {
        LocalDate day = session.localTime().toLocalDate().minusMonths(old ? 30 : 0);
        StringBuilder letters = new StringBuilder();
        for (String word : part.english().split(" ")) {
            if (letters.length() < 2 && Character.isLetter(word.charAt(0))) {
                letters.append(Character.toUpperCase(word.charAt(0)));
            }
        }
        return letters.toString() + day.getYear() % 100 + (day.getMonthValue() <= 6 ? 'A' : 'B')
                + (100 + Math.floorMod(part.english().hashCode(), 900));
    }

    private static YearMonth expiry(Session session, boolean old) {
        YearMonth month = YearMonth.from(session.localTime());
        YearMonth half = YearMonth.of(month.getYear(), month.getMonthValue() <= 6 ? 1 : 7);
        return old ? month.minusMonths(1) : half.plusMonths(24);
    }

    private List<Injection> points(Treatment treatment, Session session, Mixture mixture, int most) {
        BigDecimal depth = new BigDecimal(treatment.depthMm());
        String reason = InjectionRules.depthNeedsReason(depth) ? said(DEPTH_REASON) : null;
        BigDecimal volume = new BigDecimal(treatment.recipe().pointMl());
        Needle needle = depth.compareTo(InjectionRules.USUAL_MAX) > 0 ? DEEP_NEEDLE : Needle.USUAL.getFirst();
        List<Injection> injections = new ArrayList<>();
        for (Points.Spot spot : treatment.points().spots()) {
            if (injections.size() < most) {
                bodyMap.figure(spot.view()).place(spot.x(), spot.y()).ifPresent(place -> injections.add(new Injection(
                        id(), session.id(), 0, mixture.id(), place, depth, volume, treatment.technique(), reason,
                        needle)));
            }
        }
        chart.injections().addAll(injections);
        return injections;
    }

    private void unwanted(Session session, Unwanted each, List<Step> own) {
        Instant at = session.at().plus(Duration.ofDays(each.day())).plus(Duration.ofMinutes(140));
        own.add(new Step(at, () -> chart.adverseEvents().add(new AdverseEvent(id(), session.id(), each.kind(),
                each.severity(), each.resolved(), at, said(each.note()), pointsOf(session, each)))));
    }

    /** What is seen at a point is linked to one of the session: the last. */
    private List<UUID> pointsOf(Session session, Unwanted each) {
        return AT_A_POINT.contains(each.kind())
                ? chart.sessions().record(session.id()).orElseThrow().injections().reversed().stream()
                        .limit(1)
                        .map(Injection::id)
                        .toList()
                : List.of();
    }

    /** Begun this morning and not finished: a mixture without its lots, a few points, pain before. */
    private void draft(Treatment treatment, Course course, List<Step> own) {
        Instant at = today.atTime(8, 30).atZone(DemoChart.ZONE).toInstant();
        Session session = new Session(id(), course.id(), 0, at, DemoChart.ZONE, SessionStatus.DRAFT, null);
        own.add(new Step(at, () -> {
            chart.sessions().add(session);
            score(treatment, session, Moment.BEFORE, null, 4);
            Mixture mixture = mixture(treatment.recipe(), session, false);
            List<Component> unread = mixture.components().stream()
                    .map(c -> new Component(c.id(), c.product(), c.ingredients(), null, null, c.volumeMl(), null))
                    .toList();
            chart.mixtures().add(mixture.withComponents(unread));
            points(treatment, session, mixture, 6);
        }));
    }

    private static CoursePlan planOf(String text) {
        List<PlanStep> plan = new ArrayList<>();
        for (String step : text.split(",")) {
            String[] parts = step.split("x");
            plan.add(new PlanStep(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
        }
        return new CoursePlan(plan);
    }
}
