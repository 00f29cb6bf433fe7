/** What the program tells of itself: About, the report for support, the tour. */
package org.mesochart.ui.program;
