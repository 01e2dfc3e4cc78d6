package io.landfall.rules.alteryx.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.rules.alteryx.SmallWorkflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MakeGroupTest {

    private static SmallWorkflow grouped(String fields, String keys) {
        return new SmallWorkflow()
                .table(1, fields + "\n1 | 2")
                .tool(2, "MakeGroup", keys)
                .line("1:Output", "2:Input")
                .written("2:Output");
    }

    @Test
    void groupsKeysInALoop() {
        var workflow = grouped("ONE Int32 | OTHER Int32", "<Key1>one</Key1><Key2>OTHER</Key2>");
        assertThat(workflow.operators()).contains("input: MakeGroup_2_loop.groups");
        assertThat(workflow.codes()).contains("AX-MGR-002").doesNotContain("AX-MGR-001");
        assertThat(workflow.pipeline().checks()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ONE Int32; OTHER Int64       | <Key1>ONE</Key1><Key2>OTHER</Key2>
            ONE Double; OTHER Double     | <Key1>ONE</Key1><Key2>OTHER</Key2>
            ONE Int32; OTHER Int32       | <Key1>ONE</Key1>
            ONE Int32; OTHER Int32       | <Key1>ONE</Key1><Key2>THIRD</Key2>
            ONE Int32; OTHER Int32       | <Key1>ONE</Key1><Key2>OTHER</Key2><More value="True"/>
            """)
    void blocksGroupsWithoutTwoKeysOfOneType(String fields, String keys) {
        assertThat(grouped(fields.replace(';', '|'), keys).codes()).contains("AX-MGR-001");
    }
}
