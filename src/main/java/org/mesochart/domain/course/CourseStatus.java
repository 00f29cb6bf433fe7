package org.mesochart.domain.course;

/** Where a course stands. */
public enum CourseStatus {
    ACTIVE("active"),
    FINISHED("finished"),
    STOPPED("stopped");

    private final String key;

    CourseStatus(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static CourseStatus ofKey(String key) {
        for (CourseStatus status : values()) {
            if (status.key.equals(key)) {
                return status;
            }
        }
        throw new IllegalArgumentException("unknown course status");
    }
}
