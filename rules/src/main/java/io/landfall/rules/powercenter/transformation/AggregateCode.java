package io.landfall.rules.powercenter.transformation;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can be said of Aggregators of PowerCenter. */
public enum AggregateCode implements DiagnosticCode {
    NESTED(new Entry(
            "PC-AGG-001",
            ERROR,
            "'%s' nests aggregate functions in a way that no manual describes: %s",
            "Split the expression over two Aggregators, or convert this port by hand.")),
    NESTED_ROW(new Entry(
            "PC-AGG-007",
            WARNING,
            "'%s' nests aggregate functions over groups: there is one row for all of them, since the outer function is computed over all"
                    + " rows; that there is only one is not stated",
            "Compare the number of rows with what the legacy run wrote.")),
    NESTED_BESIDE(new Entry(
            "PC-AGG-008",
            WARNING,
            "'%s' nests aggregate functions, and its one row has the values of the last row that comes for %s, as ports beside aggregate"
                    + " functions have; that this is so beside nested ones, which are computed over all groups, is not stated",
            "Compare these columns with what the legacy run wrote, or link nothing to the ports.")),
    UNKNOWN(new Entry(
            "PC-AGG-002",
            ERROR,
            "No rule converts the aggregate function '%s' with %s arguments yet",
            "Compute the value in another way in the mapping, or convert this port by hand.")),
    STATE(new Entry(
            "PC-AGG-003",
            ERROR,
            "'%s' reads what a variable comes to over a group where single rows are computed, or sets a variable of the mapping",
            "Compute the variables in an Expression before or behind the Aggregator, then convert again.")),
    VARIABLES(new Entry(
            "PC-AGG-009",
            WARNING,
            "'%s' aggregates in its variables %s, which no manual describes; here they are what they come to over the whole group",
            "Compare a group of several rows with the legacy result.")),
    SUM_OF_DOUBLES(new Entry(
            "PC-AGG-004",
            NOTE,
            "'%s' adds doubles: the last digits depend on the order of rows, in the legacy run too",
            "Compare the column to 9 digits.")),
    PERCENTILE_SHARE(
            new Entry(
                    "PC-AGG-005",
                    ERROR,
                    "'%s' asks PERCENTILE for a share that is not written as a whole number from 0 to 99, or of values that are no numbers",
                    "Write the share as such a number, and give numbers; of 100 nobody documents the answer: use MAX if that is meant.")),
    PERCENTILE_BEYOND(new Entry(
            "PC-AGG-006",
            NOTE,
            "'%s' asks for percentile %s, which in a group of fewer than %s values lies beyond the last; what the legacy tool answers there"
                    + " is not documented, and the run ends",
            "Nothing, unless a run ends with that message; then see what the legacy run wrote for the group."));

    private final Entry entry;

    AggregateCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
