package org.mesochart.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Region;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.text.Language;

class MapSentencesTest {
    private final BodyMap map = BodyMap.load();
    private final MapSentences english = new MapSentences(new Messages(Language.ENGLISH), map);
    private final MapSentences turkish = new MapSentences(new Messages(Language.TURKISH), map);
    private final List<Injection> points = new ArrayList<>();

    private void add(int count, String region, Side side, String depth, String mL) {
        for (int i = 0; i < count; i++) {
            Place place = new Place(BodyView.BACK, BigDecimal.ONE, BigDecimal.TEN, region, side, 1);
            points.add(new Injection(UUID.randomUUID(), UUID.randomUUID(), points.size() + 1, null, place,
                    new BigDecimal(depth), mL == null ? null : new BigDecimal(mL), Technique.PAPULE, null, null));
        }
    }

    private void told(String inEnglish, String inTurkish) {
        assertEquals(inEnglish, english.areas(points).replace('\u00A0', ' '));
        assertEquals(inTurkish, turkish.areas(points).replace('\u00A0', ' '));
    }

    @Test
    void pointsThatAreAlikeAreToldTogether() {
        add(12, "paraspinal_lumbar_upper", Side.LEFT, "2", "0.1");
        add(12, "paraspinal_lumbar_lower", Side.RIGHT, "2.0", "0.10");
        told("Lower back: 24 points, left 12, right 12, 2 mm, 0.1 mL each, 2.4 mL.",
                "Bel: 24 nokta, sol 12, sağ 12, 2 mm, her biri 0,1 mL, toplam 2,4 mL.");
    }

    @Test
    void aSinglePointHasNoTotal() {
        add(1, "thenar", Side.RIGHT, "1.5", "0.15");
        told("Hands: 1 point, right, 1.5 mm, 0.15 mL.", "Eller: 1 nokta, sağda, 1,5 mm, 0,15 mL.");
    }

    @Test
    void pointsOfOneSideSaySo() {
        add(3, "thenar", Side.LEFT, "2", "0.1");
        told("Hands: 3 points, all left, 2 mm, 0.1 mL each, 0.3 mL.",
                "Eller: 3 nokta, hepsi solda, 2 mm, her biri 0,1 mL, toplam 0,3 mL.");
    }

    @Test
    void depthsAndVolumesThatDifferAreToldApartAndInTotal() {
        add(24, "paraspinal_lumbar_upper", Side.LEFT, "2", "0.1");
        add(5, "paraspinal_lumbar_upper", Side.RIGHT, "4", "0.2");
        add(1, "sacroiliac", Side.MIDLINE, "4", "0.2");
        told("Lower back: 29 points, left 24, right 5; 24 at 2 mm, 5 at 4 mm; 3.4 mL. "
                        + "Pelvis: 1 point, on the midline, 4 mm, 0.2 mL.",
                "Bel: 29 nokta, sol 24, sağ 5; 2 mm derinlikte 24, 4 mm derinlikte 5; toplam 3,4 mL. "
                        + "Pelvis: 1 nokta, orta hatta, 4 mm, 0,2 mL.");
    }

    @Test
    void whatIsNotKnownIsNeverZeroAndDryPuncturesAreNamed() {
        add(24, "paraspinal_lumbar_upper", Side.LEFT, "2", "0.1");
        add(2, "paraspinal_lumbar_upper", Side.RIGHT, "2", null);
        told("Lower back: 26 points, left 24, right 2, 2 mm, volume unknown at 2 points, at least 2.4 mL.",
                "Bel: 26 nokta, sol 24, sağ 2, 2 mm, 2 noktada hacim bilinmiyor, toplam en az 2,4 mL.");
        add(1, "paraspinal_lumbar_upper", Side.MIDLINE, "2", "0");
        told("Lower back: 27 points, left 24, right 2, midline 1; 2 mm; 1 dry puncture, volume unknown at 2 points, at"
                        + " least 2.4 mL.",
                "Bel: 27 nokta, sol 24, sağ 2, orta hat 1; 2 mm; 1 kuru delme, 2 noktada hacim bilinmiyor, toplam en az"
                        + " 2,4 mL.");
    }

    @Test
    void onlyDryPuncturesAndOnlyUnknownVolumesHaveNoTotal() {
        add(2, "thenar", Side.LEFT, "1", "0");
        add(1, "sole", Side.RIGHT, "1", null);
        told("Hands: 2 points, all left, 1 mm, 2 dry punctures. Feet: 1 point, right, 1 mm, volume unknown.",
                "Eller: 2 nokta, hepsi solda, 1 mm, 2 kuru delme. Ayaklar: 1 nokta, sağda, 1 mm, hacim bilinmiyor.");
        points.clear();
        add(1, "thenar", Side.LEFT, "1", "0.1");
        add(1, "thenar", Side.LEFT, "1", null);
        told("Hands: 2 points, all left, 1 mm, volume unknown at 1 point, at least 0.1 mL.",
                "Eller: 2 nokta, hepsi solda, 1 mm, 1 noktada hacim bilinmiyor, toplam en az 0,1 mL.");
    }

    @Test
    void aRegionOfAnotherVersionIsToldLast() {
        add(1, "tail", Side.LEFT, "1", "0.1");
        add(1, "thenar", Side.LEFT, "1", "0.1");
        told("Hands: 1 point, left, 1 mm, 0.1 mL. Body: 1 point, left, 1 mm, 0.1 mL.",
                "Eller: 1 nokta, solda, 1 mm, 0,1 mL. Gövde ve uzuvlar: 1 nokta, solda, 1 mm, 0,1 mL.");
    }

    @Test
    void anEmptyMapSaysSo() {
        told("No points.", "Nokta yok.");
    }

    @Test
    void everyPartOfTheBodyHasItsPlaceFromHeadToFootAndAName() {
        for (Region region : map.regions()) {
            assertEquals(region.group(), english.group(region.key()));
            assertTrue(MapSentences.HEAD_TO_FOOT.contains(region.group()), region.group());
            assertFalse(english.area(region.group()).isBlank());
            assertFalse(turkish.area(region.group()).isBlank());
        }
    }

    @Test
    void everyViewHasASentenceOfItsOwn() {
        for (MapSentences sentences : List.of(english, turkish)) {
            Set<String> seen = new HashSet<>();
            for (BodyView view : BodyView.values()) {
                seen.add(sentences.view(view));
            }
            assertEquals(BodyView.values().length, seen.size());
        }
    }
}
