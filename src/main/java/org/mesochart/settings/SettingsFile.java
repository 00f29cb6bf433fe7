package org.mesochart.settings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.text.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Preferences as a flat JSON file. Read by tokens, not by data binding: this happens before the first window, and
 * binding would cost more than all the rest of the start that is ours.
 */
final class SettingsFile {
    private final Path file;
    private final JsonFactory json = new JsonFactory();

    SettingsFile(Path file) {
        this.file = file;
    }

    /** The stored preferences; defaults when there are none. A file that cannot be read is kept beside as .unreadable. */
    Preferences read() throws IOException {
        if (!Files.isRegularFile(file)) {
            return Preferences.DEFAULTS;
        }
        try {
            return preferences(fields(Files.readAllBytes(file)));
        } catch (JacksonException | IllegalArgumentException damaged) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".unreadable"), StandardCopyOption.REPLACE_EXISTING);
            return Preferences.DEFAULTS;
        }
    }

    /** Temp file, flushed to disk, then moved over the old one: a power cut leaves the old or the new, never half. */
    void write(Preferences preferences) throws IOException {
        Files.createDirectories(file.getParent());
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(json(preferences));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException onThisVolume) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Map<String, String> fields(byte[] bytes) {
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("not an object");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value.isStructStart()) {
                    parser.skipChildren(); // written by a later version
                } else if (value != JsonToken.VALUE_NULL) {
                    fields.put(name, parser.getString());
                }
            }
            if (parser.currentToken() != JsonToken.END_OBJECT) {
                throw new IllegalArgumentException("cut off");
            }
        }
        return fields;
    }

    private static Preferences preferences(Map<String, String> fields) {
        Optional<WindowPlace> window = Optional.empty();
        if (fields.containsKey("windowX")) {
            WindowPlace place = new WindowPlace(number(fields, "windowX"), number(fields, "windowY"),
                    number(fields, "windowWidth"), number(fields, "windowHeight"),
                    Boolean.parseBoolean(fields.get("windowMaximised")));
            window = Optional.of(place).filter(WindowPlace::sensible);
        }
        int textSize = (int) number(fields, "textSize");
        return new Preferences(
                Optional.ofNullable(fields.get("language")).flatMap(Language::ofKey),
                Optional.ofNullable(fields.get("appearance")).flatMap(Appearance::ofKey).orElse(Appearance.LIGHT),
                Preferences.TEXT_SIZES.contains(textSize) ? textSize : 100,
                !"false".equals(fields.get("letterKeys")),
                Optional.ofNullable(fields.get("lastPractitioner")).map(UUID::fromString),
                window,
                Optional.ofNullable(fields.get("chartFolder")).map(Path::of),
                new PrintSettings(Optional.ofNullable(fields.get("printer")), fields.getOrDefault("printPaper", "a4"),
                        "true".equals(fields.get("printBothSides")), "true".equals(fields.get("printGrey"))),
                Optional.of(Duration.ofMinutes((long) number(fields, "lockAfterMinutes")))
                        .filter(Preferences::mayLockAfter).orElse(Preferences.DEFAULTS.lockAfter()),
                "true".equals(fields.get("toured")), "true".equals(fields.get("lessMotion")));
    }

    private static double number(Map<String, String> fields, String name) {
        String text = fields.get(name);
        return text == null ? 0 : Double.parseDouble(text);
    }

    private byte[] json(Preferences preferences) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            generator.writeStartObject();
            preferences.language().ifPresent(language -> generator.writeStringProperty("language", language.key()));
            generator.writeStringProperty("appearance", preferences.appearance().key());
            generator.writeNumberProperty("textSize", preferences.textSize());
            generator.writeBooleanProperty("letterKeys", preferences.letterKeys());
            preferences.lastPractitioner().ifPresent(id -> generator.writeStringProperty("lastPractitioner", id.toString()));
            preferences.window().ifPresent(place -> {
                generator.writeNumberProperty("windowX", place.x());
                generator.writeNumberProperty("windowY", place.y());
                generator.writeNumberProperty("windowWidth", place.width());
                generator.writeNumberProperty("windowHeight", place.height());
                generator.writeBooleanProperty("windowMaximised", place.maximised());
            });
            preferences.chartFolder().ifPresent(folder -> generator.writeStringProperty("chartFolder", folder.toString()));
            PrintSettings printing = preferences.printing();
            printing.printer().ifPresent(name -> generator.writeStringProperty("printer", name));
            generator.writeStringProperty("printPaper", printing.paper());
            generator.writeBooleanProperty("printBothSides", printing.bothSides());
            generator.writeBooleanProperty("printGrey", printing.grey());
            generator.writeNumberProperty("lockAfterMinutes", preferences.lockAfter().toMinutes());
            generator.writeBooleanProperty("toured", preferences.toured());
            generator.writeBooleanProperty("lessMotion", preferences.lessMotion());
            generator.writeEndObject();
        }
        return out.toByteArray();
    }
}
