package org.mesochart.demo;

import static org.mesochart.demo.CaseBook.text;
import static org.mesochart.domain.course.CourseStatus.ACTIVE;
import static org.mesochart.domain.course.CourseStatus.FINISHED;
import static org.mesochart.domain.course.CourseStatus.STOPPED;
import static org.mesochart.domain.patient.Allergies.State.KNOWN;
import static org.mesochart.domain.patient.Allergies.State.NONE_KNOWN;
import static org.mesochart.domain.patient.Allergies.State.NOT_ASKED;
import static org.mesochart.domain.session.Technique.INTRAEPIDERMIC;
import static org.mesochart.domain.session.Technique.NAPPAGE;
import static org.mesochart.domain.session.Technique.PAPULE;
import static org.mesochart.domain.session.Technique.POINT_BY_POINT;
import static org.mesochart.domain.text.Language.ENGLISH;
import static org.mesochart.domain.text.Language.TURKISH;

import java.util.List;
import org.mesochart.demo.CaseBook.Person;
import org.mesochart.demo.CaseBook.Special;
import org.mesochart.demo.CaseBook.Text;
import org.mesochart.demo.CaseBook.Treatment;
import org.mesochart.demo.CaseBook.Unwanted;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.session.AdverseEvent.Kind;
import org.mesochart.domain.session.AdverseEvent.Severity;
import org.mesochart.domain.session.Technique;

/** Who is in the demo chart. */
final class People {
    private static final Text LOW_BACK = text("low back", "bel");
    private static final Text NECK = text("neck", "boyun");
    private static final Text KNEE = text("right knee", "sağ diz");

    private People() {
    }

    static List<Person> all() {
        return List.of(
                new Person("Şükran Aydın", 'f', 1972, "68", "164", "0532 555 01 01", KNOWN,
                        text("penicillin", "penisilin"), text("rash", "döküntü"), null, TURKISH,
                        List.of(fibromyalgia(), lowBack("8 7 7 6 5", 7, "8x7", ACTIVE))),
                new Person("Hasan Işık", 'm', 1961, "84", "176", "0532 555 01 02", NONE_KNOWN, null, null,
                        text("Takes acetylsalicylic acid 100 mg", "Asetilsalisilik asit 100 mg kullanıyor"), TURKISH,
                        List.of(lowBack("7 6 4 3 2", 480, "5x7", FINISHED), pesAnserinus(),
                                knee("6 6 5 5 4 4 3 3", 20, "8x7", FINISHED))),
                new Person("Ece Gündoğdu", 'f', 1997, "74", "168", "0532 555 01 03", NONE_KNOWN, null, null,
                        text("39th week of pregnancy at the session", "Seans sırasında gebeliğin 39. haftası"), TURKISH,
                        List.of(labour())),
                new Person("James Whitfield", 'm', 1955, "91", "181", "0532 555 01 04", KNOWN,
                        text("ibuprofen", "ibuprofen"), text("wheezing", "hırıltılı solunum"), null, ENGLISH,
                        List.of(neck("8 7 6 5 4 4 3 2", 260, "8x7", FINISHED),
                                neck("7 7 6 7", 12, "6x7", ACTIVE).with(Special.CALL))),
                new Person("Zeynep Çağlar", 'f', 1988, "59", "170", "0532 555 01 05", NONE_KNOWN, null, null, null,
                        TURKISH, List.of(migraine(), neck("5 4 3 3", 300, "4x7", FINISHED))),
                new Person("Mehmet Ali Öztürk", 'm', 1968, "88", "174", "0532 555 01 06", NOT_ASKED, null, null, null,
                        TURKISH, List.of(shoulder(), lowBack("8 8 7 5 4 5 6 4 3 3", 60, "6x7,4x14", FINISHED)
                                .with(Special.EXPIRED_LOT))),
                new Person("İbrahim Şahin", 'm', 1949, "71", "169", "0532 555 01 07", KNOWN,
                        text("latex", "lateks"), text("itching", "kaşıntı"), null, TURKISH, List.of(zoster())),
                new Person("Olivia Bennett", 'f', 1985, "64", "172", "0532 555 01 08", NONE_KNOWN, null, null, null,
                        ENGLISH, List.of(legs())),
                new Person("Ayşe Nur Yıldız", 'f', 1991, "57", "161", "0532 555 01 09", NONE_KNOWN, null, null, null,
                        TURKISH, List.of(scalp())),
                new Person("Daniel Okafor", 'm', 1994, "79", "185", "0532 555 01 10", NONE_KNOWN, null, null, null,
                        ENGLISH, List.of(achilles(), lowBack("5 4 2 1", 400, "4x7", FINISHED))),
                new Person("Gülsüm Ünlü", 'f', 1946, "62", "155", "0532 555 01 11", KNOWN,
                        text("metamizole", "metamizol"), null, text("Osteoporosis, T-score -3.1",
                                "Osteoporoz, T skoru -3,1"), TURKISH, List.of(bone())),
                new Person("Kemal Doğan", 'm', 1979, "95", "178", "0532 555 01 12", NONE_KNOWN, null, null, null,
                        TURKISH, List.of(entrapment())),
                new Person("Leyla Ersoy", 'f', 2001, "52", "163", "0532 555 01 13", NOT_ASKED, null, null, null,
                        TURKISH, List.of(menstrual())),
                new Person("Thomas Keller", 'm', 1963, "86", "183", "0532 555 01 14", NONE_KNOWN, null, null, null,
                        ENGLISH, List.of(knee("7 6 6 5 5", 14, "6x14", ACTIVE).with(Special.DRAFT_TODAY))),
                new Person("Fatma Begüm İnce", 'f', 1983, "66", "167", "0532 555 01 15", NONE_KNOWN, null, null, null,
                        TURKISH, List.of(neck("8 8 - 6 5 5 4", 7, "8x7", ACTIVE).with(Special.DRAFT_TODAY))));
    }

    private static Treatment of(
            Text indication, Text site, Points points, Recipe recipe, Technique technique, String depth, String plan,
            String before, int relief, int daysAgo, CourseStatus status) {
        return new Treatment(indication, site, null, points, recipe, technique, depth, plan, before, relief, daysAgo,
                status, Special.NONE, List.of());
    }

    private static Treatment fibromyalgia() {
        return of(text("Fibromyalgia", "Fibromiyalji"), text("widespread", "yaygın"), Points.TENDER,
                Recipe.FIBROMYALGIA, PAPULE, "2", "4x7,2x14", "9 8 7 6 6 5", 2, 45, FINISHED)
                .with(new Unwanted(0, 1, Kind.BRUISE, Severity.MILD, true, text("both thighs", "her iki uyluk")));
    }

    private static Treatment pesAnserinus() {
        return of(text("Pes anserine bursitis", "Pes anserinus bursiti"), text("left knee, medial", "sol diz, iç yan"),
                Points.PES_ANSERINUS, Recipe.PES_ANSERINUS, PAPULE, "2", "9x2", "8 8 7 6 6 5 4 4 3", 1, 110, FINISHED)
                .with(Special.THREE_A_WEEK);
    }

    private static Treatment labour() {
        return of(text("Labour back pain", "Doğum eyleminde bel ağrısı"), text("sacrum", "sakrum"), Points.LABOUR,
                Recipe.LABOUR, PAPULE, "1", "1x1", "8", 4, 200, FINISHED).with(Special.LABOUR);
    }

    private static Treatment lowBack(String before, int daysAgo, String plan, CourseStatus status) {
        return of(text("Muscle pain, low back", "Kas ağrısı, bel"), LOW_BACK, Points.LOW_BACK, Recipe.MUSCLE, NAPPAGE,
                "3", plan, before, 2, daysAgo, status)
                .with(new Unwanted(1, 0, Kind.PAIN_AT_SITE, Severity.MILD, true, null));
    }

    private static Treatment neck(String before, int daysAgo, String plan, CourseStatus status) {
        return of(text("Cervicobrachial syndrome", "Servikobrakiyal sendrom"), NECK, Points.NECK, Recipe.PAIN, PAPULE,
                "2", plan, before, 2, daysAgo, status);
    }

    private static Treatment knee(String before, int daysAgo, String plan, CourseStatus status) {
        return of(text("Degenerative joint disease, knee", "Dejeneratif eklem hastalığı, diz"), KNEE,
                Points.KNEE_RIGHT, Recipe.PAIN, NAPPAGE, "2.5", plan, before, 1, daysAgo, status)
                .with(new Unwanted(2, 1, Kind.SWELLING, Severity.MODERATE, true,
                        text("settled with cold packs", "soğuk uygulamayla geriledi")));
    }

    private static Treatment migraine() {
        return of(text("Migraine", "Migren"), text("head", "baş"), Points.FOREHEAD, Recipe.NERVE, INTRAEPIDERMIC, "1",
                "4x7,10x30", "8 7 7 6 6 5 6 4 4 3 3 4", 1, 24, ACTIVE)
                .with(new Unwanted(3, 0, Kind.DIZZINESS, Severity.MILD, true, null),
                        new Unwanted(8, 0, Kind.HEADACHE, Severity.MODERATE, true, null));
    }

    private static Treatment shoulder() {
        return of(text("Muscle-tendon injury, shoulder", "Kas-tendon yaralanması, omuz"),
                text("right shoulder", "sağ omuz"), Points.SHOULDER_RIGHT, Recipe.PAIN, POINT_BY_POINT, "4", "6x7",
                "7 7 5 4 3 2", 2, 330, FINISHED);
    }

    private static Treatment zoster() {
        return of(text("Zoster", "Zona"), text("left flank", "sol yan"), Points.LOW_BACK_LEFT, Recipe.NERVE,
                INTRAEPIDERMIC, "1", "10x7", "9 9 8 8 x7 8 9 8", 1, 150, STOPPED)
                .with(new Unwanted(7, 0, Kind.ALLERGIC_REACTION, Severity.SEVERE, true,
                        text("generalised urticaria after 10 minutes; treated, observed for 6 hours; course stopped",
                                "10 dakika sonra yaygın ürtiker; tedavi edildi, 6 saat gözlendi; kür durduruldu")));
    }

    private static Treatment legs() {
        return of(text("Cellulite", "Selülit"), text("thighs", "uyluklar"), Points.THIGHS, Recipe.LEGS, NAPPAGE, "2",
                "8x14", "- - - -", 0, 16, ACTIVE).with(Special.TWO_HUNDRED)
                .with(new Unwanted(1, 2, Kind.BRUISE, Severity.MODERATE, true, null));
    }

    private static Treatment scalp() {
        return of(text("Alopecia", "Alopesi"), text("scalp", "saçlı deri"), Points.SCALP, Recipe.SCALP, NAPPAGE, "1.5",
                "4x14,4x30", "- - - - - -", 0, 27, ACTIVE);
    }

    private static Treatment achilles() {
        return of(text("Achilles tendon", "Aşil tendonu"), text("left heel", "sol topuk"), Points.ACHILLES_LEFT,
                Recipe.PAIN, PAPULE, "1.5", "8x7", "6 6 5 4 4 2 1 0", 1, 90, FINISHED)
                .with(new Unwanted(4, 21, Kind.LOCAL_INFECTION, Severity.MODERATE, true,
                        text("small nodule, culture negative", "küçük nodül, kültür negatif")));
    }

    private static Treatment bone() {
        return of(text("Osteoporotic bone pain", "Osteoporotik kemik ağrısı"), LOW_BACK, Points.LOW_BACK, Recipe.BONE,
                PAPULE, "2", "6x14,10x30", "8 7 7 6 6 6 5 5 6 5 4 4", 2, 26, ACTIVE);
    }

    private static Treatment entrapment() {
        return of(text("Nerve entrapment, gluteal", "Sinir sıkışması, gluteal"), text("right buttock", "sağ kalça"),
                Points.BUTTOCK_RIGHT, Recipe.MUSCLE, POINT_BY_POINT, "6", "8x7", "7 8 8 7 6 6", 2, 6, ACTIVE)
                .with(Special.DEEP);
    }

    private static Treatment menstrual() {
        return of(text("Menstrual pain", "Adet ağrısı"), LOW_BACK, Points.LOW_BACK_LEFT, Recipe.MUSCLE, PAPULE, "2",
                "8x28", "7 6 6 4 4 3", 2, 23, ACTIVE);
    }
}
