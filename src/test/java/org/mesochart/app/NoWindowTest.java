package org.mesochart.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;

/** Why there is no window, in words of the computer that it is about. */
@Tag("slow-once")
@BesideOthers
class NoWindowTest {
    @Test
    void noPackageOfALinuxIsNamedElsewhere() {
        for (Language language : Language.values()) {
            Messages messages = new Messages(language);
            for (String system : new String[] {"Windows 11", "Mac OS X"}) {
                String why = NoWindow.why(messages, system);
                assertEquals(messages.text("cli.window.screen.elsewhere"), why);
                assertFalse(why.matches(".*(apt |\\.so|DISPLAY).*"), why);
            }
        }
    }
}
