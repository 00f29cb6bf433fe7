package org.mesochart.ui.kit;

import java.time.Clock;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Dates;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.Numbers;
import org.mesochart.settings.Settings;

/** What every screen needs. View models take only what they use. */
public record Context(Messages messages, Numbers numbers, Dates dates, Language language, Tasks tasks, Dialogs dialogs,
                      Clock clock, Navigator navigator, Settings settings) {
    /** Numbers, dates and language are those of the messages. */
    public Context(Messages messages, Tasks tasks, Dialogs dialogs, Clock clock, Navigator navigator,
                   Settings settings) {
        this(messages, messages.numbers(), messages.dates(), messages.language(), tasks, dialogs, clock, navigator,
                settings);
    }
}
