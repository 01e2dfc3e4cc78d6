package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.ToolConfiguration;
import io.landfall.parsers.alteryx.tool.Union;
import io.landfall.validation.reference.alteryx.record.Records;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which executor runs which kind of tool. A new tool is one more class, and one more line here. */
public final class ToolExecutors {

    private static final List<ToolExecutor<?>> ALL = List.of(
            new TextInputExecutor(),
            new InputExecutor(),
            new BrowseExecutor(),
            new SelectExecutor(),
            new FilterExecutor(),
            new FormulaExecutor(),
            new MultiFieldExecutor(),
            new MultiRowExecutor(),
            new GenerateRowsExecutor(),
            new RecordIdExecutor(),
            new SampleExecutor(),
            new SelectRecordsExecutor(),
            new SortExecutor(),
            new UniqueExecutor(),
            new TileExecutor(),
            new AutoFieldExecutor(),
            new CleansingExecutor(),
            new ImputationExecutor(),
            new JoinExecutor(),
            new JoinMultipleExecutor(),
            new AppendExecutor(),
            new UnionExecutor(),
            new FindReplaceExecutor(),
            new MakeGroupExecutor(),
            new DateTimeExecutor(),
            new RegExExecutor(),
            new TextToColumnsExecutor(),
            new JsonParseExecutor(),
            new XmlParseExecutor(),
            new SummarizeExecutor(),
            new CrossTabExecutor(),
            new TransposeExecutor(),
            new RunningTotalExecutor(),
            new MakeColumnsExecutor(),
            new CountRecordsExecutor(),
            new WeightedAverageExecutor(),
            new DynamicRenameExecutor(),
            new DynamicSelectByTypeExecutor(),
            new DynamicSelectByFormulaExecutor(),
            new DynamicInputExecutor(),
            new DirectoryExecutor(),
            new FieldInfoExecutor(),
            new BlobConvertExecutor(),
            new BlockExecutor(),
            new ThrottleExecutor(),
            new DetourExecutor(),
            new DetourEndExecutor(),
            new MessageExecutor(),
            new TestExecutor());

    private static final Map<Class<?>, ToolExecutor<?>> BY_KIND =
            ALL.stream().collect(Collectors.toUnmodifiableMap(ToolExecutor::kind, executor -> executor));

    private ToolExecutors() {}

    /** Runs the tool; one of a kind that has no executor is refused by its name. */
    public static Answer run(ToolRun run) {
        var executor = BY_KIND.get(run.tool().configuration().getClass());
        if (executor == null) {
            throw run.refused("the tool %s".formatted(run.tool().name()));
        }
        return run(executor, run);
    }

    /** Puts what arrives behind each other. */
    public static Records union(Union union, ToolRun run) {
        return new UnionExecutor().run(union, run).at("").orElseThrow();
    }

    private static <C extends ToolConfiguration> Answer run(ToolExecutor<C> executor, ToolRun run) {
        return executor.run(executor.kind().cast(run.tool().configuration()), run);
    }
}
