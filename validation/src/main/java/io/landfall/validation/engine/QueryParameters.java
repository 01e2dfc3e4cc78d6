package io.landfall.validation.engine;

import io.landfall.converter.expression.Literal;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Source;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the values of parameters into queries of the legacy tool, where {@code $$NAME} stands for them. */
final class QueryParameters {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\$([A-Za-z_][A-Za-z0-9_]*)");

    /** The fields of a date, which {@link java.util.Formatter} calls the same. */
    private static final Pattern FIELD = Pattern.compile("%([YmdHMS])");

    private QueryParameters() {}

    /** The pipeline with queries that a database takes; names that are no parameters stay. */
    static Pipeline written(Pipeline pipeline, Map<String, Literal> values) {
        return pipeline.withOperators(pipeline.operators().stream()
                .map(operator -> written(operator, values))
                .toList());
    }

    private static Operator written(Operator operator, Map<String, Literal> values) {
        return operator instanceof Source source && source.dataset() instanceof Dataset.Query query
                ? new Source(source.id(), written(query, values), source.fields(), source.ordinal(), source.at())
                : operator;
    }

    private static Dataset.Query written(Dataset.Query query, Map<String, Literal> values) {
        var texts = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        values.forEach((name, value) -> text(value, query.dates()).ifPresent(text -> texts.put(name, text)));
        return new Dataset.Query(query.connection(), written(query.sql(), texts), query.dates());
    }

    /** A value as it stands in a query. */
    private static Optional<String> text(Literal value, Optional<String> dates) {
        return switch (value) {
            case Literal.TextValue(var text) -> Optional.of(text);
            case Literal.NumberValue(var number, var _) -> Optional.of(number.toPlainString());
            case Literal.DateValue(var date) -> dates.map(format -> text(date.atStartOfDay(), format));
            case Literal.TimestampValue(var time) -> dates.map(format -> text(time, format));
            case Literal.Missing _, Literal.Truth _, Literal.TimeValue _ -> Optional.empty();
        };
    }

    private static String text(LocalDateTime time, String format) {
        return FIELD.matcher(format)
                .replaceAll(
                        field -> Matcher.quoteReplacement(String.format(Locale.ROOT, "%1$t" + field.group(1), time)));
    }

    static String written(String sql, Map<String, String> texts) {
        return REFERENCE
                .matcher(sql)
                .replaceAll(found -> Matcher.quoteReplacement(texts.getOrDefault(found.group(1), found.group())));
    }
}
