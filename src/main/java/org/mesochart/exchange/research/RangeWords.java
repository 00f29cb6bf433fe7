package org.mesochart.exchange.research;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Bounds;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.pain.Measure;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.i18n.Messages;

/** Ranges in words; their numbers are written as in the files, with a point. */
final class RangeWords {
    private final Messages messages;
    private final BodyMap bodyMap;

    RangeWords(Messages messages, BodyMap bodyMap) {
        this.messages = messages;
        this.bodyMap = bodyMap;
    }

    String unit(Range range) {
        return messages.text("research.unit." + range.unit());
    }

    /** "from 0.1 to 13; at most 1 decimal", "1 and more; whole numbers". It begins with no sign, which a cell would escape. */
    String told(Range range) {
        String ends = range == Range.OF_SCALE ? scales()
                : range == Range.ACROSS ? figures(Bounds::minX, Bounds::maxX)
                : range == Range.UP ? figures(Bounds::minY, Bounds::maxY)
                : ends(range);
        return switch (range.decimals()) {
            case Range.ANY -> ends;
            case 0 -> messages.text("research.range.whole", ends);
            default -> messages.count("research.range.decimals", range.decimals(), ends);
        };
    }

    private String ends(Range range) {
        if (range.least() == null) {
            return messages.text("research.range.any");
        }
        String least = range.least().toPlainString();
        if (range.most() == null) {
            return messages.text(range.above() ? "research.range.above" : "research.range.from", least);
        }
        return between(range.above() ? "research.range.aboveTo" : "research.range.to", least, range.most().toPlainString());
    }

    private String between(String key, Object least, Object most) {
        return messages.text(key, least.toString(), most.toString());
    }

    private String scales() {
        return Stream.concat(
                        Arrays.stream(PainScale.values())
                                .map(scale -> scale.key() + ' ' + between("research.range.to", 0, scale.max())),
                        Arrays.stream(Measure.values())
                                .map(total -> total.key() + ' ' + between("research.range.to", total.least(), total.most())))
                .collect(Collectors.joining("; "));
    }

    private String figures(ToDoubleFunction<Bounds> least, ToDoubleFunction<Bounds> most) {
        return between("research.range.to", rounded(of(least).min().orElseThrow(), RoundingMode.FLOOR),
                rounded(of(most).max().orElseThrow(), RoundingMode.CEILING));
    }

    private DoubleStream of(ToDoubleFunction<Bounds> edge) {
        return Arrays.stream(BodyView.values()).map(view -> bodyMap.figure(view).bounds()).mapToDouble(edge);
    }

    private static BigDecimal rounded(double cm, RoundingMode mode) {
        return new BigDecimal(cm).setScale(0, mode);
    }
}
