package org.mesochart.document.handout;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mesochart.document.page.Conformance.conforms;
import static org.mesochart.document.page.GalleryPages.save;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.document.sheet.SampleSheets;
import org.mesochart.domain.text.Language;

/** veraPDF accepts every handout as PDF/UA-1 and PDF/A-3u; a picture of every page stays. */
@Tag("slow-once")
@BesideOthers
class HandoutGalleryTest {
    /** Those that are built otherwise than the usual one. */
    private static final Set<String> OTHERWISE = Set.of("hostile", "limbs", "missing", "not-performed", "long-texts");
    private static final Press PRESS = new Press(SampleSheets.BODY);

    @Test
    void theUsualHandoutConformsInBothLanguagesOnBothPapers() throws Exception {
        for (Language language : Language.values()) {
            for (PaperSize paper : PaperSize.values()) {
                boolean other = (language == Language.ENGLISH) == (paper == PaperSize.A4);
                for (boolean large : other ? new boolean[] {false, true} : new boolean[] {false}) {
                    Setting setting = new Setting(language, paper, large, Optional.empty());
                    String name = "handout-usual-" + paper.key() + "-" + language.key() + (large ? "-large" : "");
                    byte[] pdf = SampleHandouts.usual().pdf(PRESS, setting);
                    conforms(pdf, name);
                    int pages = save(pdf, name);
                    assertTrue(large ? pages <= 4 : pages == 2, () -> name + " has " + pages + " pages");
                }
            }
        }
    }

    @Test
    void otherHandoutsConformAndLeaveTheirPagesAsPictures() throws Exception {
        for (Map.Entry<String, Handout> sample : SampleHandouts.gallery().entrySet()) {
            if (sample.getKey().equals("usual")) {
                continue;
            }
            boolean letter = sample.getKey().length() % 2 == 0;
            Language language = sample.getKey().hashCode() % 3 == 0 ? Language.ENGLISH : Language.TURKISH;
            Setting setting = new Setting(language, letter ? PaperSize.LETTER : PaperSize.A4);
            String name = "handout-" + sample.getKey() + "-" + setting.paper().key() + "-" + language.key();
            byte[] pdf = sample.getValue().pdf(PRESS, setting);
            if (OTHERWISE.contains(sample.getKey())) {
                conforms(pdf, name);
            }
            assertTrue(save(pdf, name) > 1, name);
        }
    }
}
