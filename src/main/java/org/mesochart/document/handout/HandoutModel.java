package org.mesochart.document.handout;

import io.jstach.jstache.JStache;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.PaperTexts.Part;
import org.mesochart.document.page.Picture;

/** The handout, worded. */
@JStache(path = "templates/handout.html")
public record HandoutModel(
        String language,
        String style,
        String title,
        String foot,
        Head head,
        String heading,
        String lead,
        Done done,
        Optional<Care> care,
        Help help,
        Next next,
        Diary diary,
        String questions,
        Map<String, Drawing> drawings) {

    /** The clinic at the left, whose paper it is at the right. */
    record Head(Optional<Picture> logo, String clinic, String address, String patient, String day) {
        @Override
        public String toString() {
            return "Head";
        }
    }

    /** A line of what was done: a label, or an empty one, and what stands after it. */
    record Line(String label, List<Part> parts) {
        boolean labelled() {
            return !label.isEmpty();
        }

        @Override
        public String toString() {
            return "Line";
        }
    }

    /** @param panels the simple map, rows of one or two */
    record Done(String heading, List<Line> lines, List<List<Panel>> panels) {
        boolean mapped() {
            return !panels.isEmpty();
        }
    }

    record Panel(Picture picture, String caption) {
        @Override
        public String toString() {
            return "Panel";
        }
    }

    /** A heading with a list. */
    record Items(String heading, List<String> items) {}

    /** After injections only. */
    record Care(Items normal, String until, Items todo, Items avoid) {}

    /**
     * @param call "Call 112"
     * @param number the clinic’s, or empty
     * @param longNumber whether it is too long for the largest type
     */
    record Help(String heading, String emergency, String call, String worse, String callUs, String clinic, String number,
            boolean longNumber) {
        boolean numbered() {
            return !number.isEmpty();
        }

        @Override
        public String toString() {
            return "Help";
        }
    }

    /** @param day of the visit, or empty without one */
    record Next(String heading, String day, String text) {
        boolean planned() {
            return !day.isEmpty();
        }
    }

    /** @param low whether the rows are low, a day and its date beside each other */
    record Diary(
            String heading, List<Part> question, String none, String worst, String dayHead, String painHead,
            String noticedHead, boolean low, List<Day> days, List<Integer> boxes) {
        @Override
        public String toString() {
            return "Diary";
        }
    }

    record Day(String weekday, String date) {}

    @Override
    public String toString() {
        return "HandoutModel";
    }
}
