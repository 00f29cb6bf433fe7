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
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.mesochart.ui.Contrast;

/**
 * WCAG 2.2 contrast of the colour tokens, computed from the sheet itself. What stands on which ground on the real
 * screens is looked at there too, by {@link org.mesochart.ui.AccessibleControls}.
 */
class ThemeContrastTest {
    private static final Pattern TOKEN = Pattern.compile("-mc-([\\w-]+): ((?:#|rgba)[^;]+);");
    private static final String LIGHT = ".root {";
    private static final String DARK = ".root.dark {";
    private static final String CONTRAST = ".root.contrast {";
    private static final String CONTRAST_DARK = ".root.dark.contrast {";
    private static final List<String> THEMES = List.of(LIGHT, DARK, CONTRAST, CONTRAST_DARK);
    /** Of words in high contrast (WCAG 2.2, 1.4.6). */
    private static final double MORE = 7;

    /** What is read, on what it stands, and where. */
    private static final String TEXT = """
            fg on surface: cards, fields, tables, bars
            fg on canvas: page grounds, rows under the pointer
            fg on inset: wells, flat buttons under the pointer
            fg on overlay: menus, hints, dialogs, notices
            fg on accent-subtle: chosen rows, active tools
            fg on warning-subtle: lasting messages
            fg on danger-subtle: lasting messages, the bar of what is not saved
            fg on success-subtle: lasting messages
            fg on skin: region names on the map
            fg on map: L and R, the scale
            fg-muted on surface: labels, second lines
            fg-muted on canvas: second lines of pages
            fg-muted on inset: grey pills
            fg-muted on overlay: second lines of menus and cards that float
            fg-muted on accent-subtle: second lines of chosen rows
            fg-muted on band-30: words of the trend's band
            fg-muted on band-50: words of the trend's band
            accent on surface: links, current steps
            accent on canvas: links of pages
            accent on overlay: links of what floats
            accent on accent-subtle: chosen segments
            on-accent on accent: the primary button
            on-accent on accent-hover: the primary button under the pointer
            success on surface: saved, verified, done
            success on canvas: the same on pages
            success on success-subtle: green pills
            success on danger-subtle: what is confirmed in a row with something wrong
            success on warning-subtle: the same with something to look at
            success on accent-subtle: saved and done in chosen rows
            success on inset: the same in wells
            warning on surface: missing, near expiry
            warning on canvas: the same on pages
            warning on overlay: hints on what floats
            warning on accent-subtle: the same in chosen rows
            warning on warning-subtle: amber pills
            danger on surface: allergy, overdue, what is wrong with a field
            danger on canvas: the same on pages
            danger on overlay: the same on what floats
            danger on danger-subtle: red pills
            danger on accent-subtle: the same in chosen rows
            on-danger on danger-emphasis: the red button
            series-1 on band-50: labels of the first site's line
            series-2 on band-50: labels of the second site's line
            mark-letter on mixture-a: letter of a mark
            mark-letter on mixture-b: letter of a mark
            mark-letter on mixture-c: letter of a mark
            mark-letter on mixture-d: letter of a mark
            mark-letter on mixture-e: letter of a mark
            mark-letter on mixture-f: letter of a mark
            """;
    /** Not in high contrast, where words marked in a field are on-accent on accent. */
    private static final String MARKED = "fg on accent-border: marked words in fields\n";
    /** Marks, edges that alone show a control, rings. */
    private static final String SIGNS = """
            border-control on surface: edges of fields, segments, boxes
            border-control on canvas: the same on pages
            border-control on overlay: the same on what floats
            accent on surface: ring of what has the focus, edge of what is chosen
            accent on canvas: ring on pages
            accent on inset: ring in wells
            accent on overlay: ring on what floats
            accent on danger-subtle: ring in the bar of what is not saved
            accent on warning-subtle: ring in lasting messages
            accent on accent-subtle: bar of a chosen row, ring of a chosen segment
            accent on map: ring of the map
            accent on skin: circle of a chosen point
            fg on surface: ring of the red button
            line-1 on skin: outline of the body
            line-1 on map: outline of the body
            ghost on skin: points of earlier sessions
            ghost on map: the same beside the body
            warning on skin: signs of hints and adverse events
            danger on skin: hatch of pain
            mixture-a on skin: points
            mixture-b on skin: points
            mixture-c on skin: points
            mixture-d on skin: points
            mixture-e on skin: points
            mixture-f on skin: points
            mixture-a on halo: points against what lies beneath
            mixture-b on halo: points against what lies beneath
            mixture-c on halo: points against what lies beneath
            mixture-d on halo: points against what lies beneath
            mixture-e on halo: points against what lies beneath
            mixture-f on halo: points against what lies beneath
            series-1 on surface: line of the first site
            series-2 on surface: line of the second site
            mixture-c on surface: line of the third site
            """;
    /** Edges that in high contrast stand out like those of controls, and elsewhere only please the eye. */
    private static final String EDGES = """
            border on surface: cards and bars
            border-muted on surface: lines between rows
            accent-border on surface: edge of what is chosen
            success-border on surface: green pills
            warning-border on surface: amber pills
            danger-border on surface: red pills
            fg-disabled on surface: what cannot be used now, which says elsewhere why
            fg-disabled on inset: the same, with its ground
            line-2 on skin: inner lines of the body
            """;
    /** These are told from nothing: shades of the body, which stays behind its points, and what lies over a whole window. */
    private static final List<String> WITHOUT_PAIR = List.of("rim-1", "rim-2", "line-3", "shadow", "shadow-layer", "veil");

    @Test
    void textStandsOutFromItsGroundInLight() throws IOException {
        assertEquals(List.of(), tooPale(tokens(LIGHT), TEXT + MARKED, Contrast.TEXT));
    }

    @Test
    void textStandsOutFromItsGroundInDark() throws IOException {
        assertEquals(List.of(), tooPale(tokens(DARK), TEXT + MARKED, Contrast.TEXT));
    }

    @Test
    void signsAndEdgesStandOutFromTheirGround() throws IOException {
        for (String theme : THEMES) {
            assertEquals(List.of(), tooPale(tokens(theme), SIGNS, Contrast.SIGN), theme);
        }
    }

    @Test
    void inHighContrastTextStandsOutMoreAndEveryEdgeIsSeen() throws IOException {
        for (String theme : List.of(CONTRAST, CONTRAST_DARK)) {
            assertEquals(List.of(), tooPale(tokens(theme), TEXT, MORE), theme);
            assertEquals(List.of(), tooPale(tokens(theme), EDGES, Contrast.SIGN), theme);
        }
    }

    @Test
    void inHighContrastNothingThrowsAShadow() throws IOException {
        for (String theme : List.of(CONTRAST, CONTRAST_DARK)) {
            assertEquals(0, Color.web(tokens(theme).get("shadow")).getOpacity(), theme);
            assertEquals(0, Color.web(tokens(theme).get("shadow-layer")).getOpacity(), theme);
        }
    }

    @Test
    void everyThemeNamesTheSameTokens() throws IOException {
        for (String theme : THEMES) {
            assertEquals(tokens(LIGHT).keySet(), tokens(theme).keySet(), theme);
        }
    }

    @Test
    void everyTokenIsLookedAt() throws IOException {
        TreeSet<String> named = new TreeSet<>(WITHOUT_PAIR);
        for (String pair : (TEXT + MARKED + SIGNS + EDGES).split("\n")) {
            named.addAll(List.of(two(pair)));
        }
        assertEquals(new TreeSet<>(tokens(LIGHT).keySet()), named);
    }

    @Test
    void thisTestWouldNoticeAPaleColour() {
        List<String> pale = tooPale(Map.of("fg", "#999999", "surface", "#FFFFFF"), "fg on surface: words\n", Contrast.TEXT);
        assertEquals(1, pale.size());
        assertTrue(pale.getFirst().startsWith("fg on surface"));
    }

    private static List<String> tooPale(Map<String, String> tokens, String pairs, double least) {
        List<String> pale = new ArrayList<>();
        for (String pair : pairs.split("\n")) {
            String[] two = two(pair);
            double ratio = Contrast.ratio(Color.web(tokens.get(two[0])), Color.web(tokens.get(two[1])));
            if (ratio < least) {
                pale.add(String.format(Locale.ROOT, "%s: %.2f", pair, ratio));
            }
        }
        return pale;
    }

    private static String[] two(String pair) {
        return pair.substring(0, pair.indexOf(':')).split(" on ");
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
