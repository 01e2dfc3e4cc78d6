package io.landfall.rules.alteryx.database;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.rule.Findings;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.SortField;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.Records;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows that a database answers, as a source. */
record Answered(Source source, Records records) {

    /**
     * What is to be said of it is found.
     *
     * @param order by which the rows are wanted
     */
    static Answered of(Tool tool, Line line, List<SortField> order, String id, Findings findings) {
        var keys = line.order(tool, order, findings);
        var select = line.select(line.columns(), keys.isEmpty() ? "" : "\nORDER BY " + keys);
        var dataset =
                keys.isEmpty() ? line.query().dataset(select) : line.query().query(select);
        if (dataset instanceof Dataset.Query) {
            findings.say(Diagnostic.of(
                    DatabaseCode.ONE_QUERY, tool.at(), tool.name(), line.query().connection()));
        }
        var noted = Noted.at(tool, "Output")
                .filter(fields -> fields.size() == line.fields().size());
        var fields = noted.orElse(line.fields());
        var computed = line.fields().stream()
                .filter(field -> line.query().computes(field.name()))
                .toList();
        if (noted.isEmpty() && !computed.isEmpty()) {
            findings.say(Diagnostic.of(
                    DatabaseCode.TYPES_TAKEN,
                    tool.at(),
                    Noted.shown(computed),
                    tool.name(),
                    computed.stream()
                            .map(field -> field.sqlType().sql())
                            .distinct()
                            .collect(Collectors.joining(", "))));
        }
        var source = new Source(
                id, dataset, fields.stream().map(AlteryxField::nativeField).toList(), Optional.empty(), tool.at());
        return new Answered(source, new Records(InputRef.of(id), fields));
    }
}
