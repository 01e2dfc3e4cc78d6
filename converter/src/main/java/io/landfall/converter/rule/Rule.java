package io.landfall.converter.rule;

/** Something that the catalogue lists. */
public interface Rule {

    /** What the catalogue says: by default the class's {@link RuleInfo}. */
    default RuleEntry entry() {
        var info = getClass().getAnnotation(RuleInfo.class);
        if (info == null) {
            throw new IllegalStateException(getClass().getName() + " has no @RuleInfo");
        }
        return RuleEntry.of(info);
    }
}
