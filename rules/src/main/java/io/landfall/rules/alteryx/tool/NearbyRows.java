package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.WindowField;
import io.landfall.converter.pipeline.WindowField.Frame;
import io.landfall.converter.pipeline.WindowField.Function;
import io.landfall.converter.rule.Findings;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.MultiRowFormula;
import io.landfall.parsers.alteryx.tool.OtherRows;
import io.landfall.parsers.alteryx.tool.TargetField;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.expression.FormulaContext;
import io.landfall.rules.alteryx.expression.OpenCase;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a Multi-Row Formula sees: the current record, its neighbours, and what it has computed for earlier ones. What is asked for is
 * remembered, so that operators can provide it.
 */
final class NearbyRows implements FormulaContext {

    /** The formula's own value a number of rows before. */
    private record Earlier(int rows, String name) {}

    private final Tool tool;
    private final int reach;
    private final OtherRows missing;
    private final boolean updates;
    private final AlteryxField field;
    private final Records records;
    private final FormulaContext current;
    private final Findings findings;
    private final FreeNames names;
    private final String itself;
    private final String fits;
    private final Map<String, WindowField> neighbours = new LinkedHashMap<>();
    private final Map<String, AlteryxField> origins = new HashMap<>();
    private final List<Earlier> earlier = new ArrayList<>();

    NearbyRows(
            Tool tool,
            MultiRowFormula formula,
            AlteryxField field,
            Records records,
            ToolContext context,
            Findings findings) {
        this.tool = tool;
        this.reach = formula.rows();
        this.missing = formula.otherRows();
        this.updates = formula.target() instanceof TargetField.Update
                || records.field(field.name()).isPresent();
        this.field = field;
        this.records = records;
        this.current = context.scope(records);
        this.findings = findings;
        this.names = FreeNames.besideFields(records.fields());
        this.itself = names.take("_" + field.name());
        this.fits = names.take("_fits");
    }

    @Override
    public Optional<Expr> field(String name) {
        return current.field(name);
    }

    @Override
    public void open(OpenCase open) {
        current.open(open);
    }

    @Override
    public Optional<Expr> constant(String name) {
        return current.constant(name);
    }

    @Override
    public Expr runTime() {
        return current.runTime();
    }

    @Override
    public Optional<Expr> row(int offset, String name) {
        if (offset == 0) {
            return field(name);
        }
        if (Math.abs(offset) > reach) {
            findings.say(Diagnostic.of(
                    ToolCode.ROW_BEYOND_REACH,
                    tool.at(),
                    tool.name(),
                    "[Row%+d:%s]".formatted(offset, name),
                    String.valueOf(reach)));
        }
        if (offset < 0 && field.isCalled(name)) {
            return own(-offset);
        }
        var read = records.field(name);
        if (read.isEmpty() && field.isCalled(name)) {
            findings.block(Diagnostic.of(
                    ShapeCode.ROW_OUT_OF_REACH, tool.at(), tool.name(), "[Row+%d:%s]".formatted(offset, name)));
        }
        return read.map(found -> neighbour(found, offset));
    }

    /** The field whose values a native field has, be it those of other rows. */
    Optional<AlteryxField> origin(String name) {
        var isOwn = name.equals(itself)
                || earlier.stream().anyMatch(one -> one.name().equals(name));
        return isOwn
                ? Optional.of(field)
                : Optional.ofNullable(origins.get(name)).or(() -> records.field(name));
    }

    /** The value in the row so far away. */
    private Expr neighbour(AlteryxField read, int offset) {
        var away = Math.abs(offset);
        var function = offset < 0 ? Function.LAG : Function.LEAD;
        Expr otherwise = missing == OtherRows.NEAREST
                ? away == 1 ? read.value() : neighbour(read, offset < 0 ? offset + 1 : offset - 1)
                : absent(read);
        var key = "%s:%d".formatted(read.name(), offset);
        var known = neighbours.get(key);
        if (known == null) {
            known = new WindowField(
                    names.take("_%s_%d".formatted(offset < 0 ? "before" : "after", neighbours.size() + 1)),
                    read.sqlType(),
                    function,
                    List.of(read.value(), Expr.integer(away), otherwise),
                    Frame.ALL,
                    tool.at());
            neighbours.put(key, known);
            origins.put(known.name(), read);
        }
        return Expr.field(known.name(), known.type());
    }

    private Optional<Expr> own(int rows) {
        if (missing == OtherRows.NEAREST) {
            return Optional.of(rows == 1 ? nearestItself() : tooFar(rows));
        }
        absent(field);
        if (rows == 1) {
            return Optional.of(itself());
        }
        for (int n = 2; n <= rows; n++) {
            var back = n;
            if (earlier.stream().noneMatch(one -> one.rows() == back)) {
                earlier.add(new Earlier(back, names.take("_%s_%d".formatted(field.name(), back))));
            }
        }
        return Optional.of(Expr.field(earlier.get(rows - 2).name(), field.sqlType()));
    }

    /** The row nearest to the one before the first is the first itself, whose own value is still to come: it shows the old one. */
    private Expr nearestItself() {
        findings.say(Diagnostic.of(SettingCode.ROW_NEAREST_ITSELF, tool.at(), tool.name(), field.name()));
        if (!updates) {
            return itself();
        }
        var old = records.field(field.name()).orElseThrow().value();
        return Expr.when(Expr.call(StandardFunction.EQ, count(), Expr.integer(1)), old, itself());
    }

    private Expr tooFar(int rows) {
        findings.block(Diagnostic.of(
                ShapeCode.ROW_OUT_OF_REACH, tool.at(), tool.name(), "[Row-%d:%s]".formatted(rows, field.name())));
        return itself();
    }

    /** What a row that does not exist has in a field. */
    private Expr absent(AlteryxField read) {
        var type = read.sqlType();
        if (missing == OtherRows.NULL) {
            return Expr.nothing(type);
        }
        return switch (type.family()) {
            case NUMBER -> Expr.number(BigDecimal.ZERO, type);
            case TEXT -> Expr.cast(Expr.text(""), type);
            case BOOLEAN -> Expr.truth(false);
            case DATE, TIME, TIMESTAMP, BINARY -> {
                findings.say(Diagnostic.of(ShapeCode.EMPTY_DATE, tool.at(), tool.name(), read.name()));
                yield Expr.nothing(type);
            }
        };
    }

    /** The windows that provide neighbours, one after the other: a nearest row is looked for in those nearer. */
    List<List<WindowField>> stages() {
        var stages = new ArrayList<List<WindowField>>();
        var open = new ArrayList<>(neighbours.values());
        while (!open.isEmpty()) {
            var waiting = open.stream().map(WindowField::name).toList();
            var ready = open.stream()
                    .filter(window -> window.args().stream()
                            .flatMap(arg -> arg.fields().stream())
                            .noneMatch(read -> waiting.contains(read.name())))
                    .toList();
            stages.add(ready);
            open.removeAll(ready);
        }
        return stages;
    }

    /** The formula's own value: within the formula that of the row before, after it that of the current row. */
    Expr itself() {
        return Expr.field(itself, field.sqlType());
    }

    /** After the fold, whether the row's number fits its field. */
    Expr fits() {
        return Expr.field(fits, Types.BOOLEAN);
    }

    boolean readsItself(Expr value) {
        return value.fields().stream()
                .anyMatch(read -> read.name().equals(itself)
                        || earlier.stream().anyMatch(one -> one.name().equals(read.name())));
    }

    /**
     * The variables of the fold: a value that is needed two rows later waits for one row behind, and so on. Whether a number fits is asked
     * before there is a new value.
     */
    List<Scan.Variable> state(Expr value, Optional<Expr> fitting) {
        var initial = initial();
        var type = field.sqlType();
        var state = new ArrayList<Scan.Variable>();
        fitting.ifPresent(condition -> state.add(new Scan.Variable(fits, Types.BOOLEAN, Expr.truth(true), condition)));
        var waiting = names.take("_waiting");
        if (!earlier.isEmpty()) {
            state.add(new Scan.Variable(waiting, type, initial, itself()));
        }
        state.add(new Scan.Variable(itself, type, initial, value));
        for (int n = earlier.size() - 1; n >= 0; n--) {
            var newer = n == 0 ? waiting : earlier.get(n - 1).name();
            state.add(new Scan.Variable(earlier.get(n).name(), type, initial, Expr.field(newer, type)));
        }
        return state;
    }

    private Expr initial() {
        var type = field.sqlType();
        if (missing == OtherRows.NULL || missing == OtherRows.NEAREST) {
            return Expr.nothing(type);
        }
        return switch (type.family()) {
            case NUMBER -> Expr.number(BigDecimal.ZERO, type);
            case TEXT -> Expr.text("");
            case BOOLEAN -> Expr.truth(false);
            case DATE, TIME, TIMESTAMP, BINARY -> Expr.nothing(type);
        };
    }

    /** Whether the formula only counts rows of its group from 1: one more than in the row before, which is 0 where there is none. */
    boolean counts(Expr value) {
        return !updates
                && missing == OtherRows.EMPTY
                && field.type().isInteger()
                && value instanceof Expr.Call(var function, var args)
                && function == StandardFunction.PLUS
                && ((isItself(args.get(0)) && isOne(args.get(1))) || (isOne(args.get(0)) && isItself(args.get(1))));
    }

    private boolean isItself(Expr value) {
        return value instanceof Expr.Cast cast ? isItself(cast.operand()) : value.equals(itself());
    }

    private static boolean isOne(Expr value) {
        return value instanceof Literal.NumberValue number && number.value().compareTo(BigDecimal.ONE) == 0;
    }

    /** The position of the row in its group. */
    Expr count() {
        var window = neighbours.computeIfAbsent(
                "",
                _ -> new WindowField(
                        names.take("_nth"), Types.BIGINT, Function.ROW_NUMBER, List.of(), Frame.ALL, tool.at()));
        return Expr.field(window.name(), window.type());
    }
}
