package io.landfall.workbench.cutover;

/** Why an asset stays where it is. */
public enum Refusal {
    /** It goes along with the assets that use it, or is not there any more. */
    NOT_COUNTED,
    /** A stage cannot be left out, and the asset may be there already. */
    NOT_NEXT,
    /** It has no verdict yet. */
    NOT_CONVERTED,
    /** Going back, accepting what is left for a person, and relying on data that differed take a reason. */
    NEEDS_NOTE,
    /** It is not what was reviewed any more. */
    CHANGED,
    /** It is not what was decided about: it has changed since somebody looked. */
    STALE,
    /** Who reviewed it does not cut it over. */
    SAME_PERSON
}
