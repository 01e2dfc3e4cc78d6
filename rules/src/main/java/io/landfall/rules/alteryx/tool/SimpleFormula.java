package io.landfall.rules.alteryx.tool;

import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.FilterOperator;
import io.landfall.parsers.alteryx.tool.SimpleCondition;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.Records;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The formula that Designer makes of a condition that was set up without one; older files do not have it. Of a date and time only the date
 * counts where the tool ignores times, and the day to compare with may be that of the run. The first and the last day of a range belong
 * to it, as the Date Filter says that became part of the Filter.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/preparation/filter-tool.html">Filter Tool</a>
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/preparation/date-filter-tool.html">Date Filter Tool</a>
 */
record SimpleFormula(SimpleCondition simple, AlteryxField field) {

    private static final Set<FilterOperator> TRUTHS = Set.of(FilterOperator.IS_TRUE, FilterOperator.IS_FALSE);

    private static final Set<FilterOperator> COMPARISONS = Set.of(
            FilterOperator.EQUAL,
            FilterOperator.NOT_EQUAL,
            FilterOperator.GREATER,
            FilterOperator.GREATER_OR_EQUAL,
            FilterOperator.LESS,
            FilterOperator.LESS_OR_EQUAL);

    /** A number, a constant of the workflow, or the place of a value that a control record gives. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)|%[^%]+%|\\[\uE000[0-9]+]");

    private static final Pattern DAY = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?: [0-9]{2}:[0-9]{2}:[0-9]{2})?");

    /** A text in quotes, a comment, or a character. */
    private static final Pattern PART = Pattern.compile("\"[^\"]*\"|'[^']*'|//[^\n]*|/\\*(?s:.*?)\\*/|==|(?s:.)");

    static Optional<String> of(SimpleCondition simple, Records records) {
        var field = records.field(simple.field());
        return field.isEmpty()
                ? Optional.of(name(simple))
                : Optional.of(new SimpleFormula(simple, field.get()))
                        .filter(SimpleFormula::isComparable)
                        .flatMap(SimpleFormula::text);
    }

    /**
     * Whether a formula that is stored beside the condition says something else. Of dates it is not known how Designer writes them, and the
     * test of a truth has two spellings.
     */
    static boolean differs(String formula, SimpleCondition simple, Records records) {
        var field = records.field(simple.field());
        if (field.isEmpty() || field.get().type().isTemporal()) {
            return false;
        }
        var made = new SimpleFormula(simple, field.get()).text().map(SimpleFormula::plain);
        var truth = simple.operator() == FilterOperator.IS_TRUE ? "=1" : "=0";
        var name = plain(name(simple));
        return made.isPresent()
                && !made.get().equals(plain(formula))
                && !(TRUTHS.contains(simple.operator()) && plain(formula).equals(name + truth));
    }

    /** Without comments, blanks, brackets, letter case and the choice of quotes, but for what stands in quotes. */
    private static String plain(String formula) {
        return PART.matcher(formula).replaceAll(part -> Matcher.quoteReplacement(plainPart(part.group())));
    }

    private static String plainPart(String part) {
        if (part.startsWith("\"") || part.startsWith("'")) {
            return '"' + part.substring(1, part.length() - 1) + '"';
        }
        if (part.equals("==")) {
            return "=";
        }
        return part.length() > 1 || part.isBlank() || part.equals("[") || part.equals("]")
                ? ""
                : part.toLowerCase(Locale.ROOT);
    }

    private static String name(SimpleCondition simple) {
        return "[" + simple.field() + "]";
    }

    /** A number compares with a number only; anything else would be read as a formula, such as the name of a field. */
    private boolean isComparable() {
        return !field.type().isNumber()
                || !COMPARISONS.contains(simple.operator())
                || NUMBER.matcher(simple.operand().strip()).matches();
    }

    private Optional<String> text() {
        var name = name(simple);
        return switch (simple.operator()) {
            case EQUAL, NOT_EQUAL, GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL ->
                operand()
                        .map(operand -> "%s %s %s"
                                .formatted(compared(), simple.operator().code(), operand));
            case IS_NULL -> Optional.of("IsNull(%s)".formatted(name));
            case IS_NOT_NULL -> Optional.of("!IsNull(%s)".formatted(name));
            case IS_EMPTY -> Optional.of("IsEmpty(%s)".formatted(name));
            case IS_NOT_EMPTY -> Optional.of("!IsEmpty(%s)".formatted(name));
            case CONTAINS -> Optional.of("Contains(%s, %s)".formatted(name, quoted(simple.operand())));
            case NOT_CONTAINS -> Optional.of("!Contains(%s, %s)".formatted(name, quoted(simple.operand())));
            case IS_TRUE -> Optional.of(name);
            case IS_FALSE -> Optional.of("!" + name);
            case DATE_RANGE -> range();
            case PERIOD_BEFORE, PERIOD_AFTER, UNKNOWN -> Optional.empty();
        };
    }

    private Optional<String> range() {
        return isDate()
                ? date(simple.startDate())
                        .flatMap(start -> date(simple.endDate())
                                .map(end -> "%1$s >= %2$s AND %1$s <= %3$s".formatted(compared(), start, end)))
                : Optional.empty();
    }

    private Optional<String> operand() {
        if (field.type().isNumber()) {
            return Optional.of(simple.operand().strip());
        }
        if (!isDate()) {
            return Optional.of(quoted(simple.operand()));
        }
        return switch (simple.dateType()) {
            case "", "fixed" -> fixed();
            case "today" -> today(0);
            case "yesterday" -> today(-1);
            case "tomorrow" -> today(1);
            default -> Optional.empty();
        };
    }

    private Optional<String> fixed() {
        return ignoresTime()
                ? date(simple.operand())
                : date(simple.operand()).filter(_ -> comparesDays()).or(() -> Optional.of(quoted(simple.operand())));
    }

    /** A day of the run, with which only days compare. */
    private Optional<String> today(int days) {
        return comparesDays()
                ? Optional.of("ToDate(DateTimeAdd(DateTimeToday(), %d, \"days\"))".formatted(days))
                : Optional.empty();
    }

    private Optional<String> date(String text) {
        var day = DAY.matcher(text.strip());
        if (!day.matches()) {
            return Optional.empty();
        }
        return Optional.of(quoted(comparesDays() ? day.group(1) : text.strip()));
    }

    private String compared() {
        return ignoresTime() ? "ToDate(%s)".formatted(name(simple)) : name(simple);
    }

    private boolean comparesDays() {
        return field.type() == FieldType.DATE || ignoresTime();
    }

    private boolean ignoresTime() {
        return field.type() == FieldType.DATETIME && simple.ignoreTime();
    }

    private boolean isDate() {
        return field.type() == FieldType.DATE || field.type() == FieldType.DATETIME;
    }

    private static String quoted(String operand) {
        return operand.contains("\"") ? "'" + operand + "'" : "\"" + operand + "\"";
    }
}
