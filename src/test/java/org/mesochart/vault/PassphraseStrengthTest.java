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
    void repeatedCharactersAndBlocksAreRefused() {
        refused("aaaaaaaaaaaa", Reason.REPEATED_CHARACTERS);
        refused("şşşşşşşşşşşşş", Reason.REPEATED_CHARACTERS);
        refused("abcdabcdabcd", Reason.REPEATED_CHARACTERS);
        refused("xqvkpzxqvkpz", Reason.REPEATED_CHARACTERS);
        refused("ababababababab", Reason.REPEATED_CHARACTERS);
    }

    @Test
    void repeatedWordsAreRefusedInAnyCase() {
        refused("deniz deniz deniz deniz", Reason.REPEATED_WORDS);
        refused("ışık IŞIK Işık ışIK", Reason.REPEATED_WORDS);
        refused("kedi-köpek-kedi-köpek", Reason.REPEATED_WORDS);
    }

    @Test
    void runsOfTheAlphabetDigitsAndKeyboardAreRefused() {
        refused("123456789012", Reason.SEQUENCE);
        refused("abcdefghijklm", Reason.SEQUENCE);
        refused("987654321098", Reason.SEQUENCE);
        refused("asdfghjklşi,", Reason.SEQUENCE);
        refused("zxcvbnmöçasdf", Reason.SEQUENCE);
        assertEquals(false, PassphraseStrength.assess("qwertyuiopğü").acceptable());
        assertEquals(false, PassphraseStrength.assess("1qaz2wsx3edc4rfv".substring(0, 12)).acceptable());
    }

    @Test
    void wellKnownOnesAreRefusedAlsoInDisguise() {
        refused("password1234", Reason.COMMON);
        refused("P@ssw0rd2024", Reason.COMMON);
        refused("istanbul1453", Reason.COMMON);
        refused("İSTANBUL1453", Reason.COMMON);
        refused("galatasaray1905", Reason.COMMON);
        refused("Fenerbahçe1907", Reason.COMMON);
        refused("parolaşifre1", Reason.COMMON);
        refused("Correct Horse-Battery staple", Reason.COMMON);
        refused("hasta doktor klinik parola", Reason.COMMON);
    }

    @Test
    void telephoneNumbersAndDatesAreRefused() {
        refused("0532 417 96 28", Reason.TOO_SIMPLE);
        refused("29.10.1923-58", Reason.TOO_SIMPLE);
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
                refused("ISTANBULISTANBUL", Reason.REPEATED_CHARACTERS);
                refused("ISTANBUL1453", Reason.COMMON);
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

    private static void refused(String typed, Reason reason) {
        Assessment assessment = PassphraseStrength.assess(typed);
        assertEquals(new Assessment(false, Level.WEAK, reason), assessment, typed);
    }
}
