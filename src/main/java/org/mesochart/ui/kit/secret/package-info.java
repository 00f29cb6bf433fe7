/** Typing, judging and writing down what opens a chart: at the entrance, and where it is changed. */
package org.mesochart.ui.kit.secret;
