package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.alteryx.tool.AutoField;
import io.landfall.parsers.alteryx.tool.Filter;
import io.landfall.parsers.alteryx.tool.FilterOperator;
import io.landfall.parsers.alteryx.tool.Formula;
import io.landfall.parsers.alteryx.tool.GenerateRows;
import io.landfall.parsers.alteryx.tool.MultiFieldFormula;
import io.landfall.parsers.alteryx.tool.MultiRowFormula;
import io.landfall.parsers.alteryx.tool.NameChange;
import io.landfall.parsers.alteryx.tool.OtherRows;
import io.landfall.parsers.alteryx.tool.RecordId;
import io.landfall.parsers.alteryx.tool.Sample;
import io.landfall.parsers.alteryx.tool.SampleMode;
import io.landfall.parsers.alteryx.tool.Select;
import io.landfall.parsers.alteryx.tool.SimpleCondition;
import io.landfall.parsers.alteryx.tool.Sort;
import io.landfall.parsers.alteryx.tool.StoredType;
import io.landfall.parsers.alteryx.tool.ToolConfiguration;
import io.landfall.parsers.alteryx.tool.Unique;
import java.util.List;
import java.util.Optional;

/** Reads the tools of the palette “Preparation”. */
final class PreparationReaders {

    private PreparationReaders() {}

    static ToolConfiguration select(Settings settings) {
        return new Select(CommonSettings.select(settings, List.of()));
    }

    static Filter filter(Settings settings) {
        var simple = settings.in("Simple");
        var condition = simpleCondition(simple);
        return new Filter(
                settings.formula("Expression", ""),
                settings.value("Mode").equalsIgnoreCase("Simple") ? Optional.of(condition) : Optional.empty());
    }

    private static SimpleCondition simpleCondition(Settings simple) {
        var operands = simple.in("Operands");
        var operator = simple.value("Operator");
        return new SimpleCondition(
                simple.text("Field"),
                simple.choiceOf(
                        "Operator",
                        operator.equals("DoesNotContain") ? FilterOperator.NOT_CONTAINS.code() : operator,
                        FilterOperator.class,
                        FilterOperator.UNKNOWN,
                        FilterOperator.UNKNOWN),
                operator,
                operands.text("Operand"),
                operands.flag("IgnoreTimeInDateTime", false),
                operands.value("DateType"),
                operands.value("PeriodDate"),
                operands.value("PeriodType"),
                operands.value("PeriodCount"),
                operands.value("StartDate"),
                operands.value("EndDate"));
    }

    static Formula formula(Settings settings) {
        return new Formula(settings.in("FormulaFields").all("FormulaField").stream()
                .map(field -> new Formula.FormulaField(
                        field.attribute("field"),
                        field.attributeFormula("expression", field.attribute("field")),
                        CommonSettings.typeOf(field),
                        field.attributeFlag("enabled", true)))
                .toList());
    }

    static ToolConfiguration multiFieldFormula(Settings settings) {
        settings.skip("NewFieldAddOn", "NewFieldAddOnPos");
        var type = CommonSettings.typeOf(settings.in("OutputFieldType"));
        return new MultiFieldFormula(
                settings.value("FieldType"),
                CommonSettings.selection(settings.in("Fields")),
                settings.formula("Expression", ""),
                settings.flag("CopyOutput", false) ? Optional.of(addOn(settings)) : Optional.empty(),
                settings.flag("ChangeFieldType", false) ? type : StoredType.NONE);
    }

    private static NameChange addOn(Settings settings) {
        var side = settings.choice(
                "NewFieldAddOnPos", NameChange.Side.class, NameChange.Side.PREFIX, NameChange.Side.UNKNOWN);
        return new NameChange(side, settings.text("NewFieldAddOn"));
    }

    static ToolConfiguration multiRowFormula(Settings settings) {
        var target = CommonSettings.target(settings);
        return new MultiRowFormula(
                target,
                settings.choice("OtherRows", OtherRows.class, OtherRows.EMPTY, OtherRows.UNKNOWN),
                settings.number("NumRows", 1),
                settings.formula("Expression", target.name()),
                CommonSettings.fields(settings.in("GroupByFields")));
    }

    static ToolConfiguration generateRows(Settings settings) {
        settings.skip("RecordCount");
        return new GenerateRows(
                CommonSettings.target(settings),
                settings.formula("Expression_Init", "Initialization"),
                settings.formula("Expression_Cond", "Condition"),
                settings.formula("Expression_Loop", "Loop"));
    }

    static ToolConfiguration recordId(Settings settings) {
        settings.skip("FieldSize");
        var field = settings.in("FieldType");
        var type = CommonSettings.type(settings, "FieldType", field.text());
        var size = field.attribute("size").isEmpty() ? settings.value("FieldSize") : field.attribute("size");
        return new RecordId(
                settings.text("FieldName"),
                settings.wholeNumber("StartValue", 1),
                new StoredType(type, type.isText() ? size : "", ""),
                settings.number("Position", 0) == 0,
                CommonSettings.fields(settings.in("GroupFields")));
    }

    static ToolConfiguration sample(Settings settings) {
        return new Sample(
                settings.choice("Mode", SampleMode.class, SampleMode.FIRST, SampleMode.UNKNOWN),
                settings.number("N", 1),
                CommonSettings.fields(settings.in("GroupFields")));
    }

    static ToolConfiguration sort(Settings settings) {
        var info = settings.in("SortInfo");
        return new Sort(locale(info), CommonSettings.order(info));
    }

    private static int locale(Settings info) {
        var text = info.attribute("locale").strip();
        if (text.isEmpty()) {
            return 0;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            info.remark(AlteryxCode.NUMBER_EXPECTED, "@locale", text, "0");
            return 0;
        }
    }

    static ToolConfiguration unique(Settings settings) {
        return new Unique(CommonSettings.fields(settings.in("UniqueFields")));
    }

    static ToolConfiguration autoField(Settings settings) {
        return new AutoField(CommonSettings.selection(settings.in("Fields")));
    }
}
