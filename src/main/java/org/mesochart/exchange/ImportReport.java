package org.mesochart.exchange;

/**
 * What an import wrote.
 *
 * @param patients new patients; likewise the others
 * @param alreadyThere records that were in the chart with the same content
 */
public record ImportReport(int patients, int courses, int sessions, int injections, int alreadyThere) {}
