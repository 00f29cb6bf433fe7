package org.mesochart.document.consent;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.ProductName;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.paper.PaperSettings;
import org.mesochart.domain.paper.PaperText;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.patient.Sex;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;

/** The sample of the paper design, and what can stand in its place. */
final class SampleConsents {
    private static final String HOSTILE =
            "<b>Bold</b> & \"quoted\" {{title}} {indication} </td><script>alert(1)</script> \u05E9\u05DC\u05D5\u05DD"
                    + " \uD83D\uDE00 \u75BC\u75DB \u0645\u0631\u062D\u0628\u0627 http://example.org/x.png \u0000";

    private SampleConsents() {}

    static UUID id(int number) {
        return new UUID(0x4D45534FL, number);
    }

    static Component component(int number, String product) {
        return new Component(id(number), product, ProductName.ingredients(product), null, null, BigDecimal.ONE, null);
    }

    static Mixture mixture(int number, String letter, String... products) {
        List<Component> components = new ArrayList<>();
        for (String product : products) {
            components.add(component(number * 10 + components.size(), product));
        }
        return new Mixture(id(number), id(9), letter, components);
    }

    private static Patient patient(String name, String chart, LocalDate born) {
        return new Patient(id(1), chart, name, born, Sex.FEMALE, null, null, null, null, Allergies.NOT_ASKED, null,
                Language.TURKISH, false);
    }

    private static Course course(String indication, CoursePlan plan) {
        return new Course(id(2), id(1), 2, indication, null, plan, CourseStatus.ACTIVE,
                Instant.parse("2026-09-18T07:00:00Z"));
    }

    private static Clinic clinic(String phone) {
        return new Clinic("Çınarlı Pain and Rehabilitation Clinic", "Çınarlı Cad. 12/3, 35110 Konak, İzmir", phone,
                "35/2021-118", Language.TURKISH);
    }

    private static List<Product> products() {
        List<Product> products = new ArrayList<>(Catalogue.load().starterSet(Language.ENGLISH));
        products.addAll(Catalogue.load().starterSet(Language.TURKISH));
        return products;
    }

    private static Topical cream() {
        return new Topical("Lidocaine 2.5 % + prilocaine 2.5 % cream", List.of(
                new Ingredient("Lidocaine", new BigDecimal("25"), DoseUnit.MILLIGRAM),
                new Ingredient("Prilocaine", new BigDecimal("25"), DoseUnit.MILLIGRAM)), null, null, null, null);
    }

    static ConsentInput usual() {
        return new ConsentInput(clinic("0232 555 01 42"), PaperSettings.USUAL,
                new Practitioner(id(3), "Dr Selin Arıkan", null, "MZT-2019-2264"),
                patient("Nermin Işıldak", "MC-00412", LocalDate.of(1971, 3, 14)),
                course("Chronic low back pain", new CoursePlan(List.of(new PlanStep(4, 7), new PlanStep(2, 14)))),
                id(9), LocalDate.of(2026, 10, 2),
                new ConsentInput.Medicines(List.of(
                        mixture(31, "A", "Lidocaine hydrochloride 2 %", "Ketoprofen 100 mg/2 mL", "Sodium chloride 0.9 %"),
                        mixture(32, "B", "Thiocolchicoside 4 mg/2 mL")), cream()),
                List.of(), Map.of(), products(), true);
    }

    /** Four mixtures, a brand and what no catalogue knows, a long name. */
    static ConsentInput many() {
        ConsentInput usual = usual();
        return new ConsentInput(usual.clinic(), PaperSettings.USUAL.withLicenceName("Authorised mesotherapy centre no."),
                new Practitioner(id(3), "Prof. Dr. Mehmet Alparslan Karamanoğulları-Yıldırımsoy", null, null),
                patient("Mustafa Kemalettin Ağaoğlu-Çelikkanat von Hohenlohe-Waldenburg-Schillingsfürst", "MC-00412",
                        LocalDate.of(1948, 12, 31)),
                course("Muscle pain", new CoursePlan(List.of(new PlanStep(8, 21)))), id(9), LocalDate.of(2026, 10, 2),
                new ConsentInput.Medicines(List.of(
                        mixture(41, "A", "Jetokain 2 %", "Meloxicam 15 mg/1.5 mL", "Sodium chloride 0.9 %"),
                        mixture(42, "B", "Jetokain 2 %", "Pentoxifylline 100 mg/5 mL", "Magnesium sulfate 15 %"),
                        mixture(43, "C", "Salmon calcitonin 100 IU/mL", "Vitamin C 500 mg/5 mL", "Water for injection"),
                        mixture(44, "D", "Xyzzifex complex forte extended mesotherapy preparation", "Paracetamol 10 mg/mL")),
                        cream()),
                List.of(), Map.of(), usual.products(), false);
    }

    /** Nothing known that need not be known. */
    static ConsentInput bare() {
        ConsentInput usual = usual();
        return new ConsentInput(new Clinic("Kaya Kliniği", null, null, null, Language.TURKISH), PaperSettings.USUAL,
                usual.doctor(), patient("Ali Veli", null, null), course("Miyozit", CoursePlan.NONE), id(9),
                LocalDate.of(2026, 10, 2), new ConsentInput.Medicines(List.of(), null), List.of(), Map.of(), List.of(),
                false);
    }

    /** The clinic's words, changed three times in Turkish, once in English. */
    static ConsentInput ownWords() {
        ConsentInput usual = usual();
        List<PaperText> texts = List.of(
                new PaperText("consent.risks", Language.TURKISH,
                        "Çok sık (100 kişide 10 ve üzeri): morluk\nKlinik kaynağı: kendi kayıtlarımız, 2025\nBaşka bir cümle", 2),
                new PaperText("consent.photographs", Language.TURKISH, "Yalnızca dosyamda saklanmak üzere.", 1),
                new PaperText("consent.intro", Language.ENGLISH, "First line.\n\nIt's \"ours\" {really}, 100 % {", 1));
        return new ConsentInput(usual.clinic(), usual.settings(), usual.doctor(), usual.patient(), usual.course(), id(9),
                usual.day(), usual.medicines(), texts,
                Map.of(Language.TURKISH, LocalDate.of(2027, 1, 5), Language.ENGLISH, LocalDate.of(2026, 12, 24)),
                usual.products(), false);
    }

    /** Something unpleasant in every field, and paragraphs of 10,000 characters. */
    static ConsentInput hostile() {
        List<PaperText> texts = new ArrayList<>();
        for (Language language : Language.values()) {
            texts.add(new PaperText("consent.why", language, HOSTILE + " word".repeat(2_000) + " END", 1));
            texts.add(new PaperText("consent.risks", language, (HOSTILE + ": " + "x".repeat(300) + "\n").repeat(8), 1));
            texts.add(new PaperText("consent.decision", language, HOSTILE + " agreed".repeat(1_400) + " END", 1));
        }
        return new ConsentInput(new Clinic(HOSTILE, HOSTILE, HOSTILE, HOSTILE, Language.ENGLISH),
                PaperSettings.USUAL.withLicenceName(HOSTILE), new Practitioner(id(3), HOSTILE, null, null),
                patient(HOSTILE + "x".repeat(120), "MC-<1>&2", LocalDate.of(1971, 3, 14)),
                course(HOSTILE, CoursePlan.NONE), id(9), LocalDate.of(2026, 10, 2),
                new ConsentInput.Medicines(List.of(mixture(51, "A", HOSTILE, "y".repeat(200))), null), texts,
                Map.of(), List.of(), true);
    }
}
