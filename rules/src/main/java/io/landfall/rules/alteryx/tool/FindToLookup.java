package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Lookup.Returned;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.FindMode;
import io.landfall.parsers.alteryx.tool.FindReplace;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.expression.ComputedValue;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldConversion;
import io.landfall.rules.alteryx.field.FieldLimits;
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
        private final FindMatching matching;
        private final Findings findings = new Findings();

        Finding(Tool tool, FindReplace find, Records targets, Records source, ToolContext context) {
            this.tool = tool;
            this.find = find;
            this.targets = targets;
            this.source = source;
            this.context = context;
            this.matching = new FindMatching(find);
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
            if (findings.isBlocked()) {
                return findings.answer(() -> ToolResult.sink(List.of(), findings));
            }
            if (find.append()) {
                return findings.answer(() -> appended(text.getFirst(), search.getFirst(), added));
            }
            return find.mode() == FindMode.ANYWHERE && find.allMatches()
                    ? new FindAndReplaceAll(tool, matching, targets, source, context, findings)
                            .converted(text.getFirst(), search.getFirst(), added.getFirst())
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
            if (matching.isOfWords()) {
                findings.say(Diagnostic.of(ToolCode.FIND_WORDS_CHECKED, tool.at(), tool.name()));
            }
            if (!find.append() && find.mode() == FindMode.ANYWHERE && find.allMatches()) {
                findings.say(Diagnostic.of(ToolCode.FIND_SEVERAL_CHECKED, tool.at(), tool.name()));
                return;
            }
            findings.say(Diagnostic.of(ToolCode.FIND_TIES_CHECKED, tool.at(), tool.name()));
        }

        /** Where several records would answer, a check tells. */
        private ToolResult checked(ToolResult result, AlteryxField text, AlteryxField search, List<Expr> answers) {
            var ties = FindTies.of(tool, targets, text, source, matching.condition(text, search), answers, context);
            var checked = result.withOperators(ties.behind(result.operators())).withChecks(List.of(ties.check()));
            return matching.isOfWords()
                    ? FindWords.checked(checked, tool, targets, text, source, search, context)
                    : checked;
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
                    matching.condition(text, search),
                    Lookup.Match.FIRST,
                    Ordering.ARRIVAL,
                    returned,
                    tool.at());
        }

        private Rewrite<ToolResult> replaced(AlteryxField text, AlteryxField search, AlteryxField replacement) {
            var names = FreeNames.besideFields(targets.fields());
            var found = search.named(names.take("_found"));
            var put = replacement.named(names.take("_replacement"));
            var lookup =
                    lookup(text, search, List.of(returned(found.name(), search), returned(put.name(), replacement)));
            var limits = FieldLimits.checked(!context.isRepeated());
            var rows = new Records(
                    InputRef.of(lookup.id()),
                    Stream.concat(targets.fields().stream(), Stream.of(found, put))
                            .toList());
            var value = findings.take(
                    new ComputedValue(changed(text, found, put), rows::field).stored(text, tool.at(), limits));
            return findings.answer(() -> {
                var fields = targets.fields().stream()
                        .map(field -> new Projection(
                                field.name(), field.equals(text) ? value.orElseThrow() : field.value(), tool.at()))
                        .toList();
                var project = new Project(context.id(tool, "replaced"), InputRef.of(lookup.id()), fields, tool.at());
                var result = ToolResult.of(
                        List.<Operator>of(lookup, project), targets.at(InputRef.of(project.id())), findings);
                return checked(
                        result.withChecks(limits.check(tool.name(), rows.ref(), tool.at()).stream()
                                .toList()),
                        text,
                        search,
                        find.mode() == FindMode.WHOLE
                                ? List.of(answer(replacement))
                                : List.of(matching.anyCase(answer(search)), answer(replacement)));
            });
        }

        /** What was found is the whole text, its start, or the first place inside. */
        private Expr changed(AlteryxField text, AlteryxField found, AlteryxField put) {
            var replacement = FieldConversion.text(put.value());
            var all = matching.place(text.value());
            var part = matching.place(found.value());
            var start = find.mode() == FindMode.ANYWHERE
                    ? Expr.call(TextFunction.FIND_TEXT, matching.anyCase(all), matching.anyCase(part))
                    : Expr.integer(1);
            var before = matching.plain(Expr.call(
                    StandardFunction.SUBSTRING,
                    all,
                    Expr.integer(1),
                    Expr.call(StandardFunction.MINUS, start, Expr.integer(1))));
            var rest = matching.plain(Expr.call(
                    StandardFunction.SUBSTRING,
                    all,
                    Expr.call(StandardFunction.PLUS, Expr.call(StandardFunction.CHAR_LENGTH, part), start)));
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
