package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pattern.PortablePattern;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Pivot;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.ExtraPieces;
import io.landfall.parsers.alteryx.tool.RegEx;
import io.landfall.parsers.alteryx.tool.RegExMethod;
import io.landfall.parsers.alteryx.tool.SplitInto;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.expression.OpenText;
import io.landfall.rules.alteryx.expression.PatternUse;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldConversion;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a token of each match, or of its group when the pattern has one: as records, or as fields beside all others. A match of nothing is
 * a token too, but not one behind the last character, and a record without a match stays, as recorded results show.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/parse/regex-tool.html">RegEx Tool</a>
 */
@RuleInfo(
        code = "AX-RGX-R02",
        summary = "A RegEx that tokenizes becomes a flatten, for fields with a pivot of the tokens by their number",
        fidelity = Fidelity.EXACT,
        before = "RegEx, Tokenize",
        after = "flatten, project, sequence, pivot, join, check")
final class RegExToFlatten implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof RegEx regEx && regEx.method() instanceof RegExMethod.Tokenize tokenize
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, regEx, tokenize, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(
            Tool tool, RegEx regEx, RegExMethod.Tokenize tokenize, Records records, ToolContext context) {
        var findings = new Findings();
        var fields = ToolRules.fields(tool, records, List.of(regEx.field()), findings);
        RegExToProject.warnOfNumbers(tool, fields, findings);
        var hasEmpty = check(tool, regEx, findings);
        if (tokenize.into() instanceof SplitInto.Columns into && into.extra() == ExtraPieces.LAST) {
            findings.block(Diagnostic.of(
                    RegexCode.METHOD, tool.at(), tool.name(), into.extra().code()));
        }
        if (tokenize.into() instanceof SplitInto.Rows) {
            findings.say(Diagnostic.of(RegexCode.NO_TOKENS_CHECKED, tool.at(), tool.name()));
        }
        fields.stream()
                .flatMap(field -> OpenText.of(
                        FieldConversion.text(field.value()), regEx.expression(), PatternUse.PART, tool.at()))
                .forEach(context::open);
        return findings.answer(() -> {
            var tokens = new Tokens(tool, regEx, fields.getFirst(), records, context);
            var result = switch (tokenize.into()) {
                case SplitInto.Rows rows -> tokens.rows(findings);
                case SplitInto.Columns columns -> tokens.columns(columns, findings);
            };
            return result.withChecks(tokens.checks(hasEmpty));
        });
    }

    /** Whether there may be matches of nothing. */
    private static boolean check(Tool tool, RegEx regEx, Findings findings) {
        try {
            var pattern = PortablePattern.of(PatternText.of(regEx).text(), regEx.ignoreCase());
            if (pattern.groups() > 1) {
                findings.block(Diagnostic.of(
                        RegexCode.TOKEN_GROUPS, tool.at(), tool.name(), String.valueOf(pattern.groups())));
            }
            var hasEmpty = pattern.hasEmptyMatches();
            if (hasEmpty) {
                findings.say(Diagnostic.of(RegexCode.EMPTY_TOKENS_CHECKED, tool.at(), regEx.expression()));
            }
            return hasEmpty;
        } catch (IllegalArgumentException notPortable) {
            findings.block(RegExToProject.notPortable(tool, regEx, notPortable));
            return false;
        }
    }

    /** The tokens of a field. */
    private static final class Tokens {

        private final Tool tool;
        private final RegEx regEx;
        private final AlteryxField field;
        private final Records records;
        private final ToolContext context;
        private final FreeNames names;
        private final AlteryxField token;
        private final List<Operator> operators = new ArrayList<>();
        private Optional<Check> extra = Optional.empty();

        Tokens(Tool tool, RegEx regEx, AlteryxField field, Records records, ToolContext context) {
            this.tool = tool;
            this.regEx = regEx;
            this.field = field;
            this.records = records;
            this.context = context;
            this.names = FreeNames.besideFields(records.fields());
            this.token = field.named(names.take("_token"));
        }

        private InputRef flattened(InputRef input, Optional<String> ordinal) {
            var matches = new Flatten.Generator.Matches(
                    FieldConversion.text(field.value()), PatternText.of(regEx).text(), regEx.ignoreCase());
            var flatten =
                    new Flatten(context.id(tool, "tokens"), input, matches, token.nativeField(), ordinal, tool.at());
            operators.add(flatten);
            return InputRef.of(flatten.id());
        }

        /** That no token is empty or too many, and, where tokens are records, that every text has one. */
        List<Check> checks(boolean hasEmpty) {
            var checks = new ArrayList<Check>();
            extra.ifPresent(checks::add);
            for (var operator : operators) {
                if (operator instanceof Flatten && hasEmpty) {
                    checks.add(check(
                            "no empty token", operator, Expr.call(StandardFunction.NE, token.value(), Expr.text(""))));
                }
            }
            if (operators.stream().noneMatch(Pivot.class::isInstance)) {
                checks.add(check(
                        "every text has a token",
                        operators.getLast(),
                        Expr.call(StandardFunction.IS_NOT_NULL, field.value())));
            }
            return checks;
        }

        private Check check(String name, Operator rows, Expr condition) {
            return new Check(
                    "%s: %s".formatted(tool.name(), name),
                    InputRef.of(rows.id()),
                    new Check.Assertion.EveryRow(condition),
                    tool.at());
        }

        /** Counts the records and joins the tokens to them: a record without a token stays. */
        ToolResult rows(Findings findings) {
            var counted = Positions.of(records, tool, context);
            operators.add(counted.operator());
            var ref = flattened(counted.records().ref(), Optional.empty());
            var projections = records.fields().stream()
                    .map(one -> new Projection(
                            one.name(),
                            one.equals(field)
                                    ? Expr.right(token.name(), token.sqlType())
                                    : Expr.left(one.name(), one.sqlType()),
                            tool.at()))
                    .toList();
            return ToolResult.of(operators, new Records(joined(counted, ref, projections), records.fields()), findings);
        }

        /** Counts the records, lays the tokens of each record side by side, and joins them to it. */
        ToolResult columns(SplitInto.Columns into, Findings findings) {
            var counted = Positions.of(records, tool, context);
            operators.add(counted.operator());
            var number = names.take("_number");
            var ref = flattened(counted.records().ref(), Optional.of(number));
            if (into.extra() == ExtraPieces.ERROR) {
                extra = Optional.of(check(
                        "at most %d tokens".formatted(into.count()),
                        operators.getLast(),
                        Expr.call(StandardFunction.LE, Expr.field(number, Types.BIGINT), Expr.integer(into.count()))));
            }
            var made = new ArrayList<AlteryxField>();
            for (int n = 1; n <= into.count(); n++) {
                made.add(field.named(names.take((into.root().strip() + n).strip())));
            }
            var pivot = new Pivot(
                    context.id(tool, "columns"),
                    ref,
                    List.of(counted.position().name()),
                    Expr.field(number, Types.BIGINT),
                    cells(made),
                    Ordering.NONE,
                    tool.at());
            operators.add(pivot);
            return beside(counted, pivot, made, findings);
        }

        private List<Pivot.Column> cells(List<AlteryxField> made) {
            var cells = new ArrayList<Pivot.Column>();
            for (var one : made) {
                var measure = new Measure(
                        one.name(),
                        one.sqlType(),
                        Measure.Function.MAX,
                        List.of(token.value()),
                        false,
                        Optional.empty(),
                        tool.at());
                cells.add(new Pivot.Column(
                        (Literal) Expr.number(BigDecimal.valueOf(cells.size() + 1L), Types.BIGINT), measure));
            }
            return cells;
        }

        private ToolResult beside(Positions counted, Pivot pivot, List<AlteryxField> made, Findings findings) {
            var projections = new ArrayList<Projection>();
            records.fields()
                    .forEach(one -> projections.add(
                            new Projection(one.name(), Expr.left(one.name(), one.sqlType()), tool.at())));
            made.forEach(one ->
                    projections.add(new Projection(one.name(), Expr.right(one.name(), one.sqlType()), tool.at())));
            var fields = new ArrayList<>(records.fields());
            fields.addAll(made);
            return ToolResult.of(
                    operators, new Records(joined(counted, InputRef.of(pivot.id()), projections), fields), findings);
        }

        /** Every record, with what has its number. */
        private InputRef joined(Positions counted, InputRef others, List<Projection> projections) {
            var position = counted.position();
            var join = new Join(
                    context.id(tool),
                    counted.records().ref(),
                    others,
                    Join.Kind.LEFT,
                    Expr.call(
                            StandardFunction.EQ,
                            Expr.left(position.name(), position.sqlType()),
                            Expr.right(position.name(), position.sqlType())),
                    projections,
                    tool.at());
            operators.add(join);
            return InputRef.of(join.id());
        }
    }
}
