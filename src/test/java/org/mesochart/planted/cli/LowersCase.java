package org.mesochart.planted.cli;

public final class LowersCase {
    String lower(String text) {
        return text.toLowerCase();
    }
}
