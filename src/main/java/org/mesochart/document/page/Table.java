package org.mesochart.document.page;

import java.util.ArrayList;
import java.util.List;

/** A table of words: heads, and rows whose first cell names the row. Its head is repeated on every page. */
public record Table(List<Column> columns, List<Row> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** @param width of the column in per cent */
    public record Column(String head, double width, boolean right) {
        public String look() {
            return right ? "r" : "w";
        }
    }

    /**
     * One row.
     *
     * @param group a row that names the rows below it
     * @param strong a total
     */
    public record Row(List<Cell> cells, boolean group, boolean strong) {
        public Row {
            cells = List.copyOf(cells);
        }

        public String look() {
            return group ? "g" : strong ? "tot-row" : "p";
        }

        @Override
        public String toString() {
            return "Row";
        }
    }

    /** @param lead bold, before the text; may be empty */
    public record Cell(String lead, String text, boolean header, boolean right, int span) {
        public String look() {
            return right ? "r" : "w";
        }

        /** Whether it stays on one line: a percentage would be broken after its sign. */
        public boolean whole() {
            return right && text.length() < 28 && text.contains("%");
        }

        public boolean led() {
            return !lead.isEmpty();
        }

        @Override
        public String toString() {
            return "Cell";
        }
    }

    /** Puts a table together row by row. */
    public static final class Builder {
        private final List<Column> columns = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();

        public Builder words(String head, double width) {
            columns.add(new Column(head, width, false));
            return this;
        }

        public Builder numbers(String head, double width) {
            columns.add(new Column(head, width, true));
            return this;
        }

        public Builder row(String... texts) {
            return row(false, "", List.of(texts));
        }

        /** @param lead bold, before the first text */
        public Builder led(String lead, String... texts) {
            return row(false, lead, List.of(texts));
        }

        /** A row in bold. */
        public Builder total(String... texts) {
            return row(true, "", List.of(texts));
        }

        public Builder row(boolean strong, String lead, List<String> texts) {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                boolean first = i == 0;
                cells.add(strong
                        ? new Cell(texts.get(i), "", first, columns.get(i).right(), 1)
                        : new Cell(first ? lead : "", texts.get(i), first, columns.get(i).right(), 1));
            }
            rows.add(new Row(cells, false, strong));
            return this;
        }

        /** One cell across, naming the rows below it. */
        public Builder group(String text) {
            rows.add(new Row(List.of(new Cell(text, "", true, false, columns.size())), true, false));
            return this;
        }

        public boolean isEmpty() {
            return rows.isEmpty();
        }

        public Table build() {
            return new Table(columns, rows);
        }
    }

    @Override
    public String toString() {
        return "Table[" + rows.size() + ']';
    }
}
