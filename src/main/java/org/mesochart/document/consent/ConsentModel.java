package org.mesochart.document.consent;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStachePartial;
import io.jstach.jstache.JStachePartials;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.Fact;
import org.mesochart.document.page.Letterhead;
import org.mesochart.document.page.Picture;
import org.mesochart.document.page.Running;

/** A consent form, worded. */
@JStache(path = "templates/consent.html")
@JStachePartials({
    @JStachePartial(name = "letterhead", path = "templates/letterhead.html"),
    @JStachePartial(name = "words", path = "templates/consent-words.html")
})
public record ConsentModel(
        String language,
        String title,
        String style,
        Running running,
        Letterhead letterhead,
        List<Fact> patient,
        List<Words> intro,
        List<Section> sections,
        Section decision,
        Signing signing,
        Map<String, Drawing> drawings) {

    /** A run of words. @param whole not broken at the end of a line */
    public record Piece(String text, boolean strong, boolean whole) {
        @Override
        public String toString() {
            return "Piece";
        }
    }

    /** A paragraph. */
    public record Words(List<Piece> pieces) {
        @Override
        public String toString() {
            return "Words";
        }
    }

    /** How often, and what. */
    public record Risk(String often, String what) {
        @Override
        public String toString() {
            return "Risk";
        }
    }

    /** A medicine, what it is and where it is given; all empty in a row to be filled in by hand. */
    public record Row(String name, String what, String where) {
        boolean blank() {
            return name.isEmpty();
        }

        @Override
        public String toString() {
            return "Row";
        }
    }

    /** The medicines; rows without words are filled in by hand. */
    public record Table(String nameHead, String whatHead, String whereHead, List<Row> rows) {}

    /** A box to tick. */
    public record Box(Picture picture, String label) {}

    /**
     * A numbered section, its parts in this order.
     *
     * @param ruled whether lines to write on follow
     */
    public record Section(
            String heading,
            List<Words> words,
            List<Risk> risks,
            Optional<Table> table,
            List<Words> after,
            List<Box> boxes,
            boolean ruled) {
        boolean anyRisks() {
            return !risks.isEmpty();
        }

        boolean anyBoxes() {
            return !boxes.isEmpty();
        }

        @Override
        public String toString() {
            return "Section";
        }
    }

    /** Who signs; the name is printed where it is known, never a signature. */
    public record Signer(String role, String name) {
        @Override
        public String toString() {
            return "Signer";
        }
    }

    /** Handwriting and signatures. */
    public record Signing(
            List<Words> handwritten,
            String nameHead,
            String signatureHead,
            String whenHead,
            List<Signer> signers,
            List<Words> copies) {
        @Override
        public String toString() {
            return "Signing";
        }
    }

    @Override
    public String toString() {
        return "ConsentModel";
    }
}
