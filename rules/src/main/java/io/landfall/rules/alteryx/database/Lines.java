package io.landfall.rules.alteryx.database;

import io.landfall.converter.rule.Findings;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.util.List;

/** Several lines that arrive at one In-DB tool. */
final class Lines {

    private Lines() {}

    static void sameConnection(Tool tool, List<Line> lines, Findings findings) {
        var connections =
                lines.stream().map(line -> line.query().connection()).distinct().toList();
        if (connections.size() > 1) {
            findings.block(Diagnostic.of(
                    DatabaseCode.TWO_CONNECTIONS, tool.at(), tool.name(), String.join(", ", connections)));
        }
    }
}
