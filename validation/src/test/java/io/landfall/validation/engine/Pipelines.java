package io.landfall.validation.engine;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Origin;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.SortKey;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.data.Formats;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pipelines and their parts for tests. */
public final class Pipelines {

    public static final SourceLocation AT = SourceLocation.of("test.xml");

    private Pipelines() {}

    public static Pipeline of(Operator... operators) {
        return new Pipeline("p", origin(), Map.of(), List.of(), List.of(operators), List.of());
    }

    public static Pipeline with(List<Parameter> parameters, Pipeline pipeline) {
        return new Pipeline(
                pipeline.name(), pipeline.origin(), Map.of(), parameters, pipeline.operators(), pipeline.checks());
    }

    public static Pipeline checked(Pipeline pipeline, Check... checks) {
        return new Pipeline(
                pipeline.name(), pipeline.origin(), Map.of(), List.of(), pipeline.operators(), List.of(checks));
    }

    private static Origin origin() {
        return new Origin(LegacySystem.POWERCENTER, "test.xml", "F/p", "0".repeat(64));
    }

    /** A CSV file with a header, whose rows are counted in {@code _row}. */
    public static Source csv(String id, String file, Field... fields) {
        return source(id, new Dataset.File(file, Formats.csv()), fields);
    }

    public static Source source(String id, Dataset dataset, Field... fields) {
        return new Source(id, dataset, List.of(fields), Optional.of("_row"), AT);
    }

    public static Field field(String name, SqlType type) {
        return new Field(name, type);
    }

    /** Writes fields of the input to a CSV file, in the order of {@code _row}. */
    public static Target toCsv(String id, String input, Field... fields) {
        return toFile(id, input, id + ".csv", Formats.csv(), fields);
    }

    public static Target toFile(String id, String input, String file, FileFormat format, Field... fields) {
        return target(id, input, new Dataset.File(file, format), Target.Mode.OVERWRITE, byRow(), fields);
    }

    public static Target toTable(String id, String input, String table, Target.Mode mode, Field... fields) {
        return toTable(id, input, new Dataset.Table("db", "", table), mode, fields);
    }

    public static Target toTable(String id, String input, Dataset.Table table, Target.Mode mode, Field... fields) {
        return target(id, input, table, mode, byRow(), fields);
    }

    public static Target target(
            String id, String input, Dataset dataset, Target.Mode mode, Ordering order, Field... fields) {
        var projections = Arrays.stream(fields)
                .map(field -> new Projection(field.name(), Expr.field(field.name(), field.type()), AT))
                .toList();
        return new Target(
                id, InputRef.parse(input), dataset, mode, projections, List.of(), Optional.empty(), order, AT);
    }

    public static Ordering byRow() {
        return by("_row");
    }

    public static Ordering by(String... fields) {
        return Ordering.by(Arrays.stream(fields).map(SortKey::ascending).toList());
    }

    public static Projection as(String name, Expr expr) {
        return new Projection(name, expr, AT);
    }

    /** Hands on a field. */
    public static Projection keep(Field field) {
        return as(field.name(), Expr.field(field.name(), field.type()));
    }
}
