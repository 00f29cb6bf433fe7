/** What is known of the documents themselves: their kinds, the clinic's words in them, and that one was printed. */
package org.mesochart.domain.paper;
