package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.Sequence;
import io.landfall.converter.pipeline.SortKey;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.rules.alteryx.expression.ComputedValue;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldConversion;
import io.landfall.rules.alteryx.field.FieldLimits;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.field.NarrowTexts;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Find Replace that replaces all that it finds: it pairs every target with each value that is in it, and replaces one after the other.
 */
record FindAndReplaceAll(
        Tool tool, FindMatching matching, Records targets, Records source, ToolContext context, Findings findings) {

    /** Characters that no text holds, for they are nobody's. */
    private static final String MARK = "\uE000";

    private static final String CAPITAL_MARK = "\uE001";

    /**
     * Pairs every target with all that is found in it, and replaces one after the other. Where case does not matter, what is found in
     * its own case comes first, and a capital that is found gives a capital, as a recorded run shows.
     */
    Rewrite<ToolResult> converted(AlteryxField text, AlteryxField search, AlteryxField replacement) {
        var counted = Positions.named("_target", targets, tool, context);
        var names = FreeNames.besideFields(counted.records().fields());
        var found = search.named(names.take("_found"));
        var put = AlteryxField.text(names.take("_replacement"), AlteryxField.UNLIMITED);
        var made = AlteryxField.text(names.take("_text"), AlteryxField.UNLIMITED);
        var number = names.take("_number");
        var rank = names.take("_rank");
        var order = new Ordering(List.of(SortKey.ascending(rank)), true);
        var limits = FieldLimits.checked(!context.isRepeated());
        var isNarrow = NarrowTexts.isNarrow(text.type()) && NarrowTexts.isNarrow(replacement.type());
        var value = findings.take(new ComputedValue(made.value(), _ -> Optional.of(isNarrow ? text : made))
                .stored(text, tool.at(), limits));
        return findings.answer(() -> {
            var pairs = pairs(counted, text, search, replacement, found, put, rank);
            var scan = new Scan(
                    context.id(tool, "replacing"),
                    InputRef.of(pairs.id()),
                    List.of(counted.position().name()),
                    order,
                    List.of(new Scan.Variable(
                            made.name(),
                            Types.TEXT,
                            Expr.nothing(Types.TEXT),
                            replacing(
                                    Expr.call(
                                            StandardFunction.COALESCE,
                                            made.value(),
                                            Expr.cast(text.value(), Types.TEXT)),
                                    found.value(),
                                    put.value()))),
                    tool.at());
            var sequence = new Sequence(
                    context.id(tool, "number"),
                    InputRef.of(scan.id()),
                    new Field(number, Types.BIGINT),
                    1,
                    1,
                    List.of(),
                    order,
                    tool.at());
            var last = new Distinct(
                    context.id(tool, "last"),
                    InputRef.of(sequence.id()),
                    List.of(counted.position().name()),
                    Ordering.by(List.of(new SortKey(
                            number, SortKey.Direction.DESCENDING, SortKey.Nulls.LAST, SortKey.Collation.BINARY))),
                    tool.at());
            var fields = targets.fields().stream()
                    .map(field -> new Projection(
                            field.name(), field.equals(text) ? value.orElseThrow() : field.value(), tool.at()))
                    .toList();
            var project = new Project(context.id(tool), InputRef.of(last.id()), fields, tool.at());
            var result = ToolResult.of(
                    List.of(counted.operator(), pairs, scan, sequence, last, project),
                    targets.at(InputRef.of(project.id())),
                    findings);
            var fitting = result.withChecks(limits.check(tool.name(), InputRef.of(last.id()), tool.at()).stream()
                    .toList());
            return ordered(fitting, pairs, List.of(text, found, put), last, made, search);
        });
    }

    private Join pairs(
            Positions counted,
            AlteryxField text,
            AlteryxField search,
            AlteryxField replacement,
            AlteryxField found,
            AlteryxField put,
            String rank) {
        var fields = new ArrayList<Projection>();
        counted.records()
                .fields()
                .forEach(field ->
                        fields.add(new Projection(field.name(), Expr.left(field.name(), field.sqlType()), tool.at())));
        fields.add(new Projection(found.name(), Expr.right(search.name(), search.sqlType()), tool.at()));
        fields.add(new Projection(
                put.name(),
                Expr.cast(FieldConversion.text(Expr.right(replacement.name(), replacement.sqlType())), Types.TEXT),
                tool.at()));
        fields.add(new Projection(
                rank,
                Expr.when(
                        Expr.call(
                                TextFunction.CONTAINS_TEXT,
                                Expr.left(text.name(), text.sqlType()),
                                Expr.right(search.name(), search.sqlType())),
                        Expr.integer(0),
                        Expr.integer(1)),
                tool.at()));
        return new Join(
                context.id(tool, "pairs"),
                counted.records().ref(),
                source.ref(),
                Join.Kind.LEFT,
                matching.condition(text, search),
                fields,
                tool.at());
    }

    private Expr replacing(Expr before, Expr found, Expr put) {
        var with = Expr.call(StandardFunction.COALESCE, put, Expr.text(""));
        var place = matching.place(before);
        return Expr.when(
                Expr.call(StandardFunction.IS_NULL, found),
                before,
                matching.plain(
                        matching.find().ignoreCase()
                                ? inAnyCase(place, found, with)
                                : Expr.call(TextFunction.REPLACE_TEXT, place, matching.place(found), with)));
    }

    /** Pairs without a match are no concern of the check, for the text stays. */
    private ToolResult ordered(
            ToolResult result,
            Join pairs,
            List<AlteryxField> place,
            Distinct last,
            AlteryxField made,
            AlteryxField search) {
        var order = new FindOrder.Replacing(
                        tool, context, one -> replacing(one.text(), one.found(), one.put()), matching::anyCase)
                .checked(
                        InputRef.of(pairs.id()),
                        place,
                        InputRef.of(last.id()),
                        place.getFirst(),
                        made,
                        source.ref(),
                        search);
        var checked = result.withOperators(Stream.concat(result.operators().stream(), order.operators().stream())
                        .toList())
                .withChecks(order.checks());
        return matching.isOfWords()
                ? FindWords.checked(checked, tool, targets, place.getFirst(), source, search, context)
                : checked;
    }

    /** Marks what is found before it is replaced, so that nothing is found in a replacement. */
    private Expr inAnyCase(Expr text, Expr found, Expr with) {
        var value = matching.place(found);
        var exact = Expr.call(TextFunction.REPLACE_TEXT, text, value, Expr.text(MARK));
        var capital = Expr.call(
                TextFunction.REPLACE_TEXT, exact, matching.place(capitalized(found)), Expr.text(CAPITAL_MARK));
        var any = Expr.call(TextFunction.REPLACE_TEXT, capital, value, Expr.text(MARK), Expr.text("i"));
        var plain = Expr.call(TextFunction.REPLACE_TEXT, any, Expr.text(MARK), with);
        return Expr.call(TextFunction.REPLACE_TEXT, plain, Expr.text(CAPITAL_MARK), capitalized(with));
    }

    private static Expr capitalized(Expr text) {
        return Expr.call(TextFunction.CAPITALIZE_WORDS, text);
    }
}
