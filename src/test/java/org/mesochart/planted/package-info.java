/**
 * Classes that break the rules of the architecture on purpose, one rule each, and some that keep them: the proof in
 * ArchitectureRulesCanFailTest that each rule can fail. Never run.
 */
package org.mesochart.planted;
