package org.mesochart.document.page;

import java.util.List;
import java.util.Optional;

/**
 * Clinic on the left, title on the right.
 *
 * @param lines address and telephone, licence
 * @param subtitle which of its kind: session and time
 * @param marks labels under the title: draft, amended, copy
 */
public record Letterhead(
        Optional<Picture> logo, String clinic, List<String> lines, String heading, String subtitle, List<String> marks) {
    @Override
    public String toString() {
        return "Letterhead";
    }
}
