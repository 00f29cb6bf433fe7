/**
 * Fuzzing: a few thousand made-up inputs with every run of the suite, and ten minutes a target with
 * {@code mvn -Pfuzz verify}, led by Jazzer. Each target is a class with {@code fuzzerTestOneInput}, beside what it tries.
 */
package org.mesochart.fuzz;
