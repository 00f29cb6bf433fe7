/** Two sessions of a course beside each other, on paper. */
package org.mesochart.document.thenandnow;
