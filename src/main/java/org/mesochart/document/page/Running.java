package org.mesochart.document.page;

/** Head of following pages, foot of all. */
public record Running(String headLeft, String headRight, String foot) {
    @Override
    public String toString() {
        return "Running";
    }
}
