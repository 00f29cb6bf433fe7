package org.mesochart.planted.one;

import org.mesochart.planted.two.Second;

public final class First {
    private Second second;

    public void meet(Second other) {
        second = other;
    }
}
