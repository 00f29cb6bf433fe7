package org.mesochart.domain.insight;

import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.PainScale;

/** A scale and aspect that scores were taken in. */
public record Kind(PainScale scale, Aspect aspect) {}
