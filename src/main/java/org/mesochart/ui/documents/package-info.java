/** Documents of a session: seen, saved as PDF, printed. */
package org.mesochart.ui.documents;
