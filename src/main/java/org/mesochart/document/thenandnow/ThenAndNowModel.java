package org.mesochart.document.thenandnow;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStachePartial;
import io.jstach.jstache.JStachePartials;
import java.util.List;
import java.util.Map;
import org.mesochart.document.map.MapLegend;
import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.Fact;
import org.mesochart.document.page.Letterhead;
import org.mesochart.document.page.Picture;
import org.mesochart.document.page.Running;
import org.mesochart.document.page.Titled;

/**
 * Two sessions compared, worded and rounded, ready for their template.
 *
 * @param maps one row for each part of the body
 * @param regions the table by region, one or none
 * @param density two panels a row; none where nothing was injected
 * @param drawings pictures by the id that the template places
 */
@JStache(path = "templates/then-and-now.html")
@JStachePartials({
    @JStachePartial(name = "letterhead", path = "templates/letterhead.html"),
    @JStachePartial(name = "patient-strip", path = "templates/patient-strip.html"),
    @JStachePartial(name = "legend", path = "templates/sheet-legend.html"),
    @JStachePartial(name = "table", path = "templates/table.html")
})
record ThenAndNowModel(
        String language,
        String title,
        String style,
        Running running,
        Letterhead letterhead,
        List<Fact> patient,
        Fact allergies,
        boolean allergiesWide,
        String shortHeading,
        List<Fact> told,
        String mapsHeading,
        String none,
        List<PanelRow> maps,
        List<MapLegend.Mixture> legend,
        String darker,
        List<MapLegend.Area> areas,
        List<Titled> regions,
        String densityHeading,
        String densityWords,
        List<PanelRow> density,
        String knownHeading,
        List<String> known,
        Map<String, Drawing> drawings) {

    /** Panels side by side, below what they show. */
    record PanelRow(String title, List<Panel> panels) {
        @Override
        public String toString() {
            return "PanelRow";
        }
    }

    /** One map. */
    record Panel(String lead, String facts, Picture picture) {
        @Override
        public String toString() {
            return "Panel";
        }
    }

    /** Whether there are points. */
    boolean any() {
        return !legend.isEmpty();
    }

    boolean drawn() {
        return !maps.isEmpty();
    }

    /** Whether what is to be known stands beside the only map of density. */
    boolean beside() {
        return density.size() == 1 && density.getFirst().panels().size() == 1;
    }

    boolean injected() {
        return !density.isEmpty();
    }

    @Override
    public String toString() {
        return "ThenAndNowModel[" + language + ']';
    }
}
