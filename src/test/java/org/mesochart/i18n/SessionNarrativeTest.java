package org.mesochart.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.PainSite;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.ProductName;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Measure;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.pain.PainQuality;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.screening.TheTen;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.LateEntry;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.SessionDetails.NotAsked;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.Signature;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.TestCharts;

/** A session in words, in both languages: the usual one, and every odd one. */
class SessionNarrativeTest {
    private static final BodyMap BODY = BodyMap.load();

    private final Patient patient = TestCharts.aPatient();
    private final Course course = TestCharts.aCourse(patient.id()).withNumber(1);
    private final Session session = TestCharts.aSession(course.id()).withNumber(4);
    private final Mixture mixture = TestCharts.aMixture(session.id()).withLetter("A");

    private static String text(SessionFacts facts, Language language) {
        return new SessionNarrative(new Messages(language), BODY).text(facts).replace('\u00A0', ' ');
    }

    private PainScore score(String site, Moment moment, Aspect aspect, Integer minutes, int value) {
        return new PainScore(UUID.randomUUID(), course.id(), session.id(), site, PainScale.NRS, aspect, moment, minutes,
                BigDecimal.valueOf(value), session.at());
    }

    private Injection point(int number, String x) {
        return TestCharts.anInjection(session.id(), mixture.id(), x, "112").withNumber(number)
                .withPlace(BODY.figure(BodyView.BACK).place(Double.parseDouble(x), 112).orElseThrow())
                .withNeedle(Needle.USUAL.getFirst());
    }

    private SessionFacts facts(SessionRecord record) {
        return new SessionFacts(record, course, Assessment.none(course.id()), TheTen.QUESTIONS, Optional.empty(),
                "Dr. Elif Kaya", new LateEntry(session.at(), session.at()), Map.of());
    }

    private SessionRecord record(List<Injection> points, List<PainScore> scores) {
        return new SessionRecord(session, points.isEmpty() ? List.of() : List.of(mixture), points, scores, List.of(),
                Optional.empty());
    }

    private SessionFacts usual() {
        List<ScreeningAnswer> answers = new ArrayList<>(TestCharts.allNo(session.id()));
        answers.removeIf(a -> a.question().equals("blood_thinners"));
        answers.add(new ScreeningAnswer(session.id(), "blood_thinners", Answer.PROCEED, "acetylsalicylic acid 100 mg",
                false));
        SessionDetails details = SessionDetails.none(session.id())
                .withAntisepsis("chlorhexidine 2 %")
                .withTopical(new Topical("Lidocaine 4 % cream", List.of(), null, null, new BigDecimal("2"), 60))
                .withNoEvents(true)
                .withAdvice("no sauna until tomorrow")
                .withNotAsked(List.of(new NotAsked("low back", Aspect.REST, Moment.AFTER)));
        SessionRecord record = record(List.of(point(1, "2"), point(2, "-2"), point(3, "3")), List.of(
                        score("low back", Moment.BEFORE, Aspect.MOVEMENT, null, 4),
                        score("low back", Moment.BEFORE, Aspect.REST, null, 2),
                        score("low back", Moment.AFTER, Aspect.MOVEMENT, 30, 3)))
                .withScreening(answers)
                .withDetails(details);
        Signature signature = new Signature(session.id(), UUID.randomUUID(), session.at().plusSeconds(4740),
                "4E7A-19C3-B0D2", new Signature.Hand("Dr. Elif Kaya", "MZT-2019-1187", TestCharts.ZONE,
                        Signature.Meaning.PERFORMED));
        SessionRecord signed = new SessionRecord(session, record.mixtures(), record.injections(), record.scores(),
                record.adverseEvents(), Optional.of(signature), List.of(), SessionRecord.Unshown.NONE, details, answers,
                List.of());
        Assessment assessment = new Assessment(course.id(), null, List.of(new PainSite("low back",
                Set.of(PainQuality.ACHING), Set.of(Aspect.MOVEMENT), "8 months", PainSite.Chronicity.CHRONIC, null,
                null)), null, null, null, null);
        return new SessionFacts(signed, course, assessment, TheTen.QUESTIONS, Optional.of(LocalDate.of(2026, 12, 8)),
                "Dr. Elif Kaya", new LateEntry(session.at(), session.at()), Map.of());
    }

    @Test
    void theUsualSessionInEnglish() {
        assertEquals("Mesotherapy session 4 of 6, Tue 24 Nov 2026, 10:00. Indication: Low back pain. Pain: low back, "
                + "aching, on movement, chronic, 8 months. Pain before the injections: low back, NRS 4 on movement, 2 at "
                + "rest. Screening for contraindications: Ten asked, nine “no”. Proceed: blood thinners (acetylsalicylic "
                + "acid 100 mg). Skin cleaned with: chlorhexidine 2 %. On the skin beforehand: Lidocaine 4 % cream, 2 g, "
                + "60 min. Mixture A, 4 mL: Lidocaine hydrochloride 20 mg/mL 1 mL + Diclofenac sodium 25 mg/mL 1 mL + "
                + "Sodium chloride 0.9 % 2 mL. Of it 0.3 mL were injected: Lidocaine hydrochloride 1.5 mg and Diclofenac "
                + "sodium 1.875 mg. Wasted: 3.7 mL. Lower back: 3 points, left 2, right 1, 2 mm, 0.1 mL each, 0.3 mL. "
                + "Technique: papule. Needle 4 mm 27G, 45°. Pain 30 min after: NRS 3 on movement. Pain at rest not asked. "
                + "No adverse event was seen. Advice to the patient: no sauna until tomorrow. The next session is due on "
                + "Tue 8 Dec 2026. Signed by Dr. Elif Kaya, certificate MZT-2019-1187, on 24 Nov 2026, 11:19 (UTC+3).",
                text(usual(), Language.ENGLISH));
    }

    @Test
    void theUsualSessionInTurkish() {
        assertEquals("4. mezoterapi seansı (planlanan 6), 24 Kasım 2026 Salı, 10:00. Endikasyon: Low back pain. Ağrı: low "
                + "back, sızlayıcı, hareketle, kronik, 8 months. Enjeksiyonlardan önceki ağrı: low back, hareketle NRS 4, "
                + "istirahatte 2. Kontrendikasyon sorgulaması: On soru soruldu; “hayır” yanıtı: dokuz. Gerekçeyle "
                + "uygulanır: kan sulandırıcı ilaç kullanımı (acetylsalicylic acid 100 mg). Deri antisepsisi: "
                + "chlorhexidine 2 %. Öncesinde deri üzerine: Lidocaine 4 % cream, 2 g, 60 dk. A karışımı, 4 mL: "
                + "Lidocaine hydrochloride 20 mg/mL 1 mL + Diclofenac sodium 25 mg/mL 1 mL + Sodium chloride 0.9 % 2 mL. "
                + "Enjekte edilen: 0,3 mL; içinde Lidocaine hydrochloride 1,5 mg ve Diclofenac sodium 1,875 mg. Atılan: "
                + "3,7 mL. Bel: 3 nokta, sol 2, sağ 1, 2 mm, her biri 0,1 mL, toplam 0,3 mL. Teknik: papül. İğne 4 mm "
                + "27G, 45°. Ağrı, 30 dk sonra: hareketle NRS 3. İstirahatte ağrı sorulmadı. Advers olay görülmedi. Hastaya "
                + "öneriler: no sauna until tomorrow. Sonraki seansın günü: 8 Aralık 2026 Salı. İmzalayan: Dr. Elif Kaya, "
                + "sertifika MZT-2019-1187; 24 Kas 2026, 11:19 (UTC+3).",
                text(usual(), Language.TURKISH));
    }

    @Test
    void aDraftWithNothingInItMakesNothingUp() {
        SessionRecord empty = record(List.of(), List.of());
        assertEquals("Mesotherapy session 4 of 6, Tue 24 Nov 2026, 10:00. Indication: Low back pain. Pain before is not "
                + "recorded. Screening for contraindications: Nothing asked yet. No injections were given. Pain after the "
                + "injections is not recorded. Adverse events are not recorded. Draft, not signed.",
                text(facts(empty), Language.ENGLISH));
        assertEquals("4. mezoterapi seansı (planlanan 6), 24 Kasım 2026 Salı, 10:00. Endikasyon: Low back pain. Önceki ağrı "
                + "kaydedilmedi. Kontrendikasyon sorgulaması: Henüz soru sorulmadı. Enjeksiyon yapılmadı. "
                + "Enjeksiyonlardan sonraki ağrı kaydedilmedi. Advers olay kaydı yok. Taslak, imzalanmadı.",
                text(facts(empty), Language.TURKISH));
    }

    @Test
    void anUnknownVolumeMakesEveryFigureALowerBound() {
        SessionRecord record = record(List.of(point(1, "2"), point(2, "3").withVolume(null)), List.of());
        String english = text(facts(record), Language.ENGLISH);
        assertTrue(english.contains("Of it at least 0.1 mL were injected: Lidocaine hydrochloride at least 0.5 mg and "
                + "Diclofenac sodium at least 0.625 mg."), english);
        assertFalse(english.contains("Wasted"), english);
        String turkish = text(facts(record), Language.TURKISH);
        assertTrue(turkish.contains("Enjekte edilen: en az 0,1 mL; içinde"), turkish);
    }

    @Test
    void aReasonGivenInSpiteOfAnAllergyIsNamedAndIsNoQuestion() {
        List<ScreeningAnswer> answers = new ArrayList<>(TestCharts.allNo(session.id()));
        answers.add(new ScreeningAnswer(session.id(), "allergy:nsaid", Answer.PROCEED, "takes ibuprofen", false));
        answers.add(new ScreeningAnswer(session.id(), "allergy:of_elsewhere", Answer.STOP, null, false));
        SessionRecord record = record(List.of(), List.of()).withScreening(answers);
        String english = text(facts(record), Language.ENGLISH);
        assertTrue(english.contains("Ten asked, all “no”. Stop: allergy to of_elsewhere. Proceed: allergy to an NSAID "
                + "(takes ibuprofen)."), english);
        String turkish = text(facts(record), Language.TURKISH);
        assertTrue(turkish.contains("Gerekçeyle uygulanır: NSAİİ alerjisi (takes ibuprofen)."), turkish);
        List<String> items = RecordItems.of(facts(record), new Messages(Language.ENGLISH), BODY).stream()
                .map(RecordItems.Item::what)
                .toList();
        assertTrue(items.contains("Screening, allergy to an NSAID"), items.toString());
    }

    @Test
    void aQuestionNotAskedAnyMoreKeepsItsWords() {
        ScreeningQuestion off = new ScreeningQuestion("own-7c1f", ScreeningQuestion.Origin.CLINIC, "Metal implant",
                "Metal implant var mı?", null, false);
        List<ScreeningAnswer> answers = new ArrayList<>(TestCharts.allNo(session.id()));
        answers.add(new ScreeningAnswer(session.id(), off.key(), Answer.PROCEED, "far away", false));
        List<ScreeningQuestion> questions = new ArrayList<>(TheTen.QUESTIONS);
        questions.add(off);
        SessionFacts facts = new SessionFacts(record(List.of(), List.of()).withScreening(answers), course,
                Assessment.none(course.id()), questions, Optional.empty(), "Dr. Elif Kaya",
                new LateEntry(session.at(), session.at()), Map.of());
        String english = text(facts, Language.ENGLISH);
        assertTrue(english.contains("Eleven asked, ten “no”. Proceed: metal implant (far away)."), english);
    }

    @Test
    void theAssessmentAndOtherTotalsAreTold() {
        SessionRecord bare = record(List.of(), List.of());
        SessionRecord record = new SessionRecord(session, List.of(), List.of(), List.of(), List.of(), Optional.empty(),
                List.of(), SessionRecord.Unshown.NONE, bare.details().withChanges("new tablets"), List.of(), List.of(
                        total(Measure.KOOS, "61.5"), total(Measure.PGIC, "2")));
        Assessment assessment = new Assessment(course.id(), "facet joints", List.of(new PainSite("low back", Set.of(),
                Set.of(), "3 weeks", null, "worse at night", "warmth")), "well", "none", "paracetamol", "tablets no help");
        SessionFacts facts = new SessionFacts(record, course, assessment, TheTen.QUESTIONS, Optional.empty(),
                "Dr. Elif Kaya", new LateEntry(session.at(), session.at()), Map.of());
        String english = text(facts, Language.ENGLISH);
        assertTrue(english.contains("facet joints. Pain: low back, 3 weeks, worse at night, helped by: warmth. General "
                + "health: well. Medicines: none. Tried before: paracetamol. Why now: tablets no help. Since the last "
                + "visit: new tablets. Pain before is not recorded. Other totals: KOOS: 61.5; PGIC: much improved."), english);
        String turkish = text(facts, Language.TURKISH);
        assertTrue(turkish.contains("Diğer toplam skorlar: KOOS: 61,5; PGIC: belirgin biçimde iyi."), turkish);
        assertTrue(turkish.contains("iyi gelen: warmth. Genel durum: well. İlaçları: none. Önceki tedavi: paracetamol."),
                turkish);
    }

    private OutcomeScore total(Measure measure, String value) {
        return new OutcomeScore(UUID.randomUUID(), course.id(), session.id(), measure, new BigDecimal(value), session.at());
    }

    @Test
    void aVerySmallDoseIsNotToldAsNone() {
        String label = "Adrenaline 0.005 mg/mL";
        Mixture weak = mixture.withComponents(List.of(new Component(UUID.randomUUID(), label,
                ProductName.ingredients(label), null, null, new BigDecimal("2"), null)));
        Injection point = point(1, "2").withVolume(new BigDecimal("0.05"));
        SessionRecord record = new SessionRecord(session, List.of(weak), List.of(point), List.of(), List.of(),
                Optional.empty());
        String english = text(facts(record), Language.ENGLISH);
        assertTrue(english.contains("Adrenaline 0.00025 mg."), english);
    }

    @Test
    void painBeforeThatWasNotAskedIsNotMissing() {
        SessionRecord record = record(List.of(), List.of()).withDetails(SessionDetails.none(session.id())
                .withNotAsked(List.of(new NotAsked("low back", Aspect.MOVEMENT, Moment.BEFORE))));
        String english = text(facts(record), Language.ENGLISH);
        assertTrue(english.contains("Low back pain. Pain on movement not asked. Screening"), english);
        String turkish = text(facts(record), Language.TURKISH);
        assertTrue(turkish.contains("Hareketle ağrı sorulmadı."), turkish);
    }

    @Test
    void aSessionNotPerformedSaysWhichAnswerEndedIt() {
        List<ScreeningAnswer> stop = new ArrayList<>(TestCharts.allNo(session.id()));
        stop.set(0, new ScreeningAnswer(session.id(), "pregnancy", Answer.STOP, "positive test", false));
        SessionRecord record = record(List.of(), List.of()).withScreening(stop);
        String english = text(facts(record), Language.ENGLISH);
        assertTrue(english.contains("Ten asked, nine “no”. Stop: pregnancy (positive test). The session was ended because "
                + "of this answer; no injections were given. Draft, not signed."), english);
        String turkish = text(facts(record), Language.TURKISH);
        assertTrue(turkish.contains("Uygulanmaz: gebelik (positive test). Bu yanıt nedeniyle seans sonlandırıldı; "
                + "enjeksiyon yapılmadı."), turkish);
    }

    @Test
    void eventsAreToldWithDayPointsAndWhatCameOfThem() {
        Injection first = point(1, "2");
        Injection second = point(2, "3");
        AdverseEvent event = new AdverseEvent(UUID.randomUUID(), session.id(), AdverseEvent.Kind.BRUISE,
                AdverseEvent.Severity.MILD, true, session.at().plus(Duration.ofDays(2)), null,
                List.of(first.id(), second.id()), new AdverseEvent.Follow(null, "cooled", AdverseEvent.Outcome.RESOLVED,
                        List.of("LD2406"), LocalDate.of(2026, 11, 28), "TR-77"));
        SessionRecord record = new SessionRecord(session, List.of(mixture), List.of(first, second), List.of(),
                List.of(event), Optional.empty());
        SessionFacts late = new SessionFacts(record, course, Assessment.none(course.id()), TheTen.QUESTIONS,
                Optional.empty(), "Dr. Elif Kaya", new LateEntry(session.at(), session.at().plus(Duration.ofDays(2))),
                Map.of(event.id(), session.at().plus(Duration.ofDays(9))));
        String english = text(late, Language.ENGLISH);
        assertTrue(english.contains("Written down later, on 26 Nov 2026, 10:00."), english);
        assertTrue(english.contains("Adverse event: bruise, mild, on 26 Nov 2026, entered on 3 Dec 2026, at points 1–2, "
                + "done: cooled, suspected lots: LD2406, reported to the authority on 28 Nov 2026 (no. TR-77), resolved."),
                english);
    }

    @Test
    void twoPlacesAreNamedAndSeveralTimesComeInOrder() {
        SessionRecord record = record(List.of(point(1, "2")), List.of(
                score("knee", Moment.BEFORE, Aspect.UNSPECIFIED, null, 6),
                score("low back", Moment.BEFORE, Aspect.UNSPECIFIED, null, 8),
                score("low back", Moment.AFTER, Aspect.UNSPECIFIED, 120, 2),
                score("low back", Moment.AFTER, Aspect.UNSPECIFIED, 10, 5)));
        String english = text(facts(record), Language.ENGLISH);
        assertTrue(english.contains("Pain before the injections: knee, NRS 6; low back, NRS 8."), english);
        assertTrue(english.contains("Pain 10 min after: low back, NRS 5. Pain 2 h after: low back, NRS 2."), english);
        assertTrue(english.contains("Lower back: 1 point, left, 2 mm, 0.1 mL."), english);
    }

    @Test
    void nothingNamesThePatient() {
        for (Language language : Language.values()) {
            String text = text(usual(), language);
            assertFalse(text.contains("Aydın") || text.contains("Şükran"), text);
            assertFalse(text.contains("\n"), text);
        }
    }

    @Test
    void aCorrectionCanNameEachItemAndKnowsWhatTheRecordSays() {
        List<RecordItems.Item> items = RecordItems.of(usual(), new Messages(Language.ENGLISH), BODY);
        Map<String, String> was = new java.util.HashMap<>();
        items.forEach(item -> was.put(item.what(), item.was().replace('\u00A0', ' ')));
        assertEquals("2 mm", was.get("Point 3, depth"));
        assertEquals("LD2406", was.get("Mixture A, lot of Lidocaine hydrochloride 20 mg/mL"));
        assertEquals("NRS 2", was.get("Pain before, low back, at rest"));
        assertEquals("yes, proceed (acetylsalicylic acid 100 mg)", was.get("Screening, blood thinners"));
        assertEquals("chlorhexidine 2 %", was.get("Skin antisepsis"));
        assertEquals(items.size(), was.size());
    }
}
