package org.mesochart.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.domain.text.Language;
import org.mesochart.ui.kit.Tasks;

@BesideOthers
class HelpViewModelTest {
    @Test
    void itBeginsWithThePageOfTheScreenAndListsAllPages() {
        HelpViewModel help = help(Language.ENGLISH, "map");
        assertEquals("map", help.page().get().name());
        assertEquals(HelpBook.NAMES, names(help));
        assertFalse(help.canGoBack().get());
    }

    @Test
    void aPageThatIsNotThereGivesTheFirstAndTurnsNothing() {
        HelpViewModel help = help(Language.ENGLISH, "no-such-page");
        assertEquals("index", help.page().get().name());
        help.show("nor-this");
        assertEquals("index", help.page().get().name());
        assertFalse(help.canGoBack().get());
    }

    @Test
    void backLeadsThroughThePagesReadBefore() {
        HelpViewModel help = help(Language.TURKISH, "today");
        help.show("patients");
        help.show("course");
        help.show("course");
        help.back();
        assertEquals("patients", help.page().get().name());
        help.back();
        assertEquals("today", help.page().get().name());
        help.back();
        assertEquals("today", help.page().get().name());
        assertFalse(help.canGoBack().get());
    }

    @Test
    void turkishWordsAreFoundInAnySpelling() {
        HelpViewModel help = help(Language.TURKISH, "index");
        for (String typed : List.of("kurtarma anahtarı", "KURTARMA ANAHTARI", "kurtarma anahtari")) {
            help.typed().set(typed);
            assertTrue(names(help).contains("first-start"), typed);
            assertFalse(names(help).contains("course"), typed);
        }
    }

    @Test
    void aSearchNamesTheHeadingUnderWhichTheWordsStandTogether() {
        HelpViewModel help = help(Language.ENGLISH, "index");
        help.typed().set("drill newest");
        assertEquals(List.of("The drill"), help.hits().stream().map(HelpBook.Hit::heading).toList());
        help.typed().set("qwertz");
        assertEquals(List.of(), names(help));
        help.typed().set("  ");
        assertEquals(HelpBook.NAMES, names(help));
    }

    @Test
    void aPageWhoseTitleFitsStandsFirst() {
        HelpViewModel help = help(Language.ENGLISH, "index");
        help.typed().set("documents");
        assertEquals("documents", names(help).getFirst());
        assertTrue(names(help).size() > 1);
    }

    private static HelpViewModel help(Language language, String first) {
        return new HelpViewModel(Tasks.inline(), language, first);
    }

    private static List<String> names(HelpViewModel help) {
        return help.hits().stream().map(hit -> hit.page().name()).toList();
    }
}
