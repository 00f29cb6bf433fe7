package org.mesochart.ui.kit.paper;

import org.mesochart.document.page.Paper;
import org.mesochart.domain.paper.Printout;

/** Where it is written that a document left. Database thread. */
public interface PaperLog {
    /** How often it was printed before, for the same session, or course, or patient; 0 where copies are not told. */
    default int printed(Paper paper) {
        return 0;
    }

    /** Writes down that a document left; throws when it cannot be written. */
    void left(Printout printout);
}
