/** Practice insight on paper. */
package org.mesochart.document.insight;
