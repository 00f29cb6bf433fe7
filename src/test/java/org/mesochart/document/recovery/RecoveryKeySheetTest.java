package org.mesochart.document.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.document.page.Conformance;
import org.mesochart.document.page.GalleryPages;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.print.Printing;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.text.Language;

/** The recovery key on paper: one page, in both languages, on both papers. */
@Tag("slow-once")
@BesideOthers
class RecoveryKeySheetTest {
    private static final List<String> GROUPS =
            List.of("7K4MX", "Q2WPR", "9HC3T", "ZB6VN", "4DJ8E", "SY5GA", "RM2K7", "W9TQ3");

    @Test
    void thePrintJobIsNamedInItsLanguage() {
        Clinic clinic = new Clinic("Kaya", null, null, null, Language.TURKISH);
        List<String> names = new ArrayList<>();
        for (Language language : Language.values()) {
            new RecoveryKeySheet((pdf, name) -> {
                names.add(name);
                return new Printing.NoPrinter();
            }).print(GROUPS, clinic, LocalDateTime.of(2026, 10, 2, 8, 15), language, PaperSize.A4);
        }
        assertEquals(Set.of("recovery-key", "kurtarma-anahtari"), Set.copyOf(names));
    }

    @Test
    void itTakesOnePageThatCanBeReadAloud() throws Exception {
        Clinic clinic = new Clinic("Kaya Ağrı Kliniği", "Alsancak, İzmir", "0232 555 01 24", "35-GTT-0214", Language.TURKISH);
        for (Language language : Language.values()) {
            for (PaperSize paper : PaperSize.values()) {
                byte[] pdf = RecoveryKeySheet.pdf(GROUPS, clinic, LocalDateTime.of(2026, 10, 2, 8, 15), language, paper);
                String which = "recovery-key-" + paper.key() + "-" + language.key();
                Conformance.conforms(pdf, which);
                assertEquals(1, GalleryPages.save(pdf, which));
            }
        }
    }
}
