package org.mesochart.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Looks for words in the names and in every byte of all files under a folder, however they may be written. */
final class LeakSearch {
    private static final List<Charset> SPELLINGS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE, Charset.forName("ISO-8859-9"));
    // What deflate begins with after 0x78 at the levels in use: a stream of a PDF, a picture, an archive.
    private static final List<Byte> PACKED = List.of((byte) 0x01, (byte) 0x5e, (byte) 0x9c, (byte) 0xda);
    private static final int MOST_UNPACKED = 1 << 22;

    /** Each way of writing it, as a string of bytes, and what is told of it; by its first two bytes. */
    private final Map<Integer, Map<String, String>> wanted = new HashMap<>();
    private final boolean[] begins = new boolean[1 << 16];

    LeakSearch(List<String> words) {
        for (String word : words) {
            for (String written : written(word)) {
                for (Charset charset : SPELLINGS) {
                    if (charset.newEncoder().canEncode(written)) {
                        add(word, charset, written.getBytes(charset));
                    }
                }
                put(escaped(written, false), word + " in JSON escapes");
                put(escaped(written, true), word + " in JSON ESCAPES");
                put(percent(written), word + " in percent escapes");
                put(percent(written).replace("%20", "+"), word + " in a form's escapes");
            }
        }
    }

    /** Large and small, also as in Turkish, and without what stands over and under the letters. */
    private static Set<String> written(String word) {
        Set<String> all = new LinkedHashSet<>();
        String bare = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('ı', 'i');
        for (String each : List.of(word, Normalizer.normalize(word, Normalizer.Form.NFD), bare)) {
            all.add(each);
            for (Locale locale : List.of(Locale.ROOT, Locale.of("tr"))) {
                all.add(each.toLowerCase(locale));
                all.add(each.toUpperCase(locale));
            }
        }
        return all;
    }

    private static String escaped(String word, boolean large) {
        StringBuilder text = new StringBuilder();
        for (char each : word.toCharArray()) {
            String code = HexFormat.of().toHexDigits(each);
            text.append(each < 0x80 ? String.valueOf(each) : "\\u" + (large ? code.toUpperCase(Locale.ROOT) : code));
        }
        return text.toString();
    }

    private static String percent(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void add(String word, Charset charset, byte[] bytes) {
        String told = word + " in " + charset + ' ';
        put(bytes(bytes), told + "plain");
        put(HexFormat.of().formatHex(bytes), told + "hex");
        put(HexFormat.of().withUpperCase().formatHex(bytes), told + "HEX");
        // In the middle of something else it has three spellings, of which the ends depend on what stands beside it.
        for (int before = 0; before < 3; before++) {
            byte[] padded = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, padded, before, bytes.length);
            String text = Base64.getEncoder().withoutPadding().encodeToString(padded);
            int start = (before * 8 + 5) / 6;
            int end = padded.length * 8 / 6;
            put(text.substring(start, end), told + "base64 " + before);
        }
    }

    private void put(String pattern, String told) {
        int start = two(pattern, 0);
        begins[start] = true;
        wanted.computeIfAbsent(start, none -> new LinkedHashMap<>()).putIfAbsent(pattern, told);
    }

    private static int two(String bytes, int at) {
        return bytes.charAt(at) << 8 | bytes.charAt(at + 1);
    }

    private static String bytes(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** What was found where, relative to the folder; links are not followed. */
    List<String> in(Path folder) {
        List<String> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.toList()) {
                Path place = folder.relativize(file);
                within(bytes(place.toString().getBytes(StandardCharsets.UTF_8)), "name of " + place, found);
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    byte[] content = Files.readAllBytes(file);
                    within(bytes(content), place.toString(), found);
                    packed(content, place + " unpacked", found);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return found;
    }

    private void within(String content, String place, List<String> found) {
        for (int at = 0; at + 1 < content.length(); at++) {
            int start = two(content, at);
            if (begins[start]) {
                for (Map.Entry<String, String> each : wanted.get(start).entrySet()) {
                    if (content.startsWith(each.getKey(), at)) {
                        found.add(place + ": " + each.getValue());
                    }
                }
            }
        }
    }

    private void packed(byte[] bytes, String place, List<String> found) {
        byte[] plain = new byte[MOST_UNPACKED];
        for (int at = 0; at + 1 < bytes.length; at++) {
            if (bytes[at] == 0x78 && PACKED.contains(bytes[at + 1])) {
                within(bytes(Arrays.copyOf(plain, unpacked(bytes, at, plain, false))), place, found);
            } else if (bytes[at] == 'P' && bytes[at + 1] == 'K' && at + 30 < bytes.length && bytes[at + 2] == 3) {
                // What is packed in a zip begins behind the name and what else stands in its entry's head.
                int start = at + 30 + two(bytes, at + 26) + two(bytes, at + 28);
                if (start < bytes.length) {
                    within(bytes(Arrays.copyOf(plain, unpacked(bytes, start, plain, true))), place, found);
                }
            }
        }
    }

    private static int two(byte[] bytes, int at) {
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
    }

    /** How much it was: nothing where no stream begins, and what came before its fault in one that is cut. */
    private static int unpacked(byte[] bytes, int at, byte[] plain, boolean bare) {
        Inflater inflater = new Inflater(bare);
        int all = 0;
        try {
            inflater.setInput(bytes, at, bytes.length - at);
            for (int more = 1; more > 0 && all < plain.length; all += more) {
                more = inflater.inflate(plain, all, plain.length - all);
            }
        } catch (DataFormatException noneOrCut) {
            return all;
        } finally {
            inflater.end();
        }
        return all;
    }
}
