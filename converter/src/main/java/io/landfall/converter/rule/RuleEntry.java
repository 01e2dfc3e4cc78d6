package io.landfall.converter.rule;

/** One line of the catalogue: what {@link RuleInfo} says of a class, or what a table says of a row. */
public record RuleEntry(String code, String summary, Fidelity fidelity, String before, String after) {

    public static RuleEntry of(RuleInfo info) {
        return new RuleEntry(info.code(), info.summary(), info.fidelity(), info.before(), info.after());
    }
}
