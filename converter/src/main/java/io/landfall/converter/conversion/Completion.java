package io.landfall.converter.conversion;

import io.landfall.converter.analysis.AgreeingRows;
import io.landfall.converter.analysis.ArrivalOrder;
import io.landfall.converter.analysis.ChangesOfKeys;
import io.landfall.converter.analysis.Doubt;
import io.landfall.converter.analysis.DoubtReach;
import io.landfall.converter.analysis.IdleSorts;
import io.landfall.converter.analysis.PostgresLimits;
import io.landfall.converter.analysis.QueryOrder;
import io.landfall.converter.analysis.RowNumbers;
import io.landfall.converter.analysis.Soundness;
import io.landfall.converter.analysis.UniqueRows;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.pipeline.Sequence;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.sql.TypeCheck;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Severity;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.keep.Keeper;
import io.landfall.parsers.keep.Kept;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finishes drafts: gives them an order, and proves what has to hold of every pipeline before anyone may call it converted.
 *
 * @param engines asked about every pipeline that has no other error
 */
public record Completion(EngineCheck engines) {

    /**
     * A finished pipeline with the facts for a verdict.
     *
     * @param kept where the pipeline is held
     * @param fidelities by operator
     */
    public record Completed(
            Kept<Pipeline> kept, Map<String, Fidelity> fidelities, List<Diagnostic> diagnostics, Set<String> rules) {

        public Completed(
                Pipeline pipeline, Map<String, Fidelity> fidelities, List<Diagnostic> diagnostics, Set<String> rules) {
            this(Kept.open(pipeline), fidelities, diagnostics, rules);
        }

        public Pipeline pipeline() {
            return kept.get();
        }

        /** The same, with the pipeline where all others are held. */
        public Completed heldBy(Keeper keeper) {
            return new Completed(keeper.keep(pipeline()), fidelities, diagnostics, rules);
        }
    }

    public Completed complete(Draft draft) {
        var drawn = IdleSorts.removed(
                UniqueRows.withoutTies(draft.pipeline()),
                draft.orderAssumed().stream()
                        .map(assumed -> assumed.rows().operator())
                        .collect(Collectors.toSet()));
        var inNoOrder = inNoOrder(drawn);
        var agreed = AgreeingRows.settle(drawn, inNoOrder);
        var keyed = ChangesOfKeys.settle(agreed.pipeline(), inNoOrder);
        var resolved = ArrivalOrder.resolve(keyed.pipeline());
        var diagnostics = new ArrayList<>(draft.diagnostics());
        agreed.settled()
                .forEach(settled ->
                        diagnostics.add(Diagnostic.of(ConversionCode.ROWS_AGREE, settled.at(), settled.id())));
        keyed.settled()
                .forEach(settled ->
                        diagnostics.add(Diagnostic.of(ConversionCode.CHANGES_AGREE, settled.at(), settled.id())));
        var scans = RowNumbers.in(drawn);
        resolved.undefined().stream()
                .filter(undefined ->
                        !scans.indifferent().contains(undefined.operator().id()))
                .filter(undefined -> Stream.concat(agreed.settled().stream(), keyed.settled().stream())
                        .noneMatch(settled ->
                                settled.id().equals(undefined.operator().id())))
                .forEach(undefined -> diagnostics.add(orderRemark(undefined, scans.numbering())));
        var depended = ArrivalOrder.neededBySteps(drawn);
        drawn.operators().stream()
                .filter(operator ->
                        operator instanceof Source source && QueryOrder.isIn(source) && depended.contains(source.id()))
                .map(source -> Diagnostic.of(ConversionCode.ORDERED_BY_QUERY, source.at(), source.id()))
                .forEach(diagnostics::add);
        reserves(draft, drawn, depended).forEach(reserve -> diagnostics.add(settled(reserve, draft, drawn)));
        diagnostics.addAll(EmptiedTables.doubts(drawn));
        PostgresLimits.of(resolved.pipeline())
                .forEach(limit -> diagnostics.add(Diagnostic.of(
                        ConversionCode.ONE_ENGINE,
                        limit.operator().at(),
                        limit.operator().id(),
                        limit.pattern(),
                        limit.reason())));
        var explained = diagnostics.stream().anyMatch(one -> one.severity() == Severity.ERROR);
        diagnostics.addAll(problems(resolved.pipeline(), draft.promised(), explained));
        return new Completed(resolved.pipeline(), fidelities(draft, keyed.pipeline()), diagnostics, draft.rules());
    }

    /** The operators that depend on an order of rows that nothing defines. */
    private static Set<String> inNoOrder(Pipeline pipeline) {
        return ArrivalOrder.resolve(pipeline).undefined().stream()
                .filter(undefined -> !undefined.onlyTies())
                .map(undefined -> undefined.operator().id())
                .collect(Collectors.toSet());
    }

    /** What the rules had to leave open, with the orders that they assumed and a step depends on. */
    private static List<Reserve> reserves(Draft draft, Pipeline drawn, Set<String> depended) {
        var reserves = new ArrayList<>(draft.reserves());
        var certain = new HashSet<>(UniqueRows.joinsOfSingles(drawn.operators()));
        certain.addAll(UniqueRows.joinsOfOneRow(drawn.operators()));
        for (var assumed : draft.orderAssumed()) {
            var id = assumed.rows().operator();
            if (depended.contains(id) && !certain.contains(id)) {
                found(drawn.operators(), id)
                        .map(operator -> new Reserve(
                                new Doubt.Order(id, groups(assumed, drawn)),
                                Diagnostic.of(ConversionCode.ORDER_ASSUMED, operator.at(), id)))
                        .ifPresent(reserves::add);
            }
        }
        return reserves;
    }

    /** Rows that are each a group of their own are in their order for certain. */
    private static Set<String> groups(AssumedOrder assumed, Pipeline drawn) {
        return assumed.groups().isEmpty() ? UniqueRows.key(drawn, assumed.rows().operator()) : assumed.groups();
    }

    private static Diagnostic settled(Reserve reserve, Draft draft, Pipeline drawn) {
        var warning = reserve.warning();
        if (!DoubtReach.matters(drawn, reserve.doubt())) {
            return Diagnostic.of(
                    ConversionCode.MATTERS_NOWHERE,
                    warning.at(),
                    reserve.doubt().operator(),
                    warning.code().entry().id());
        }
        lower(draft, drawn, InputRef.of(reserve.doubt().operator()));
        return warning;
    }

    /** An operator of the pipeline, or of the body of a loop. */
    private static Optional<Operator> found(List<Operator> operators, String id) {
        for (var operator : operators) {
            var found = operator.id().equals(id)
                    ? Optional.of(operator)
                    : operator instanceof Iterate loop ? found(loop.body(), id) : Optional.<Operator>empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A loop is no better than what its body has. */
    private static void lower(Draft draft, Pipeline drawn, InputRef assumed) {
        drawn.operators().stream()
                .filter(operator -> found(List.of(operator), assumed.operator()).isPresent())
                .forEach(operator -> draft.lower(InputRef.of(operator.id()), Fidelity.APPROXIMATE));
    }

    /** Those of the operators that were not taken out again; what has come in for a check is exact. */
    private static Map<String, Fidelity> fidelities(Draft draft, Pipeline drawn) {
        var kept = new LinkedHashMap<>(draft.fidelities());
        kept.keySet().removeIf(id -> drawn.operator(id).isEmpty());
        drawn.operators().forEach(operator -> kept.putIfAbsent(operator.id(), Fidelity.EXACT));
        return kept;
    }

    /**
     * @param explained whether an error already says why something is missing
     */
    private List<Diagnostic> problems(Pipeline pipeline, Map<String, List<String>> promised, boolean explained) {
        var at = new SourceLocation(
                pipeline.origin().file(), 0, 0, pipeline.origin().object());
        if (pipeline.targets().isEmpty()) {
            return explained ? List.of() : List.of(Diagnostic.of(ConversionCode.NO_TARGET, at));
        }
        var unsound = Soundness.problems(pipeline);
        if (!unsound.isEmpty()) {
            return said(ConversionCode.UNSOUND, unsound, at);
        }
        var lost = lost(pipeline, promised);
        if (!lost.isEmpty()) {
            return lost;
        }
        var mistyped = TypeCheck.problems(pipeline);
        if (!mistyped.isEmpty()) {
            return said(ConversionCode.UNSOUND, mistyped, at);
        }
        if (pipeline.operators().stream().anyMatch(Script.class::isInstance)) {
            return List.of();
        }
        return Assessment.engineProblems(pipeline, engines);
    }

    private static List<Diagnostic> said(ConversionCode code, List<String> problems, SourceLocation at) {
        return problems.stream()
                .map(problem -> Diagnostic.of(code, at, problem))
                .toList();
    }

    private static List<Diagnostic> lost(Pipeline pipeline, Map<String, List<String>> promised) {
        var lost = new ArrayList<Diagnostic>();
        for (var target : pipeline.targets()) {
            var written = target.fields().stream().map(Projection::name).toList();
            promised.getOrDefault(target.id(), List.of()).stream()
                    .filter(name -> !written.contains(name))
                    .forEach(name -> lost.add(
                            Diagnostic.of(ConversionCode.FIELD_LOST, target.at().child(name), name)));
        }
        return lost;
    }

    private static Diagnostic orderRemark(ArrivalOrder.Undefined undefined, Set<String> numbering) {
        var operator = undefined.operator();
        var code = switch (operator) {
            case Sequence sequence -> ConversionCode.NUMBERING_UNDEFINED;
            case Scan scan when numbering.contains(scan.id()) -> ConversionCode.NUMBERING_UNDEFINED;
            default -> undefined.onlyTies() ? ConversionCode.TIES_UNDEFINED : ConversionCode.ORDER_UNDEFINED;
        };
        return Diagnostic.of(code, operator.at(), operator.id());
    }
}
