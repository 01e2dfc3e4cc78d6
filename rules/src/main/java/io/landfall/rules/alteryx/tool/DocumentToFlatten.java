package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.Flatten.Generator.XmlElements.Demand;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Sample;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.RecordLayout.RecordField;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.DbFileInput;
import io.landfall.parsers.alteryx.tool.FileKind;
import io.landfall.parsers.alteryx.tool.FileNameField;
import io.landfall.parsers.alteryx.tool.JsonParse;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.parsers.alteryx.tool.XmlParse;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads XML and JSON, which the tool takes apart as XML Parse and JSON Parse do, with the options of these and the fields that Designer
 * saw. Where no element is named, all that the root of an XML file has are its records.
 *
 * @see <a href="https://help.alteryx.com/2021.1/ReadingXML.htm">Reading XML</a>
 */
@RuleInfo(
        code = "AX-IN-R02",
        summary = "An Input Data of XML or JSON becomes a source of whole files, and a flatten of what they hold",
        fidelity = Fidelity.EXACT,
        before = "Input Data",
        after = "source, flatten, filter, project")
final class DocumentToFlatten implements ToolRule {

    private static final String UTF_8 = "UTF-8";

    /** An XML declaration that names an encoding, and one that names the usual one. */
    private static final String DECLARED = "^<[?]xml [^>]*encoding";

    private static final String DECLARED_UTF_8 = DECLARED + " *= *[\"'](utf-8|us-ascii)[\"']";

    private static final List<String> JSON = List.of("JSON_Name", "JSON_ValueString");
    private static final List<String> TYPED_JSON =
            List.of("JSON_Name", "JSON_ValueString", "JSON_ValueInt", "JSON_ValueFloat", "JSON_ValueBool");

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof DbFileInput input
                        && input.store() instanceof Store.File file
                        && file.part().isEmpty()
                        && (file.kind() == FileKind.XML || file.kind() == FileKind.JSON)
                        && !context.isRepeated()
                ? converted(tool, input, file, context)
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, DbFileInput input, Store.File file, ToolContext context) {
        var findings = new Findings();
        var path = context.place(file.path());
        if (input.fileNameField() != FileNameField.NONE) {
            findings.block(Diagnostic.of(ToolCode.FILE_NAME_FIELD, tool.at(), path));
        }
        if (input.searchSubfolders() && file.isPattern()) {
            findings.block(Diagnostic.of(ToolCode.SUBFOLDERS, tool.at(), path));
        }
        var seen = ToolRules.seen(tool, context, findings).stream()
                .map(field -> new RecordField(field.name(), field.type(), "", ""))
                .toList();
        var document = AlteryxField.text(
                FreeNames.beside(seen.stream().map(RecordField::name).toList()).take("Document"),
                AlteryxField.UNLIMITED);
        var source = new Source(
                context.id(tool),
                new Dataset.File(path, new FileFormat.Document(UTF_8)),
                List.of(document.nativeField()),
                Optional.empty(),
                tool.at());
        var records = new Records(InputRef.of(source.id()), List.of(document));
        var taken = file.kind() == FileKind.XML
                ? xml(tool, input, document, seen, records, context, findings)
                : json(tool, document, seen, records, context, findings);
        if (taken.isEmpty()) {
            findings.block(Diagnostic.of(ToolCode.DOCUMENT_UNSEEN, tool.at(), path));
        }
        return findings.answer(() -> limited(tool, input, source, taken.orElseThrow(), context));
    }

    private static Optional<ToolResult> json(
            Tool tool,
            AlteryxField document,
            List<RecordField> seen,
            Records records,
            ToolContext context,
            Findings findings) {
        var fields = seen.stream().map(RecordField::name).toList();
        if (!fields.equals(JSON) && !fields.equals(TYPED_JSON)) {
            return Optional.empty();
        }
        findings.say(Diagnostic.of(ShapeCode.JSON_VALUES_CHECKED, tool.at(), tool.name()));
        var settings = new JsonParse(document.name(), false, fields.equals(JSON), "");
        return Optional.of(JsonToFlatten.result(tool, settings, document, records, context, findings));
    }

    private static Optional<ToolResult> xml(
            Tool tool,
            DbFileInput input,
            AlteryxField document,
            List<RecordField> seen,
            Records records,
            ToolContext context,
            Findings findings) {
        var options = input.options();
        var settings = new XmlParse(
                document.name(),
                options.text("XmlElement", ""),
                options.flag("ParseRoot", false),
                options.flag("ChildValues", true),
                options.flag("OuterXML", false),
                options.flag("IgnoreErrors", false));
        var demand = settings.parseRoot() || !settings.element().isEmpty() ? Demand.NONE : Demand.ALL_OF_ROOT;
        return XmlFields.seen(seen, settings, records).map(fields -> {
            findings.say(Diagnostic.of(ShapeCode.XML_AS_SEEN, tool.at(), tool.name()));
            var result = XmlToFlatten.result(tool, settings, demand, document, fields, records, context, findings);
            return result.withChecks(List.of(new Check(
                    "%s: XML in UTF-8".formatted(tool.name()),
                    records.ref(),
                    new Check.Assertion.EveryRow(isUtf8(document.value())),
                    tool.at())));
        });
    }

    private static Expr isUtf8(Expr text) {
        return Expr.call(
                StandardFunction.OR,
                Expr.call(StandardFunction.NOT, found(text, DECLARED)),
                found(text, DECLARED_UTF_8));
    }

    private static Expr found(Expr text, String pattern) {
        return Expr.call(PatternFunction.PATTERN_FOUND, text, Expr.text(pattern), Expr.text("i"));
    }

    private static ToolResult limited(
            Tool tool, DbFileInput input, Source source, ToolResult taken, ToolContext context) {
        var operators = new ArrayList<Operator>(List.of(source));
        operators.addAll(taken.operators());
        if (input.recordLimit().isEmpty()) {
            return taken.withOperators(operators);
        }
        var records = Objects.requireNonNull(taken.outputs().get("Output"));
        var first = new Sample(
                context.id(tool, "first"),
                records.ref(),
                List.of(),
                Ordering.ARRIVAL,
                Sample.Pick.FIRST,
                input.recordLimit().getAsLong(),
                tool.at());
        operators.add(first);
        return taken.withOperators(operators).withOutput("Output", records.at(InputRef.of(first.id())));
    }
}
