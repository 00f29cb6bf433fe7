package org.mesochart.log;

import java.util.Locale;

/**
 * A short code for an error, the same each time the same thing goes wrong, made of class and method names only and
 * never of a message: messages may quote what was typed. The log has the code with its stack.
 */
public record ErrorCode(String code) {
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int FRAMES = 8;

    /** The code of an error and its causes. */
    public static ErrorCode of(Throwable error) {
        long hash = 17;
        Throwable at = error;
        for (int depth = 0; at != null && depth < 10; depth++, at = at.getCause()) {
            hash = hash * 31 + at.getClass().getName().hashCode();
            StackTraceElement[] stack = at.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, stack.length); i++) {
                hash = hash * 31 + stack[i].getClassName().hashCode();
                hash = hash * 31 + stack[i].getMethodName().hashCode();
            }
        }
        return new ErrorCode(String.format(Locale.ROOT, "%s-%s", letters(hash), letters(hash >>> 32)));
    }

    private static String letters(long bits) {
        StringBuilder word = new StringBuilder(4);
        long left = bits & 0xFFFF_FFFFL;
        for (int i = 0; i < 4; i++) {
            word.append(LETTERS.charAt((int) (left % LETTERS.length())));
            left /= LETTERS.length();
        }
        return word.toString();
    }

    @Override
    public String toString() {
        return code;
    }
}
