package io.landfall.rules.alteryx.tool;

import io.landfall.rules.alteryx.SmallWorkflow;

/** A workflow of one table with a text to take apart, on which tests of single tools build. */
final class TaggedTable {

    static SmallWorkflow with(String tool, String configuration) {
        return new SmallWorkflow()
                .table(1, """
                        ID Int32 | TAGS V_String:30 | DAY Date
                        1 | a,b | 2024-01-31
                        """)
                .tool(2, tool, configuration)
                .line("1:Output", "2:Input")
                .written("2:Output");
    }

    static SmallWorkflow regEx(String pattern, String method, String settings) {
        return with("RegEx", """
                <Field>TAGS</Field><RegExExpression value="%s"/><CaseInsensitve value="True"/><Method>%s</Method>%s""".formatted(pattern, method, settings));
    }

    private TaggedTable() {}
}
