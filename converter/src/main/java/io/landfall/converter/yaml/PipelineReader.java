package io.landfall.converter.yaml;

import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Check.Assertion;
import io.landfall.converter.pipeline.DocumentCode;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.pipeline.Origin;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.yaml.YamlNode.Scalar;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a pipeline from the root of its document. */
final class PipelineReader {

    private static final Origin NO_ORIGIN = new Origin(LegacySystem.POWERCENTER, "", "", "");

    private final Problems problems;

    PipelineReader(Problems problems) {
        this.problems = problems;
    }

    /** The pipeline; none when there are problems. */
    Optional<Pipeline> read(Entries document) {
        if (!isPipeline(document)) {
            return Optional.empty();
        }
        var name = document.text("name");
        var origin = document.one("origin", PipelineReader::origin).orElse(NO_ORIGIN);
        var settings = document.optional("settings", Entries::texts).orElse(Map.of());
        var before = problems.count();
        var parameters =
                document.has("parameters") ? document.each("parameters", this::parameter) : List.<Parameter>of();
        if (problems.count() > before) {
            return Optional.empty();
        }
        var upstream = new Upstream(problems);
        var expressions = new Expressions(parameters, problems);
        var file = SourceLocation.of(origin.file());
        var operators = new OperatorListReader(upstream, expressions, file).read(document);
        var checks = document.has("checks") ? checks(document, upstream, expressions, file) : List.<Check>of();
        document.close();
        return problems.isEmpty()
                ? Optional.of(new Pipeline(name, origin, settings, parameters, operators, checks))
                : Optional.empty();
    }

    private boolean isPipeline(Entries document) {
        var version = document.text("apiVersion");
        var kind = document.text("kind");
        if (!version.equals(PipelineDocuments.VERSION) || !kind.equals(PipelineDocuments.KIND)) {
            if (problems.isEmpty()) {
                problems.add(DocumentCode.NOT_A_PIPELINE, document.at(), "'%s' of '%s'".formatted(kind, version));
            }
            return false;
        }
        return true;
    }

    static Origin origin(Entries entries) {
        return new Origin(
                entries.choice("system", List.of(LegacySystem.values()), Enum::name),
                entries.text("file"),
                entries.text("object"),
                entries.text("sha256"));
    }

    private Parameter parameter(Entries entries) {
        var expressions = new Expressions(List.of(), problems);
        var type = expressions.type(entries.scalar("type"));
        var value = entries.has("default") ? entries.scalar("default") : Optional.<Scalar>empty();
        return new Parameter(
                entries.text("name"),
                type,
                value.map(constant -> expressions.constant(constant, type)),
                entries.text("question", ""),
                entries.scalarsIfAny("oneOf").stream()
                        .map(constant -> expressions.constant(constant, type))
                        .toList());
    }

    private List<Check> checks(Entries document, Upstream upstream, Expressions expressions, SourceLocation file) {
        return document.each("checks", entries -> check(entries, upstream, expressions, file)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Check> check(Entries entries, Upstream upstream, Expressions expressions, SourceLocation file) {
        var name = entries.text("name");
        var path = entries.text("origin", "");
        var input = entries.scalar("input").flatMap(text -> upstream.inputs(List.of(text)));
        if (input.isEmpty()) {
            entries.ignore("rowCount", "everyRow");
            return Optional.empty();
        }
        var rows = input.get().getFirst();
        return Optional.of(new Check(name, rows, assertion(entries, rows, upstream, expressions), at(file, path)));
    }

    private static Assertion assertion(Entries entries, InputRef rows, Upstream upstream, Expressions expressions) {
        if (entries.has("rowCount")) {
            return new Assertion.RowCount(entries.number("rowCount"));
        }
        var scope = expressions.over(upstream.fields(rows));
        return new Assertion.EveryRow(expressions.condition(entries.scalar("everyRow"), scope));
    }

    /** The legacy object at a path; nothing in the document says the line. */
    static SourceLocation at(SourceLocation file, String path) {
        return path.isEmpty() ? file : file.child(path);
    }
}
