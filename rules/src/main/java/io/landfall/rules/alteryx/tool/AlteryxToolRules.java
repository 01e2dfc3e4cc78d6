package io.landfall.rules.alteryx.tool;

import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.List;

/** The rules for Alteryx tools, in the order in which they are asked. */
public final class AlteryxToolRules {

    private static final List<ToolRule> RULES = List.of(
            new TextInputToValues(),
            new InputToSource(),
            new OutputToTarget(),
            new BrowseToTarget(),
            new TestToChecks(),
            new SelectToProject(),
            new FormulaToProject(),
            new FilterToRoute());

    private AlteryxToolRules() {}

    public static List<ToolRule> inOrder() {
        return RULES;
    }
}
