package io.landfall.validation.engine;

import io.landfall.converter.expression.Literal;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Source;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the values of parameters into queries of the legacy tool, where {@code $$NAME} stands for them. */
final class QueryParameters {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\$([A-Za-z_][A-Za-z0-9_]*)");

    private QueryParameters() {}

    /** The pipeline with queries that a database takes; names that are no parameters stay. */
    static Pipeline written(Pipeline pipeline, Map<String, Literal> values) {
        var texts = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        values.forEach((name, value) -> text(texts, name, value));
        return pipeline.withOperators(pipeline.operators().stream()
                .map(operator -> written(operator, texts))
                .toList());
    }

    private static void text(Map<String, String> texts, String name, Literal value) {
        switch (value) {
            case Literal.TextValue(var text) -> texts.put(name, text);
            case Literal.NumberValue(var number, var _) -> texts.put(name, number.toPlainString());
            case Literal.Missing _,
                    Literal.Truth _,
                    Literal.DateValue _,
                    Literal.TimeValue _,
                    Literal.TimestampValue _ -> {}
        }
    }

    private static Operator written(Operator operator, Map<String, String> texts) {
        return operator instanceof Source source && source.dataset() instanceof Dataset.Query(var connection, var sql)
                ? new Source(
                        source.id(),
                        new Dataset.Query(connection, written(sql, texts)),
                        source.fields(),
                        source.ordinal(),
                        source.at())
                : operator;
    }

    static String written(String sql, Map<String, String> texts) {
        return REFERENCE
                .matcher(sql)
                .replaceAll(found -> Matcher.quoteReplacement(texts.getOrDefault(found.group(1), found.group())));
    }
}
