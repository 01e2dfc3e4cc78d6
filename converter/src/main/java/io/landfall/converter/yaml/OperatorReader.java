package io.landfall.converter.yaml;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
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
import io.landfall.converter.sql.ExpressionScope;
import io.landfall.converter.yaml.YamlNode.Scalar;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads what {@link OperatorWriter} writes, one operator.
 *
 * @param at its legacy place
 * @param inputs that it reads from
 * @param rows the fields of each input
 */
record OperatorReader(
        String id, SourceLocation at, List<InputRef> inputs, List<List<Field>> rows, Entries entries, Forms forms) {

    private static final Flatten.Generator NO_GENERATOR = new Flatten.Generator.Split(Expr.text(""), "");

    /** The operator; when it has problems, something that only looks like one. */
    Operator read(OperatorKind kind) {
        return switch (kind) {
            case SOURCE -> new Source(id, forms.datasets().read(entries), declared(), optional("ordinal"), at);
            case VALUES -> values();
            case PROJECT -> new Project(id, input(), projections(), at);
            case FILTER -> new Filter(id, input(), condition(), at);
            case ROUTE -> route();
            case JOIN -> join();
            case LOOKUP -> lookup();
            case AGGREGATE -> aggregate();
            case WINDOW -> window();
            case SORT -> new Sort(id, input(), forms.orders().required(entries, fields()), optional("ordinal"), at);
            case UNION -> new Union(id, inputs, optional("branch"), at);
            case DISTINCT -> new Distinct(id, input(), names(entries.scalars("keys")), order(), at);
            case SAMPLE ->
                new Sample(
                        id,
                        input(),
                        partition(),
                        order(),
                        entries.word("pick", Sample.Pick.class),
                        entries.number("count", 0),
                        at);
            case PIVOT -> pivot();
            case UNPIVOT -> unpivot();
            case FLATTEN -> flatten();
            case SEQUENCE ->
                new Sequence(
                        id,
                        input(),
                        forms.fields().field(entries, "field"),
                        entries.number("start"),
                        entries.number("increment"),
                        partition(),
                        order(),
                        at);
            case SCAN ->
                new Scan(id, input(), partition(), order(), forms.fields().state(entries, fields()), at);
            case ITERATE -> throw new IllegalStateException(id);
            case REJECT -> new Reject(id, input(), condition(), entries.text("reason"), at);
            case SCRIPT -> new Script(id, inputs, entries.text("language"), entries.text("text"), declared(), at);
            case TARGET -> target();
        };
    }

    private Values values() {
        var before = forms.problems().count();
        var declared = declared();
        var rows = since(before, "rows", () -> forms.rows().constants(entries, declared));
        return new Values(id, declared, rows, optional("ordinal"), at);
    }

    private Route route() {
        var groups = entries.each(
                "groups",
                group -> new Route.Group(
                        group.text("name"), forms.expressions().condition(group.scalar("condition"), scope())));
        return new Route(id, input(), groups, optional("otherwise"), at);
    }

    private Join join() {
        var kind = entries.word("kind", Join.Kind.class);
        var leftOnly = kind == Join.Kind.SEMI || kind == Join.Kind.ANTI;
        return new Join(
                id,
                input(),
                inputs.getLast(),
                kind,
                forms.expressions().condition(entries.scalar("condition"), sides()),
                forms.fields().projections(entries, leftOnly ? leftSide() : sides(), at),
                at);
    }

    private Lookup lookup() {
        return new Lookup(
                id,
                input(),
                inputs.getLast(),
                forms.expressions().condition(entries.scalar("condition"), sides()),
                entries.word("match", Lookup.Match.class),
                forms.orders().read(entries, rows.getLast()),
                forms.fields().returned(entries, sides(), leftSide(), at),
                at);
    }

    private Aggregate aggregate() {
        return new Aggregate(
                id,
                input(),
                names(entries.scalarsIfAny("keys")),
                entries.each("measures", measure -> forms.measures().measure(measure, scope(), at)),
                order(),
                entries.truth("rowWhenEmpty"),
                at);
    }

    private Window window() {
        return new Window(
                id,
                input(),
                partition(),
                order(),
                entries.each("fields", field -> forms.measures().windowField(field, scope(), at)),
                at);
    }

    private Pivot pivot() {
        var header = forms.expressions().read(entries.scalar("header"), scope());
        return new Pivot(
                id,
                input(),
                names(entries.scalarsIfAny("keys")),
                header,
                forms.measures().columns(entries, header.type(), scope(), at),
                order(),
                at);
    }

    private Unpivot unpivot() {
        var before = forms.problems().count();
        var declared = declared();
        var rows = since(before, "rows", () -> forms.rows().expressions(entries, declared, scope()));
        return new Unpivot(id, input(), names(entries.scalarsIfAny("keep")), declared, rows, optional("ordinal"), at);
    }

    private Flatten flatten() {
        var made = entries.has("fields") ? declared() : List.of(forms.fields().field(entries, "field"));
        var generator = entries.one("generator", nested -> forms.generators().read(nested, fields(), made.getFirst()));
        return new Flatten(id, input(), generator.orElse(NO_GENERATOR), made, optional("ordinal"), at);
    }

    private Target target() {
        var written = projections();
        var columns = written.stream().map(Projection::field).toList();
        var operation = entries.has("operation") ? entries.scalar("operation") : Optional.<Scalar>empty();
        operation.ifPresent(name -> forms.fields().check(name, fields()));
        return new Target(
                id,
                input(),
                forms.datasets().read(entries),
                entries.word("mode", Target.Mode.class),
                written,
                forms.fields().names(entries.scalarsIfAny("keys"), columns),
                operation.map(Scalar::text),
                order(),
                new DeletionForm(forms.expressions()).read(entries, columns),
                at);
    }

    /** A list that depends on fields; where those have problems, its own would only be theirs again. */
    private <T> List<T> since(int before, String key, Supplier<List<T>> read) {
        if (forms.problems().count() == before) {
            return read.get();
        }
        entries.ignore(key);
        return List.of();
    }

    private InputRef input() {
        return inputs.getFirst();
    }

    /** The fields of the only input, or of the first. */
    private List<Field> fields() {
        return rows.getFirst();
    }

    private ExpressionScope scope() {
        return forms.expressions().over(fields());
    }

    private ExpressionScope sides() {
        return forms.expressions().over(fields(), rows.getLast());
    }

    private ExpressionScope leftSide() {
        return forms.expressions().over(fields(), List.of());
    }

    private Expr condition() {
        return forms.expressions().condition(entries.scalar("condition"), scope());
    }

    private List<Field> declared() {
        return forms.fields().fields(entries, "fields");
    }

    private List<Projection> projections() {
        return forms.fields().projections(entries, scope(), at);
    }

    private List<String> partition() {
        return names(entries.scalarsIfAny("partition"));
    }

    private List<String> names(List<Scalar> names) {
        return forms.fields().names(names, fields());
    }

    private Ordering order() {
        return forms.orders().read(entries, fields());
    }

    private Optional<String> optional(String key) {
        return entries.optionalText(key);
    }
}
