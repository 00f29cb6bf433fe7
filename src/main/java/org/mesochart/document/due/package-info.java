/** Who is due, on paper. */
package org.mesochart.document.due;
