package io.landfall.workbench.catalog;

import io.landfall.converter.rule.Rule;
import io.landfall.parsers.alteryx.tool.CanvasTool;
import io.landfall.parsers.alteryx.tool.DateTime;
import io.landfall.parsers.alteryx.tool.DbFileInput;
import io.landfall.parsers.alteryx.tool.DbFileOutput;
import io.landfall.parsers.alteryx.tool.DynamicSelect;
import io.landfall.parsers.alteryx.tool.FieldMap;
import io.landfall.parsers.alteryx.tool.InDatabaseTool;
import io.landfall.parsers.alteryx.tool.InterfaceTool;
import io.landfall.parsers.alteryx.tool.JsonParse;
import io.landfall.parsers.alteryx.tool.MacroCall;
import io.landfall.parsers.alteryx.tool.MacroInput;
import io.landfall.parsers.alteryx.tool.MacroOutput;
import io.landfall.parsers.alteryx.tool.MappedFields;
import io.landfall.parsers.alteryx.tool.MultiFieldFormula;
import io.landfall.parsers.alteryx.tool.MultiRowFormula;
import io.landfall.parsers.alteryx.tool.OtherTool;
import io.landfall.parsers.alteryx.tool.PythonTool;
import io.landfall.parsers.alteryx.tool.RTool;
import io.landfall.parsers.alteryx.tool.RecordId;
import io.landfall.parsers.alteryx.tool.RegEx;
import io.landfall.parsers.alteryx.tool.ToolConfiguration;
import io.landfall.parsers.alteryx.tool.XmlParse;
import io.landfall.parsers.powercenter.ExpressionTransformation;
import io.landfall.parsers.powercenter.JavaTransformation;
import io.landfall.parsers.powercenter.Lookup;
import io.landfall.parsers.powercenter.MappletInput;
import io.landfall.parsers.powercenter.MappletInterface;
import io.landfall.parsers.powercenter.MappletOutput;
import io.landfall.parsers.powercenter.OtherTransformation;
import io.landfall.parsers.powercenter.SequenceGenerator;
import io.landfall.parsers.powercenter.SqlTransformation;
import io.landfall.parsers.powercenter.TaskKind;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.rules.alteryx.tool.AlteryxToolRules;
import io.landfall.rules.powercenter.transformation.PowerCenterTransformationRules;
import io.landfall.rules.powercenter.workflow.PowerCenterTaskRules;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that the parsers tell apart in an export, with the rules that convert it: none is an answer too. */
public final class SupportMatrix {

    /** What its class does not say in the legacy tool's own words. */
    private static final Map<Class<?>, String> NAMES = Map.ofEntries(
            Map.entry(ExpressionTransformation.class, "Expression"),
            Map.entry(Lookup.class, "Lookup Procedure"),
            Map.entry(SequenceGenerator.class, "Sequence"),
            Map.entry(SqlTransformation.class, "SQL"),
            Map.entry(JavaTransformation.class, "Java"),
            Map.entry(OtherTransformation.class, "Any other transformation"),
            Map.entry(DbFileInput.class, "Input Data"),
            Map.entry(DbFileOutput.class, "Output Data"),
            Map.entry(MultiFieldFormula.class, "Multi-Field Formula"),
            Map.entry(MultiRowFormula.class, "Multi-Row Formula"),
            Map.entry(RecordId.class, "Record ID"),
            Map.entry(RegEx.class, "RegEx"),
            Map.entry(DateTime.class, "DateTime"),
            Map.entry(JsonParse.class, "JSON Parse"),
            Map.entry(XmlParse.class, "XML Parse"),
            Map.entry(FieldMap.class, "Field map of a macro"),
            Map.entry(MappedFields.class, "Output of a macro with a field map"),
            Map.entry(RTool.class, "R"),
            Map.entry(PythonTool.class, "Python"),
            Map.entry(InDatabaseTool.Connect.class, "Connect In-DB"),
            Map.entry(InDatabaseTool.StreamIn.class, "Data Stream In"),
            Map.entry(InDatabaseTool.StreamOut.class, "Data Stream Out"),
            Map.entry(InDatabaseTool.Filter.class, "Filter In-DB"),
            Map.entry(InDatabaseTool.Formula.class, "Formula In-DB"),
            Map.entry(InDatabaseTool.Join.class, "Join In-DB"),
            Map.entry(InDatabaseTool.Select.class, "Select In-DB"),
            Map.entry(InDatabaseTool.Summarize.class, "Summarize In-DB"),
            Map.entry(InDatabaseTool.Union.class, "Union In-DB"),
            Map.entry(InDatabaseTool.Sample.class, "Sample In-DB"),
            Map.entry(InDatabaseTool.Write.class, "Write Data In-DB"),
            Map.entry(InDatabaseTool.Browse.class, "Browse In-DB"),
            Map.entry(InDatabaseTool.MacroInput.class, "Macro Input In-DB"),
            Map.entry(InDatabaseTool.MacroOutput.class, "Macro Output In-DB"),
            Map.entry(InDatabaseTool.Other.class, "Any other In-DB tool"),
            Map.entry(OtherTool.class, "Any other tool"),
            Map.entry(CanvasTool.class, "Comment, container"),
            Map.entry(InterfaceTool.class, "Question, action"));

    /** What needs no rule: it is opened where it is used. */
    private static final Set<Class<?>> OPENED = Set.of(
            MappletInput.class,
            MappletOutput.class,
            MappletInterface.class,
            MacroCall.class,
            MacroInput.class,
            MacroOutput.class,
            InDatabaseTool.MacroInput.class,
            InDatabaseTool.MacroOutput.class);

    /** What has no part in the data, or decides what runs before there is any. */
    private static final Set<Class<?>> ASIDE = Set.of(CanvasTool.class, InterfaceTool.class);

    /** Families whose members are one construct to their owner. */
    private static final Set<Class<?>> WHOLE = Set.of(CanvasTool.class, InterfaceTool.class, DynamicSelect.class);

    /** How a construct is met. */
    public enum Answer {
        RULES,
        OPENED,
        ASIDE,
        NONE
    }

    /**
     * A transformation or tool.
     *
     * @param rules those that convert it, in the order in which they are asked
     */
    public record Construct(String name, Answer answer, List<? extends Rule> rules) {
        public Construct {
            rules = List.copyOf(rules);
        }
    }

    private SupportMatrix() {}

    public static List<Construct> transformations() {
        return constructs(Transformation.class, PowerCenterTransformationRules.inOrder());
    }

    /** The tasks of workflows. */
    public static List<Construct> tasks() {
        return Arrays.stream(TaskKind.values())
                .map(kind -> {
                    var own = PowerCenterTaskRules.inOrder().stream()
                            .filter(rule -> rule.kind() == kind)
                            .toList();
                    return new Construct(kind.label(), own.isEmpty() ? Answer.NONE : Answer.RULES, own);
                })
                .sorted(Comparator.comparing(Construct::name))
                .toList();
    }

    public static List<Construct> tools() {
        return constructs(ToolConfiguration.class, AlteryxToolRules.inOrder());
    }

    private static List<Construct> constructs(Class<?> family, List<? extends Rule> rules) {
        return members(family)
                .map(member -> construct(member, rules))
                .sorted(Comparator.comparing(Construct::name))
                .toList();
    }

    private static Stream<Class<?>> members(Class<?> type) {
        return type.isSealed() && !WHOLE.contains(type)
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SupportMatrix::members)
                : Stream.of(type);
    }

    private static Construct construct(Class<?> member, List<? extends Rule> rules) {
        var name = NAMES.getOrDefault(member, words(member));
        var own = rules.stream().filter(rule -> converts(rule, name)).toList();
        return new Construct(name, answer(member, own), own);
    }

    private static Answer answer(Class<?> member, List<? extends Rule> own) {
        if (OPENED.contains(member)) {
            return Answer.OPENED;
        }
        if (ASIDE.contains(member)) {
            return Answer.ASIDE;
        }
        return own.isEmpty() ? Answer.NONE : Answer.RULES;
    }

    /** A rule names what it converts, and after a comma in which of its modes. */
    private static boolean converts(Rule rule, String name) {
        var before = rule.entry().before();
        return before.equals(name) || before.startsWith(name + ",");
    }

    private static String words(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    }
}
