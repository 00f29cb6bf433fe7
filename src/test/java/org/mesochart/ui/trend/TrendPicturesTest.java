package org.mesochart.ui.trend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesochart.domain.insight.CourseHistory;
import org.mesochart.domain.insight.TrendChoice.Range;
import org.mesochart.domain.insight.TrendSamples;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.text.Language;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Segments;

/** The trend for the gallery, in both languages and themes. */
@Tag("slow-once")
class TrendPicturesTest {
    private TrendCard card;

    @Test
    void everyKindOfTrend() {
        TrendSamples usual = TrendSamples.usual();
        TrendSamples one = TrendSamples.active();
        one.before(one.session(0, 24), TrendSamples.BACK, PainScale.NRS, Aspect.MOVEMENT, 8);
        TrendSamples two = TrendSamples.active();
        two.before(two.session(0, 24), TrendSamples.BACK, PainScale.NRS, Aspect.MOVEMENT, 8);
        two.followUp(5, TrendSamples.BACK, PainScale.NRS, Aspect.MOVEMENT, 5);
        List<CourseHistory> three = TrendSamples.three();
        Map<String, Runnable> deeds = new LinkedHashMap<>();
        deeds.put("trend-course", () -> show(List.of(usual.history()), usual.id, Range.COURSE));
        deeds.put("trend-course-session-told", () -> keys(KeyCode.END, KeyCode.DOWN, KeyCode.DOWN));
        deeds.put("trend-session", () -> show(List.of(usual.history()), usual.id, Range.SESSION));
        deeds.put("trend-all", () -> show(three, three.getLast().course().id(), Range.ALL));
        deeds.put("trend-one", () -> show(one));
        deeds.put("trend-two", () -> show(two));
        deeds.put("trend-three-sites", () -> show(TrendSamples.threeSites()));
        deeds.put("trend-200", () -> show(TrendSamples.many()));
        deeds.put("trend-missing", () -> show(TrendSamples.missing()));
        deeds.put("trend-odd", () -> show(TrendSamples.odd()));
        for (Language language : Language.values()) {
            Gallery.walk(920, 680, 100, language, List.of(language == Language.TURKISH), this::card, ready -> { }, deeds);
        }
        Gallery.walk(700, 560, 125, Language.TURKISH, List.of(false), this::card, ready -> { },
                Map.of("trend-small", () -> show(List.of(usual.history()), usual.id, Range.COURSE)));
    }

    private Parent card(Language language) {
        card = new TrendCard(Practice.context(language, new Practice.Journey()));
        VBox.setVgrow(card.node(), Priority.ALWAYS);
        return new VBox(card.node());
    }

    private void show(TrendSamples sample) {
        show(List.of(sample.history()), sample.id, Range.COURSE);
    }

    private void show(List<CourseHistory> histories, UUID course, Range range) {
        card.show(histories, course, TrendSamples.BORN, "");
        Practice.<Segments<Range>>node(card.node(), "trend-range").setValue(range);
    }

    private void keys(KeyCode... codes) {
        TrendCanvas drawing = Practice.node(card.node(), "trend");
        drawing.requestFocus();
        for (KeyCode code : codes) {
            drawing.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        }
    }
}
