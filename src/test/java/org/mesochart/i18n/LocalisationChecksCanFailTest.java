package org.mesochart.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each check of {@link LocalisationTest}, seen failing on a planted mistake. */
class LocalisationChecksCanFailTest {
    @Test
    void aKeyInOneLanguageOnlyIsFound() {
        assertEquals(List.of("not in English: today.b = B", "not in Turkish: today.a = A"),
                TextUse.differences(Map.of("today.a", "A"), Map.of("today.b", "B")));
    }

    @Test
    void otherPlaceholdersAreFound() {
        assertEquals(1, TextUse.differences(Map.of("today.a", "{0} of {1}"), Map.of("today.a", "{0}")).size());
        assertEquals(List.of(), TextUse.differences(Map.of("today.a", "{0} of {1}"), Map.of("today.a", "{1} / {0}")));
    }

    @Test
    void anUnusedKeyIsFoundAndComposedOnesAreNot() {
        Set<String> keys = Set.of("today.whole", "today.kind.phone", "today.due.one", "today.due.other", "today.lost");
        Set<String> literals = Set.of("today.whole", "today.kind.", "today.due", "today");
        assertEquals(List.of("today.lost"), TextUse.unused(keys, literals));
    }

    @Test
    void aMissingKeyIsFoundAndFileNamesAreNot() {
        Set<String> keys = Set.of("today.whole", "today.due.one", "today.due.other");
        Set<String> literals = Set.of("today.whole", "today.due", "today.typo", "today.css", "other.key");
        assertEquals(List.of("today.typo"), TextUse.missing(keys, literals, List.of("today")));
    }

    @Test
    void aTextInAViewIsFound() {
        String source = """
                add(new Label("Patients"), new Label(""), new Label("·"), new Label(messages.text("today.title")));
                field.setPromptText("Ara");
                """;
        assertEquals(List.of("new Label(\"Patients\"", ".setPromptText(\"Ara\""), TextUse.literalTexts(source));
    }
}
