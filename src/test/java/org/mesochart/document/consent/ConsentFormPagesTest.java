package org.mesochart.document.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.page.Conformance;
import org.mesochart.document.page.GalleryPages;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.domain.text.Language;

/** Consent forms say what they must, can be read aloud and archived; their pages are left as pictures. */
@Tag("slow-once")
@BesideOthers
class ConsentFormPagesTest {
    private static final Setting ENGLISH_A4 = new Setting(Language.ENGLISH, PaperSize.A4);
    private static final Setting TURKISH_LETTER = new Setting(Language.TURKISH, PaperSize.LETTER);

    private final Press press = new Press(BodyMap.load());

    /** Sets the form, looks whether it conforms, leaves its pages, and tells what stands on them. */
    private String page(ConsentInput input, String name, int pages, Setting setting) throws Exception {
        String which = "consent-" + name + "-" + setting.paper().key() + "-" + setting.language().key();
        byte[] pdf = new ConsentForm(input).pdf(press, setting);
        Conformance.conforms(pdf, which);
        assertEquals(pages, GalleryPages.save(pdf, which), which);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll(" *\\R", "\n").strip();
        }
    }

    private static String golden(Language language) throws IOException {
        String name = "/golden/consent-" + language.key() + ".txt";
        try (InputStream in = ConsentFormPagesTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    @Test
    void theUsualFormSaysItAllInOrder() throws Exception {
        for (Language language : Language.values()) {
            String text = page(SampleConsents.usual(), "usual", 2, new Setting(language, PaperSize.A4));
            assertEquals(golden(language), text);
            page(SampleConsents.usual(), "usual", 2, new Setting(language, PaperSize.LETTER));
        }
    }

    @Test
    void whatIsNotKnownIsNotMadeUp() throws Exception {
        for (Language language : Language.values()) {
            for (PaperSize paper : PaperSize.values()) {
                String text = page(SampleConsents.bare(), "bare", 2, new Setting(language, paper));
                assertFalse(text.contains("You can reach us") || text.contains("ulaşabilirsiniz"), text);
                assertFalse(text.contains("Photographs") || text.contains("Fotoğraf"), text);
                assertTrue(text.contains(language == Language.ENGLISH
                        ? "You have myositis. " : "Miyozit var. "), text);
            }
        }
    }

    @Test
    void everyMedicineIsNamedByItsSubstance() throws Exception {
        String english = page(SampleConsents.many(), "many", 3, ENGLISH_A4);
        for (String row : List.of(
                "Jetokain 2 % (Lidocaine) local anaesthetic mixture A, B",
                "Salmon calcitonin 100 IU/mL hormone mixture C",
                "Paracetamol 10 mg/mL medicine for pain mixture D",
                "Water for injection diluent mixture C")) {
            assertTrue(english.contains(row), row + '\n' + english);
        }
        String turkish = page(SampleConsents.many(), "many", 3, TURKISH_LETTER);
        assertTrue(turkish.contains("Kas ağrısı var.") && turkish.contains("Jetokain 2 % (Lidokain) lokal anestezik"),
                turkish);
    }

    @Test
    void theClinicsWordsStandAsTyped() throws Exception {
        String english = page(SampleConsents.ownWords(), "own-words", 2, ENGLISH_A4);
        assertTrue(english.contains("First line.\nIt's \"ours\" {really}, 100 % {\n1. Why it is offered"), english);
        assertTrue(english.contains("Consent form, version 2 of 24 Dec 2026, English"), english);
        assertFalse(english.contains("Photographs"));
        String turkish = page(SampleConsents.ownWords(), "own-words", 2, TURKISH_LETTER);
        assertTrue(turkish.replace('\n', ' ').contains("Çok sık (100 kişide 10 ve üzeri) morluk"), turkish);
        assertTrue(turkish.contains("Onam formu, sürüm 4, 5 Oca 2027, Türkçe") && turkish.contains("7. Fotoğraf"), turkish);
    }

    @Test
    void hostileTextIsTextAndNothingIsLost() throws Exception {
        List<String> texts = new ArrayList<>();
        texts.add(page(SampleConsents.hostile(), "hostile", 8, ENGLISH_A4));
        texts.add(page(SampleConsents.hostile(), "hostile", 8, TURKISH_LETTER));
        for (String text : texts) {
            assertTrue(text.contains("<b>Bold</b> & \"quoted\" {{title}}"), text);
            assertEquals(2, text.split(" END", -1).length - 1, text);
        }
    }
}
