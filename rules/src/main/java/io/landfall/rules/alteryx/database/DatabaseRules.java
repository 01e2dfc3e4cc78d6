package io.landfall.rules.alteryx.database;

import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.List;

/** The rules for In-DB tools. */
public final class DatabaseRules {

    private static final List<ToolRule> RULES = List.of(
            new ConnectToQuery(),
            new SelectToQuery(),
            new FilterToQuery(),
            new FormulaToQuery(),
            new JoinToQuery(),
            new UnionToQuery(),
            new SummarizeToQuery(),
            new SampleToQuery(),
            new StreamOutToSource(),
            new StreamInToTable(),
            new BrowsedToTarget(),
            new WriteToTarget());

    private DatabaseRules() {}

    public static List<ToolRule> inOrder() {
        return RULES;
    }
}
