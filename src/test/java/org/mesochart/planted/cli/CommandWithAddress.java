package org.mesochart.planted.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

public final class CommandWithAddress {
    InputStream open(URL address) throws IOException {
        return address.openStream();
    }
}
