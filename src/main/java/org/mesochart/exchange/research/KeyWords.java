package org.mesochart.exchange.research;

import java.util.List;
import java.util.stream.Collectors;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Region;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Measure;
import org.mesochart.exchange.Catalogue;
import org.mesochart.i18n.Messages;

/** What the keys of the files stand for, in words. */
final class KeyWords {
    private final Messages messages;
    private final BodyMap bodyMap;

    KeyWords(Messages messages, BodyMap bodyMap) {
        this.messages = messages;
        this.bodyMap = bodyMap;
    }

    /** Every key that can stand in a column. */
    List<String> keys(Column column) {
        return switch (column.name()) {
            case "indication" -> KnownWords.indicationKeys();
            case "region" -> bodyMap.regions().stream().map(Region::key).toList();
            default -> column.values();
        };
    }

    /** "female = Female; male = Male". */
    String told(Column column) {
        return keys(column).stream().map(key -> key + " = " + words(column, key)).collect(Collectors.joining("; "));
    }

    String words(Column column, String key) {
        if (column.values().equals(List.of(Table.YES, Table.NO))) {
            return messages.text("research.word.answer." + key);
        }
        return switch (column.name()) {
            case "age_band" -> messages.text("research.word.age", key.replace(" to ", "–"));
            case "sex" -> messages.text("documents.sex." + key);
            case "indication" -> indication(key);
            case "mixture" -> key.equals(Table.TOPICAL)
                    ? messages.text("research.word.topical")
                    : messages.text("documents.mixture.name", key);
            case "view" -> messages.text("map.view." + key);
            case "region" -> messages.text("regions." + key);
            case "side" -> messages.text("documents.side." + key);
            case "technique" -> messages.text("documents.technique." + key);
            case "scale" -> messages.text(
                    (Measure.ofKey(key).isPresent() ? "observe.measure." : "research.word.scale.") + key);
            case "aspect" -> key.equals(Aspect.UNSPECIFIED.key())
                    ? messages.text("research.word.unspecified")
                    : messages.text("patients.aspect." + key);
            case "kind" -> messages.text("session.event." + key);
            case "severity" -> messages.text("session.severity." + key);
            case "outcome" -> messages.text("events.outcome." + key);
            case "allergy_state" -> messages.text("research.word.allergies." + key);
            case "status" -> messages.text("research.word.status." + key);
            case "ended_because" -> messages.text("research.word.ended." + key);
            case "unit" -> messages.text("research.word.unit." + key);
            case "moment" -> messages.text("research.word.moment." + key);
            default -> throw new IllegalStateException("no words for " + column.name());
        };
    }

    private String indication(String key) {
        return Catalogue.load().indications().stream()
                .filter(known -> known.key().equals(key))
                .map(known -> known.name(messages.language()))
                .findFirst()
                .orElseGet(() -> messages.text("research.word.other"));
    }
}
