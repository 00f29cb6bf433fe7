package org.mesochart.planted.cli;

/** Breaks a rule on purpose: the test of the rules must find it. */
public final class PrintsText {
    void print(int number) {
        System.out.printf("%d", number);
    }
}
