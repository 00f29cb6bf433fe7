package org.mesochart.i18n;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.session.SkinMark;

/** Painted areas in words, the same for the screen and for the sheet. */
public final class MarkWords {
    private final Messages messages;
    private final RegionNames names;
    private final BodyMap bodyMap;

    public MarkWords(Messages messages, RegionNames names, BodyMap bodyMap) {
        this.messages = messages;
        this.names = names;
        this.bodyMap = bodyMap;
    }

    /** Where its middle is. */
    public String name(SkinMark mark) {
        return names.name(bodyMap.whole(mark.region()), mark.side());
    }

    /** "Left lumbar paraspinal, NRS 7, burning, 34 cm²". */
    public String row(SkinMark mark) {
        return name(mark) + ", " + facts(mark);
    }

    /** "NRS 7, burning, 34 cm²". */
    public String facts(SkinMark mark) {
        List<String> parts = new ArrayList<>();
        if (mark.kind() == SkinMark.Kind.WOUND) {
            parts.add(messages.text("map.mark.wound.inner"));
        }
        if (mark.intensity() != null) {
            parts.add(messages.text("map.mark.nrs", mark.intensity()));
        }
        mark.qualities().forEach(q -> parts.add(messages.text("map.quality." + q.key()).toLowerCase(messages.locale())));
        if (mark.radiation().isPresent()) {
            parts.add(goal(mark).map(to -> messages.text("map.mark.radiates.to", to))
                    .orElseGet(() -> messages.text("map.mark.radiates")));
        }
        if (!mark.shape().isEmpty()) {
            parts.add(area(mark));
        }
        return String.join(", ", parts);
    }

    /** Where its radiation ends: "Left calf"; empty without one, and for one that ends beside the body. */
    public Optional<String> goal(SkinMark mark) {
        return mark.radiation().flatMap(arrow -> bodyMap.figure(mark.view())
                        .place(arrow.toX().doubleValue(), arrow.toY().doubleValue()))
                .map(names::name);
    }

    /** "34 cm²": whole square centimetres, below ten one decimal. In the drawing, not on the skin. */
    public String area(SkinMark mark) {
        double cm2 = mark.shape().areaCm2();
        return messages.numbers().withUnit(new BigDecimal(cm2).setScale(cm2 < 10 ? 1 : 0, RoundingMode.HALF_UP), "cm²");
    }

    /** The areas of a view in sentences, pain before wounds; nothing when there are none. */
    public String sentences(List<SkinMark> marks) {
        List<String> sentences = new ArrayList<>();
        for (SkinMark.Kind kind : SkinMark.Kind.values()) {
            String rows = marks.stream()
                    .filter(m -> m.kind() == kind)
                    .map(this::row)
                    .collect(Collectors.joining("; "));
            if (!rows.isEmpty()) {
                sentences.add(messages.text("map.text.marks." + kind.key(), rows));
            }
        }
        return String.join(" ", sentences);
    }
}
