/** Everything about one patient as one file that leaves the chart: written, and checked again. */
package org.mesochart.handover;
