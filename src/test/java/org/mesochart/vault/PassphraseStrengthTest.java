package org.mesochart.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mesochart.vault.PassphraseStrength.Assessment;
import org.mesochart.vault.PassphraseStrength.Level;
import org.mesochart.vault.PassphraseStrength.Reason;

class PassphraseStrengthTest {
    @Test
    void fourWordsOrTwelveCharactersAreAccepted() {
        for (String good : List.of("deniz kestane pervane yağmur", "deniz-kestane-pervane-yağmur", "ağrı çığ öğün şüphe",
                "karabatak7uç", "kIrmizi?Balon", "tavşan kaçtı dağa", "Zeytin-dalı-ve-kış", "vexing urn plaid moth")) {
            assertTrue(PassphraseStrength.assess(good).acceptable(), good);
        }
    }

    @Test
    void shorterOnesAreTooShort() {
        for (String bad : List.of("", "a", "            ", "Kx9!fQz2#mL", "bir iki üç", "şşşşş")) {
            Assessment assessment = PassphraseStrength.assess(bad);
            assertEquals(false, assessment.acceptable(), bad);
            assertTrue(assessment.level() == Level.TOO_SHORT || bad.isBlank() && assessment.level() == Level.WEAK, bad);
        }
    }

    @Test
    void oneCharacterOverAndOverIsRefusedAndRepeatedBlocksAreWeak() {
        refused("aaaaaaaaaaaa", Reason.REPEATED_CHARACTERS);
        refused("şşşşşşşşşşşşş", Reason.REPEATED_CHARACTERS);
        refused("ababababababab", Reason.REPEATED_CHARACTERS);
        weak("abcdabcdabcd", Reason.REPEATED_CHARACTERS);
        weak("xqvkpzxqvkpz", Reason.REPEATED_CHARACTERS);
    }

    @Test
    void repeatedWordsAreWeakInAnyCase() {
        weak("deniz deniz deniz deniz", Reason.REPEATED_WORDS);
        weak("ışık IŞIK Işık ışIK", Reason.REPEATED_WORDS);
        weak("kedi-köpek-kedi-köpek", Reason.REPEATED_WORDS);
    }

    @Test
    void runsOfTheAlphabetDigitsAndKeyboardAreWeak() {
        weak("123456789012", Reason.SEQUENCE);
        weak("abcdefghijklm", Reason.SEQUENCE);
        weak("987654321098", Reason.SEQUENCE);
        weak("asdfghjklşi,", Reason.SEQUENCE);
        weak("zxcvbnmöçasdf", Reason.SEQUENCE);
        assertEquals(Level.WEAK, PassphraseStrength.assess("qwertyuiopğü").level());
        assertEquals(Level.WEAK, PassphraseStrength.assess("1qaz2wsx3edc4rfv".substring(0, 12)).level());
    }

    @Test
    void wellKnownOnesAreWeakAlsoInDisguise() {
        weak("password1234", Reason.COMMON);
        weak("P@ssw0rd2024", Reason.COMMON);
        weak("istanbul1453", Reason.COMMON);
        weak("İSTANBUL1453", Reason.COMMON);
        weak("galatasaray1905", Reason.COMMON);
        weak("Fenerbahçe1907", Reason.COMMON);
        weak("parolaşifre1", Reason.COMMON);
        weak("Correct Horse-Battery staple", Reason.COMMON);
        weak("hasta doktor klinik parola", Reason.COMMON);
    }

    @Test
    void telephoneNumbersAndDatesAreWeak() {
        weak("0532 417 96 28", Reason.TOO_SIMPLE);
        weak("29.10.1923-58", Reason.TOO_SIMPLE);
    }

    @Test
    void moreWordsOrMoreKindsOfCharactersAreStrong() {
        assertEquals(Level.FAIR, PassphraseStrength.assess("deniz kestane pervane yağmur").level());
        assertEquals(Level.STRONG, PassphraseStrength.assess("deniz kestane pervane yağmur sandal").level());
        assertEquals(Level.FAIR, PassphraseStrength.assess("karabatakuçt").level());
        assertEquals(Level.STRONG, PassphraseStrength.assess("Kx9!fQz2#mLw").level());
    }

    @Test
    void theJudgementDoesNotDependOnTheLanguageOfTheComputer() {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.of("tr", "TR"))) {
                Locale.setDefault(locale);
                weak("ISTANBULISTANBUL", Reason.REPEATED_CHARACTERS);
                weak("ISTANBUL1453", Reason.COMMON);
                assertTrue(PassphraseStrength.assess("IĞDIR DİYAR KIŞLA YAZIN").acceptable());
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void composedAndDecomposedLettersAreJudgedAlike() {
        String composed = "çığöşüğçığöş";
        String decomposed = java.text.Normalizer.normalize(composed, java.text.Normalizer.Form.NFD);
        assertNotEquals(composed.length(), decomposed.length());
        assertEquals(PassphraseStrength.assess(composed), PassphraseStrength.assess(decomposed));
        assertEquals(Level.TOO_SHORT, PassphraseStrength.assess(decomposed.substring(0, 13)).level());
    }

    private static void weak(String typed, Reason reason) {
        assertEquals(new Assessment(true, Level.WEAK, reason), PassphraseStrength.assess(typed), typed);
    }

    private static void refused(String typed, Reason reason) {
        Assessment assessment = PassphraseStrength.assess(typed);
        assertEquals(new Assessment(false, Level.WEAK, reason), assessment, typed);
    }
}
