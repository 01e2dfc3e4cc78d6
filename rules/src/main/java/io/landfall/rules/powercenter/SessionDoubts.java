package io.landfall.rules.powercenter;

import io.landfall.converter.analysis.OperatorExpressions;
import io.landfall.converter.expression.DateFunction;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Undocumented;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.DiagnosticCode;
import io.landfall.parsers.powercenter.Aggregator;
import io.landfall.parsers.powercenter.catalog.SessionRun;
import io.landfall.rules.powercenter.flow.Flow;
import io.landfall.rules.powercenter.flow.FlowCode;
import io.landfall.rules.powercenter.flow.KnownSettings;
import io.landfall.rules.powercenter.flow.Node;
import io.landfall.rules.powercenter.flow.OutputCommand;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Says which options of a session as a whole make it do something else than the pipeline.
 *
 * @param flow of its mapping
 * @param operators of the pipeline
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/workflow-basics-guide/session-properties-reference.html">Session
 *     Properties Reference</a>
 */
record SessionDoubts(SessionRun run, Flow flow, List<Operator> operators) {

    /** What there is to say; nothing of most sessions. */
    List<Diagnostic> all() {
        return Stream.of(commands(), options(), unknown()).flatMap(one -> one).toList();
    }

    private Stream<Diagnostic> unknown() {
        return KnownSettings.unknown(run.sheets(), name -> run.option(name).orElse("")).stream()
                .map(one -> diagnostic(PowerCenterCode.UNKNOWN_OPTION, one.name(), one.value()));
    }

    /** Who gives the rows to a command is the workflow, where one runs the session. */
    private Stream<Diagnostic> commands() {
        var known = run.workflow().isPresent() ? OutputCommand.of(run, operators) : List.<OutputCommand>of();
        var given = known.stream()
                .map(command -> Diagnostic.of(
                        FlowCode.ROWS_TO_COMMAND,
                        run.session().at(),
                        command.target(),
                        command.command(),
                        command.file()));
        var others = flow.targets().stream()
                .filter(target -> OutputCommand.isIn(run, target.name()))
                .filter(target ->
                        known.stream().noneMatch(command -> command.target().equals(target.name())))
                .map(target -> Diagnostic.of(
                        FlowCode.UNHEEDED,
                        target.at(),
                        target.name(),
                        "Output Type",
                        "Command",
                        "the legacy run hands the rows to a command"));
        return Stream.concat(given, others);
    }

    private Stream<Diagnostic> options() {
        return Stream.of(
                        option("Rollback Transactions on Errors", isNot("NO"))
                                .filter(_ -> operators.stream().anyMatch(SessionDoubts::takesOut))
                                .map(_ -> diagnostic(PowerCenterCode.ROLLS_BACK_ON_ERRORS)),
                        option("Enable Test Load", isNot("NO")).map(_ -> diagnostic(PowerCenterCode.TEST_LOAD)),
                        option("Incremental Aggregation", isNot("NO"))
                                .filter(_ -> aggregates())
                                .map(_ -> diagnostic(PowerCenterCode.INCREMENTAL_AGGREGATION)),
                        option("Dynamic Partitioning", isNot("Disabled"))
                                .filter(_ -> PartitionDoubts.remembers(operators))
                                .map(how -> diagnostic(PowerCenterCode.PARTITIONS_AT_RUN_TIME, how)),
                        option("Pushdown Optimization", isNot("None"))
                                .map(how -> diagnostic(PowerCenterCode.PUSHDOWN, how)),
                        option("Pre 85 Timestamp Compatibility", isNot("NO"))
                                .filter(_ -> hasFractions())
                                .map(_ -> diagnostic(PowerCenterCode.SUBSECONDS_TRIMMED)),
                        option("Pre 85 Timestamp Compatibility", isNot("NO"))
                                .filter(_ -> hasTextsWithFractions())
                                .map(_ -> diagnostic(PowerCenterCode.SUBSECONDS_IN_TEXTS)),
                        option("Custom Properties", properties -> !properties.isEmpty())
                                .map(properties -> diagnostic(PowerCenterCode.CUSTOM_PROPERTIES, properties)),
                        option("Commit On End Of File", isNot("YES"))
                                .filter(_ -> writesTables())
                                .flatMap(_ -> option("Commit Type", isNot("Target")))
                                .map(kind -> diagnostic(PowerCenterCode.OPEN_ROWS_LOST, kind)),
                        option("Commit Type", "Source"::equalsIgnoreCase)
                                .flatMap(_ -> inTransactions())
                                .map(name -> diagnostic(PowerCenterCode.COMMITS_BETWEEN, name)),
                        Optional.of(run.session().sortOrder().strip())
                                .filter(isNot("Binary"))
                                .map(order -> diagnostic(PowerCenterCode.SORT_ORDER, order)))
                .flatMap(Optional::stream);
    }

    /** Whether a column holds times with a part of a second. */
    private boolean hasFractions() {
        return flow.nodes().stream().anyMatch(node -> switch (node) {
            case Node.SourceNode source ->
                source.definition().columns().stream().anyMatch(field -> hasFraction(field.datatype(), field.scale()));
            case Node.TargetNode target ->
                target.definition().fields().stream().anyMatch(field -> hasFraction(field.datatype(), field.scale()));
            case Node.TransformationNode _ -> false;
        });
    }

    private static boolean hasFraction(String datatype, int scale) {
        var type = datatype.toLowerCase(Locale.ROOT);
        return scale > 0 && (type.startsWith("timestamp") || type.startsWith("date") || type.startsWith("time"));
    }

    /** Whether a date becomes a text, or a text a date, with a part of a second. */
    private boolean hasTextsWithFractions() {
        return operators.stream().flatMap(OperatorExpressions::of).anyMatch(SessionDoubts::hasTextWithFraction);
    }

    private static boolean hasTextWithFraction(Expr value) {
        return isTextWithFraction(value) || value.parts().anyMatch(SessionDoubts::hasTextWithFraction);
    }

    private static boolean isTextWithFraction(Expr value) {
        return value instanceof Expr.Call(var function, var args)
                && (function.equals(TextFunction.DATE_TO_TEXT) || function.equals(DateFunction.DATE_OF_TEXT))
                && args.get(1) instanceof Literal.TextValue(var pattern)
                && (pattern.contains("%f") || pattern.contains("%g"));
    }

    private static boolean takesOut(Operator operator) {
        return operator instanceof Reject reject && !Undocumented.endsAtMost(reject.condition());
    }

    /** Files have no transactions. */
    private boolean writesTables() {
        return operators.stream()
                .anyMatch(operator -> operator instanceof Target target && target.dataset() instanceof Dataset.Table);
    }

    private boolean aggregates() {
        return flow.nodes().stream()
                .anyMatch(node ->
                        node instanceof Node.TransformationNode work && work.definition() instanceof Aggregator);
    }

    /** A transformation that starts anew with each transaction, which a session that commits by its source ends after so many rows. */
    private Optional<String> inTransactions() {
        return flow.nodes().stream()
                .filter(node -> node instanceof Node.TransformationNode
                        && node.settings().text("Transformation Scope").equalsIgnoreCase("Transaction"))
                .map(Node::name)
                .findFirst();
    }

    /** What is neither the harmless value nor nothing. */
    private static Predicate<String> isNot(String harmless) {
        return value -> !value.isEmpty() && !value.equalsIgnoreCase(harmless);
    }

    private Optional<String> option(String name, Predicate<String> matters) {
        return run.option(name).map(String::strip).filter(matters);
    }

    private Diagnostic diagnostic(DiagnosticCode code, String... more) {
        var arguments = Stream.concat(Stream.of(run.session().name()), Stream.of(more));
        return Diagnostic.of(code, run.session().at(), arguments.toArray(String[]::new));
    }
}
