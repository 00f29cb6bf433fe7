package org.mesochart.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** WCAG 2.2 contrast of the colour tokens, computed from the sheet itself. */
class ThemeContrastTest {
    private static final Pattern TOKEN = Pattern.compile("(-mc-[\\w-]+): (#[0-9A-Fa-f]{6});");

    private static final List<String> TEXT = List.of(
            "fg on surface", "fg on canvas", "fg on inset", "fg on overlay", "fg on accent-subtle",
            "fg on warning-subtle", "fg on danger-subtle", "fg on success-subtle", "fg on skin",
            "fg-muted on surface", "fg-muted on canvas", "fg-muted on inset", "fg-muted on overlay",
            "fg-muted on accent-subtle", "fg-muted on band-30", "fg-muted on band-50",
            "accent on surface", "accent on canvas", "accent on accent-subtle",
            "on-accent on accent", "on-accent on accent-hover",
            "success on surface", "success on success-subtle",
            "warning on surface", "warning on warning-subtle",
            "danger on surface", "danger on danger-subtle", "danger on accent-subtle",
            "on-danger on danger-emphasis", "series-1 on band-50", "series-2 on band-50",
            "mark-letter on mixture-a", "mark-letter on mixture-b", "mark-letter on mixture-c",
            "mark-letter on mixture-d", "mark-letter on mixture-e", "mark-letter on mixture-f");
    private static final List<String> SIGNS = List.of(
            "border-control on surface", "line-1 on skin", "ghost on skin", "accent on skin", "warning on skin",
            "danger on skin", "mixture-a on skin", "mixture-b on skin", "mixture-c on skin", "mixture-d on skin",
            "mixture-e on skin", "mixture-f on skin");

    @Test
    void textStandsOutFromItsGroundInLight() throws IOException {
        assertEquals(List.of(), tooPale(tokens(".root {"), TEXT, 4.5));
    }

    @Test
    void textStandsOutFromItsGroundInDark() throws IOException {
        assertEquals(List.of(), tooPale(tokens(".root.dark {"), TEXT, 4.5));
    }

    @Test
    void signsAndEdgesStandOutFromTheirGround() throws IOException {
        assertEquals(List.of(), tooPale(tokens(".root {"), SIGNS, 3));
        assertEquals(List.of(), tooPale(tokens(".root.dark {"), SIGNS, 3));
    }

    @Test
    void lightAndDarkNameTheSameTokens() throws IOException {
        assertEquals(tokens(".root {").keySet(), tokens(".root.dark {").keySet());
    }

    @Test
    void thisTestWouldNoticeAPaleColour() {
        List<String> pale = tooPale(Map.of("-mc-fg", "#999999", "-mc-surface", "#FFFFFF"), List.of("fg on surface"), 4.5);
        assertEquals(1, pale.size());
        assertTrue(pale.getFirst().startsWith("fg on surface"));
    }

    private static List<String> tooPale(Map<String, String> tokens, List<String> pairs, double least) {
        List<String> pale = new ArrayList<>();
        for (String pair : pairs) {
            String[] two = pair.split(" on ");
            double ratio = ratio(tokens.get("-mc-" + two[0]), tokens.get("-mc-" + two[1]));
            if (ratio < least) {
                pale.add(String.format(Locale.ROOT, "%s %.2f", pair, ratio));
            }
        }
        return pale;
    }

    private static double ratio(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> tokens(String block) throws IOException {
        String css = sheet();
        int start = css.indexOf("\n" + block);
        Matcher matcher = TOKEN.matcher(css.substring(start, css.indexOf("\n}", start)));
        Map<String, String> tokens = new HashMap<>();
        while (matcher.find()) {
            tokens.put(matcher.group(1), matcher.group(2));
        }
        return tokens;
    }

    private static String sheet() throws IOException {
        try (InputStream in = ThemeContrastTest.class.getResourceAsStream("/css/mesochart.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
