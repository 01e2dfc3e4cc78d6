package io.landfall.validation.engine;

import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Pivot;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Route;
import io.landfall.converter.pipeline.Sample;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.pipeline.Sequence;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.pipeline.Union;
import io.landfall.converter.pipeline.Unpivot;
import io.landfall.converter.pipeline.Values;
import io.landfall.converter.pipeline.Window;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a run of a pipeline has to do: which operators, and which of their outputs are computed once and kept. */
final class Plan {

    /** Up to so many consumers each compute a cheap output anew. */
    private static final int CHEAP_CONSUMERS = 3;

    private final Pipeline pipeline;
    private final Map<String, String> scripts = new HashMap<>();
    private final Map<InputRef, Integer> consumers = new HashMap<>();
    private final Set<String> needed = new HashSet<>();

    private Plan(Pipeline pipeline) {
        this.pipeline = pipeline;
        pipeline.operators().forEach(this::noteScripts);
        pipeline.targets().stream().filter(this::mayRun).forEach(this::need);
        checks().forEach(check -> need(check.input()));
        rejects().forEach(reject -> need(new InputRef(reject.id(), InputRef.REJECTED)));
    }

    static Plan of(Pipeline pipeline) {
        return new Plan(pipeline);
    }

    /** Whether an operator takes part in the run. */
    boolean needs(Operator operator) {
        return needed.contains(operator.id());
    }

    /** The script that keeps an operator from running. */
    Optional<String> script(Operator operator) {
        return Optional.ofNullable(scripts.get(operator.id()));
    }

    /** The checks that can be made. */
    List<Check> checks() {
        return pipeline.checks().stream()
                .filter(check -> !scripts.containsKey(check.input().operator()))
                .toList();
    }

    /** The operators that take out rows on the way to what is written or checked. */
    List<Reject> rejects() {
        return pipeline.operators().stream()
                .filter(Reject.class::isInstance)
                .map(Reject.class::cast)
                .filter(this::needs)
                .toList();
    }

    /** The outputs of an operator that are stored, because several others read them. */
    List<InputRef> stored(Operator operator) {
        return consumers.entrySet().stream()
                .filter(entry -> entry.getKey().operator().equals(operator.id()))
                .filter(entry -> isStored(operator, entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(InputRef::output))
                .toList();
    }

    private boolean isStored(Operator operator, int readers) {
        return switch (operator) {
            case Scan scan -> true;
            case Iterate loop -> true;
            case Source source -> false;
            case Values values -> false;
            case Project _, Filter _, Route _, Join _, Lookup _, Aggregate _, Window _, Sort _, Union _, Distinct _ ->
                isWorthIt(readers, operator);
            case Sample _, Pivot _, Unpivot _, Flatten _, Sequence _, Reject _, Script _, Target _ ->
                isWorthIt(readers, operator);
        };
    }

    private boolean isWorthIt(int readers, Operator operator) {
        return readers > 1 && (readers > CHEAP_CONSUMERS || !isCheap(operator));
    }

    /** Whether an output is little more than a selection from one that is there already. */
    private boolean isCheap(Operator operator) {
        return switch (operator) {
            case Source source -> true;
            case Values values -> true;
            case Project project -> isCheap(project.input());
            case Filter filter -> isCheap(filter.input());
            case Route route -> isCheap(route.input());
            case Reject reject -> isCheap(reject.input());
            case Join _, Lookup _, Aggregate _, Window _, Sort _, Union _, Distinct _, Sample _, Pivot _ -> false;
            case Flatten flatten -> isOfDocument(flatten.generator()) && isCheap(flatten.input());
            case Unpivot _, Sequence _, Scan _, Iterate _, Script _, Target _ -> false;
        };
    }

    /** Whether each row that is made would keep the whole of a long text, which nobody reads any more. */
    private static boolean isOfDocument(Flatten.Generator generator) {
        return switch (generator) {
            case Flatten.Generator.JsonValues _, Flatten.Generator.XmlElements _ -> true;
            case Flatten.Generator.Split _, Flatten.Generator.Matches _, Flatten.Generator.Loop _ -> false;
        };
    }

    private boolean isCheap(InputRef input) {
        var operator = pipeline.operator(input.operator()).orElseThrow();
        return isCheap(operator) || isStored(operator, consumers.getOrDefault(input, 0));
    }

    private void noteScripts(Operator operator) {
        if (operator instanceof Script) {
            scripts.put(operator.id(), operator.id());
        }
        operator.inputs().stream()
                .map(input -> scripts.get(input.operator()))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(script -> scripts.putIfAbsent(operator.id(), script));
    }

    private boolean mayRun(Target target) {
        return !scripts.containsKey(target.id());
    }

    private void need(Target target) {
        needed.add(target.id());
        target.inputs().forEach(this::need);
    }

    private void need(InputRef output) {
        if (consumers.merge(output, 1, Integer::sum) == 1) {
            needed.add(output.operator());
            pipeline.operator(output.operator()).orElseThrow().inputs().forEach(this::need);
        }
    }
}
