package io.landfall.rules.alteryx.flow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.rule.Findings;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldConversion;
import io.landfall.rules.alteryx.field.WideTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How fields that come back to a macro differ from those that went in. */
record FieldChange(List<AlteryxField> before, List<AlteryxField> after) {

    static Optional<FieldChange> between(List<AlteryxField> before, List<AlteryxField> after) {
        return before.equals(after) ? Optional.empty() : Optional.of(new FieldChange(before, after));
    }

    /** In words. */
    String said() {
        var names = after.stream().map(AlteryxField::name).toList();
        var old = before.stream().map(AlteryxField::name).toList();
        if (!old.equals(names)) {
            return "the fields %s come back where %s went in".formatted(names, old);
        }
        for (int i = 0; i < after.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                return "the field '%s' comes back as %s where %s went in"
                        .formatted(after.get(i).name(), shown(after.get(i)), shown(before.get(i)));
            }
        }
        throw new IllegalStateException("nothing differs");
    }

    /** Whether the same fields come back in the same places. */
    boolean keepsPlaces() {
        return before.size() == after.size()
                && IntStream.range(0, before.size())
                        .allMatch(place ->
                                before.get(place).isCalled(after.get(place).name()));
    }

    /** Whether all that come back went in too, of the same type, in whatever places. */
    boolean isWithin() {
        return after.stream()
                .allMatch(field -> before.stream()
                        .anyMatch(one -> one.isCalled(field.name())
                                && one.named(field.name()).equals(field)));
    }

    /**
     * What has to be true of records that come back, so that they are the same to who finds them by the names of the fields that went in:
     * conditions on their values; empty where no condition would do, as for fields that did not go in.
     */
    Optional<List<Expr>> conditions(SourceLocation at) {
        var conditions = new ArrayList<Expr>();
        for (var field : after) {
            var old = before.stream().filter(one -> one.isCalled(field.name())).findFirst();
            if (old.isEmpty()) {
                return Optional.empty();
            }
            var like = old.get();
            if (isInteger(like) && isInteger(field)) {
                fits(field, like, at).ifPresent(conditions::add);
            } else if (isText(like) && isText(field) && (isWide(like) || !isWide(field))) {
                fits(field, like).ifPresent(conditions::add);
            } else if (!like.named(field.name()).equals(field)) {
                return Optional.empty();
            }
        }
        return Optional.of(conditions);
    }

    /** Whether a whole number is one of the other type too. */
    private static Optional<Expr> fits(AlteryxField field, AlteryxField like, SourceLocation at) {
        return like.type() == field.type() || like.type() == FieldType.INT64
                ? Optional.empty()
                : new Findings()
                        .take(FieldConversion.stored(field.value(), like, at))
                        .map(stored -> Expr.call(
                                StandardFunction.IS_NOT_DISTINCT, Expr.cast(stored, field.sqlType()), field.value()));
    }

    /** Whether a text is not longer than the other, in whatever units its characters are counted. */
    private static Optional<Expr> fits(AlteryxField field, AlteryxField like) {
        if (like.size() >= field.size()) {
            return Optional.empty();
        }
        var isShort = Expr.call(
                StandardFunction.OR,
                Expr.call(StandardFunction.IS_NULL, field.value()),
                Expr.call(
                        StandardFunction.LE,
                        Expr.call(StandardFunction.CHAR_LENGTH, field.value()),
                        Expr.integer(like.size())));
        return Optional.of(
                isWide(field)
                        ? Expr.call(StandardFunction.AND, isShort, WideTexts.areCutAlike(field.value(), like.size()))
                        : isShort);
    }

    private static boolean isInteger(AlteryxField field) {
        return field.type().isInteger();
    }

    private static boolean isText(AlteryxField field) {
        return field.type().isText();
    }

    private static boolean isWide(AlteryxField field) {
        return field.type() == FieldType.WSTRING || field.type() == FieldType.V_WSTRING;
    }

    private static String shown(AlteryxField field) {
        if (field.size() == 0) {
            return field.type().name();
        }
        return field.scale() == 0
                ? "%s(%d)".formatted(field.type(), field.size())
                : "%s(%d.%d)".formatted(field.type(), field.size(), field.scale());
    }
}
