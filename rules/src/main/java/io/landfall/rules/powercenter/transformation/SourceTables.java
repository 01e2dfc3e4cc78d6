package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.rule.Findings;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tables and queries of source databases. */
final class SourceTables {

    private static final Pattern PARAMETER = Pattern.compile("\\$\\$?[A-Za-z_][A-Za-z0-9_]*");

    private SourceTables() {}

    /** A table whose name may come with its schema. */
    static Dataset.Table table(String connection, String schema, String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0
                ? new Dataset.Table(connection, schema, name)
                : new Dataset.Table(connection, name.substring(0, dot), name.substring(dot + 1));
    }

    /** Says that a query stays as it is, and which parameters in it have no value. */
    static void remarkOn(TransformationNode node, String sql, FlowContext context, Findings findings) {
        findings.say(Diagnostic.of(TransformationCode.QUERY_KEPT, node.at(), node.name()));
        var asked = PARAMETER
                .matcher(sql)
                .results()
                .map(found -> found.group())
                .distinct()
                .collect(Collectors.partitioningBy(context::asks, Collectors.joining(", ")));
        asked.forEach((isParameter, names) -> {
            var code = isParameter ? TransformationCode.QUERY_PARAMETER : TransformationCode.PARAMETER_UNKNOWN;
            if (!names.isEmpty()) {
                findings.say(Diagnostic.of(code, node.at(), node.name(), names));
            }
        });
    }
}
