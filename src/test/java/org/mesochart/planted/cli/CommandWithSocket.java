package org.mesochart.planted.cli;

import java.net.Socket;

public final class CommandWithSocket {
    Socket call() {
        return new Socket();
    }
}
