package io.landfall.rules.alteryx.tool;

import io.landfall.rules.alteryx.database.DatabaseRules;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.List;
import java.util.stream.Stream;

/** The rules for Alteryx tools, in the order in which they are asked. */
public final class AlteryxToolRules {

    private static final List<ToolRule> OWN = List.of(
            new TextInputToValues(),
            new DocumentToFlatten(),
            new InputToSource(),
            new DynamicInputToJoin(),
            new DirectoryToSource(),
            new OutputToTarget(),
            new BrowseToTarget(),
            new TestToChecks(),
            new SelectToProject(),
            new FormulaToProject(),
            new FilterToRoute(),
            new SortToSort(),
            new SampleShareToFilter(),
            new SampleToSample(),
            new RecordIdToSequence(),
            new UniqueToDistinct(),
            new SelectRecordsToFilter(),
            new JoinToJoin(),
            new JoinMultipleToJoins(),
            new UnionToUnion(),
            new AppendToJoin(),
            new MakeGroupToLoop(),
            new FindToLookup(),
            new SummarizeToAggregate(),
            new CountToAggregate(),
            new BlockToPassage(),
            new ThrottleToPassage(),
            new FieldMapToProject(),
            new MappedFieldsToPassage(),
            new MultiFieldToProject(),
            new MultiRowToWindow(),
            new GenerateToFlatten(),
            new CleansingToProject(),
            new ImputationToProject(),
            new TextToColumnsToFlatten(),
            new RegExToProject(),
            new RegExToFlatten(),
            new JsonToFlatten(),
            new XmlToFlatten(),
            new DateTimeToProject(),
            new TransposeToUnpivot(),
            new CrossTabToPivot(),
            new WeightedAverageToAggregate(),
            new EqualTilesToWindow(),
            new TileToWindow(),
            new RenameToProject(),
            new DynamicSelectToProject(),
            new BlobToProject(),
            new FieldInfoToValues(),
            new AutoFieldToProject(),
            new DetourToFilter(),
            new DetourEndToUnion(),
            new MessageToPassage(),
            new MakeColumnsToAggregate(),
            new RunningTotalToWindow());

    private static final List<ToolRule> RULES =
            Stream.concat(OWN.stream(), DatabaseRules.inOrder().stream()).toList();

    private AlteryxToolRules() {}

    public static List<ToolRule> inOrder() {
        return RULES;
    }
}
