/** What is recorded from several screens: an adverse event, a score or a total between the visits. */
package org.mesochart.ui.kit.entry;
