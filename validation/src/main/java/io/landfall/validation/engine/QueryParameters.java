package io.landfall.validation.engine;

import io.landfall.converter.expression.Literal;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the values of parameters into queries of the legacy tool and names of files, where {@code $$NAME} stands for them. */
final class QueryParameters {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\$([A-Za-z_][A-Za-z0-9_]*)");

    /** The fields of a date, which {@link java.util.Formatter} calls the same. */
    private static final Pattern FIELD = Pattern.compile("%([YmdHMS])");

    private QueryParameters() {}

    /** The pipeline with queries that a database takes and names of files that are there; names that are no parameters stay. */
    static Pipeline written(Pipeline pipeline, Map<String, Literal> values) {
        return pipeline.withOperators(pipeline.operators().stream()
                .map(operator -> written(operator, values))
                .toList());
    }

    private static Operator written(Operator operator, Map<String, Literal> values) {
        if (operator instanceof Source source && source.dataset() instanceof Dataset.Query query) {
            return source.from(written(query, values));
        }
        if (operator instanceof Source source && source.dataset() instanceof Dataset.File file) {
            return source.from(written(file, values));
        }
        if (operator instanceof Target target && target.dataset() instanceof Dataset.File file) {
            return target.into(written(file, values));
        }
        return operator;
    }

    private static Dataset.File written(Dataset.File file, Map<String, Literal> values) {
        var path = written(file.path(), texts(values, Optional.empty()));
        return new Dataset.File(path, file.naming(), file.format(), file.origins());
    }

    private static Dataset.Query written(Dataset.Query query, Map<String, Literal> values) {
        var sql = written(query.sql(), texts(values, query.dates()));
        return new Dataset.Query(query.connection(), sql, query.dates());
    }

    private static Map<String, String> texts(Map<String, Literal> values, Optional<String> dates) {
        var texts = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        values.forEach((name, value) -> text(value, dates).ifPresent(text -> texts.put(name, text)));
        return texts;
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
