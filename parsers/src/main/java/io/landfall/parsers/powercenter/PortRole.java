package io.landfall.parsers.powercenter;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** One part of a port type such as {@code LOOKUP/RETURN/OUTPUT}. */
public enum PortRole implements Labelled {
    INPUT("INPUT"),
    OUTPUT("OUTPUT"),
    VARIABLE("LOCAL VARIABLE"),
    /** The master side of a Joiner. */
    MASTER("MASTER"),
    LOOKUP("LOOKUP"),
    /** The value of an unconnected Lookup or Stored Procedure. */
    RETURN("RETURN"),
    /** The {@code NewLookupRow} port of a dynamic Lookup. */
    DYNAMIC_LOOKUP("DYNLOOKUP"),
    /** {@code GK_…} of a Normalizer or XML definition. */
    GENERATED_KEY("GENERATED KEY"),
    /** {@code GCID_…} of a Normalizer. */
    GENERATED_COLUMN_ID("GENERATED COLUMN ID");

    private final String label;

    PortRole(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The roles of a port type. What is not known is left out; the port keeps the text. */
    public static Set<PortRole> of(String portType) {
        var roles = EnumSet.noneOf(PortRole.class);
        for (var part : portType.split("/", -1)) {
            for (var role : values()) {
                if (role.label.equalsIgnoreCase(part.strip())) {
                    roles.add(role);
                }
            }
        }
        return Collections.unmodifiableSet(roles);
    }
}
