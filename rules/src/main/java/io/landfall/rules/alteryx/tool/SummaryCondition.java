package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;

/**
 * What a check can assert of a Summarize, so that nothing undocumented goes by unseen.
 *
 * @param exception what does not happen, in words
 * @param ofGroups whether the condition is over the measures of groups, rather than over records
 */
record SummaryCondition(String exception, boolean ofGroups, Expr condition) {

    static SummaryCondition notNull(Expr value) {
        return new SummaryCondition("NULL", false, SummaryAction.notNull(value));
    }
}
