package org.mesochart.planted.cli;

public final class FormatsText {
    String text(int number) {
        return String.format("%d", number);
    }
}
