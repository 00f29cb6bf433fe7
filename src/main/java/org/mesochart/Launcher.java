package org.mesochart;

import javafx.application.Application;
import org.mesochart.app.MesoChart;

/** The entry: the window without arguments, the command line with them. */
public final class Launcher {
    private Launcher() {
    }

    public static void main(String[] args) {
        Application.launch(MesoChart.class, args);
    }
}
