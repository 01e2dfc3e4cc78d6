package io.landfall.validation.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Origin;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.pipeline.Values;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pipeline keeps of its parameters for its next run and for the workflow. */
class KeptParametersTest {

    private static final FileFormat CSV = new FileFormat.Delimited(
            ",",
            "\"",
            "",
            "UTF-8",
            FileFormat.Header.NAMES,
            new FileFormat.Reading(0, "", true, FileFormat.Trim.NONE, false),
            new FileFormat.Writing(
                    FileFormat.Quoting.NEEDED,
                    "\n",
                    false,
                    "",
                    FileFormat.Numbers.SHORTEST,
                    "%Y-%m-%d",
                    "%Y-%m-%d %H:%M:%S.%f"));

    private final Path folder;
    private final WorkflowRuns runs;

    KeptParametersTest(@TempDir Path folder) {
        this.folder = folder;
        runs = new WorkflowRuns(folder);
    }

    /** A pipeline that keeps one more than the value it is given. */
    private void writeCounting() throws IOException {
        var next = Expr.call(
                StandardFunction.PLUS, new Expr.ParameterRef("LAST", Types.INTEGER), Expr.field("ID", Types.INTEGER));
        writeKeeping(new Parameter("LAST", Types.INTEGER, Optional.of((Literal) Expr.integer(1))), next);
    }

    private void writeKeeping(Parameter parameter, Expr value) throws IOException {
        var at = SourceLocation.of("wf.XML");
        var one = new Values(
                "ONE",
                List.of(new Field("ID", Types.INTEGER)),
                List.of(List.of((Literal) Expr.integer(1))),
                Optional.empty(),
                at);
        var kept = new Target(
                "EXP_kept",
                InputRef.of("ONE"),
                new Dataset.File("EXP.kept.csv", CSV),
                Target.Mode.OVERWRITE,
                List.of(new Projection(parameter.name(), value, at)),
                List.of(),
                Optional.empty(),
                Ordering.NONE,
                at);
        var origin = new Origin(LegacySystem.POWERCENTER, "wf.XML", "SALES/m", "");
        var pipeline = new Pipeline("m", origin, Map.of(), List.of(parameter), List.of(one, kept), List.of());
        Files.writeString(folder.resolve("m.yaml"), PipelineDocuments.write(pipeline));
    }

    @Test
    void beginsAPipelineWithWhatItsLastRunLeft() throws Exception {
        writeCounting();
        var body = """
                tasks: [{task: S, do: start}, {task: s, do: pipeline, object: SALES/m, pipeline: m.yaml}]
                links: [{from: S, to: s}]
                """;
        runs.run(body);
        assertThat(folder.resolve("EXP.kept.csv")).hasContent("LAST\n2\n");
        runs.run(body);
        assertThat(folder.resolve("EXP.kept.csv")).hasContent("LAST\n3\n");
    }

    @Test
    void handsTheEmptyTextOnAndBackAsAText() throws Exception {
        var type = Types.text(10);
        writeKeeping(
                new Parameter("REGION", type, Optional.of((Literal) Expr.text("EU"))),
                new Expr.ParameterRef("REGION", type));
        Files.writeString(folder.resolve("EXP.kept.csv"), "REGION\n\"\"\n");
        var result = runs.run("""
                variables: [{name: R, type: VARCHAR, initial: "'US'"}]
                tasks:
                  - {task: S, do: start}
                  - {task: s, do: pipeline, object: SALES/m, pipeline: m.yaml, handsBack: [{variable: R, parameter: REGION}]}
                  - {task: d, do: decide, condition: R = ''}
                links: [{from: S, to: s}, {from: s, to: d}]
                """);
        assertThat(result.tasks().getLast().result()).contains(true);
    }

    @Test
    void handsBackWhatAPipelineKeeps() throws Exception {
        writeCounting();
        var result = runs.run("""
                variables: [{name: N, type: INTEGER, initial: "7"}]
                tasks:
                  - {task: S, do: start}
                  - {task: s, do: pipeline, object: SALES/m, pipeline: m.yaml, handsBack: [{variable: N, parameter: LAST}]}
                  - {task: d, do: decide, condition: N = 2}
                links: [{from: S, to: s}, {from: s, to: d}]
                """);
        assertThat(result.tasks().getLast().result()).contains(true);
    }
}
