package org.mesochart.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mesochart.demo.CaseBook.Special;
import org.mesochart.demo.CaseBook.Text;
import org.mesochart.demo.CaseBook.Treatment;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.screening.AllergyMatch;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.screening.TheTen;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.text.Language;

/** What the people of the demo chart answer before a session: mostly no, and what fits them. */
final class DemoScreening {
    private static final Text ALLERGY = CaseBook.text(
            "{0}. Today’s products were read to the patient; none has caused a reaction before.",
            "{0}. Bugünkü ürünler hastaya okundu; hiçbiri daha önce reaksiyona yol açmamış.");
    private static final Text THINNERS = CaseBook.text(
            "Acetylsalicylic acid 100 mg daily, no bleeding tendency. 27G, pressed for 3 minutes.",
            "Her gün asetilsalisilik asit 100 mg, kanama eğilimi yok. 27G, 3 dakika bası.");
    private static final Text TERM = CaseBook.text(
            "39th week, in labour, for the pain of labour; the obstetrician agrees.",
            "39. hafta, doğum eyleminde, doğum ağrısı için; kadın doğum uzmanı onaylıyor.");
    private static final Text TOLERATED = CaseBook.text(
            "Has taken diclofenac since without a reaction; observed for 30 minutes.",
            "O zamandan beri diklofenak kullanmış, reaksiyon olmamış; 30 dakika gözlem.");
    private static final Text FEVER = CaseBook.text(
            "Sore throat and 38.4 °C since yesterday. New appointment in two weeks.",
            "Dünden beri boğaz ağrısı ve 38,4 °C ateş. İki hafta sonraya yeni randevu verildi.");
    private static final String ACETYLSALICYLIC = "setilsali|cetylsali";

    private final Language language;

    DemoScreening(Language language) {
        this.language = language;
    }

    /** Why a session that was not performed ended, as its note. */
    String note() {
        return FEVER.in(language);
    }

    /** @param stopped true when an infection ends the session */
    List<ScreeningAnswer> of(Patient patient, Treatment treatment, Session session, boolean stopped) {
        Map<String, String> reasons = new HashMap<>();
        if (patient.allergies().state() == Allergies.State.KNOWN) {
            reasons.put("drug_allergy", ALLERGY.in(language).replace("{0}",
                    capital(patient.allergies().list().getFirst().substance())));
        }
        if (patient.alerts() != null && patient.alerts().matches(".*(" + ACETYLSALICYLIC + ").*")) {
            reasons.put("blood_thinners", THINNERS.in(language));
        }
        if (treatment.special() == Special.LABOUR) {
            reasons.put("pregnancy", TERM.in(language));
        }
        List<ScreeningAnswer> answers = new ArrayList<>();
        for (ScreeningQuestion question : TheTen.QUESTIONS) {
            String reason = reasons.get(question.key());
            Answer answer = stopped && question.key().equals("acute_infection")
                    ? Answer.STOP
                    : reason == null ? Answer.NO : Answer.PROCEED;
            answers.add(new ScreeningAnswer(session.id(), question.key(), answer, reason, false));
        }
        if (patient.allergies().list().stream().anyMatch(a -> a.substance().equals("ibuprofen")) && !stopped
                && treatment.recipe().parts().stream().anyMatch(p -> p.english().startsWith("Diclofenac"))) {
            answers.add(new ScreeningAnswer(session.id(), AllergyMatch.key("nsaid"), Answer.PROCEED,
                    TOLERATED.in(language), false));
        }
        return answers;
    }

    private String capital(String substance) {
        return substance.substring(0, 1).toUpperCase(language.locale()) + substance.substring(1);
    }
}
