package org.mesochart.document.page;

/**
 * A label with its value; strong values are bold, an empty label is not printed.
 *
 * @param lead bold words before the value, or empty
 */
public record Fact(String label, String lead, String value, boolean strong) {
    public Fact(String label, String value, boolean strong) {
        this(label, "", value, strong);
    }

    public boolean led() {
        return !lead.isEmpty();
    }

    public boolean labelled() {
        return !label.isEmpty();
    }

    @Override
    public String toString() {
        return "Fact";
    }
}
