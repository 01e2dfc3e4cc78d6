package io.landfall.rules;

import io.landfall.converter.rule.Rule;
import io.landfall.rules.alteryx.expression.AlteryxFormulaRules;
import io.landfall.rules.alteryx.tool.AlteryxToolRules;
import io.landfall.rules.powercenter.expression.PowerCenterExpressionRules;
import io.landfall.rules.powercenter.transformation.PowerCenterTransformationRules;
import io.landfall.rules.powercenter.workflow.PowerCenterTaskRules;
import java.util.List;

/** Every rule that there is, in chapters: what Landfall converts, and how close. */
public final class RuleCatalog {

    private RuleCatalog() {}

    /** The rules for one kind of construct, in the order in which they are asked. */
    public record Chapter(String title, List<? extends Rule> rules) {
        public Chapter {
            rules = List.copyOf(rules);
        }
    }

    public static List<Chapter> chapters() {
        return List.of(
                new Chapter("PowerCenter transformations", PowerCenterTransformationRules.inOrder()),
                new Chapter("PowerCenter expressions", PowerCenterExpressionRules.inOrder()),
                new Chapter("PowerCenter tasks", PowerCenterTaskRules.inOrder()),
                new Chapter("Alteryx tools", AlteryxToolRules.inOrder()),
                new Chapter("Alteryx formulas", AlteryxFormulaRules.inOrder()));
    }
}
