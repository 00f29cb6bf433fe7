package org.mesochart.planted.cli;

import java.sql.ResultSet;

public final class CommandWithSql {
    Class<?> rows() {
        return ResultSet.class;
    }
}
