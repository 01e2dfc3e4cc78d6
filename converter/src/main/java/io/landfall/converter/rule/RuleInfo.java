package io.landfall.converter.rule;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the catalogue prints about a rule. The {@link #before} and {@link #after} pair is also run as a test. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RuleInfo {

    /** Stable and never reused, for example {@code PC-EXPR-007}. */
    String code();

    /** What becomes of what, without a final period. */
    String summary();

    Fidelity fidelity();

    /** The legacy construct: an expression, or for an operator its kind. */
    String before();

    /** What it becomes: an expression in standard SQL, or the native operators. */
    String after();
}
