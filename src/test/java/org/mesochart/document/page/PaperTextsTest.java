package org.mesochart.document.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.domain.Problem;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.PaperText;
import org.mesochart.domain.paper.Paragraph;
import org.mesochart.domain.paper.Paragraphs;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;

@BesideOthers
class PaperTextsTest {
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);
    private static final Messages TURKISH = new Messages(Language.TURKISH);
    private static final Map<String, String> DONE =
            Map.of("injections", "3 küçük enjeksiyon", "depth", "2 mm", "places", "içe ve bele");

    @Test
    void theProgramsWordsAreFilledByName() {
        PaperTexts texts = PaperTexts.of(PaperKind.HANDOUT, List.of(), TURKISH);
        assertEquals("İçe ve bele, derinin 2 mm derinliğine 3 küçük enjeksiyon yapıldı. Çizimdeki koyu alan yerlerini gösterir.",
                texts.text("done", DONE));
        assertEquals(1, texts.version());
    }

    @Test
    void theClinicsWordsArePrintedAsTyped() {
        String typed = "{Places} '{0}' {a b} {} {{injections}} \\n \"{foo}\" } {";
        PaperTexts texts = PaperTexts.of(PaperKind.HANDOUT, List.of(row("handout.done", Language.TURKISH, typed, 3)), TURKISH);
        assertEquals("İçe ve bele '{0}' {a b} {} {3 küçük enjeksiyon} \\n \"{foo}\" } {", texts.text("done", DONE));
        assertEquals(4, texts.version());
    }

    @Test
    void wordsOfAnotherLanguageOrDocumentAreLeftAlone() {
        List<PaperText> rows = List.of(
                row("handout.next", Language.ENGLISH, "Bring a towel.", 2),
                row("handout.lead", Language.ENGLISH, null, 5),
                row("handout.next", Language.TURKISH, "Havlu getirin.", 1),
                row("consent.risks", Language.ENGLISH, "None.", 9));
        PaperTexts texts = PaperTexts.of(PaperKind.HANDOUT, rows, ENGLISH);
        assertEquals("Bring a towel.", texts.text("next", Map.of("clinicNumber", "1")));
        assertEquals("How to look after yourself until your next visit", texts.text("lead"));
        assertEquals(8, texts.version(), "going back to the program's words is a change too");
        assertTrue(texts.wording().contains("next: Bring a towel."));
    }

    @Test
    void everyParagraphOfTheProgramKeepsItsPlaceholders() {
        for (Messages messages : List.of(ENGLISH, TURKISH)) {
            for (Paragraph paragraph : Paragraphs.of(PaperKind.HANDOUT)) {
                assertEquals(List.of(), paragraph.check(PaperTexts.program(paragraph, messages)), paragraph.key());
            }
        }
    }

    @Test
    void anUnknownOrMissingPlaceholderIsTold() {
        Paragraph done = Paragraphs.find(PaperKind.HANDOUT, "done").orElseThrow();
        List<Problem> problems = done.check("{injections} {Telefon} { places }");
        assertEquals(List.of(
                        "{Telefon} is not known here. This paragraph can have {injections}, {places}, {depth}.",
                        "Keep {places} in the text; it is filled in at printing."),
                problems.stream().map(p -> ENGLISH.text(p.key(), p.args().toArray())).toList());
        Paragraph lead = Paragraphs.find(PaperKind.HANDOUT, "lead").orElseThrow();
        assertEquals(1, lead.check("{x}").size());
        assertEquals(List.of(), lead.check("it's {} \"{0}\" {a b}"));
        assertEquals(List.of(), done.check(null));
    }

    @Test
    void aPlaceholderWithoutAValueIsNoticed() {
        PaperTexts texts = PaperTexts.of(PaperKind.HANDOUT, List.of(), ENGLISH);
        assertThrows(IllegalArgumentException.class, () -> texts.text("diary"));
    }

    private static PaperText row(String key, Language language, String text, int revision) {
        return new PaperText(key, language, text, revision);
    }
}
