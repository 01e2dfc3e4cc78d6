package io.landfall.rules.alteryx.tool;

import io.landfall.rules.alteryx.SmallWorkflow;

/** A workflow of one table, on which tests of single tools build. */
final class OneTable {

    static SmallWorkflow table() {
        return new SmallWorkflow().table(1, """
            ORDER_ID Int32 | ORDER_DAY V_String:10
            1 | x
            """);
    }

    static SmallWorkflow with(String tool, String configuration) {
        return table().tool(2, tool, configuration).line("1:Output", "2:Input").written("2:Output");
    }

    private OneTable() {}
}
