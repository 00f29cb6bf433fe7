package org.mesochart.exchange;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** Writes JSON in the spelling of the chart's files: what is missing is left out, decimals are texts. */
final class JsonOut {
    private final LineBreaks lines = new LineBreaks();
    private final JsonGenerator out;

    JsonOut(OutputStream target) {
        this.out = Json.generator(target, lines);
    }

    void beginObject() {
        out.writeStartObject();
    }

    void endObject() {
        out.writeEndObject();
    }

    void beginObject(String name) {
        out.writeObjectPropertyStart(name);
    }

    void beginList(String name) {
        out.writeArrayPropertyStart(name);
    }

    void endList() {
        out.writeEndArray();
    }

    /** Ends the file. */
    void finish() {
        out.writeRaw('\n');
        out.flush();
    }

    /** An object under this name. */
    void object(String name, Runnable fields) {
        beginObject(name);
        fields.run();
        endObject();
    }

    /** The objects of a list; no list when there are none. */
    <T> void list(String name, List<T> values, Consumer<T> fields) {
        if (!values.isEmpty()) {
            fullList(name, values, fields);
        }
    }

    /** The objects of a list, also of an empty one. */
    <T> void fullList(String name, List<T> values, Consumer<T> fields) {
        beginList(name);
        for (T value : values) {
            beginObject();
            fields.accept(value);
            endObject();
        }
        endList();
    }

    /** The objects of a list, each on one line; no list when there are none. */
    <T> void rows(String name, List<T> values, Consumer<T> fields) {
        if (values.isEmpty()) {
            return;
        }
        beginList(name);
        for (T value : values) {
            beginObject();
            lines.inRow(true);
            fields.accept(value);
            endObject();
            lines.inRow(false);
        }
        endList();
    }

    void texts(String name, List<String> texts) {
        if (!texts.isEmpty()) {
            beginList(name);
            texts.forEach(out::writeString);
            endList();
        }
    }

    void numbers(String name, List<Integer> numbers) {
        if (!numbers.isEmpty()) {
            beginList(name);
            numbers.forEach(out::writeNumber);
            endList();
        }
    }

    void text(String name, Object value) {
        if (value != null) {
            out.writeStringProperty(name, value.toString());
        }
    }

    void number(String name, Integer value) {
        if (value != null) {
            out.writeNumberProperty(name, value);
        }
    }

    void decimal(String name, BigDecimal value) {
        text(name, value == null ? null : Json.decimal(value));
    }

    void flag(String name, boolean value) {
        out.writeBooleanProperty(name, value);
    }
}
