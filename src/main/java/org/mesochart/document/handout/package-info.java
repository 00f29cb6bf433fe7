/** What the patient takes home after a session. */
package org.mesochart.document.handout;
