package org.mesochart.exchange;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Where lines end in a file: each field on its own, except within a row, which stands on one line. A chart has very many
 * rows; broken up they would be three quarters spaces.
 */
final class LineBreaks implements DefaultPrettyPrinter.Indenter {
    // The line end of the computer would make the same chart different bytes.
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private boolean inRow;

    /** True from here on: what follows stands on one line. */
    void inRow(boolean now) {
        inRow = now;
    }

    @Override
    public void writeIndentation(JsonGenerator out, int level) {
        if (inRow) {
            out.writeRaw(' ');
        } else {
            LINES.writeIndentation(out, level);
        }
    }

    @Override
    public boolean isInline() {
        return false;
    }
}
