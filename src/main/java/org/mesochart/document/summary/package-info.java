/** A course on one or two pages, for a referral. */
package org.mesochart.document.summary;
