package org.mesochart.document.page;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Arabic, Hebrew and their like among text that runs to the right, by the JDK's own bidirectional algorithm; Arabic
 * letters take their joined forms.
 */
public final class LeftwardText {
    private LeftwardText() {}

    /** Parts a paragraph into runs of one direction. */
    static final class Splitter implements BidiSplitter {
        private int[] starts = {};
        private int[] limits = {};
        private int[] levels = {};
        private Integer[] visual = {};

        @Override
        public void setParagraph(String paragraph, byte defaultDirection) {
            Bidi bidi = new Bidi(
                    paragraph,
                    defaultDirection == RTL
                            ? Bidi.DIRECTION_RIGHT_TO_LEFT
                            : Bidi.DIRECTION_LEFT_TO_RIGHT);
            int runs = bidi.getRunCount();
            starts = new int[runs];
            limits = new int[runs];
            levels = new int[runs];
            visual = new Integer[runs];
            byte[] order = new byte[runs];
            for (int i = 0; i < runs; i++) {
                starts[i] = bidi.getRunStart(i);
                limits[i] = bidi.getRunLimit(i);
                levels[i] = bidi.getRunLevel(i);
                order[i] = (byte) levels[i];
                visual[i] = i;
            }
            if (runs > 0) {
                Bidi.reorderVisually(order, 0, visual, 0, runs);
            }
        }

        @Override
        public int countTextRuns() {
            return visual.length;
        }

        @Override
        public BidiTextRun getVisualRun(int runIndex) {
            int run = visual[runIndex];
            return new BidiTextRun(starts[run], limits[run] - starts[run], levels[run] % 2 == 0 ? LTR : RTL);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return paragraph
                    .codePoints()
                    .map(Character::getDirectionality)
                    .filter(d -> d <= Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                    .findFirst()
                    .stream()
                    .mapToObj(d -> d == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? LTR : RTL)
                    .findFirst()
                    .orElse(NEUTRAL);
        }
    }

    /** Turns a run that is read to the left into the order in which it is set. */
    static final class Reorderer implements BidiReorderer {
        private static final int ISOLATED = 0;
        private static final int FINAL = 1;
        private static final int INITIAL = 2;
        private static final int MEDIAL = 3;
        private static final Map<Integer, int[]> FORMS = forms();

        @Override
        public String reorderRTLTextToLTR(String text) {
            int[] codePoints = text.codePoints().toArray();
            StringBuilder out = new StringBuilder(text.length());
            for (int i = codePoints.length - 1; i >= 0; i--) {
                out.appendCodePoint(mirrored(codePoints[i]));
            }
            return out.toString();
        }

        private static int mirrored(int codePoint) {
            return switch (codePoint) {
                case '(' -> ')';
                case ')' -> '(';
                case '[' -> ']';
                case ']' -> '[';
                case '{' -> '}';
                case '}' -> '{';
                case '<' -> '>';
                case '>' -> '<';
                case '«' -> '»';
                case '»' -> '«';
                default -> codePoint;
            };
        }

        @Override
        public String shapeText(String text) {
            int[] codePoints = text.codePoints().toArray();
            StringBuilder out = new StringBuilder(text.length());
            for (int i = 0; i < codePoints.length; i++) {
                int[] forms = FORMS.get(codePoints[i]);
                if (forms == null) {
                    out.appendCodePoint(codePoints[i]);
                    continue;
                }
                boolean before = joinsNext(neighbour(codePoints, i, -1));
                boolean after = forms[INITIAL] != 0 && joinsPrevious(neighbour(codePoints, i, 1));
                int form = before ? after ? MEDIAL : FINAL : after ? INITIAL : ISOLATED;
                out.appendCodePoint(forms[form] == 0 ? codePoints[i] : forms[form]);
            }
            return out.toString();
        }

        // Vowel marks stand on a letter and part no two letters.
        private static int neighbour(int[] text, int from, int step) {
            int i = from + step;
            while (i >= 0 && i < text.length && Character.getType(text[i]) == Character.NON_SPACING_MARK) {
                i += step;
            }
            return i >= 0 && i < text.length ? text[i] : ' ';
        }

        private static boolean joinsNext(int codePoint) {
            int[] forms = FORMS.get(codePoint);
            return forms != null && forms[INITIAL] != 0;
        }

        private static boolean joinsPrevious(int codePoint) {
            int[] forms = FORMS.get(codePoint);
            return forms != null && forms[FINAL] != 0;
        }

        @Override
        public String deshapeText(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFKC);
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }

        /** Letter to its isolated, final, initial and medial form, from the names in the Unicode tables. */
        private static Map<Integer, int[]> forms() {
            Map<Integer, int[]> forms = new HashMap<>();
            for (int form = 0xFB50; form <= 0xFEFC; form++) {
                String name = Character.isDefined(form) ? Character.getName(form) : null;
                if (name == null || !name.startsWith("ARABIC LETTER ") || !name.endsWith(" FORM")) {
                    continue;
                }
                String letter = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
                if (letter.codePointCount(0, letter.length()) == 1) {
                    int which = name.endsWith("ISOLATED FORM")
                            ? ISOLATED
                            : name.endsWith("FINAL FORM") ? FINAL : name.endsWith("INITIAL FORM") ? INITIAL : MEDIAL;
                    forms.computeIfAbsent(letter.codePointAt(0), l -> new int[4])[which] = form;
                }
            }
            return forms;
        }
    }
}
