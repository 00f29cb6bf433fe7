package org.mesochart.domain.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FoldingTest {
    @Test
    void plainLettersFindTurkishOnes() {
        assertEquals("sukru", Folding.fold("Şükrü"));
        assertEquals("cagla ogut", Folding.fold("Çağla Öğüt"));
        assertEquals("hakki kazim", Folding.fold("Hakkı Kâzım"));
    }

    @Test
    void theFourTurkishLettersIAreOne() {
        for (String spelling : new String[] {"IŞIK", "ışık", "işik", "İŞİK", "isik", "ISIK", "I\u015E\u0131k"}) {
            assertEquals("isik", Folding.fold(spelling), spelling);
        }
    }

    @Test
    void composedAndDecomposedLettersAreOne() {
        assertEquals("isik", Folding.fold("i\u0307s\u0327ik"));
        assertEquals(Folding.fold("é"), Folding.fold("e\u0301"));
    }

    @Test
    void spacesAreSingleAndNotAtTheEnds() {
        assertEquals("ali can", Folding.fold("  Ali \u00A0\t Can  "));
        assertEquals("", Folding.fold(" \n "));
    }

    @Test
    void lettersWithoutDecompositionAreSpelledOut() {
        assertEquals("strasse lodz oresund", Folding.fold("Straße Łódź Øresund"));
    }

    @Test
    void otherScriptsStay() {
        assertEquals("дмитрии", Folding.fold("Дмитрий"));
        assertEquals("שלום", Folding.fold("שלום"));
        assertEquals("😀", Folding.fold("😀"));
    }

    @Test
    void foldingTwiceChangesNothing() {
        for (String name : new String[] {"Şükrü Işık", "  a  b ", "ǅ ﬁ İ", "O'Neill-Öz"}) {
            assertEquals(Folding.fold(name), Folding.fold(Folding.fold(name)), name);
        }
    }
}
