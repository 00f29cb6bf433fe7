package org.mesochart.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object, read strictly: a field that is missing, of another type, not in its range or not asked
 * for by {@link #done} becomes a fault with its place, and the reading goes on with null.
 */
final class JsonFields {
    private final JsonNode node;
    private final String place;
    private final Faults faults;
    private final Spelling spelling;
    private final Set<String> known = new HashSet<>();

    /** Spelled loosely. */
    JsonFields(JsonNode node, String place, Faults faults) {
        this(node, place, faults, Spelling.LOOSE);
    }

    JsonFields(JsonNode node, String place, Faults faults, Spelling spelling) {
        this.node = node;
        this.place = place;
        this.faults = faults;
        this.spelling = spelling;
        if (!node.isObject()) {
            faults.add(place, "cli.format.object");
        }
    }

    String place() {
        return place;
    }

    /** The place of a field within this object. */
    String at(String name) {
        return under(place, name);
    }

    static String under(String place, String name) {
        return place + '/' + name.replace("~", "~0").replace("/", "~1");
    }

    private Optional<JsonNode> field(String name) {
        boolean first = known.add(name);
        JsonNode value = node.get(name);
        if (first && value != null && value.isNull() && strict()) {
            faults.add(at(name), "cli.format.null");
        }
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    private boolean strict() {
        return spelling == Spelling.STRICT;
    }

    boolean has(String name) {
        return field(name).isPresent();
    }

    /** The names of the fields there are, in their order. */
    List<String> names() {
        return node.isObject() ? List.copyOf(node.propertyNames()) : List.of();
    }

    boolean isObject(String name) {
        return field(name).filter(JsonNode::isObject).isPresent();
    }

    private <T> T required(String name, T value, int before) {
        if (value == null && faults.count() == before && node.isObject()) {
            faults.add(at(name), "cli.format.missing");
        }
        return value;
    }

    private String string(String name) {
        Optional<JsonNode> value = field(name);
        if (value.isPresent() && !value.get().isString()) {
            faults.add(at(name), "cli.format.text");
            return null;
        }
        return value.map(JsonNode::stringValue).orElse(null);
    }

    /** The text as written, or null. */
    String optionalText(String name) {
        return string(name);
    }

    String text(String name) {
        int before = faults.count();
        return required(name, string(name), before);
    }

    private <T> T read(String name, Function<String, Optional<T>> reader, String key, Object... args) {
        String text = string(name);
        if (text == null) {
            return null;
        }
        Optional<T> value = strict() && !text.equals(text.strip()) ? Optional.empty() : reader.apply(text);
        if (value.isEmpty()) {
            faults.add(at(name), key, args);
        }
        return value.orElse(null);
    }

    /** A text read by a reader, or null; a text it cannot read is a fault with the key. */
    <T> T optional(String name, Function<String, Optional<T>> reader, String key, Object... args) {
        return read(name, reader, key, args);
    }

    UUID optionalId(String name) {
        return read(name, FieldText::id, "cli.format.id");
    }

    UUID id(String name) {
        int before = faults.count();
        return required(name, optionalId(name), before);
    }

    BigDecimal optionalDecimal(String name) {
        if (field(name).filter(JsonNode::isNumber).isPresent()) {
            faults.add(at(name), "cli.format.decimal.text");
            return null;
        }
        return read(name, text -> FieldText.decimal(text, strict()), "cli.format.decimal");
    }

    BigDecimal decimal(String name) {
        int before = faults.count();
        return required(name, optionalDecimal(name), before);
    }

    /** A JSON whole number within bounds, or null. */
    Integer optionalWhole(String name, int least, int most) {
        Optional<JsonNode> value = field(name);
        if (value.isEmpty()) {
            return null;
        }
        JsonNode number = value.get();
        if (!isWhole(number, least, most)) {
            faults.add(at(name), "cli.format.whole", least, most);
            return null;
        }
        return number.intValue();
    }

    Integer whole(String name, int least, int most) {
        int before = faults.count();
        return required(name, optionalWhole(name, least, most), before);
    }

    Boolean flag(String name) {
        int before = faults.count();
        Optional<JsonNode> value = field(name);
        if (value.isPresent() && !value.get().isBoolean()) {
            faults.add(at(name), "cli.format.flag");
            return null;
        }
        return required(name, value.map(JsonNode::booleanValue).orElse(null), before);
    }

    /** False when it is missing. */
    boolean optionalFlag(String name) {
        return has(name) && Boolean.TRUE.equals(flag(name));
    }

    /** One of a set of words, or null. */
    <T> T optionalWord(String name, Function<String, Optional<T>> reader, T[] all, Function<T, String> key) {
        String words = String.join(", ", Arrays.stream(all).map(key).toList());
        return read(name, reader, "cli.format.word", words);
    }

    <T> T word(String name, Function<String, Optional<T>> reader, T[] all, Function<T, String> key) {
        int before = faults.count();
        return required(name, optionalWord(name, reader, all, key), before);
    }

    /** The texts of a list; none when it is missing. */
    List<String> texts(String name) {
        Optional<JsonNode> value = field(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!value.get().isArray()) {
            faults.add(at(name), "cli.format.list");
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : value.get()) {
            if (each.isString()) {
                texts.add(each.stringValue());
            } else {
                faults.add(at(name) + '/' + texts.size(), "cli.format.text");
                return List.of();
            }
        }
        return texts;
    }

    /** The whole numbers of a list, each within bounds; none when it is missing. */
    List<Integer> wholes(String name, int least, int most) {
        Optional<JsonNode> value = field(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!value.get().isArray()) {
            faults.add(at(name), "cli.format.list");
            return List.of();
        }
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode each : value.get()) {
            if (!isWhole(each, least, most)) {
                faults.add(at(name) + '/' + numbers.size(), "cli.format.whole", least, most);
                return List.of();
            }
            numbers.add(each.intValue());
        }
        return numbers;
    }

    private static boolean isWhole(JsonNode number, int least, int most) {
        return number.isIntegralNumber()
                && number.canConvertToInt()
                && number.intValue() >= least
                && number.intValue() <= most;
    }

    /** Each text of a list as the reader reads it. */
    private <T> List<T> each(String name, Function<String, Optional<T>> reader, String key, Object... args) {
        List<T> values = new ArrayList<>();
        for (String text : texts(name)) {
            Optional<T> value = reader.apply(text);
            if (value.isEmpty()) {
                faults.add(at(name) + '/' + values.size(), key, args);
                return List.of();
            }
            values.add(value.get());
        }
        return values;
    }

    /** A list of some of a set of words; none when it is missing. */
    <T> List<T> words(String name, Function<String, Optional<T>> reader, T[] all, Function<T, String> key) {
        String words = String.join(", ", Arrays.stream(all).map(key).toList());
        return each(name, reader, "cli.format.word", words);
    }

    /** A list of decimals; none when it is missing. */
    List<BigDecimal> decimals(String name) {
        return each(name, text -> FieldText.decimal(text, strict()), "cli.format.decimal");
    }

    /** A list of ids; none when it is missing. */
    List<UUID> ids(String name) {
        return each(name, FieldText::id, "cli.format.id");
    }

    LocalDate optionalDate(String name) {
        return read(name, FieldText::date, "cli.format.date");
    }

    Instant optionalInstant(String name) {
        OffsetDateTime moment = optionalMoment(name);
        return moment == null ? null : moment.toInstant();
    }

    Instant instant(String name) {
        OffsetDateTime moment = moment(name);
        return moment == null ? null : moment.toInstant();
    }

    /** A date and time with its offset from UTC, in the years 1900 to 2200, or null. */
    OffsetDateTime optionalMoment(String name) {
        return read(name, text -> FieldText.moment(text, strict()), "cli.format.moment");
    }

    OffsetDateTime moment(String name) {
        int before = faults.count();
        return required(name, optionalMoment(name), before);
    }

    ZoneId optionalZone(String name) {
        return read(name, FieldText::zone, "cli.format.zone");
    }

    ZoneId zone(String name) {
        int before = faults.count();
        return required(name, optionalZone(name), before);
    }

    LocalDate date(String name) {
        int before = faults.count();
        return required(name, optionalDate(name), before);
    }

    Optional<JsonFields> optionalObject(String name) {
        return field(name).flatMap(value -> object(value, at(name)));
    }

    /** The objects of a list; none when it is missing. */
    List<JsonFields> objects(String name) {
        Optional<JsonNode> value = field(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!value.get().isArray()) {
            faults.add(at(name), "cli.format.list");
            return List.of();
        }
        List<JsonFields> objects = new ArrayList<>();
        int index = 0;
        for (JsonNode each : value.get()) {
            object(each, at(name) + '/' + index++).ifPresent(objects::add);
        }
        return objects;
    }

    /** What is no object has no fields to read: it is a fault and left out. */
    private Optional<JsonFields> object(JsonNode value, String at) {
        JsonFields fields = new JsonFields(value, at, faults, spelling);
        return value.isObject() ? Optional.of(fields) : Optional.empty();
    }

    /** Every field that was not asked for is a fault: a misspelt one would be lost silently. */
    void done() {
        if (node.isObject()) {
            for (String name : node.propertyNames()) {
                if (!known.contains(name)) {
                    faults.add(at(name), "cli.format.unknown");
                }
            }
        }
    }

    Faults faults() {
        return faults;
    }

    /** The object's content is a patient's: it stays out of logs. */
    @Override
    public String toString() {
        return "JsonFields[]";
    }
}
