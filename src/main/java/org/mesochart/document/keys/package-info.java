/** The keyboard on paper. */
package org.mesochart.document.keys;
