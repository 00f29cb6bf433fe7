package org.mesochart.document.sheet;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStachePartial;
import io.jstach.jstache.JStachePartials;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesochart.document.map.MapLegend;
import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.Fact;
import org.mesochart.document.page.FactSection;
import org.mesochart.document.page.Letterhead;
import org.mesochart.document.page.Picture;
import org.mesochart.document.page.Running;

/**
 * A session sheet, worded and rounded, ready for its template. Everything in it is text as it will be read; nothing is
 * computed after this.
 *
 * @param columns true for the usual sheet of one page, false for the long form
 * @param wide the assessment, where it is too long for a column
 * @param title title of the PDF, without the patient's name
 * @param drawings pictures by the id that the template places
 */
@JStache(path = "templates/session-sheet.html")
@JStachePartials({
    @JStachePartial(name = "letterhead", path = "templates/letterhead.html"),
    @JStachePartial(name = "patient-strip", path = "templates/patient-strip.html"),
    @JStachePartial(name = "facts", path = "templates/sheet-facts.html"),
    @JStachePartial(name = "legend", path = "templates/sheet-legend.html"),
    @JStachePartial(name = "points", path = "templates/sheet-points.html"),
    @JStachePartial(name = "doses", path = "templates/sheet-doses.html"),
    @JStachePartial(name = "signature", path = "templates/sheet-signature.html")
})
public record SessionSheetModel(
        String language,
        String title,
        String style,
        boolean columns,
        Running running,
        Optional<String> watermark,
        Letterhead letterhead,
        List<Fact> patient,
        Fact allergies,
        boolean allergiesWide,
        List<FactSection> left,
        List<FactSection> right,
        Optional<FactSection> wide,
        Optional<FactSection> note,
        Points points,
        Doses doses,
        Pain pain,
        FactSection after,
        Signed signed,
        Optional<Addenda> addenda,
        Map<String, Drawing> drawings) {

    /** One panel of the map. */
    public record Panel(String area, String rest, String numbers, Picture picture) {}

    /** Panels side by side. */
    public record PanelRow(List<Panel> panels) {}

    /** The map and the table of points; any and subtitle are about the points, areas may stand alone. */
    public record Points(
            String heading,
            String subtitle,
            boolean any,
            String none,
            List<PanelRow> panels,
            List<MapLegend.Mixture> legend,
            String darker,
            List<MapLegend.Area> areas,
            Optional<String> runsNote,
            String tableHeading,
            boolean hasMidline,
            String regionHead,
            String leftHead,
            String rightHead,
            String midlineHead,
            String techniqueHead,
            String eachHead,
            String volumeHead,
            List<PointRow> rows,
            String total,
            String totalSides,
            String totalVolume,
            List<String> notes) {
        public boolean mapped() {
            return !panels.isEmpty();
        }

        public boolean qualified() {
            return !subtitle.isEmpty();
        }
    }

    /** Points that share region and technique, perhaps all in one part of it; numbers in pieces that may not be broken. */
    public record PointRow(
            String region,
            Optional<String> part,
            List<String> left,
            List<String> right,
            List<String> midline,
            String letter,
            String technique,
            String each,
            String volume) {}

    /** Mixtures with what was prepared, given and wasted. */
    public record Doses(
            String heading,
            boolean any,
            String none,
            String componentHead,
            String lotHead,
            String expiryHead,
            String volumeHead,
            String preparedHead,
            String givenHead,
            String wastedHead,
            List<DoseGroup> groups,
            String skinHead,
            Optional<SkinRow> skin,
            List<Fact> notes) {}

    /** What was put on the skin. */
    public record SkinRow(String product, String lot, String expiry, String grams, String applied) {}

    /** One mixture. */
    public record DoseGroup(
            Picture mark, String name, String points, String volume, String given, String wasted, List<DoseRow> rows) {}

    /** One component, or a further ingredient of the one above it. */
    public record DoseRow(
            String product,
            String lot,
            String expiry,
            String volume,
            String prepared,
            String given,
            String wasted,
            Optional<String> note) {}

    /** Pain before and after. */
    public record Pain(
            String heading,
            String subtitle,
            List<Score> scores,
            Optional<Picture> trend,
            Optional<String> against,
            String againstResult,
            boolean table,
            String siteHead,
            String beforeHead,
            String afterHead,
            String againstHead,
            List<PainRow> rows,
            Optional<String> totals) {
        public boolean qualified() {
            return !subtitle.isEmpty();
        }
    }

    /** A large figure with its label. */
    public record Score(String label, String value, boolean recorded) {}

    /** One site in the table of several; the last is empty without a comparison. */
    public record PainRow(String site, String before, String after, Optional<String> against) {}

    /** Who treated, and the signature. */
    public record Signed(
            String heading,
            String name,
            String title,
            List<String> lines,
            String signedLabel,
            String signedAt,
            String chain,
            Optional<String> unsigned,
            String signatureLabel) {}

    /** What was written after signing. */
    public record Addenda(
            String heading,
            String subtitle,
            String dateHead,
            String byHead,
            String noteHead,
            boolean keep,
            List<AddendumRow> rows,
            Optional<Corrections> corrections) {}

    /** What the record says beside what is right. */
    public record Corrections(
            String whatHead, String wasHead, String nowHead, String dateHead, List<CorrectionRow> rows) {}

    /** One correction, and when it was written. */
    public record CorrectionRow(String what, String was, String now, String date) {
        @Override
        public String toString() {
            return "CorrectionRow";
        }
    }

    /** One addendum. */
    public record AddendumRow(String date, String by, String note) {}

    @Override
    public String toString() {
        return "SessionSheetModel[" + language + ']';
    }
}
