package org.mesochart.exchange.research;

import java.util.List;

/**
 * A column of an exported file.
 *
 * @param name its heading, the same in every language
 * @param values what a key may be; empty for every other kind, and for the many keys of indications and regions
 * @param range what a number may be; null for every other kind
 * @param freeText whether it is written only when free text was asked for
 */
record Column(String name, Kind kind, List<String> values, Range range, boolean freeText) {
    /** What stands in a column. */
    enum Kind {
        ID("id"),
        KEY("key"),
        NUMBER("number"),
        DATE("date"),
        TEXT("text");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    static Column id(String name) {
        return new Column(name, Kind.ID, List.of(), null, false);
    }

    static Column key(String name, List<String> values) {
        return new Column(name, Kind.KEY, values, null, false);
    }

    static Column yesNo(String name) {
        return key(name, List.of(Table.YES, Table.NO));
    }

    static Column number(String name, Range range) {
        return new Column(name, Kind.NUMBER, List.of(), range, false);
    }

    static Column date(String name) {
        return new Column(name, Kind.DATE, List.of(), null, false);
    }

    static Column text(String name) {
        return new Column(name, Kind.TEXT, List.of(), null, false);
    }

    static Column free(String name) {
        return new Column(name, Kind.TEXT, List.of(), null, true);
    }
}
