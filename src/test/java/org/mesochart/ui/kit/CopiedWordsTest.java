package org.mesochart.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;

@BesideOthers
class CopiedWordsTest {
    private final Tasks.Inline tasks = Tasks.inline();
    private String clipboard = "";
    private final CopiedWords copied = new CopiedWords(tasks, () -> clipboard, () -> clipboard = "");

    private void copy(String words) {
        clipboard = words;
        copied.note(words);
    }

    @Test
    void copiedWordsLeaveTheClipboardAfterAWhile() {
        assertEquals(30, CopiedWords.STAYS.toSeconds());
        copy("Şükran Aydın");
        assertEquals("Şükran Aydın", clipboard);
        tasks.elapse();
        assertEquals("", clipboard);
    }

    @Test
    void whatAnotherProgramCopiedStays() {
        copy("Şükran Aydın");
        clipboard = "something else";
        tasks.elapse();
        copied.clear();
        assertEquals("something else", clipboard);
    }

    @Test
    void eachCopyHasItsOwnTime() {
        copy("Şükran Aydın");
        copy("0532 555 01 42");
        copied.clear();
        assertEquals("", clipboard);
        clipboard = "0532 555 01 42"; // copied elsewhere since
        tasks.elapse();
        assertEquals("0532 555 01 42", clipboard);
    }
}
