package io.landfall.converter.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.assessment.EstateFacts.Fact;
import io.landfall.converter.assessment.EstateFacts.Handover;
import io.landfall.converter.conversion.Assessment;
import io.landfall.converter.conversion.Asset;
import io.landfall.converter.conversion.AssetKind;
import io.landfall.converter.conversion.Completion.Completed;
import io.landfall.converter.conversion.Complexity;
import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.WorkflowDocument;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Origin;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.workflow.Action;
import io.landfall.converter.workflow.Aside;
import io.landfall.converter.workflow.Flow;
import io.landfall.converter.workflow.Task;
import io.landfall.converter.workflow.Workflow;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.catalog.CatalogCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EstateFactsTest {

    private static final SourceLocation AT = SourceLocation.of("sales.XML").child("SALES/m_load");

    private static Asset asset(String file, AssetKind kind, String name) {
        return new Asset(file, LegacySystem.POWERCENTER, kind, name);
    }

    private static Conversion mapping(String file, String name, String from, String to, Diagnostic... said) {
        var id = new Field("ID", Types.INTEGER);
        var source = new Source("SRC", new Dataset.Table("db", "", from), List.of(id), Optional.empty(), AT);
        var target = new Target(
                "TGT",
                InputRef.of("SRC"),
                new Dataset.Table("db", "", to),
                Target.Mode.APPEND,
                List.of(new Projection("ID", Expr.field("ID", Types.INTEGER), AT)),
                List.of(),
                Optional.empty(),
                Ordering.by(List.of()),
                AT);
        var origin = new Origin(LegacySystem.POWERCENTER, file, name, "0".repeat(64));
        var pipeline = new Pipeline(name, origin, Map.of(), List.of(), List.of(source, target), List.of());
        var completed = new Completed(pipeline, Map.of(), List.of(said), Set.of());
        return Assessment.conversion(
                asset(file, AssetKind.MAPPING, name),
                Complexity.LOW,
                List.of(new Assessment.Part(name + ".yaml", completed)),
                List.of());
    }

    private static Conversion workflow(String runs) {
        var run =
                new Action.RunPipeline(runs, Optional.empty(), Aside.NOTHING, List.of(), Aside.NOTHING, Aside.NOTHING);
        var task = new Task("s", run, true, Task.Inputs.ALL, false, false, AT);
        var workflow = new Workflow(
                "wf",
                new Origin(LegacySystem.POWERCENTER, "sales.XML", "SALES/wf", ""),
                Optional.empty(),
                false,
                new Flow(List.of(), List.of(), List.of(task), List.of()));
        return Assessment.workflow(
                asset("sales.XML", AssetKind.WORKFLOW, "SALES/wf"),
                Complexity.LOW,
                new WorkflowDocument("SALES/wf.workflow.yaml", workflow, Map.of()),
                List.of(),
                Set.of(),
                List.of());
    }

    private static EstateFacts facts(Conversion... conversions) {
        var all = List.of(conversions);
        return EstateFacts.of(all, Estate.of(all));
    }

    @Test
    void saysWhoHandsDataToWhom() {
        var facts = facts(
                mapping("sales.XML", "SALES/m_load", "orders", "stage"),
                mapping("mart.XML", "MART/m_fill", "stage", "fact"),
                mapping("sales.XML", "SALES/m_check", "stage", "log"));
        assertThat(facts.handovers())
                .containsExactly(
                        new Handover("stage", "SALES/m_load", "MART/m_fill", true),
                        new Handover("stage", "SALES/m_load", "SALES/m_check", false));
    }

    @Test
    void saysWhatIsMissingElsewhereOrInvalid() {
        var facts = facts(mapping(
                "sales.XML",
                "SALES/m_load",
                "a",
                "b",
                Diagnostic.of(CatalogCode.DEFINITION_MISSING, AT, "orders", "source", "orders"),
                Diagnostic.of(CatalogCode.SHORTCUT_DANGLING, AT, "sc_orders", "orders", "SHARED"),
                Diagnostic.of(CatalogCode.INVALID, AT, "mapping", "m_load")));
        assertThat(List.of(facts.missing(), facts.elsewhere(), facts.invalid()))
                .allSatisfy(found -> assertThat(found).hasSize(1))
                .extracting(found -> found.getFirst().object())
                .containsOnly("SALES/m_load");
        assertThat(facts.elsewhere().getFirst().text()).contains("SHARED");
    }

    @Test
    void saysWhatNothingRunsWhereThereAreWorkflows() {
        var used = mapping("sales.XML", "SALES/m_load", "a", "b");
        var unused = mapping("sales.XML", "SALES/m_old", "c", "d");
        assertThat(facts(used, unused).orphans()).isEmpty();
        assertThat(facts(used, unused, workflow("SALES/M_LOAD")).orphans())
                .containsExactly(new Fact("SALES/m_old", "sales.XML", "No workflow of the exports runs the mapping"));
    }

    @Test
    void saysWhatIsThereTwice() {
        assertThat(facts(mapping("sales.XML", "SALES/m_load", "a", "b"), mapping("copy.XML", "COPY/m_load_2", "a", "b"))
                        .duplicates())
                .containsExactly(new Fact("COPY/m_load_2", "copy.XML", "Does exactly what 'SALES/m_load' does"));
    }
}
