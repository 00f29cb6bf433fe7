/** The research export: a folder of CSV files from which nobody is to be known, with a data dictionary. */
package org.mesochart.exchange.research;
