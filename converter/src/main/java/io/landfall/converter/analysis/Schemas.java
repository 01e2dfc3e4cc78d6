package io.landfall.converter.analysis;

import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Pivot;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Route;
import io.landfall.converter.pipeline.Sample;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.pipeline.Sequence;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.pipeline.Union;
import io.landfall.converter.pipeline.Unpivot;
import io.landfall.converter.pipeline.Values;
import io.landfall.converter.pipeline.Window;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of every operator's rows. All outputs of one operator have the same, but those of a loop. */
public final class Schemas {

    private final Map<String, List<Field>> fields = new HashMap<>();

    /** The fields of all operators of a pipeline. */
    public static Schemas of(Pipeline pipeline) {
        var schemas = new Schemas();
        pipeline.operators().forEach(schemas::add);
        return schemas;
    }

    /**
     * Learns one more operator, whose inputs are known already.
     *
     * @throws IllegalStateException when an input is not known
     */
    public void add(Operator operator) {
        fields.put(operator.id(), List.copyOf(derive(operator)));
        if (operator instanceof Iterate loop) {
            loop.ends()
                    .forEach(end -> fields.put(new InputRef(loop.id(), loop.output(end)).text(), written(loop, end)));
        }
    }

    /**
     * The fields of the rows that come from there.
     *
     * @throws IllegalStateException when no such operator is known
     */
    public List<Field> of(InputRef input) {
        var own = fields.get(input.text());
        return own != null ? own : of(input.operator());
    }

    public List<Field> of(String operator) {
        var known = fields.get(operator);
        if (known == null) {
            throw new IllegalStateException("no operator '%s' before its use".formatted(operator));
        }
        return known;
    }

    private List<Field> derive(Operator operator) {
        return switch (operator) {
            case Source source -> counted(source.fields(), source.ordinal());
            case Values values -> counted(values.fields(), values.ordinal());
            case Project project -> computed(project.fields());
            case Filter filter -> of(filter.input());
            case Route route -> of(route.input());
            case Join join -> computed(join.fields());
            case Lookup lookup ->
                and(
                        of(lookup.input()),
                        lookup.fields().stream()
                                .map(field ->
                                        new Field(field.name(), field.matched().type())));
            case Aggregate aggregate ->
                and(
                        selected(of(aggregate.input()), aggregate.keys()),
                        aggregate.measures().stream().map(measure -> new Field(measure.name(), measure.type())));
            case Window window ->
                and(of(window.input()), window.fields().stream().map(field -> new Field(field.name(), field.type())));
            case Sort sort -> counted(of(sort.input()), sort.ordinal());
            case Union union ->
                and(of(union.inputs().getFirst()), union.branch().stream().map(name -> new Field(name, Types.INTEGER)));
            case Distinct distinct -> of(distinct.input());
            case Sample sample -> of(sample.input());
            case Pivot pivot ->
                and(
                        selected(of(pivot.input()), pivot.keys()),
                        pivot.columns().stream()
                                .map(column -> new Field(
                                        column.measure().name(),
                                        column.measure().type())));
            case Unpivot unpivot ->
                and(
                        and(selected(of(unpivot.input()), unpivot.keep()), unpivot.fields().stream()),
                        unpivot.ordinal().stream().map(name -> new Field(name, Types.INTEGER)));
            case Flatten flatten -> counted(and(of(flatten.input()), flatten.fields().stream()), flatten.ordinal());
            case Sequence sequence -> and(of(sequence.input()), Stream.of(sequence.field()));
            case Scan scan ->
                and(
                        of(scan.input()),
                        scan.state().stream().map(variable -> new Field(variable.name(), variable.type())));
            case Iterate loop -> written(loop, loop.end(Iterate.NEXT));
            case Reject reject -> of(reject.input());
            case Script script -> script.fields();
            case Target target -> computed(target.fields());
        };
    }

    private static List<Field> computed(List<Projection> projections) {
        return projections.stream().map(Projection::field).toList();
    }

    private static List<Field> written(Iterate loop, Target end) {
        return counted(computed(end.fields()), loop.ordinal());
    }

    private static List<Field> counted(List<Field> fields, Optional<String> ordinal) {
        return and(fields, ordinal.stream().map(name -> new Field(name, Types.BIGINT)));
    }

    private static List<Field> and(List<Field> fields, Stream<Field> more) {
        return Stream.concat(fields.stream(), more).toList();
    }

    /** The named fields, in the order of the names. */
    private static List<Field> selected(List<Field> fields, List<String> names) {
        return names.stream()
                .map(name -> fields.stream()
                        .filter(field -> field.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no field '%s'".formatted(name))))
                .toList();
    }
}
