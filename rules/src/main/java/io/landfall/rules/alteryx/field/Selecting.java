package io.landfall.rules.alteryx.field;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.rule.Findings;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.SelectBlock;
import io.landfall.parsers.alteryx.tool.SelectField;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Applies a Select block: which fields pass, in which order, under which names and types. Joining tools have one too; their fields come
 * with the prefix of their input.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/preparation/select-tool.html">Select Tool</a>
 */
public final class Selecting {

    private Selecting() {}

    /**
     * A field that comes in.
     *
     * @param input prefix of its input, such as {@code Right_}; empty in a plain Select
     */
    public record Candidate(String input, AlteryxField field, Expr value) {}

    /** A field that goes out, with its value in the field's native type. */
    public record Selected(AlteryxField field, Expr value) {}

    /** The fields that go out. What cannot be converted is found, and its field is left out. */
    public static List<Selected> apply(
            SelectBlock block, List<Candidate> candidates, SourceLocation at, Findings findings, FieldLimits limits) {
        var passing = ordered(block, candidates).stream()
                .filter(candidate -> passes(block, candidate))
                .toList();
        var firstInput = candidates.isEmpty() ? "" : candidates.getFirst().input();
        var names = SelectedNames.of(block, passing, firstInput, at, findings);
        var selected = new ArrayList<Selected>();
        for (int i = 0; i < passing.size(); i++) {
            selected(passing.get(i), names.get(i), block, at, findings, limits).ifPresent(selected::add);
        }
        return selected;
    }

    private static boolean passes(SelectBlock block, Candidate candidate) {
        return line(block, candidate).map(SelectField::selected).orElseGet(block::passesUnknown);
    }

    private static Optional<SelectField> line(SelectBlock block, Candidate candidate) {
        return block.of(candidate.input(), candidate.field().name());
    }

    /** The incoming order, unless the person has changed it; fields that are not listed then come where their line stands. */
    private static List<Candidate> ordered(SelectBlock block, List<Candidate> candidates) {
        if (!block.orderChanged()) {
            return candidates;
        }
        var lines = block.fields();
        return candidates.stream()
                .sorted(Comparator.comparingInt(
                        candidate -> line(block, candidate).map(lines::indexOf).orElseGet(() -> unknownLine(lines))))
                .toList();
    }

    private static int unknownLine(List<SelectField> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isUnknown()) {
                return i;
            }
        }
        return lines.size();
    }

    private static Optional<Selected> selected(
            Candidate candidate,
            String name,
            SelectBlock block,
            SourceLocation at,
            Findings findings,
            FieldLimits limits) {
        var field = candidate.field();
        var wanted = line(block, candidate)
                .flatMap(chosen -> chosen.retyped(field.type()))
                .map(type -> AlteryxField.of(name, type))
                .orElse(field.named(name));
        if (block.commaDecimal() && field.type().isText() && wanted.type().isNumber()) {
            findings.block(Diagnostic.of(FieldCode.COMMA_DECIMAL, at, name));
            return Optional.empty();
        }
        if (field.type() == wanted.type() && field.sqlType().equals(wanted.sqlType())) {
            return Optional.of(new Selected(wanted, candidate.value()));
        }
        var stored = FieldConversion.stored(copied(candidate, wanted), wanted, at, limits);
        if (WideTexts.areCut(field, wanted)) {
            return findings.take(limits.mayPart(stored, candidate.value(), wanted, at))
                    .map(value -> new Selected(wanted, value));
        }
        var mayLose =
                NarrowTexts.isNarrow(wanted.type()) && field.type().isText() && !NarrowTexts.isNarrow(field.type());
        return findings.take(mayLose ? limits.mayLose(stored, candidate.value(), wanted, at) : stored)
                .map(value -> new Selected(wanted, value));
    }

    /** A fixed decimal is a text of digits, of which a whole number takes those before the point. */
    private static Expr copied(Candidate candidate, AlteryxField wanted) {
        var value = candidate.value();
        return candidate.field().type() == FieldType.FIXED_DECIMAL
                        && wanted.sqlType().isInteger()
                ? Expr.call(NumberFunction.TRUNCATE_NUMBER, value, Expr.integer(0))
                : value;
    }
}
