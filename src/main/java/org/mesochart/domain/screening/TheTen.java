package org.mesochart.domain.screening;

import java.util.ArrayList;
import java.util.List;
import org.mesochart.domain.screening.ScreeningQuestion.Origin;

/**
 * The ten contraindications of the brief. They are asked in every session, whatever a catalogue or a clinic says:
 * signing depends on them.
 */
public final class TheTen {
    private static final String SOURCE = "Project brief";

    public static final List<ScreeningQuestion> QUESTIONS = List.of(
            question("pregnancy", "Pregnancy", "Gebelik"),
            question("acute_infection", "Acute infection", "Akut enfeksiyon"),
            question("irregular_hypertension", "Irregular hypertension", "Düzensiz hipertansiyon"),
            question("end_stage_heart_failure", "End-stage heart failure", "Son dönem kalp yetmezliği"),
            question("deep_venous_thrombosis", "Deep venous thrombosis", "Derin ven trombozu"),
            question("heart_attack", "Heart attack", "Kalp krizi (miyokard enfarktüsü)"),
            question("open_wounds", "Open wounds at the site", "Uygulama bölgesinde açık yara"),
            question("renal_failure", "Renal failure", "Böbrek yetmezliği"),
            question("blood_thinners", "Blood thinners", "Kan sulandırıcı ilaç kullanımı"),
            question("drug_allergy", "Drug allergy", "İlaç alerjisi"));

    private TheTen() {}

    private static ScreeningQuestion question(String key, String english, String turkish) {
        return new ScreeningQuestion(key, Origin.BRIEF, english, turkish, SOURCE, true);
    }

    public static boolean has(String key) {
        return QUESTIONS.stream().anyMatch(q -> q.key().equals(key));
    }

    /**
     * What is asked in a clinic: the ten, then its own questions and the further prompts that it asks.
     *
     * @param rows the clinic's rows, those not asked at present too
     */
    public static List<ScreeningQuestion> with(List<ScreeningQuestion> rows) {
        List<ScreeningQuestion> asked = new ArrayList<>(QUESTIONS);
        rows.stream().filter(q -> q.asked() && !has(q.key())).forEach(asked::add);
        return asked;
    }
}
