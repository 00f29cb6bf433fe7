package org.mesochart.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Region;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.text.Language;

class RegionNamesTest {
    private final BodyMap map = BodyMap.load();
    private final RegionNames english = new RegionNames(new Messages(Language.ENGLISH), map);
    private final RegionNames turkish = new RegionNames(new Messages(Language.TURKISH), map);

    @Test
    void everyRegionHasANameOfItsOwnInBothLanguages() {
        for (RegionNames names : new RegionNames[] {english, turkish}) {
            Set<String> seen = new HashSet<>();
            for (Region region : map.regions()) {
                for (Side side : Side.values()) {
                    assertFalse(names.name(region.key(), side).isBlank());
                    seen.add(names.name(region.key(), side));
                }
            }
            assertEquals(map.regions().size() * 3, seen.size());
        }
    }

    @Test
    void theSideComesFirst() {
        assertEquals("Left upper lumbar paraspinal (L1–L3)", english.name("paraspinal_lumbar_upper", Side.LEFT));
        assertEquals("Sol üst lomber paraspinal bölge (L1–L3)", turkish.name("paraspinal_lumbar_upper", Side.LEFT));
        assertEquals("Right gluteus maximus", english.name("gluteus_maximus", Side.RIGHT));
    }

    @Test
    void theFirstLetterIsMadeSmallByTheRulesOfTheLanguage() {
        assertEquals("Sağ işaret parmağı", turkish.name("digit_index", Side.RIGHT));
        assertEquals("Left infraspinatus", english.name("infraspinatus", Side.LEFT));
        assertEquals("Sol infraspinatus", turkish.name("infraspinatus", Side.LEFT));
        assertEquals("Sol alt lomber paraspinal bölge (L4–S1)", turkish.name("paraspinal_lumbar_lower", Side.LEFT));
        assertEquals("Left L4 facet column (medial paraspinal)", english.name("facet_l4", Side.LEFT));
        assertEquals("Sağ L5–S1 faset hattı (medial paraspinal)", turkish.name("facet_l5", Side.RIGHT));
        assertEquals("Sağ üst trapezin iç üçte biri", turkish.name("trapezius_upper_medial", Side.RIGHT));
    }

    @Test
    void namesOfPersonsKeepTheirCapital() {
        assertEquals("Left Achilles tendon", english.name("achilles", Side.LEFT));
        assertEquals("Sol Aşil tendonu", turkish.name("achilles", Side.LEFT));
        assertEquals("Right Gerdy's tubercle (iliotibial band insertion)", english.name("gerdy", Side.RIGHT));
        assertEquals("Sağ Gerdy tüberkülü (iliotibial bant yapışma yeri)", turkish.name("gerdy", Side.RIGHT));
    }

    @Test
    void aRegionAcrossTheMidlineIsNamedAloneOnIt() {
        assertEquals("Umbilical region", english.name("umbilical", Side.MIDLINE));
        assertEquals("Umbilical region, left of midline", english.name("umbilical", Side.LEFT));
        assertEquals("Sternum, orta hattın sağı", turkish.name("sternum", Side.RIGHT));
    }

    @Test
    void aRegionOfAnotherVersionIsNamedByItsKey() {
        assertEquals("Region “tail” of another version, left of midline", english.name("tail", Side.LEFT));
        assertEquals("Başka bir sürümün “tail” bölgesi", turkish.name("tail"));
    }

    @Test
    void aPlaceIsNamedByTheRegionOfTheWholeBodyAndExactlyByItsPart() {
        Place place = map.figure(BodyView.BACK).place(4.5, 112).orElseThrow();
        assertEquals("Left upper lumbar paraspinal (L1–L3)", english.name(place));
        assertEquals(english.name("erector_l2", Side.LEFT), english.exact(place));
    }
}
