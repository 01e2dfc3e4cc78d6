package io.landfall.rules.alteryx.tool;

import io.landfall.converter.analysis.Doubt;
import io.landfall.converter.conversion.Reserve;
import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.Flatten.Generator.XmlElements;
import io.landfall.converter.pipeline.Flatten.Generator.XmlElements.Demand;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.XmlParse;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a record of each element of a name in an XML text: its text in a field of its name, its attributes, and when asked for its
 * children with theirs, named {@code child_attribute}, as stored layouts show. The fields are those that Designer saw. What the
 * documentation does not show a check reports.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/parse/xml-parse-tool.html">XML Parse Tool</a>
 */
@RuleInfo(
        code = "AX-XML-R01",
        summary = "An XML Parse becomes a flatten into elements, whose fields are those that Designer saw",
        fidelity = Fidelity.EXACT,
        before = "XML Parse",
        after = "flatten, filter, project, aggregate")
final class XmlToFlatten implements ToolRule {

    private static final String OUTER = "_OuterXML";

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof XmlParse xml
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, xml, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, XmlParse xml, Records records, ToolContext context) {
        var findings = new Findings();
        var seen = XmlFields.seen(ToolRules.seen(tool, context, findings), xml, records);
        if (seen.isEmpty()) {
            return Rewrite.declined();
        }
        var field = ToolRules.fields(tool, records, List.of(xml.field()), findings);
        findings.say(Diagnostic.of(ShapeCode.XML_AS_SEEN, tool.at(), tool.name()));
        var demand = xml.parseRoot() || !xml.element().isEmpty() ? Demand.NONE : Demand.MOST_FREQUENT;
        return findings.answer(
                () -> result(tool, xml, demand, field.getFirst(), seen.get(), records, context, findings));
    }

    /** The elements of the texts in a field. */
    static ToolResult result(
            Tool tool,
            XmlParse xml,
            Demand demand,
            AlteryxField field,
            XmlFields seen,
            Records records,
            ToolContext context,
            Findings findings) {
        var names = FreeNames.besideFields(records.fields());
        seen.made().forEach(made -> names.take(made.name()));
        var remarked = new Field(names.take("_remark"), Types.TEXT);
        var remark = Expr.field(remarked.name(), remarked.type());
        var made = new ArrayList<Field>();
        made.add(remarked);
        seen.made().forEach(one -> made.add(one.nativeField()));
        var generator = new XmlElements(
                FieldConversion.text(field.value()),
                xml.parseRoot() ? Optional.empty() : Optional.of(seen.element()),
                demand,
                xml.childValues(),
                xml.outerXml(),
                seen.made().stream().map(AlteryxField::name).toList());
        var flatten = new Flatten(context.id(tool), records.ref(), generator, made, Optional.empty(), tool.at());
        var isElement = Expr.call(
                StandardFunction.NOT,
                Expr.call(
                        StandardFunction.IN,
                        Expr.call(StandardFunction.COALESCE, remark, Expr.text("")),
                        Expr.text("NONE"),
                        Expr.text("INVALID")));
        var elements = new Filter(context.id(tool, "elements"), InputRef.of(flatten.id()), isElement, tool.at());
        var columns = Columns.of(seen.passed());
        seen.made().forEach(one -> columns.add(one, one.value()));
        var project = columns.project(context.id(tool, "fields"), InputRef.of(elements.id()), tool.at());
        var check = new Check(
                "%s: XML of the fields that Designer saw, each with one plain text".formatted(tool.name()),
                InputRef.of(flatten.id()),
                new Check.Assertion.EveryRow(Expr.call(StandardFunction.IS_NULL, remark)),
                tool.at());
        var operators = new ArrayList<Operator>(List.of(flatten, elements, project));
        var checks = new ArrayList<>(List.of(check));
        var counted = counted(tool, xml, seen);
        if (!counted.isEmpty()) {
            var counts = new Aggregate(
                    context.id(tool, "found"),
                    InputRef.of(elements.id()),
                    List.of(),
                    counted,
                    Ordering.NONE,
                    false,
                    tool.at());
            operators.add(counts);
            checks.add(allFound(tool, counts));
        }
        var result =
                ToolResult.of(operators, columns.records(project), findings).withChecks(checks);
        return reserved(result, tool, xml, seen, project.id());
    }

    /** How many elements have something in each field that an element may lack; its own text and outer XML all have. */
    private static List<Measure> counted(Tool tool, XmlParse xml, XmlFields seen) {
        return seen.made().stream()
                .skip(1)
                .filter(one -> !(xml.outerXml() && one.name().endsWith(OUTER)))
                .map(one -> new Measure(
                        one.name(),
                        Types.BIGINT,
                        Measure.Function.COUNT,
                        List.of(one.value()),
                        false,
                        Optional.empty(),
                        tool.at()))
                .toList();
    }

    /** Designer makes a field of what it finds, so that there is none of what no element has. */
    private static Check allFound(Tool tool, Aggregate counts) {
        return new Check(
                "%s: XML that has something for each field that Designer saw".formatted(tool.name()),
                InputRef.of(counts.id()),
                new Check.Assertion.EveryRow(Conditions.all(counts.measures().stream()
                        .<Expr>map(measure -> Expr.call(
                                StandardFunction.GT, Expr.field(measure.name(), measure.type()), Expr.integer(0)))
                        .toList())),
                tool.at());
    }

    /** Where children are asked for, an element has no text but breaks of line; how elements are written as XML nobody says. */
    private static ToolResult reserved(ToolResult result, Tool tool, XmlParse xml, XmlFields seen, String operator) {
        var reserved = result;
        if (xml.childValues()) {
            reserved = reserved.withReserve(new Reserve(
                    new Doubt.Values(operator, Set.of(seen.element())),
                    Diagnostic.of(ShapeCode.XML_OWN_TEXT, tool.at(), tool.name(), seen.element())));
        }
        var outer = new HashSet<String>();
        if (xml.outerXml()) {
            seen.made().stream()
                    .map(AlteryxField::name)
                    .filter(name -> name.endsWith(OUTER))
                    .forEach(outer::add);
        }
        return outer.isEmpty()
                ? reserved
                : reserved.withReserve(new Reserve(
                        new Doubt.Values(operator, outer), Diagnostic.of(ShapeCode.XML_OUTER, tool.at(), tool.name())));
    }
}
