package org.mesochart.log;

import java.util.regex.Pattern;

/**
 * The second net under the rule that no patient data is logged: takes out of a log line what could be a date, an
 * identity or phone number, an address for mail, or a quoted text.
 */
final class Scrubber {
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"']{1,64}+@[^\\s@<>\"']+");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"\\r\\n]*\"|“[^”\\r\\n]*”|«[^»\\r\\n]*»|'[^'\\r\\n]*'");
    private static final Pattern DATE =
            Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{4}\\b");
    /** Seven and more digits, also in groups: (0532) 123 45 67, 10000000146. A duration in ms is shorter. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\+?\\(?\\d(?:[ ().-]{0,2}\\d){6,}");
    /** Random ids of rows are hexadecimal and say nothing about a person. */
    private static final Pattern ID =
            Pattern.compile("\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b");

    private Scrubber() {
    }

    static String scrub(String line) {
        StringBuilder scrubbed = new StringBuilder(line.length());
        var ids = ID.matcher(line);
        int at = 0;
        while (ids.find()) {
            scrubbed.append(scrubPart(line.substring(at, ids.start()))).append(ids.group());
            at = ids.end();
        }
        return scrubbed.append(scrubPart(line.substring(at))).toString();
    }

    private static String scrubPart(String part) {
        String line = part.indexOf('@') < 0 ? part : MAIL.matcher(part).replaceAll("[mail]");
        line = QUOTED.matcher(line).replaceAll("[text]");
        line = DATE.matcher(line).replaceAll("[date]");
        return LONG_NUMBER.matcher(line).replaceAll("[number]");
    }
}
