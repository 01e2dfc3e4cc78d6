package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.Optional;
import java.util.Set;

/**
 * A port of a transformation. Ports are evaluated, sorted, grouped and looked up in their order.
 *
 * @param datatype of the engine, for example {@code decimal} or {@code date/time}
 * @param roles the known parts of {@code portType}
 * @param portType as written, for example {@code INPUT/OUTPUT/MASTER}
 * @param expression its text, empty for none; on a port that passes through, its own name
 * @param expressionType {@code GENERAL}, {@code GROUPBY}, {@code RANKPORT} or {@code RANKINDEX}, empty for none
 * @param defaultValue an expression: instead of null at an input, instead of an error at an output
 * @param group the group it belongs to, empty for none
 * @param refField the input port that an output of a Router or Mapplet copies, empty for none
 * @param refSourceField the column of a Normalizer that it belongs to, empty for none
 * @param sort the direction, when it is a key of a Sorter
 */
public record Port(
        String name,
        String datatype,
        int precision,
        int scale,
        Set<PortRole> roles,
        String portType,
        String expression,
        String expressionType,
        String defaultValue,
        String group,
        String outputGroup,
        String refField,
        String refSourceField,
        Optional<SortDirection> sort,
        Attributes attributes,
        String description,
        SourceLocation at,
        Extras extras)
        implements Named {

    public boolean is(PortRole role) {
        return roles.contains(role);
    }

    public boolean isInput() {
        return is(PortRole.INPUT);
    }

    public boolean isOutput() {
        return is(PortRole.OUTPUT);
    }

    public boolean isVariable() {
        return is(PortRole.VARIABLE);
    }

    /** Whether its expression is no more than its own name. */
    public boolean isPassThrough() {
        return isInput() && isOutput();
    }

    /** Whether an Aggregator or Rank groups by it. */
    public boolean isGroupBy() {
        return expressionType.equalsIgnoreCase("GROUPBY");
    }

    /** Whether a Rank ranks by it. */
    public boolean isRankPort() {
        return expressionType.equalsIgnoreCase("RANKPORT");
    }

    /** Whether a Rank writes the rank to it. */
    public boolean isRankIndex() {
        return expressionType.equalsIgnoreCase("RANKINDEX");
    }

    /** Whether a dynamic Lookup keeps the cached value when this input is null. */
    public boolean ignoresNullInputs() {
        return extras.attribute("IGNORE_NULL_INPUTS").filter("YES"::equals).isPresent();
    }

    /** Whether a dynamic Lookup leaves it out when it compares a row with the cache. */
    public boolean isIgnoredInComparison() {
        return extras.attribute("IGNORE_IN_COMPARE").filter("YES"::equals).isPresent();
    }

    /** The Input or Output transformation of a mapplet that its port is taken from, empty elsewhere. */
    public String mappletGroup() {
        return extras.attribute("MAPPLETGROUP").orElse("");
    }
}
