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

/**
 * Looks for the values of the source in a field of the targets, as the whole field, at its start or anywhere, and appends fields of the
 * record that matches or puts its text in the place of what was found. Targets stay as many as they are.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/join/find-replace-tool.html">Find Replace Tool</a>
 */
@RuleInfo(
        code = "AX-FR-R01",
        summary = "A Find Replace becomes a lookup, and a projection where it replaces",
        fidelity = Fidelity.EXACT,
        before = "Find Replace",
        after = "lookup, project")
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
            return find.append()
                    ? findings.answer(() -> appended(text.getFirst(), search.getFirst(), added))
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
            if (!find.append() && find.mode() == FindMode.ANYWHERE) {
                findings.block(Diagnostic.of(ToolCode.FIND_SEVERAL, tool.at(), tool.name()));
            }
            findings.say(Diagnostic.of(ToolCode.FIND_TIES, tool.at(), tool.name(), "first"));
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
            return ToolResult.of(List.of(lookup), new Records(InputRef.of(lookup.id()), fields), findings);
        }

        private Returned returned(String name, AlteryxField field) {
            return new Returned(
                    name, Expr.right(field.name(), field.sqlType()), Expr.nothing(field.sqlType()), tool.at());
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
                return ToolResult.of(
                        List.<Operator>of(lookup, project), targets.at(InputRef.of(project.id())), findings);
            });
        }

        /** What was found is the whole text, or its start. */
        private Expr changed(AlteryxField text, AlteryxField found, AlteryxField put) {
            var replacement = FieldConversion.text(put.value());
            var rest = Expr.call(
                    StandardFunction.SUBSTRING,
                    text.value(),
                    Expr.call(
                            StandardFunction.PLUS,
                            Expr.call(StandardFunction.CHAR_LENGTH, found.value()),
                            Expr.integer(1)));
            var changed =
                    find.mode() == FindMode.WHOLE ? replacement : Expr.call(TextFunction.JOIN_TEXT, replacement, rest);
            return Expr.when(
                    Expr.call(StandardFunction.IS_NOT_NULL, found.value()),
                    Expr.cast(changed, Types.TEXT),
                    Expr.cast(text.value(), Types.TEXT));
        }
    }
}
