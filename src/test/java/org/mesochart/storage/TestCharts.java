package org.mesochart.storage;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.body.SkinShape;
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
import org.mesochart.domain.pain.PainQuality;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Allergy;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.patient.Sex;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.screening.AllergyComparison;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.screening.TheTen;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.stock.Substances;
import org.mesochart.domain.text.Language;
import org.mesochart.vault.KdfParameters;
import org.mesochart.vault.Passphrase;

/** Real charts for tests, with a cheap key derivation, and the things that fill them. */
public final class TestCharts {
    public static final String PASSPHRASE = "dört küçük mavi iğne";
    /** Tuesday 24 November 2026, 10:00 in Istanbul. */
    public static final Instant NOW = Instant.parse("2026-11-24T07:00:00Z");
    public static final ZoneId ZONE = ZoneId.of("Europe/Istanbul");

    public static final AllergyComparison NO_ALLERGY =
            AllergyComparison.of(Allergies.NONE_KNOWN, List.of(), null, Substances.NONE);

    private TestCharts() {}

    public static Clock clock() {
        return Clock.fixed(NOW, ZONE);
    }

    /** 64 KiB and one pass: secure enough for nothing, quick enough for tests. */
    public static KdfParameters cheapKdf() {
        return new KdfParameters(64, 1, 1, KdfParameters.fresh().salt());
    }

    public static Clinic clinic() {
        return new Clinic("Kaya Ağrı Kliniği", "Çınarlı Cad. 12/3, İzmir", "0232 555 01 42", "35/2021-118",
                Language.ENGLISH);
    }

    public static Practitioner practitioner() {
        return new Practitioner(
                UUID.randomUUID(), "Dr. Elif Kaya", "Physical medicine and rehabilitation", "MZT-2019-1187");
    }

    public static ChartFile.NewChart createFile(Path folder) {
        return createFile(folder, null, clock());
    }

    public static ChartFile.NewChart createFile(Path folder, Path anchors, InstantSource clock) {
        try (Passphrase passphrase = passphrase()) {
            return ChartFile.create(
                    folder, anchors, clinic(), practitioner(), passphrase, cheapKdf(), false, clock);
        }
    }

    /** An open, empty chart; the caller closes the file through {@link ChartFile#close()} or leaves it to the test. */
    public static Chart create(Path folder) {
        return createFile(folder).chart();
    }

    public static Passphrase passphrase() {
        return Passphrase.of(PASSPHRASE);
    }

    public static Patient aPatient() {
        return aPatient("Şükran Aydın");
    }

    public static Patient aPatient(String name) {
        return new Patient(UUID.randomUUID(), null, name, LocalDate.of(1972, 3, 12), Sex.FEMALE, new BigDecimal("68"),
                new BigDecimal("164"), "0532 555 01 42", "10000000146",
                Allergies.of(List.of(new Allergy("penicillin", "rash"))), null, Language.TURKISH, false);
    }

    public static Course aCourse(UUID patient) {
        return new Course(UUID.randomUUID(), patient, 0, "Low back pain", "work a full shift",
                new CoursePlan(List.of(new PlanStep(4, 7), new PlanStep(2, 14))), CourseStatus.ACTIVE, NOW);
    }

    public static Session aSession(UUID course) {
        return aSession(course, NOW);
    }

    public static Session aSession(UUID course, Instant at) {
        return new Session(UUID.randomUUID(), course, 0, at, ZONE, SessionStatus.DRAFT, null);
    }

    public static Component aComponent(String product, String lot, String mL) {
        return new Component(UUID.randomUUID(), product, ProductName.ingredients(product), lot, new Expiry("2028-03"),
                new BigDecimal(mL), null);
    }

    /** 4 mL: lidocaine 20 mg, diclofenac 25 mg, saline. */
    public static Mixture aMixture(UUID session) {
        return new Mixture(UUID.randomUUID(), session, null, List.of(
                aComponent("Lidocaine hydrochloride 20 mg/mL", "LD2406", "1"),
                aComponent("Diclofenac sodium 25 mg/mL", "DC8817", "1"),
                aComponent("Sodium chloride 0.9 %", "SF0312", "2")));
    }

    public static Place place(String x, String y) {
        BigDecimal across = new BigDecimal(x);
        return new Place(BodyView.BACK, across, new BigDecimal(y), "paraspinal_lumbar_upper",
                across.signum() >= 0 ? Side.LEFT : Side.RIGHT, 1);
    }

    public static Injection anInjection(UUID session, UUID mixture, String x, String y) {
        return new Injection(UUID.randomUUID(), session, 0, mixture, place(x, y), new BigDecimal("2"),
                new BigDecimal("0.1"), Technique.PAPULE, null, null);
    }

    /** Burning pain of 7 in the left lower back that goes down the leg. */
    public static SkinMark aMark(UUID session) {
        return new SkinMark(UUID.randomUUID(), session, SkinMark.Kind.PAIN, BodyView.BACK, 1,
                SkinShape.disc(5, 104, 3), 7, Set.of(PainQuality.ELECTRIC, PainQuality.BURNING),
                Optional.of(new SkinMark.Arrow(new BigDecimal("5"), new BigDecimal("103"), new BigDecimal("8.25"),
                        new BigDecimal("70"))),
                "paraspinal_lumbar_lower", Side.LEFT);
    }

    public static SkinMark aWound(UUID session) {
        return new SkinMark(UUID.randomUUID(), session, SkinMark.Kind.WOUND, BodyView.BACK, 1,
                SkinShape.disc(-6, 110, 1.5), null, Set.of(), Optional.empty(), "paraspinal_lumbar_upper", Side.RIGHT);
    }

    /** Everything was asked and answered "no": what a session needs before it can be signed. */
    public static List<ScreeningAnswer> allNo(UUID session) {
        return TheTen.QUESTIONS.stream().map(q -> new ScreeningAnswer(session, q.key(), Answer.NO, null, false)).toList();
    }

    /**
     * Answers what must be answered before a draft can be signed: every question with "no", no adverse event unless one is
     * recorded, and pain that was scored before and not after was not asked.
     */
    public static void screen(Chart chart, UUID session) {
        chart.screening().putAll(allNo(session));
        SessionRecord record = chart.sessions().record(session).orElseThrow();
        List<SessionDetails.NotAsked> notAsked = new ArrayList<>(record.details().notAsked());
        record.scores().stream()
                .filter(before -> before.moment() == Moment.BEFORE)
                .filter(before -> record.scores().stream().noneMatch(after -> after.moment() == Moment.AFTER
                        && after.site().equals(before.site()) && after.aspect() == before.aspect()))
                .map(before -> new SessionDetails.NotAsked(before.site(), before.aspect(), Moment.AFTER))
                .forEach(notAsked::add);
        chart.details().put(
                record.details().withNoEvents(record.adverseEvents().isEmpty()).withNotAsked(notAsked));
    }

    public static PainScore aScore(Session session, Moment moment, int value) {
        return new PainScore(UUID.randomUUID(), session.courseId(), session.id(), "low back", PainScale.NRS,
                Aspect.MOVEMENT, moment, moment == Moment.AFTER ? 15 : null, BigDecimal.valueOf(value),
                moment == Moment.AFTER ? session.at().plusSeconds(900) : session.at());
    }

    /** Leaves bytes that open nothing in the place of a patient's key. */
    public static void damageKey(Chart chart, UUID patient) {
        chart.ledger().database().use(in -> {
            in.execute("PRAGMA ignore_check_constraints = ON");
            in.execute("UPDATE patient SET wrapped_key = zeroblob(length(wrapped_key)) WHERE id = ?", patient.toString());
        });
        chart.ledger().wipePatientKeys();
    }

    /** Breaks the page that a table begins with, or one of its index. */
    public static void damage(Path file, String name) throws java.io.IOException {
        long page;
        long size;
        try (DatabaseCopy look = DatabaseCopy.look(file)) {
            page = look.handle().createQuery("SELECT rootpage FROM sqlite_schema WHERE name = ?").bind(0, name)
                    .mapTo(Long.class).one();
            size = look.handle().createQuery("PRAGMA page_size").mapTo(Long.class).one();
        }
        byte[] bytes = java.nio.file.Files.readAllBytes(file);
        for (int i = 0; i < 16; i++) {
            bytes[(int) ((page - 1) * size) + i] = 0x55;
        }
        java.nio.file.Files.write(file, bytes);
    }
}
