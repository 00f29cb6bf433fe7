package org.mesochart.i18n;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.mesochart.domain.text.Language;

/**
 * The texts of a language by key. An area's file is read when the first of its keys is asked for: the first window needs two of
 * more than forty. Read once: a document is worded in a few milliseconds, of which reading the files would be most. Safe from any
 * thread.
 */
final class AreaTexts {
    private static final Map<Language, AreaTexts> READ = new ConcurrentHashMap<>();

    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Set<String> read = ConcurrentHashMap.newKeySet();
    private final List<String> areas;
    private final String suffix;

    private AreaTexts(List<String> areas, String suffix) {
        this.areas = areas;
        this.suffix = suffix;
    }

    static AreaTexts of(Language language) {
        return READ.computeIfAbsent(language, one -> new AreaTexts(Messages.AREAS, one == Language.TURKISH ? "_tr" : ""));
    }

    /** Texts given instead of read. */
    static AreaTexts of(Map<String, String> given) {
        AreaTexts all = new AreaTexts(List.of(), "");
        all.texts.putAll(given);
        return all;
    }

    /** The text as it stands in its file, or null. */
    String get(String key) {
        String text = texts.get(key);
        if (text != null) {
            return text;
        }
        int dot = key.indexOf('.');
        if (dot > 0) {
            need(key.substring(0, dot));
        }
        return texts.get(key);
    }

    /** Every key, sorted. Reads all areas. */
    SortedSet<String> keys() {
        areas.forEach(this::need);
        return new TreeSet<>(texts.keySet());
    }

    /** Reads the area now, if it was not yet. */
    void need(String area) {
        if (!read.contains(area) && areas.contains(area)) {
            read("/i18n/" + area + suffix + ".properties");
            read.add(area);
        }
    }

    private void read(String resource) {
        try (InputStream in = AreaTexts.class.getResourceAsStream(resource)) {
            if (in == null) {
                return; // An area without texts yet; LocalisationTest sees to it that none is forgotten.
            }
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            properties.forEach((key, text) -> texts.put((String) key, (String) text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + resource, unreadable);
        }
    }
}
