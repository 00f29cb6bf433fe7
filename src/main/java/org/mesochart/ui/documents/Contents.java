package org.mesochart.ui.documents;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.mesochart.document.page.Paper;
import org.mesochart.domain.patient.Patient;

/**
 * The documents that are offered together.
 *
 * @param session number of the session they belong to, or empty
 * @param printed how often each was printed before
 */
record Contents(Patient patient, OptionalInt session, List<Paper> papers, Map<Paper, Integer> printed) {
    @Override
    public String toString() {
        return "Contents[" + papers.size() + " papers]";
    }
}
