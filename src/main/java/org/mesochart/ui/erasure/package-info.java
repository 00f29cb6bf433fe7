/** What becomes of a patient's record when it is to leave: export of everything, erasure, and what is kept too long. */
package org.mesochart.ui.erasure;
