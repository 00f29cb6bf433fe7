package org.mesochart.planted.cli;

public final class PrintsStack {
    void print(RuntimeException error) {
        error.printStackTrace();
    }
}
