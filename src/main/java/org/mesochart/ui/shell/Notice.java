package org.mesochart.ui.shell;

import java.util.Optional;
import org.mesochart.i18n.Messages;

/** What is lastingly said at the foot of the window about the chart itself. */
public enum Notice {
    NONE(null, null),
    SAMPLE("shell.notice.sample", "mdi2i-information-outline"),
    DAMAGED("shell.notice.damaged", "mdi2a-alert-octagon-outline"),
    OTHER_LOG("shell.notice.otherLog", "mdi2a-alert-octagon-outline"),
    WITHOUT_LOG("shell.notice.withoutLog", "mdi2a-alert-octagon-outline"),
    READ_ONLY("shell.notice.readOnly", "mdi2l-lock-outline");

    private final String key;
    private final String icon;

    Notice(String key, String icon) {
        this.key = key;
        this.icon = icon;
    }

    Optional<String> text(Messages messages) {
        return Optional.ofNullable(key).map(messages::text);
    }

    String icon() {
        return icon;
    }
}
