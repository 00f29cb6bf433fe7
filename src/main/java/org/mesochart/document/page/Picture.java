package org.mesochart.document.page;

/** A picture's place: id, alternative text and size as style lengths. */
public record Picture(String id, String alt, String width, String height) {
    @Override
    public String toString() {
        return "Picture[" + id + ']';
    }
}
