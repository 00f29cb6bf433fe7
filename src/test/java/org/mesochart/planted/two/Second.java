package org.mesochart.planted.two;

import org.mesochart.planted.one.First;

public final class Second {
    private First first;

    public void meet(First other) {
        first = other;
    }
}
