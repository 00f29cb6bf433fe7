package org.mesochart.domain.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Allergy;
import org.mesochart.domain.stock.Substance;
import org.mesochart.domain.stock.Substances;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.TestCharts;

class AllergyComparisonTest {
    private static final Substances KNOWN = Catalogue.load().shipped().substances();

    private static Mixture mixture(String letter, String... products) {
        return new Mixture(UUID.randomUUID(), UUID.randomUUID(), letter,
                Arrays.stream(products).map(p -> TestCharts.aComponent(p, "L1", "1")).toList());
    }

    private static AllergyComparison compared(String allergy, String... products) {
        return AllergyComparison.of(Allergies.of(List.of(new Allergy(allergy, null))), List.of(mixture("A", products)), null,
                KNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "aspirin,                 Diclofenac sodium 25 mg/mL,          nsaid",
        "NSAİİ,                   Ketoprofen 100 mg/2 mL,              nsaid",
        "ağrı kesiciler,          Meloksikam 10 mg/mL,                 nsaid",
        "Novalgin,                Metamizole sodium 500 mg/mL,         nsaid",
        "lokal anestezik,         Prokain hidroklorür 20 mg/mL,        ester_anaesthetic",
        "local anaesthetics,      Lidocaine hydrochloride 20 mg/mL,    amide_anaesthetic",
        "Jetokain (çarpıntı),     Mepivacaine hydrochloride 10 mg/mL,  amide_anaesthetic",
        "balık,                   Kalsitonin (somon) 100 IU/mL,        salmon_calcitonin",
        "HYALURONIDASE,           Hiyalüronidaz 150 IU/mL,             hyaluronidase",
        "sülfit,                  Lidocaine with adrenaline,           sulfite",
        "klindamisin,             Lincomycin 300 mg/mL,                lincosamide",
        "kortizon,                Triamcinolone acetonide 40 mg/mL,    corticosteroid",
        "papatya,                 Arnica extract,                      daisy_family",
    })
    void aClassIsMatchedInEitherLanguage(String allergy, String product, String group) {
        List<AllergyMatch> matches = compared(allergy, "Sodium chloride 0.9 %", product).matches();
        assertTrue(matches.stream().anyMatch(m -> m.group().equals(group) && m.letters().equals(List.of("A"))),
                matches.stream().map(AllergyMatch::group).toList()::toString);
    }

    @ParameterizedTest
    @CsvSource({"procaine, Lidocaine hydrochloride 20 mg/mL", "lidocaine, Procaine hydrochloride 20 mg/mL",
        "penicillin, Gentamicin 40 mg/mL", "latex, Diclofenac sodium 25 mg/mL", "iyot, Pentoksifilin 20 mg/mL"})
    void anotherClassIsNoMatchAndIsSaidToBeCompared(String allergy, String product) {
        AllergyComparison now = compared(allergy, product);
        assertEquals(List.of(), now.matches());
        assertEquals(List.of(allergy), now.clear());
        assertEquals(List.of(), now.notKnown());
    }

    @Test
    void whatIsNotKnownIsSaidAndOnlyItsNameCompared() {
        AllergyComparison now = compared("green dye no. 4", "Diclofenac sodium 25 mg/mL");
        assertEquals(List.of("green dye no. 4"), now.notKnown());
        assertEquals(List.of(), now.clear());
        AllergyComparison named = compared("Traumafix", "Traumafix ampoule");
        assertEquals(AllergyMatch.NAMED, named.matches().getFirst().group());
        assertEquals(List.of("Traumafix ampoule"), named.products());
    }

    @Test
    void severalInOneFieldAreComparedEachForItself() {
        AllergyComparison now = compared("penisilin, aspirin ve yeşil boya", "Diklofenak sodyum 25 mg/mL");
        assertEquals(List.of("aspirin"), now.matches().stream().map(AllergyMatch::allergy).toList());
        assertEquals(List.of("penisilin"), now.clear());
        assertEquals(List.of("yeşil boya"), now.notKnown());
    }

    @Test
    void theCreamIsComparedAndEveryMixtureNamed() {
        Topical cream = new Topical("Lidocaine 2.5 % and prilocaine 2.5 % cream", List.of(), null, null, null, null);
        AllergyComparison now = AllergyComparison.of(Allergies.of(List.of(new Allergy("lidocaine", null))),
                List.of(mixture("A", "Lidocaine hydrochloride 20 mg/mL"), mixture("B", "Pentoxifylline 20 mg/mL"),
                        mixture("C", "Bupivacaine hydrochloride 5 mg/mL")), cream, KNOWN);
        assertEquals(List.of("A", "C"), now.matches().getFirst().letters());
        assertTrue(now.matches().getFirst().cream());
        assertEquals(3, now.problems(List.of()).size());
    }

    @Test
    void theSentenceIsThatOfTheDesignInBothLanguages() {
        var problem = compared("diclofenac", "Diclofenac sodium 25 mg/mL").problems(List.of()).getFirst();
        assertEquals("Allergy to diclofenac: mixture A holds an NSAID. Change it, or write why you proceed.",
                new Messages(Language.ENGLISH).text(problem.key(), problem.args().toArray()));
        var turkish = compared("diklofenak", "Diklofenak sodyum 25 mg/mL").problems(List.of()).getFirst();
        assertEquals("Diklofenak alerjisi: A karışımında NSAİİ var. Karışımı değiştirin ya da neden sürdürdüğünüzü yazın.",
                new Messages(Language.TURKISH).text(turkish.key(), turkish.args().toArray()));
    }

    @Test
    void aReasonForTheClassIsEnough() {
        AllergyComparison now = compared("aspirin", "Diclofenac sodium 25 mg/mL");
        ScreeningAnswer reason = new ScreeningAnswer(new UUID(1, 1), AllergyMatch.key("nsaid"), Answer.PROCEED,
                "has taken diclofenac since", false);
        assertFalse(now.problems(List.of()).isEmpty());
        assertEquals(List.of(), now.problems(List.of(reason)));
    }

    @Test
    void onlyWordsWhyOneProceedsAreAReason() {
        AllergyComparison now = compared("aspirin", "Diclofenac sodium 25 mg/mL");
        ScreeningAnswer no = new ScreeningAnswer(new UUID(1, 1), AllergyMatch.key("nsaid"), Answer.NO, null, false);
        ScreeningAnswer mute = new ScreeningAnswer(new UUID(1, 1), AllergyMatch.key("nsaid"), Answer.PROCEED, null, false);
        assertEquals(1, now.problems(List.of(no)).size());
        assertEquals(1, now.problems(List.of(mute)).size());
    }

    @Test
    void theReasonForOneNameIsNoneForAnother() {
        AllergyComparison both = AllergyComparison.of(
                Allergies.of(List.of(new Allergy("Traumafix", null), new Allergy("Bonefix", null))),
                List.of(mixture("A", "Traumafix ampoule"), mixture("B", "Bonefix ampoule")), null, KNOWN);
        assertEquals(List.of("allergy:named:traumafix", "allergy:named:bonefix"),
                both.matches().stream().map(AllergyMatch::key).toList());
        ScreeningAnswer reason = new ScreeningAnswer(new UUID(1, 1), "allergy:named:traumafix", Answer.PROCEED,
                "tolerated twice since", false);
        assertEquals(List.of("B"), both.problems(List.of(reason)).stream().map(p -> p.args().get(1)).toList());
    }

    @Test
    void aReasonIsForAKnownClassOrAName() {
        for (String known : List.of("allergy:nsaid", "allergy:named", "allergy:named:traumafix")) {
            assertTrue(AllergyMatch.isKnown(known, KNOWN), known);
        }
        for (String unknown : List.of("allergy:foo", "allergy:", "allergy:named:", "allergy:local_anaesthetic")) {
            assertFalse(AllergyMatch.isKnown(unknown, KNOWN), unknown);
        }
    }

    @Test
    void everyProductOfTheCatalogueIsKnownAndEveryClassHasItsWords() {
        Catalogue catalogue = Catalogue.load();
        for (Language language : Language.values()) {
            for (String label : catalogue.productLabels(language)) {
                assertFalse(KNOWN.in(label).isEmpty(), label);
            }
            Messages messages = new Messages(language);
            TreeSet<String> classes = new TreeSet<>();
            KNOWN.all().stream().map(Substance::classes).forEach(classes::addAll);
            classes.remove("local_anaesthetic");
            classes.forEach(c -> assertTrue(messages.has("errors.class." + c) && messages.has("screening.class." + c), c));
        }
    }
}
