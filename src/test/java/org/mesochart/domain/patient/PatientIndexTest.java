package org.mesochart.domain.patient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mesochart.domain.text.Folding;
import org.mesochart.domain.text.Language;

class PatientIndexTest {
    private final PatientIndex index = new PatientIndex();

    @Test
    void plainLettersFindTurkishNamesAndEveryIIsOne() {
        add("Şükrü Işık", "1042");
        add("IŞIL Çağlar", "1043");
        assertEquals(List.of("Şükrü Işık"), names("sukru"));
        assertEquals(List.of("Şükrü Işık"), names("IŞIK"));
        assertEquals(List.of("Şükrü Işık"), names("ışık"));
        assertEquals(List.of("IŞIL Çağlar", "Şükrü Işık"), names("iş"));
        assertEquals(List.of("IŞIL Çağlar"), names("ÇAĞLAR"));
    }

    @Test
    void everyTypedWordMustBeginAWordInAnyOrder() {
        add("Ayşe Nur Yıldız", "1");
        add("Ayşe Demir", "2");
        assertEquals(List.of("Ayşe Nur Yıldız"), names("yil ay"));
        assertEquals(List.of(), names("ayse kaya"));
        assertEquals(List.of(), names("yse"));
        assertEquals(List.of("Ayşe Demir"), names("Demir, Ayşe"));
        assertEquals(List.of(), names("   "));
        assertEquals(List.of(), names("..."));
    }

    @Test
    void namesThatBeginWithTheQueryComeFirstThenTheAlphabet() {
        add("Zeynep Can", "1");
        add("Çan Ali", "2");
        add("Can Veli", "3");
        add("Ali Can", "4");
        add("Şule Can", "5");
        add("Sude Can", "6");
        assertEquals(
                List.of("Can Veli", "Çan Ali", "Ali Can", "Sude Can", "Şule Can", "Zeynep Can"), names("can"));
        assertEquals(List.of("Can Veli", "Çan Ali"), index.search("can", 2).stream().map(PatientIndex.Hit::name).toList());
    }

    @Test
    void theTurkishAlphabetOrdersNames() {
        List<String> sorted = List.of("Ceren", "Çağla", "Gül", "Ğ", "Hale", "Irmak", "İrem", "Jale", "Oya", "Özge", "Ünal",
                "Vedat", "王伟");
        for (int i = sorted.size() - 1; i >= 0; i--) {
            add(sorted.get(i), "" + i);
        }
        assertEquals(sorted, index.all(false).stream().map(PatientIndex.Hit::name).toList());
    }

    @Test
    void birthDatesAreFoundInEverySpellingAndWhileTheyAreTyped() {
        add("Doğru", "1", LocalDate.of(1972, 3, 12), null);
        add("Yanlış", "2", LocalDate.of(1972, 12, 3), null);
        for (String typed : List.of("12.03.1972", "12/03/1972", "1972-03-12", "12.3.1972", "12.03", "12.03.19", "1972-03")) {
            assertEquals(List.of("Doğru"), names(typed), typed);
        }
        assertEquals(List.of("Doğru", "Yanlış"), names("1972"));
        assertEquals(List.of("Yanlış"), names("yan 1972"));
        assertEquals(List.of(), names("32.03.1972"));
        assertEquals(List.of(), names("99.99.9999"));
    }

    @Test
    void phonesAreFoundHoweverTheyAreSpaced() {
        add("Telli", "1", null, "+90 (532) 123 45 67");
        add("Telsiz", "2", null, null);
        for (String typed : List.of("0532 123 45 67", "+905321234567", "05321234567", "532-123", "4567", "0532 1",
                "90 532 123 45 67", "0090 532 123 45 67", "telli 45 67")) {
            assertEquals(List.of("Telli"), names(typed), typed);
        }
        assertEquals(List.of(), names("0533 123"));
    }

    @Test
    void chartNumbersAreFoundFromTheirBeginningWithOrWithoutZeros() {
        add("Bir", "0977");
        add("İki", "A-977");
        assertEquals(List.of("Bir"), names("977"));
        assertEquals(List.of("Bir"), names("0977"));
        assertEquals(List.of("Bir"), names("097"));
        assertEquals(List.of("İki"), names("a-97"));
        assertEquals(List.of(), names("77"));
    }

    @Test
    void archivedPatientsAreFoundOnWishOnly() {
        Patient patient = patient(UUID.randomUUID(), "Arşiv Hasta", "1", null, null).withArchived(true);
        index.add(patient);
        assertEquals(List.of(), names("arsiv"));
        assertEquals(1, index.search("arsiv", 8, true).size());
        assertTrue(index.search("arsiv", 8, true).getFirst().archived());
        index.replace(patient.withArchived(false));
        assertEquals(List.of("Arşiv Hasta"), names("arsiv"));
        assertEquals(1, index.size());
    }

    @Test
    void aRenamedPatientIsFoundByTheNewNameOnlyAndARemovedOneNotAtAll() {
        UUID id = UUID.randomUUID();
        index.add(patient(id, "Eski Ad", "1", null, null));
        index.replace(patient(id, "Yeni Ad", "1", null, null));
        assertEquals(List.of(), names("eski"));
        assertEquals(List.of("Yeni Ad"), names("yeni"));
        index.remove(id);
        index.remove(id);
        assertEquals(List.of(), names("yeni"));
        assertEquals(0, index.size());
    }

    @Test
    void manyChangesLeaveWhatAPlainSearchFinds() {
        Random random = new Random(5);
        String[] parts = {"Ali", "Ayşe", "Şahin", "Ümit", "Çelik", "Kara", "Karahan", "O'Brien", "Anna-Lena", "ÇAĞLA"};
        Patient[] held = new Patient[300];
        for (int step = 0; step < 6000; step++) {
            int who = random.nextInt(held.length);
            UUID id = new UUID(7, who * 31L);
            if (random.nextInt(3) == 0) {
                index.remove(id);
                held[who] = null;
            } else {
                held[who] = patient(id, parts[random.nextInt(10)] + ' ' + parts[random.nextInt(10)], "" + who, null, null);
                index.add(held[who]);
            }
        }
        for (String typed : List.of("a", "kara", "karah", "s c", "brien", "lena", "o'b", "ali ali", "cagla")) {
            long expected = 0;
            for (Patient patient : held) {
                expected += patient != null && found(patient.name(), typed) ? 1 : 0;
            }
            assertEquals(expected, index.search(typed, 1000).size(), typed);
        }
    }

    @Test
    void theMatchIsShownInTheNameAsWritten() {
        assertEquals("[Groß]mann [Şük]rü", marked("Großmann Şükrü", "gross şük"));
        assertEquals("[Jose\u0301] Í", marked("Jose\u0301 Í", "jose"));
        assertEquals("[Anna]-[Le]na", marked("Anna-Lena", "le anna"));
        assertEquals("Işık", marked("Işık", "1042"));
        assertEquals("[Ali] [Ali]", marked("Ali Ali", "ali al"));
    }

    @Test
    void foldingNamesLetterByLetterIsTheFoldingOfTheProduct() {
        FoldedName folded = new FoldedName();
        for (String name : List.of("Şükrü  Işık ", " İREM\tGÜL", "Jose\u0301", "ﬁne ½", "王 伟", "Ж\u0306ук", "", "\u200Fعلي", "🙂 Ali",
                "Ærø Łódź Straße")) {
            folded.read(name);
            StringBuilder letters = new StringBuilder();
            for (int i = 0; i < folded.length(); i++) {
                letters.append(folded.at(i));
            }
            assertEquals(Folding.fold(name), letters.toString(), name);
        }
    }

    @Test
    void oddNamesAreFoundTooAndNothingTypedBreaksTheSearch() {
        add("🙂 <b>Ali</b> '; DROP TABLE", "1");
        add("王伟", "2");
        add("A".repeat(10_000), "3");
        add("", "4");
        assertEquals(1, names("drop").size());
        assertEquals(List.of("王伟"), names("王"));
        assertEquals(1, names("a".repeat(9_999)).size());
        for (String typed : List.of("'", "%_", "1972-13-45", "0", "00", "+", "-", "9".repeat(40), "1.2.3.4", "\uD83D", "a".repeat(20_000))) {
            assertTrue(index.search(typed, 8).size() <= 8);
        }
    }

    @Test
    void theSameNameAndBirthDateIsNoticed() {
        LocalDate born = LocalDate.of(1980, 1, 31);
        add("Şükrü Işık", "1", born, null);
        assertTrue(index.namesake("SUKRU  IŞIK", born, null).isPresent());
        assertFalse(index.namesake("Şükrü Işık", born.plusDays(1), null).isPresent());
        assertFalse(index.namesake("Şükrü Işık", null, null).isPresent());
        UUID self = index.search("sukru", 1).getFirst().id();
        assertFalse(index.namesake("Şükrü Işık", born, self).isPresent());
    }

    @Test
    void aHitTellsNothingInItsText() {
        add("Gizli Kişi", "1");
        assertFalse(index.search("gizli", 1).getFirst().toString().contains("Gizli"));
    }

    private static boolean found(String name, String typed) {
        String folded = Folding.fold(name);
        for (String word : Folding.fold(typed).split(" ")) {
            if (!(" " + folded.replace('-', ' ').replace('\'', ' ')).contains(" " + word)
                    && !(" " + folded).contains(" " + word)) {
                return false;
            }
        }
        return true;
    }

    private String marked(String name, String typed) {
        PatientIndex one = new PatientIndex();
        one.add(patient(UUID.randomUUID(), name, "1042", null, null));
        StringBuilder text = new StringBuilder(name);
        List<int[]> matches = one.search(typed, 1).getFirst().matches();
        for (int i = matches.size() - 1; i >= 0; i--) {
            text.insert(matches.get(i)[1], ']').insert(matches.get(i)[0], '[');
        }
        return text.toString();
    }

    private List<String> names(String typed) {
        return index.search(typed, 100).stream().map(PatientIndex.Hit::name).toList();
    }

    private void add(String name, String chartNumber) {
        add(name, chartNumber, null, null);
    }

    private void add(String name, String chartNumber, LocalDate born, String phone) {
        index.add(patient(UUID.randomUUID(), name, chartNumber, born, phone));
    }

    private static Patient patient(UUID id, String name, String chartNumber, LocalDate born, String phone) {
        return new Patient(id, chartNumber, name, born, null, null, null, phone, null, Allergies.NOT_ASKED, null,
                Language.TURKISH, false);
    }
}
