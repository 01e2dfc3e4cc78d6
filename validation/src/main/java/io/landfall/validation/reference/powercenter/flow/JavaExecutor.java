package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.JavaTransformation;
import io.landfall.parsers.powercenter.JavaTransformation.Tab;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.parsers.powercenter.snippet.JavaSnippet;
import io.landfall.parsers.powercenter.snippet.JavaSnippets;
import io.landfall.validation.reference.powercenter.snippet.JavaProgram;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs the code of Java transformations, once for each row: a passive one makes a row behind it, an active one where the code says.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/java-transformation/developing-java-code/on-input-row-tab.html">On
 *     Input Row tab</a>
 */
final class JavaExecutor implements TransformationExecutor {

    @Override
    public boolean runs(Transformation transformation) {
        return transformation instanceof JavaTransformation;
    }

    @Override
    public Map<String, RowStream> run(Work work) {
        var java = (JavaTransformation) work.transformation();
        var isActive = java.isActive().orElseThrow(() -> work.refused("Java code that may be active or passive"));
        var program = program(work, java);
        work.run().branches().declare(work.at(), 2 * program.conditions());
        var feed = work.feed(work.inputs());
        var kept = feed.rows().size() > 1 ? program.written() : Set.<String>of();
        var rows = new ArrayList<FlowRow>();
        for (var row : feed.rows()) {
            work.unlessInError(() -> {
                        var variables = new JavaVariables(work, row.values(), kept);
                        program.run(variables);
                        if (!isActive) {
                            variables.generateRow();
                        }
                        return variables.rows();
                    })
                    .ifPresent(
                            made -> made.forEach(values -> rows.add(isActive ? FlowRow.of(values) : row.with(values))));
        }
        return Map.of("", isActive ? RowStream.begun(rows, feed.ordered()) : feed.with(rows));
    }

    private static JavaProgram program(Work work, JavaTransformation java) {
        var others = Stream.of(Tab.values())
                .filter(tab -> tab != Tab.ON_INPUT_ROW && !JavaSnippets.isEmpty(java.code(tab)))
                .findFirst();
        if (java.marksRows() || others.isPresent()) {
            throw work.refused("Java code that does more than compute rows");
        }
        var roundsDecimals = work.run().facts().evaluation().highPrecision()
                && !java.hasDecimals()
                && java.ports().stream().anyMatch(port -> port.datatype().equals("decimal"));
        if (roundsDecimals) {
            throw work.refused("decimals that are doubles in Java");
        }
        return switch (JavaSnippets.read(java.code(Tab.ON_INPUT_ROW))) {
            case JavaSnippet.Read(var statements) -> new JavaProgram(statements);
            case JavaSnippet.Unread(var line, var text) ->
                throw work.refused("line %d of Java code, which is not read: %s".formatted(line, text));
        };
    }
}
