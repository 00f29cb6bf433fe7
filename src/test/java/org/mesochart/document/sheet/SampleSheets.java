package org.mesochart.document.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.page.PrintedCopy;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
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
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.domain.session.Signature;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.text.Language;

/** The sample of the paper design: 32 points, two mixtures, third session of six; and its variants. */
public final class SampleSheets {
    public static final BodyMap BODY = BodyMap.load();
    public static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");

    private static final UUID PATIENT = id(1);
    private static final UUID COURSE = id(2);
    private static final UUID PRACTITIONER = id(3);

    private SampleSheets() {}

    public static UUID id(int number) {
        return new UUID(0x4D45534FL, number);
    }

    public static Clinic clinic() {
        return new Clinic(
                "Çınarlı Pain and Rehabilitation Clinic",
                "Çınarlı Cad. 12/3, 35110 Konak, İzmir",
                "0232 555 01 42",
                "35/2021-118",
                Language.TURKISH);
    }

    public static Practitioner practitioner() {
        return new Practitioner(
                PRACTITIONER, "Dr Selin Arıkan", "specialist in physical and rehabilitation medicine", "MZT-2019-2264");
    }

    public static Patient patient(String name) {
        return new Patient(
                PATIENT,
                "MC-00412",
                name,
                LocalDate.of(1971, 3, 14),
                Sex.FEMALE,
                new BigDecimal("68"),
                new BigDecimal("164"),
                null,
                null,
                Allergies.of(List.of(new Allergy("Penicillin", "rash, 1998"))),
                null,
                Language.TURKISH,
                false);
    }

    public static Course course() {
        return new Course(
                COURSE,
                PATIENT,
                2,
                "Chronic low back pain, myofascial",
                "Walk to the market without stopping",
                new CoursePlan(List.of(new PlanStep(4, 7), new PlanStep(2, 14))),
                CourseStatus.ACTIVE,
                Instant.parse("2026-09-18T07:00:00Z"));
    }

    public static Component component(int number, String product, String lot, String expiry, String mL) {
        return new Component(
                id(number),
                product,
                ProductName.ingredients(product),
                lot,
                Expiry.parse(expiry).orElseThrow(),
                new BigDecimal(mL),
                null);
    }

    public static List<Mixture> mixtures(int session) {
        UUID sessionId = id(session);
        Mixture a = new Mixture(
                id(session * 10 + 1),
                sessionId,
                "A",
                List.of(
                        component(101, "Lidocaine hydrochloride 2 %", "LD26-0318", "2028-03", "1"),
                        component(102, "Ketoprofen 100 mg/2 mL", "KT5512B", "2027-09", "2"),
                        component(103, "Sodium chloride 0.9 %", "SF24117", "2028-11", "2")));
        Mixture b = new Mixture(
                id(session * 10 + 2),
                sessionId,
                "B",
                List.of(component(104, "Thiocolchicoside 4 mg/2 mL", "TC3091", "2027-06", "2")));
        return List.of(a, b);
    }

    /** The points of the design's picture, read from its pixels: midline at 636, dimples (98.2 cm) at 390, 10.4 a cm. */
    private static final int[][] PIXELS = {
        {679, 233}, {679, 258}, {679, 283}, {679, 308}, {679, 333}, {679, 358},
        {592, 233}, {592, 258}, {592, 283}, {592, 308}, {592, 333}, {592, 358},
        {711, 252}, {730, 266}, {711, 278}, {730, 291}, {705, 348}, {728, 324}, {747, 319}, {767, 323},
        {677, 383}, {688, 380}, {681, 393}, {692, 391}, {677, 405}, {689, 403},
        {729, 385}, {750, 382}, {735, 409}, {756, 406}, {714, 450}, {737, 458}
    };

    public static List<Injection> injections(int session) {
        List<Injection> injections = new ArrayList<>();
        for (int i = 0; i < PIXELS.length; i++) {
            double x = -(PIXELS[i][0] - 636) / 10.4;
            double y = 98.2 + (390 - PIXELS[i][1]) / 10.4;
            boolean deep = i >= 20;
            boolean second = i >= 26;
            injections.add(new Injection(
                    id(session * 1000 + i),
                    id(session),
                    i + 1,
                    id(session * 10 + (second ? 2 : 1)),
                    BODY.figure(BodyView.BACK).place(x, y).orElseThrow(),
                    new BigDecimal(deep ? "4" : "2"),
                    new BigDecimal(deep ? "0.2" : "0.1"),
                    deep ? Technique.POINT_BY_POINT : Technique.PAPULE,
                    null, null));
        }
        return injections;
    }

    public static PainScore score(int session, Moment moment, int value, Instant at) {
        return new PainScore(
                id(session * 100 + moment.ordinal()),
                COURSE,
                id(session),
                "low back",
                PainScale.NRS,
                Aspect.MOVEMENT,
                moment,
                moment == Moment.AFTER ? 15 : null,
                BigDecimal.valueOf(value),
                at);
    }

    public static SessionRecord session(int number, String day, int before, int after, SessionStatus status) {
        return session(number, day, before, after, status, injections(number), mixtures(number), null);
    }

    public static SessionRecord session(
            int number,
            String day,
            int before,
            int after,
            SessionStatus status,
            List<Injection> injections,
            List<Mixture> mixtures,
            String note) {
        Instant at = Instant.parse(day);
        Session session = new Session(id(number), COURSE, number, at, ISTANBUL, status, note);
        List<AdverseEvent> events = number < 3
                ? List.of()
                : List.of(new AdverseEvent(
                        id(900), id(number), AdverseEvent.Kind.BRUISE, AdverseEvent.Severity.MILD, false, at,
                        "at point 28, no action needed", List.of()));
        List<PainScore> scores = new ArrayList<>();
        scores.add(score(number, Moment.BEFORE, before, at));
        if (after >= 0) {
            scores.add(score(number, Moment.AFTER, after, at.plusSeconds(1800)));
        }
        return new SessionRecord(session, mixtures, injections, scores, events, Optional.empty());
    }

    public static List<SessionRecord> earlier() {
        return List.of(
                session(1, "2026-09-18T07:40:00Z", 7, 5, SessionStatus.SIGNED),
                session(2, "2026-09-25T07:40:00Z", 6, -1, SessionStatus.SIGNED));
    }

    public static Signature signature() {
        return new Signature(id(3), PRACTITIONER, Instant.parse("2026-10-02T08:24:00Z"), "4E7A-19C3-B0D2");
    }

    public static SessionSheetInput usual() {
        return input(patient("Nermin Işıldak"), session(3, "2026-10-02T07:40:00Z", 5, 3, SessionStatus.SIGNED));
    }

    public static SessionSheetInput input(Patient patient, SessionRecord record) {
        boolean signed = record.session().signed();
        return new SessionSheetInput(
                clinic(),
                practitioner(),
                patient,
                course(),
                record,
                earlier(),
                signed ? Optional.of(signature()) : Optional.empty(),
                List.of(),
                Optional.empty());
    }

    public static SessionSheetInput draft() {
        return input(patient("Nermin Işıldak"), session(3, "2026-10-02T07:40:00Z", 5, 3, SessionStatus.DRAFT));
    }

    public static SessionSheetInput amended() {
        SessionSheetInput usual = usual();
        return new SessionSheetInput(
                usual.clinic(),
                usual.practitioner(),
                usual.patient(),
                usual.course(),
                usual.record(),
                usual.earlier(),
                usual.signature(),
                List.of(
                        new AddendumLine(
                                Instant.parse("2026-10-03T06:12:00Z"),
                                "Dr Selin Arıkan",
                                "By telephone: bruise at point 28 about 2 cm, painless. No action. Follow-up at next visit."),
                        new AddendumLine(
                                Instant.parse("2026-10-05T11:05:00Z"),
                                "Dr Selin Arıkan",
                                "Correction: the saline lot was SF24171, not SF24117 (checked against the ampoule box)."
                                        + " Doses unchanged.")),
                Optional.of(new PrintedCopy(2, LocalDate.of(2026, 10, 6))));
    }

    /** 200 points on two views, three mixtures, one outside 1-4 mm, two dry, one of unknown volume. */
    public static SessionSheetInput manyPoints() {
        List<Mixture> mixtures = new ArrayList<>(mixtures(3));
        mixtures.add(new Mixture(
                id(33), id(3), "C", List.of(component(105, "Pentoxifylline 100 mg/5 mL", "PX7740", "2027-12", "2.5"))));
        List<Injection> points = new ArrayList<>();
        for (int side : new int[] {-1, 1}) {
            grid(points, BodyView.BACK, side * 6, 147, side * 1.9, -0.6, 8, 3, 1.7, 31, "3", "0.05", Technique.NAPPAGE);
        }
        for (int side : new int[] {-1, 1}) {
            grid(points, BodyView.BACK, side * 5, 134, side * 1.9, 0, 3, 4, 2.4, 31, "3", "0.05", Technique.NAPPAGE);
        }
        for (int side : new int[] {-1, 1}) {
            grid(points, BodyView.BACK, side * 3.5, 115, 1, 0, 1, 10, 1.8, 32, "4", "0.1", Technique.POINT_BY_POINT);
        }
        for (int side : new int[] {-1, 1}) {
            grid(points, BodyView.BACK, side * 8, 97, side * 1.3, 0, 6, 4, 1.3, 32, "3", "0.05", Technique.NAPPAGE);
        }
        for (int side : new int[] {-1, 1}) {
            grid(points, BodyView.FRONT, side * 7, 52, side * 1.2, 0, 5, 6, 1.3, 33, "2", "0.05", Technique.PAPULE);
        }
        Place place = points.get(110).place();
        points.set(110, new Injection(points.get(110).id(), id(3), 111, id(32), place, new BigDecimal("6"),
                new BigDecimal("0.05"), Technique.POINT_BY_POINT, "thick subcutaneous tissue over the trigger point",
                null));
        for (int dry : new int[] {178, 179}) {
            Injection p = points.get(dry);
            points.set(dry, new Injection(p.id(), id(3), dry + 1, p.mixtureId(), p.place(), p.depthMm(),
                    BigDecimal.ZERO, p.technique(), null, null));
        }
        Injection unknown = points.get(150);
        points.set(150, new Injection(unknown.id(), id(3), 151, unknown.mixtureId(), unknown.place(),
                unknown.depthMm(), null, unknown.technique(), null, null));
        return input(
                patient("Mustafa Kemalettin Ağaoğlu-Çelikkanat"),
                session(3, "2026-10-02T07:40:00Z", 5, -1, SessionStatus.SIGNED, points.subList(0, 200), mixtures, null));
    }

    private static void grid(
            List<Injection> points,
            BodyView view,
            double x,
            double y,
            double dx,
            double slope,
            int columns,
            int rows,
            double dy,
            int mixture,
            String depth,
            String mL,
            Technique technique) {
        for (int c = 0; c < columns; c++) {
            for (int r = 0; r < rows; r++) {
                double px = x + c * dx;
                double py = y - r * dy + c * slope;
                BODY.figure(view).place(px, py).ifPresent(place -> points.add(new Injection(
                        id(50_000 + points.size()),
                        id(3),
                        points.size() + 1,
                        id(mixture),
                        place,
                        new BigDecimal(depth),
                        new BigDecimal(mL),
                        technique,
                        null, null)));
            }
        }
    }
}
