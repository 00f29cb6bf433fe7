package org.mesochart.document.page;

/** A label with its value; strong values are bold, an empty label is not printed. */
public record Fact(String label, String value, boolean strong) {
    public boolean labelled() {
        return !label.isEmpty();
    }

    @Override
    public String toString() {
        return "Fact";
    }
}
