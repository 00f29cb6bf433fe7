/**
 * What a patient gets, in numbers: per point, session, course and the last days, and how it stands to the ceilings.
 *
 * <p>This is the one place of the dose arithmetic. It stands on two types of {@code domain.mixture}: {@link
 * org.mesochart.domain.mixture.Exact}, a fraction that is rounded where it is shown and nowhere before, and {@link
 * org.mesochart.domain.mixture.MixtureTotals}, the arithmetic within one mixture. Everything above a mixture is a sum of
 * these:
 *
 * <ul>
 *   <li>{@link org.mesochart.domain.dose.Dose}: one point, or what was put on the skin;
 *   <li>{@link org.mesochart.domain.dose.SessionDoses}: a session;
 *   <li>{@link org.mesochart.domain.dose.DosePeriod}: a course up to a visit, or the last days;
 *   <li>{@link org.mesochart.domain.dose.CeilingCheck}: a substance from all formulations beside its ceiling;
 *   <li>{@link org.mesochart.domain.dose.AnaestheticMix}: more than one local anaesthetic at once.
 * </ul>
 *
 * <p>Rules: a sum holds one name and one unit (a salt and its base are two names; mg, microgram and IU are three units);
 * what is not known is never taken for nothing, it makes the sum "at least"; a session that was stopped gives nothing.
 */
package org.mesochart.domain.dose;
