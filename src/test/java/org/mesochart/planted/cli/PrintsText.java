package org.mesochart.planted.cli;

public final class PrintsText {
    void print(int number) {
        System.out.printf("%d", number);
    }
}
