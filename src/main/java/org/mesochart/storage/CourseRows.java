package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Rows of a course that belong to none of its sessions. */
abstract class CourseRows<T> extends RowStore<T> {
    CourseRows(Ledger ledger, String table) {
        super(ledger, table);
    }

    abstract UUID course(T row);

    /** All of a course, in the order they were written. */
    public List<T> ofCourse(UUID course) {
        return ledger().database().read(in -> list(in, "course_id = ?", course.toString()));
    }

    @Override
    final UUID patient(Handle in, T row) {
        return ledger().patientOfCourse(in, course(row));
    }

    @Override
    final UUID patient(Handle in, ResultSet row) throws SQLException {
        return ledger().patientOfCourse(in, UUID.fromString(row.getString("course_id")));
    }
}
