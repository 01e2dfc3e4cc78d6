package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Route;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.pipeline.Union;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.ToolContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The loop that finds out which keys hang together. Rows are keys beside keys near them, each key near itself too, and name the least key
 * known of the first key's group. Each round looks at the groups of near keys: a group that nowhere meets another is done and leaves;
 * for a key of the rest, and for the key that names its group, the least group near it is found, and the least group of the key that names
 * that one is its group from then on.
 */
final class KeyGroups {

    static final String KEY = "key";
    static final String NEAR = "near";
    static final String GROUP = "grp";
    static final List<String> FIELDS = List.of(KEY, NEAR, GROUP);

    /** A chain of 40,000 keys in any order takes sixteen rounds, so a thousand are out of reach. */
    private static final long LIMIT = 1_000;

    private static final String OTHER = "other";
    private static final String MEETS = "meets";
    private static final String DONE = "groups";

    private final Tool tool;
    private final ToolContext context;
    private final SqlType type;
    private final List<Operator> body = new ArrayList<>();

    KeyGroups(Tool tool, ToolContext context, AlteryxField key) {
        this.tool = tool;
        this.context = context;
        this.type = key.sqlType();
    }

    Iterate loop(InputRef near) {
        var id = context.id(tool, "loop");
        var round = add(new Source(
                context.id(tool, "round"),
                new Dataset.Rows(Iterate.round(id)),
                FIELDS.stream().map(name -> new Field(name, type)).toList(),
                Optional.empty(),
                tool.at()));
        var route = new Route(
                context.id(tool, "open"),
                judged(beside(round)),
                List.of(new Route.Group(
                        "open", Expr.call(StandardFunction.GT, Expr.field(MEETS, Types.BIGINT), Expr.integer(0)))),
                Optional.of("done"),
                tool.at());
        add(route);
        var done = least("whole", new InputRef(route.id(), "done"), KEY, GROUP);
        var moved = moved(new InputRef(route.id(), "open"));
        add(target("next", moved, id, Iterate.NEXT, FIELDS, FIELDS));
        add(target("ended", done, id, DONE, List.of(GROUP, KEY), List.of("Group", "Key")));
        return new Iterate(
                id,
                List.of(new Iterate.Feed(near, Ordering.NONE)),
                body,
                Optional.empty(),
                LIMIT,
                Iterate.AtLimit.FAIL,
                false,
                Optional.empty(),
                tool.at());
    }

    /** Each key beside one near it, with the groups of both. */
    private InputRef beside(InputRef round) {
        var known = least("known", round, KEY, GROUP);
        return join(
                "beside",
                round,
                known,
                equal(NEAR, KEY),
                List.of(left(KEY), left(NEAR), left(GROUP), right(GROUP, OTHER)));
    }

    /** The same with how often the group meets another anywhere. */
    private InputRef judged(InputRef beside) {
        var differs = Expr.call(StandardFunction.NE, Expr.field(GROUP, type), Expr.field(OTHER, type));
        var met = add(new Aggregate(
                context.id(tool, "met"),
                beside,
                List.of(GROUP),
                List.of(new Measure(
                        MEETS,
                        Types.BIGINT,
                        Measure.Function.COUNT_ROWS,
                        List.of(),
                        false,
                        Optional.of(differs),
                        tool.at())),
                Ordering.NONE,
                false,
                tool.at()));
        return join(
                "judged",
                beside,
                met,
                equal(GROUP, GROUP),
                List.of(
                        left(KEY),
                        left(NEAR),
                        left(GROUP),
                        left(OTHER),
                        new Projection(MEETS, Expr.right(MEETS, Types.BIGINT), tool.at())));
    }

    /** The keys of open groups, in the groups that they have from now on. */
    private InputRef moved(InputRef open) {
        var own = seen("own", open, KEY);
        var named = seen("named", open, GROUP);
        var seen = add(new Union(context.id(tool, "seen"), List.of(own, named), Optional.empty(), tool.at()));
        var low = least("low", seen, KEY, OTHER);
        var hop = join("hop", low, low, equal(OTHER, KEY), List.of(left(KEY), right(OTHER, OTHER)));
        return join("moved", open, hop, equal(KEY, KEY), List.of(left(KEY), left(NEAR), right(OTHER, GROUP)));
    }

    private InputRef add(Operator operator) {
        body.add(operator);
        return InputRef.of(operator.id());
    }

    /** The rows with each key and the name of its group. */
    InputRef ended(Iterate loop) {
        return new InputRef(loop.id(), DONE);
    }

    /** The groups that a key has seen near it: both the key itself and the one that its group is named by know of them. */
    private InputRef seen(String part, InputRef rows, String key) {
        return add(new Project(
                context.id(tool, part),
                rows,
                List.of(
                        new Projection(KEY, Expr.field(key, type), tool.at()),
                        new Projection(OTHER, Expr.field(OTHER, type), tool.at())),
                tool.at()));
    }

    private InputRef least(String part, InputRef rows, String by, String value) {
        return add(new Aggregate(
                context.id(tool, part),
                rows,
                List.of(by),
                List.of(new Measure(
                        value,
                        type,
                        Measure.Function.MIN,
                        List.of(Expr.field(value, type)),
                        false,
                        Optional.empty(),
                        tool.at())),
                Ordering.NONE,
                false,
                tool.at()));
    }

    private InputRef join(String part, InputRef left, InputRef right, Expr condition, List<Projection> fields) {
        return add(new Join(context.id(tool, part), left, right, Join.Kind.INNER, condition, fields, tool.at()));
    }

    private Expr equal(String left, String right) {
        return Expr.call(StandardFunction.EQ, Expr.left(left, type), Expr.right(right, type));
    }

    private Projection left(String field) {
        return new Projection(field, Expr.left(field, type), tool.at());
    }

    private Projection right(String field, String name) {
        return new Projection(name, Expr.right(field, type), tool.at());
    }

    private Target target(
            String part, InputRef rows, String loop, String output, List<String> fields, List<String> names) {
        return new Target(
                context.id(tool, part),
                rows,
                new Dataset.Rows(new InputRef(loop, output)),
                Target.Mode.OVERWRITE,
                IntStream.range(0, fields.size())
                        .mapToObj(i -> new Projection(names.get(i), Expr.field(fields.get(i), type), tool.at()))
                        .toList(),
                List.of(),
                Optional.empty(),
                Ordering.NONE,
                tool.at());
    }
}
