package org.mesochart.document.page;

/**
 * Makes a page's markup printable without changing what was typed: characters that no typeface here has, or that XML
 * cannot hold, become the replacement character, which is seen; nothing is left out in silence.
 *
 * @param text the markup
 * @param beyondRoboto whether the fallback typeface is needed
 * @param rightToLeft whether a script that runs to the left occurs
 */
public record PrintableText(String text, boolean beyondRoboto, boolean rightToLeft) {
    private static final int REPLACEMENT = 0xFFFD;

    static PrintableText of(String markup, PaperFonts fonts) {
        StringBuilder out = null;
        boolean beyond = false;
        boolean leftward = false;
        int i = 0;
        while (i < markup.length()) {
            int codePoint = markup.codePointAt(i);
            int length = Character.charCount(codePoint);
            boolean plain = codePoint >= ' ' && codePoint < 0x7F || codePoint == '\n' || codePoint == '\t'
                    || codePoint == '\r' || fonts.inRoboto(codePoint) && codePoint >= 0xA0;
            if (!plain) {
                leftward |= isRightToLeft(codePoint);
                boolean known = codePoint > 0x9F && Character.isDefined(codePoint) && fonts.inFallback(codePoint);
                beyond = true;
                if (!known) {
                    if (out == null) {
                        out = new StringBuilder(markup.length()).append(markup, 0, i);
                    }
                    codePoint = REPLACEMENT;
                }
            }
            if (out != null) {
                out.appendCodePoint(codePoint);
            }
            i += length;
        }
        return new PrintableText(out == null ? markup : out.toString(), beyond, leftward);
    }

    private static boolean isRightToLeft(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    @Override
    public String toString() {
        return "PrintableText";
    }
}
