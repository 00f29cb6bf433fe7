package org.mesochart.document.summary;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStachePartial;
import io.jstach.jstache.JStachePartials;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesochart.document.map.MapLegend;
import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.Fact;
import org.mesochart.document.page.Letterhead;
import org.mesochart.document.page.Picture;
import org.mesochart.document.page.Running;
import org.mesochart.document.page.Table;
import org.mesochart.document.page.Titled;

/**
 * A course summary, worded and rounded, ready for its template.
 *
 * @param tables doses and what else there is to tell in numbers
 * @param drawings pictures by the id that the template places
 */
@JStache(path = "templates/course-summary.html")
@JStachePartials({
    @JStachePartial(name = "letterhead", path = "templates/letterhead.html"),
    @JStachePartial(name = "patient-strip", path = "templates/patient-strip.html"),
    @JStachePartial(name = "table", path = "templates/table.html")
})
public record SummaryModel(
        String language,
        String title,
        String style,
        Running running,
        Letterhead letterhead,
        List<Fact> patient,
        Fact allergies,
        boolean allergiesWide,
        String shortHeading,
        List<Told> told,
        List<Trend> trends,
        Titled sessions,
        List<Titled> tables,
        Optional<Points> points,
        String toHeading,
        Signed signed,
        Map<String, Drawing> drawings) {

    /** A label with sentences, each of which may have something in bold. */
    public record Told(String label, List<Sentence> sentences) {
        @Override
        public String toString() {
            return "Told";
        }
    }

    /** Bold text between plain text, each may be empty. */
    public record Sentence(String before, String strong, String after) {
        /** What must not be broken within: a percentage stays whole. */
        public List<String> pieces() {
            return strong.isEmpty() ? List.of() : List.of(strong.split(" "));
        }

        static Sentence plain(String text) {
            return new Sentence(text, "", "");
        }

        @Override
        public String toString() {
            return "Sentence";
        }
    }

    /** Pain of one site, on one scale. */
    public record Trend(String heading, String subtitle, Picture picture) {
        @Override
        public String toString() {
            return "Trend";
        }
    }

    /**
     * All points by session.
     *
     * @param beside whether the table stands beside the map instead of below it
     */
    public record Points(
            String heading,
            String subtitle,
            boolean beside,
            List<Panel> panels,
            List<MapLegend.Mixture> legend,
            String darker,
            Optional<Titled> table,
            List<Titled> tables,
            List<SmallRow> rows) {}

    /** One part of the body; the heading is empty where there is only one. */
    public record Panel(String heading, Picture picture) {
        public boolean headed() {
            return !heading.isEmpty();
        }
    }

    /** Small maps side by side. */
    public record SmallRow(List<Small> maps) {}

    /** The map of one session. */
    public record Small(String lead, String day, Picture picture, String below) {}

    /** Who signs. */
    public record Signed(String heading, String name, String title, List<String> lines, String signature) {
        @Override
        public String toString() {
            return "Signed";
        }
    }

    @Override
    public String toString() {
        return "SummaryModel[" + language + ']';
    }
}
