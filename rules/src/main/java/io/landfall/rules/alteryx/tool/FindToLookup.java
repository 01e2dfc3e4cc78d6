package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Lookup.Returned;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.Sequence;
import io.landfall.converter.pipeline.SortKey;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.FindMode;
import io.landfall.parsers.alteryx.tool.FindReplace;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldConversion;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks for the values of the source in a field of the targets, as the whole field, at its start or anywhere, and appends fields of the
 * record that matches or puts its text in the place of what was found. Targets stay as many as they are.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/join/find-replace-tool.html">Find Replace Tool</a>
 */
@RuleInfo(
        code = "AX-FR-R01",
        summary =
                "A Find Replace becomes a lookup and a projection, or a scan over all that is found where it replaces several",
        fidelity = Fidelity.EXACT,
        before = "Find Replace",
        after = "lookup, project, check")
final class FindToLookup implements ToolRule {

    /** Characters that no text holds, for they are nobody's. */
    private static final String MARK = "\uE000";

    private static final String CAPITAL_MARK = "\uE001";

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        if (!(tool.configuration() instanceof FindReplace find)) {
            return Rewrite.declined();
        }
        var targets = inputs.at("Targets");
        var source = inputs.at("Source");
        return targets.isPresent() && source.isPresent()
                ? new Finding(tool, find, targets.get(), source.get(), context).converted()
                : ToolRules.noInput(tool);
    }

    /** One Find Replace with what comes into it. */
    private static final class Finding {

        private final Tool tool;
        private final FindReplace find;
        private final Records targets;
        private final Records source;
        private final ToolContext context;
        private final Findings findings = new Findings();

        Finding(Tool tool, FindReplace find, Records targets, Records source, ToolContext context) {
            this.tool = tool;
            this.find = find;
            this.targets = targets;
            this.source = source;
            this.context = context;
        }

        Rewrite<ToolResult> converted() {
            var text = ToolRules.fields(tool, targets, List.of(find.findField()), findings);
            var search = ToolRules.fields(tool, source, List.of(find.searchField()), findings);
            var added = ToolRules.fields(
                    tool, source, find.append() ? find.appendFields() : List.of(find.replacementField()), findings);
            if (findings.isBlocked()) {
                return findings.answer(() -> ToolResult.sink(List.of(), findings));
            }
            check(text.getFirst(), search.getFirst());
            if (find.append()) {
                return findings.answer(() -> appended(text.getFirst(), search.getFirst(), added));
            }
            return find.mode() == FindMode.ANYWHERE && find.allMatches()
                    ? replacedAll(text.getFirst(), search.getFirst(), added.getFirst())
                    : replaced(text.getFirst(), search.getFirst(), added.getFirst());
        }

        private void check(AlteryxField text, AlteryxField search) {
            if (!text.type().isText() || !search.type().isText()) {
                findings.block(Diagnostic.of(
                        ToolCode.FIND_TEXT,
                        tool.at(),
                        tool.name(),
                        text.type().isText() ? search.name() : text.name()));
            }
            if (find.wholeWords() && find.mode() != FindMode.WHOLE) {
                findings.block(Diagnostic.of(ToolCode.FIND_WORDS, tool.at(), tool.name()));
            }
            if (!find.append() && find.mode() == FindMode.ANYWHERE && find.allMatches()) {
                findings.say(Diagnostic.of(
                        context.isRepeated() ? ToolCode.FIND_SEVERAL : ToolCode.FIND_SEVERAL_CHECKED,
                        tool.at(),
                        tool.name()));
                return;
            }
            findings.say(
                    context.isRepeated()
                            ? Diagnostic.of(ToolCode.FIND_TIES, tool.at(), tool.name(), "first")
                            : Diagnostic.of(ToolCode.FIND_TIES_CHECKED, tool.at(), tool.name()));
        }

        /** Where several records would answer, a check tells; within loops none is possible. */
        private ToolResult checked(ToolResult result, AlteryxField text, AlteryxField search, List<Expr> answers) {
            if (context.isRepeated()) {
                return result;
            }
            var ties = FindTies.of(tool, targets, text, source, condition(text, search), answers, context);
            return result.withOperators(ties.behind(result.operators())).withChecks(List.of(ties.check()));
        }

        private ToolResult appended(AlteryxField text, AlteryxField search, List<AlteryxField> added) {
            var names = FreeNames.besideFields(targets.fields());
            var returned = new ArrayList<Returned>();
            var fields = new ArrayList<>(targets.fields());
            for (var field : added) {
                var name = names.take(field.name());
                returned.add(returned(name, field));
                fields.add(field.named(name));
            }
            var lookup = lookup(text, search, returned);
            var result = ToolResult.of(List.of(lookup), new Records(InputRef.of(lookup.id()), fields), findings);
            return checked(
                    result, text, search, added.stream().map(Finding::answer).toList());
        }

        private Returned returned(String name, AlteryxField field) {
            return new Returned(name, answer(field), Expr.nothing(field.sqlType()), tool.at());
        }

        private static Expr answer(AlteryxField field) {
            return Expr.right(field.name(), field.sqlType());
        }

        private Lookup lookup(AlteryxField text, AlteryxField search, List<Returned> returned) {
            return new Lookup(
                    context.id(tool),
                    targets.ref(),
                    source.ref(),
                    condition(text, search),
                    Lookup.Match.FIRST,
                    Ordering.ARRIVAL,
                    returned,
                    tool.at());
        }

        private Expr condition(AlteryxField text, AlteryxField search) {
            var one = anyCase(Expr.left(text.name(), text.sqlType()));
            var other = anyCase(Expr.right(search.name(), search.sqlType()));
            return switch (find.mode()) {
                case WHOLE -> Expr.call(StandardFunction.EQ, one, other);
                case BEGIN -> found(TextFunction.STARTS_WITH_TEXT, one, other);
                case ANYWHERE, UNKNOWN -> found(TextFunction.CONTAINS_TEXT, one, other);
            };
        }

        private Expr anyCase(Expr text) {
            return find.ignoreCase() ? Expr.call(StandardFunction.LOWER, text) : text;
        }

        /** The empty text is in every text, and is no match. */
        private static Expr found(TextFunction test, Expr text, Expr search) {
            return Expr.call(
                    StandardFunction.AND,
                    Expr.call(test, text, search),
                    Expr.call(StandardFunction.NE, search, Expr.text("")));
        }

        private Rewrite<ToolResult> replaced(AlteryxField text, AlteryxField search, AlteryxField replacement) {
            var names = FreeNames.besideFields(targets.fields());
            var found = search.named(names.take("_found"));
            var put = replacement.named(names.take("_replacement"));
            var lookup =
                    lookup(text, search, List.of(returned(found.name(), search), returned(put.name(), replacement)));
            var value = findings.take(FieldConversion.stored(changed(text, found, put), text, tool.at()));
            return findings.answer(() -> {
                var fields = targets.fields().stream()
                        .map(field -> new Projection(
                                field.name(), field.equals(text) ? value.orElseThrow() : field.value(), tool.at()))
                        .toList();
                var project = new Project(context.id(tool, "replaced"), InputRef.of(lookup.id()), fields, tool.at());
                var result = ToolResult.of(
                        List.<Operator>of(lookup, project), targets.at(InputRef.of(project.id())), findings);
                return checked(
                        result,
                        text,
                        search,
                        find.mode() == FindMode.WHOLE
                                ? List.of(answer(replacement))
                                : List.of(anyCase(answer(search)), answer(replacement)));
            });
        }

        /**
         * Pairs every target with all that is found in it, and replaces one after the other. Where case does not matter, what is found in
         * its own case comes first, and a capital that is found gives a capital, as a recorded run shows.
         */
        private Rewrite<ToolResult> replacedAll(AlteryxField text, AlteryxField search, AlteryxField replacement) {
            var counted = Positions.named("_target", targets, tool, context);
            var names = FreeNames.besideFields(counted.records().fields());
            var found = search.named(names.take("_found"));
            var put = AlteryxField.text(names.take("_replacement"), AlteryxField.UNLIMITED);
            var made = AlteryxField.text(names.take("_text"), AlteryxField.UNLIMITED);
            var number = names.take("_number");
            var rank = names.take("_rank");
            var order = new Ordering(List.of(SortKey.ascending(rank)), true);
            var value = findings.take(FieldConversion.stored(made.value(), text, tool.at()));
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
                return ordered(result, pairs, List.of(text, found, put), last, made, search);
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
                    .forEach(field -> fields.add(
                            new Projection(field.name(), Expr.left(field.name(), field.sqlType()), tool.at())));
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
                    condition(text, search),
                    fields,
                    tool.at());
        }

        private Expr replacing(Expr before, Expr found, Expr put) {
            var with = Expr.call(StandardFunction.COALESCE, put, Expr.text(""));
            return Expr.when(
                    Expr.call(StandardFunction.IS_NULL, found),
                    before,
                    find.ignoreCase()
                            ? inAnyCase(before, found, with)
                            : Expr.call(TextFunction.REPLACE_TEXT, before, found, with));
        }

        /** Pairs without a match are no concern of the check, for the text stays. */
        private ToolResult ordered(
                ToolResult result,
                Join pairs,
                List<AlteryxField> place,
                Distinct last,
                AlteryxField made,
                AlteryxField search) {
            if (context.isRepeated()) {
                return result;
            }
            var order = new FindOrder.Replacing(
                            tool, context, one -> replacing(one.text(), one.found(), one.put()), this::anyCase)
                    .checked(
                            InputRef.of(pairs.id()),
                            place,
                            InputRef.of(last.id()),
                            place.getFirst(),
                            made,
                            source.ref(),
                            search);
            return result.withOperators(Stream.concat(result.operators().stream(), order.operators().stream())
                            .toList())
                    .withChecks(order.checks());
        }

        /** Marks what is found before it is replaced, so that nothing is found in a replacement. */
        private static Expr inAnyCase(Expr text, Expr found, Expr with) {
            var exact = Expr.call(TextFunction.REPLACE_TEXT, text, found, Expr.text(MARK));
            var capital = Expr.call(TextFunction.REPLACE_TEXT, exact, capitalized(found), Expr.text(CAPITAL_MARK));
            var any = Expr.call(TextFunction.REPLACE_TEXT, capital, found, Expr.text(MARK), Expr.text("i"));
            var plain = Expr.call(TextFunction.REPLACE_TEXT, any, Expr.text(MARK), with);
            return Expr.call(TextFunction.REPLACE_TEXT, plain, Expr.text(CAPITAL_MARK), capitalized(with));
        }

        private static Expr capitalized(Expr text) {
            return Expr.call(TextFunction.CAPITALIZE_WORDS, text);
        }

        /** What was found is the whole text, its start, or the first place inside. */
        private Expr changed(AlteryxField text, AlteryxField found, AlteryxField put) {
            var replacement = FieldConversion.text(put.value());
            var start = find.mode() == FindMode.ANYWHERE
                    ? Expr.call(TextFunction.FIND_TEXT, anyCase(text.value()), anyCase(found.value()))
                    : Expr.integer(1);
            var before = Expr.call(
                    StandardFunction.SUBSTRING,
                    text.value(),
                    Expr.integer(1),
                    Expr.call(StandardFunction.MINUS, start, Expr.integer(1)));
            var rest = Expr.call(
                    StandardFunction.SUBSTRING,
                    text.value(),
                    Expr.call(StandardFunction.PLUS, Expr.call(StandardFunction.CHAR_LENGTH, found.value()), start));
            var changed = switch (find.mode()) {
                case WHOLE -> replacement;
                case ANYWHERE -> Expr.call(TextFunction.JOIN_TEXT, before, replacement, rest);
                case BEGIN, UNKNOWN -> Expr.call(TextFunction.JOIN_TEXT, replacement, rest);
            };
            return Expr.when(
                    Expr.call(StandardFunction.IS_NOT_NULL, found.value()),
                    Expr.cast(changed, Types.TEXT),
                    Expr.cast(text.value(), Types.TEXT));
        }
    }
}
