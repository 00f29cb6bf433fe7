package org.mesochart.vault;

/**
 * A sealed value is not what this vault sealed for this place: changed, moved from another row, column or
 * database, cut short, or sealed under another key. The message names the table and column (or the kind of
 * key) only, never the row or the content.
 */
public final class TamperedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TamperedException(String place) {
        super("A sealed value was refused: " + place);
    }
}
