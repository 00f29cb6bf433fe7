package org.mesochart.planted.cli;

/** Breaks a rule on purpose: the test of the rules must find it. */
public final class PrintsStack {
    void print(RuntimeException error) {
        error.printStackTrace();
    }
}
