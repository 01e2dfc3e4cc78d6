package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.alteryx.tool.CountRecords;
import io.landfall.parsers.alteryx.tool.DataCleansing;
import io.landfall.parsers.alteryx.tool.Imputation;
import io.landfall.parsers.alteryx.tool.Imputation.Replaced;
import io.landfall.parsers.alteryx.tool.Imputation.Replacement;
import io.landfall.parsers.alteryx.tool.LetterCase;
import io.landfall.parsers.alteryx.tool.MacroCall;
import io.landfall.parsers.alteryx.tool.SelectRecords;
import io.landfall.parsers.alteryx.tool.SelectRecords.Range;
import io.landfall.parsers.alteryx.tool.ToolConfiguration;
import io.landfall.parsers.alteryx.tool.WeightedAverage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what callers tell macros: answers to questions, each under the name of its question. */
final class MacroReaders {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern LIST = Pattern.compile("\\s*(?:\"[^\"]*\"(?:\\s*,\\s*\"[^\"]*\")*)?\\s*");
    private static final Pattern RANGE = Pattern.compile("(\\d+)?(?:\\s*(-|\\+)\\s*(\\d+)?)?");

    /** The questions of {@code Imputation_v2.yxmc}, as workflows name them. */
    private static final Set<String> IMPUTATION = Set.of(
            "listbox Select Incoming Fields",
            "radio Null Value",
            "radio User Specified Replace From Value",
            "updown User Replace Value",
            "radio Mean",
            "radio Median",
            "radio Mode",
            "radio User Specified Replace With Value",
            "updown User Replace With Value",
            "checkbox Impute Indicator",
            "checkbox Imputed Values Separate Field");

    /** The questions of {@code Cleanse.yxmc}. */
    private static final Set<String> CLEANSING = Set.of(
            "List Box (11)",
            "Check Box (84)",
            "Check Box (117)",
            "Check Box (15)",
            "Check Box (109)",
            "Check Box (122)",
            "Check Box (53)",
            "Check Box (58)",
            "Check Box (70)",
            "Check Box (77)",
            "Drop Down (81)",
            "Check Box (135)",
            "Check Box (136)");

    private MacroReaders() {}

    static MacroCall call(String path, Settings settings) {
        return new MacroCall(path, values(settings));
    }

    private static Map<String, String> values(Settings settings) {
        var values = new LinkedHashMap<String, String>();
        for (var value : settings.all("Value")) {
            values.putIfAbsent(value.attribute("name"), value.text());
        }
        return values;
    }

    /** The answers to questions of which these are known; another version may ask more. */
    private static Map<String, String> values(Settings settings, Set<String> questions) {
        var values = values(settings);
        values.forEach((question, answer) -> {
            if (!questions.contains(question)
                    && !answer.isBlank()
                    && !answer.strip().equalsIgnoreCase("false")) {
                settings.remark(AlteryxCode.SETTING_UNKNOWN, question);
            }
        });
        return values;
    }

    static ToolConfiguration countRecords(Settings settings) {
        return new CountRecords();
    }

    /** The questions of {@code Cleanse.yxmc} have no better names than the numbers of their tools. */
    static ToolConfiguration dataCleansing(Settings settings) {
        var values = values(settings, CLEANSING);
        var changeCase = isTicked(values, "Check Box (77)");
        var list = values.getOrDefault("List Box (11)", "");
        if (!LIST.matcher(list).matches()) {
            settings.remark(AlteryxCode.LIST_UNREADABLE, "List Box (11)", list);
        }
        return new DataCleansing(
                fields(list),
                isTicked(values, "Check Box (84)"),
                isTicked(values, "Check Box (117)"),
                isTicked(values, "Check Box (15)"),
                isTicked(values, "Check Box (109)"),
                isTicked(values, "Check Box (122)"),
                isTicked(values, "Check Box (53)"),
                isTicked(values, "Check Box (58)"),
                isTicked(values, "Check Box (70)"),
                changeCase
                        ? settings.choiceOf(
                                "Drop Down (81)",
                                values.getOrDefault("Drop Down (81)", ""),
                                LetterCase.class,
                                LetterCase.UPPER,
                                LetterCase.UNKNOWN)
                        : LetterCase.UNCHANGED,
                isTicked(values, "Check Box (136)"),
                isTicked(values, "Check Box (135)"));
    }

    private static boolean isTicked(Map<String, String> values, String box) {
        return values.getOrDefault(box, "").strip().equalsIgnoreCase("true");
    }

    private static List<String> fields(String quoted) {
        return QUOTED.matcher(quoted).results().map(field -> field.group(1)).toList();
    }

    static ToolConfiguration selectRecords(Settings settings) {
        var text = values(settings, Set.of("Ranges")).getOrDefault("Ranges", "");
        var ranges = new ArrayList<Range>();
        for (var line :
                Arrays.stream(text.split("[\\r\\n,]+")).map(String::strip).toList()) {
            var range = RANGE.matcher(line);
            if (range.matches() && line.matches(".*\\d.*") && line.length() <= 30) {
                ranges.add(range(range.group(1), range.group(2), range.group(3)));
            } else if (!line.isEmpty()) {
                settings.remark(AlteryxCode.RANGE_UNREADABLE, line);
            }
        }
        return new SelectRecords(text, ranges);
    }

    private static Range range(String from, String sign, String to) {
        var first = from == null ? 1 : position(from);
        return new Range(first, sign == null ? first : to == null ? Long.MAX_VALUE : position(to));
    }

    private static long position(String digits) {
        return digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    static ToolConfiguration weightedAverage(Settings settings) {
        var values = values(settings, Set.of("Value", "Weight", "OutputFieldName", "GroupFields"));
        return new WeightedAverage(
                values.getOrDefault("Value", ""),
                values.getOrDefault("Weight", ""),
                values.getOrDefault("OutputFieldName", ""),
                Arrays.stream(values.getOrDefault("GroupFields", "").split(","))
                        .map(field -> field.replace("\"", "").strip())
                        .filter(field -> !field.isEmpty())
                        .toList());
    }

    /** Of the radio buttons for what goes and for what comes, exactly one is chosen. A version with other questions is not known. */
    static ToolConfiguration imputation(Settings settings) {
        var values = values(settings);
        return new Imputation(
                fields(values.getOrDefault("listbox Select Incoming Fields", "")),
                IMPUTATION.containsAll(values.keySet())
                        ? chosen(
                                values,
                                Replaced.UNKNOWN,
                                Map.of(
                                        "radio Null Value", Replaced.NULL,
                                        "radio User Specified Replace From Value", Replaced.VALUE))
                        : Replaced.UNKNOWN,
                values.getOrDefault("updown User Replace Value", ""),
                chosen(
                        values,
                        Replacement.UNKNOWN,
                        Map.of(
                                "radio Mean", Replacement.MEAN,
                                "radio Median", Replacement.MEDIAN,
                                "radio Mode", Replacement.MODE,
                                "radio User Specified Replace With Value", Replacement.VALUE)),
                values.getOrDefault("updown User Replace With Value", ""),
                isTicked(values, "checkbox Impute Indicator"),
                isTicked(values, "checkbox Imputed Values Separate Field"));
    }

    private static <T> T chosen(Map<String, String> values, T unknown, Map<String, T> buttons) {
        var chosen = buttons.entrySet().stream()
                .filter(button -> isTicked(values, button.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return chosen.size() == 1 ? chosen.getFirst() : unknown;
    }
}
