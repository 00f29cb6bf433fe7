package org.mesochart;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** Shows what a fault does to the record: a few times in the suite, many times with {@code mvn -Pfaults verify}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("faults")
@Tag("slow-once")
public @interface FaultTest {}
