package org.mesochart.domain.backup;

/**
 * Where a chart's record stands: the same in two places only when nothing was written or given up in between.
 *
 * @param entries how many entries the audit trail has
 * @param head code of the last of them, in hexadecimal; empty when it is not known
 */
public record RecordState(long entries, String head) {
    @Override
    public String toString() {
        return "RecordState[" + entries + ']';
    }
}
