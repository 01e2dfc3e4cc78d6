package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.element.XmlElement;
import io.landfall.parsers.alteryx.tool.Filter;
import io.landfall.parsers.alteryx.tool.Formula;
import io.landfall.parsers.alteryx.tool.MultiRowFormula;
import io.landfall.parsers.expression.BinaryOperator;
import io.landfall.parsers.expression.Expression;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.known.Known;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the control records of a batch macro put into the settings of its tools. Designer writes a value into a setting as text, before the
 * tool is set up. In a formula that is the same as reading the value there: between quotes as a text, elsewhere as a whole number. Only
 * formulas, and operands that become part of one, are left open in that way.
 *
 * @param all the values, in the order of the macro's control parameters
 * @see <a href="https://help.alteryx.com/current/en/designer/apps-and-macros/macros/batch-macro.html">Batch Macro</a>
 */
record ControlValues(List<Value> all) {

    /** A character for private use opens a place, so that no setting has one by itself. */
    private static final String MARK = "\uE000";

    private static final Pattern PLACE = Pattern.compile("\\[" + MARK + "(\\d+)]");

    ControlValues {
        all = List.copyOf(all);
    }

    /**
     * A value of each control record.
     *
     * @param parameter of the macro
     * @param field of the control records
     * @param name of the value beside other records
     */
    record Value(String parameter, AlteryxField field, String name) {

        boolean isText() {
            return field.type().isText();
        }

        boolean isWhole() {
            return field.type().isInteger();
        }
    }

    /** What stands for the answers to the control parameters. */
    Map<String, Known> open() {
        var open = new LinkedHashMap<String, Known>();
        for (int i = 0; i < all.size(); i++) {
            open.put(all.get(i).parameter(), new Known.Template("[%s%d]".formatted(MARK, i)));
        }
        return open;
    }

    /** Whether settings of the tool are left open. */
    boolean steer(Tool tool) {
        return !places(tool).isEmpty();
    }

    /**
     * A setting that is left open, where it is not known what that comes to: of any tool of the macro as it was saved, for what calls
     * another macro or switches tools off is gone once it is opened.
     */
    Optional<String> obstacle(Workflow macro) {
        return macro.tools().stream()
                .flatMap(tool -> places(tool).stream()
                        .filter(place -> !formulas(tool).contains(place))
                        .map(place -> "they set '%s' of '%s' (%d)".formatted(place, tool.name(), tool.id())))
                .findFirst();
    }

    /** The quotation marks that enclose a value somewhere in the macro. */
    Set<Character> quotes(Workflow macro, Value value) {
        var quotes = new HashSet<Character>();
        for (var place : List.of("[%s%d]".formatted(MARK, all.indexOf(value)), question(value))) {
            macro.tools().forEach(tool -> quotes(tool.xml(), place, quotes));
        }
        return quotes;
    }

    private static void quotes(XmlElement element, String place, Set<Character> quotes) {
        quotes.addAll(Quotes.around(element.text(), place));
        if (element.name().equals("Operand") && element.text().contains(place)) {
            quotes.add('"');
        }
        element.attributes().values().forEach(text -> quotes.addAll(Quotes.around(text, place)));
        element.children().forEach(child -> quotes(child, place, quotes));
    }

    private static String question(Value value) {
        return "%Question." + value.parameter() + "%";
    }

    /** The settings of a tool that are formulas, or become part of one. */
    private static Set<String> formulas(Tool tool) {
        return switch (tool.configuration()) {
            case Formula _ -> Set.of("FormulaFields/FormulaField/@expression");
            case Filter _ -> Set.of("Expression", "Simple/Operands/Operand");
            case MultiRowFormula _ -> Set.of("Expression");
            default -> Set.of();
        };
    }

    private List<String> places(Tool tool) {
        var places = new ArrayList<String>();
        tool.xml().children().forEach(child -> collect(child, child.name(), places));
        return places;
    }

    private void collect(XmlElement element, String path, List<String> places) {
        if (isOpen(element.text())) {
            places.add(path);
        }
        element.attributes().forEach((name, value) -> {
            if (isOpen(value)) {
                places.add(path + "/@" + name);
            }
        });
        element.children().forEach(child -> collect(child, path + "/" + child.name(), places));
    }

    private boolean isOpen(String setting) {
        return setting.contains(MARK) || all.stream().anyMatch(value -> setting.contains(question(value)));
    }

    /** The formula, with the values themselves where a text has a place for one. */
    Expression filled(Expression formula) {
        return switch (formula) {
            case Expression.TextLiteral text -> filled(text);
            case Expression.Unary unary -> new Expression.Unary(unary.operator(), filled(unary.operand()), unary.at());
            case Expression.Binary binary ->
                new Expression.Binary(binary.operator(), filled(binary.left()), filled(binary.right()), binary.at());
            case Expression.Call call ->
                new Expression.Call(call.space(), call.function(), filled(call.args()), call.at());
            case Expression.Conditional choice ->
                new Expression.Conditional(
                        choice.branches().stream()
                                .map(branch -> new Expression.Branch(filled(branch.test()), filled(branch.then())))
                                .toList(),
                        filled(choice.otherwise()),
                        choice.at());
            case Expression.Membership in ->
                new Expression.Membership(filled(in.value()), filled(in.list()), in.negated(), in.at());
            case Expression.Name _, Expression.RowName _, Expression.NumberLiteral _, Expression.Opaque _ -> formula;
        };
    }

    private List<Expression> filled(List<Expression> formulas) {
        return formulas.stream().map(this::filled).toList();
    }

    /** The pieces of a text with a place in it, put together. */
    private Expression filled(Expression.TextLiteral text) {
        var places = PLACE.matcher(text.value());
        Expression whole = null;
        var end = 0;
        while (places.find()) {
            whole = behind(whole, text.value().substring(end, places.start()), text);
            var value = asText(all.get(Integer.parseInt(places.group(1))), text);
            whole = whole == null ? value : new Expression.Binary(BinaryOperator.ADD, whole, value, text.at());
            end = places.end();
        }
        return whole == null
                ? text
                : Objects.requireNonNull(behind(whole, text.value().substring(end), text));
    }

    private static @Nullable Expression behind(@Nullable Expression before, String piece, Expression.TextLiteral text) {
        if (piece.isEmpty()) {
            return before;
        }
        var literal = new Expression.TextLiteral(piece, text.at());
        return before == null ? literal : new Expression.Binary(BinaryOperator.ADD, before, literal, text.at());
    }

    private static Expression asText(Value value, Expression.TextLiteral text) {
        var name = new Expression.Name(value.name(), true, text.at());
        return value.isText() ? name : new Expression.Call("", "TOSTRING", List.of(name), text.at());
    }

    /** The value whose place that name is, where a whole number stands there. */
    Optional<Value> standing(String name) {
        var place = PLACE.matcher("[" + name + "]");
        return place.matches()
                ? Optional.of(all.get(Integer.parseInt(place.group(1)))).filter(Value::isWhole)
                : Optional.empty();
    }
}
