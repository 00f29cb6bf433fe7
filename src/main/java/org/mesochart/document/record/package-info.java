/** Everything that is charted of one patient, for a request of one's own data. */
package org.mesochart.document.record;
