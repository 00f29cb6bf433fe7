/** How a course goes on, asked where it is looked at and where its next session begins. */
package org.mesochart.ui.kit.judging;
