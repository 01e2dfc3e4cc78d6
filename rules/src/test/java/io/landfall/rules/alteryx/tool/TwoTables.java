package io.landfall.rules.alteryx.tool;

import io.landfall.rules.alteryx.SmallWorkflow;

/** Orders and customers, which tests of tools with several inputs bring together. */
final class TwoTables {

    static final String ORDERS = """
            CUST Int32 | ITEM V_String:10
            1 | pen
            2 | jar
            """;

    static final String CUSTOMERS = """
            CUST Int64 | NAME V_String:20
            1 | Ada
            2 | Bea
            """;

    static SmallWorkflow joined(String configuration) {
        return new SmallWorkflow()
                .table(1, ORDERS)
                .table(2, CUSTOMERS)
                .tool(3, "Join", configuration)
                .line("1:Output", "3:Left")
                .line("2:Output", "3:Right");
    }

    private TwoTables() {}
}
