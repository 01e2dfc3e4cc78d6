package io.landfall.converter.conversion;

import io.landfall.converter.analysis.Schemas;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Origin;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.rule.Fidelity;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A pipeline under construction: operators are added inputs first, with what was said and applied on the way. */
public final class Draft {

    private final String name;
    private final Origin origin;
    private final List<Operator> operators = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final Map<String, Parameter> parameters;
    private final Map<String, String> settings = new TreeMap<>();
    private final Map<String, Fidelity> fidelities = new LinkedHashMap<>();
    private final Map<String, List<String>> promised = new LinkedHashMap<>();
    private final List<Diagnostic> diagnostics;
    private final Set<String> rules;
    private final Set<String> ids;
    private final Set<AssumedOrder> orderAssumed;
    private final Set<Reserve> reserves;
    private final Schemas schemas = new Schemas();

    public Draft(String name, Origin origin) {
        this.name = name;
        this.origin = origin;
        this.parameters = new LinkedHashMap<>();
        this.diagnostics = new ArrayList<>();
        this.rules = new TreeSet<>();
        this.ids = new HashSet<>();
        this.orderAssumed = new LinkedHashSet<>();
        this.reserves = new LinkedHashSet<>();
    }

    private Draft(Draft around) {
        this.name = around.name;
        this.origin = around.origin;
        this.parameters = around.parameters;
        this.diagnostics = around.diagnostics;
        this.rules = around.rules;
        this.ids = around.ids;
        this.orderAssumed = around.orderAssumed;
        this.reserves = around.reserves;
    }

    /** A draft of the body of a loop: operators of its own; parameters, ids and what is said belong to this one. */
    public Draft inside() {
        return new Draft(this);
    }

    /** Remembers what the draft holds, so that an attempt can be taken back. */
    public Mark mark() {
        return new Mark(
                this,
                operators.size(),
                checks.size(),
                diagnostics.size(),
                Map.copyOf(fidelities),
                new LinkedHashMap<>(parameters),
                Set.copyOf(rules),
                Set.copyOf(ids),
                new LinkedHashSet<>(orderAssumed),
                Set.copyOf(reserves));
    }

    /** What a draft held at some time. */
    public record Mark(
            Draft draft,
            int operators,
            int checks,
            int diagnostics,
            Map<String, Fidelity> fidelities,
            Map<String, Parameter> parameters,
            Set<String> rules,
            Set<String> ids,
            Set<AssumedOrder> orderAssumed,
            Set<Reserve> reserves) {

        /** Forgets all that has been added since. */
        public void restore() {
            forget(draft.operators, operators);
            forget(draft.checks, checks);
            forget(draft.diagnostics, diagnostics);
            draft.fidelities.keySet().retainAll(fidelities.keySet());
            draft.fidelities.putAll(fidelities);
            draft.parameters.clear();
            draft.parameters.putAll(parameters);
            draft.rules.retainAll(rules);
            draft.ids.retainAll(ids);
            draft.orderAssumed.retainAll(orderAssumed);
            draft.reserves.retainAll(reserves);
        }

        private static void forget(List<?> all, int kept) {
            all.subList(kept, all.size()).clear();
        }
    }

    /** The fidelity of all operators together. */
    public Fidelity fidelity() {
        return fidelities.values().stream().reduce(Fidelity.EXACT, Fidelity::and);
    }

    /** What was asserted so far. */
    public List<Check> checks() {
        return List.copyOf(checks);
    }

    public Origin origin() {
        return origin;
    }

    /** A free operator id, as near to the wish as ids allow: letters, digits and underscores, unique in any case. */
    public String id(String wish) {
        var clean = wish.replaceAll("[^A-Za-z0-9_]+", "_");
        var start = clean.isEmpty() || Character.isDigit(clean.charAt(0)) ? "_" + clean : clean;
        var id = start;
        for (int n = 2; !ids.add(id.toLowerCase(Locale.ROOT)); n++) {
            id = start + "_" + n;
        }
        return id;
    }

    /**
     * Adds an operator whose id came from {@link #id}.
     *
     * @return its only output
     */
    public InputRef add(Operator operator, Fidelity fidelity) {
        operators.add(operator);
        schemas.add(operator);
        fidelities.put(operator.id(), fidelity);
        return InputRef.of(operator.id());
    }

    /** What was added so far. */
    public List<Operator> operators() {
        return List.copyOf(operators);
    }

    public List<Field> fields(InputRef input) {
        return schemas.of(input);
    }

    /** The fidelity of an operator is no better than this. */
    public void lower(InputRef operator, Fidelity fidelity) {
        fidelities.merge(operator.operator(), fidelity, Fidelity::and);
    }

    /** Says something once. */
    public void say(Diagnostic diagnostic) {
        if (!diagnostics.contains(diagnostic)) {
            diagnostics.add(diagnostic);
        }
    }

    public void say(List<Diagnostic> said) {
        said.forEach(this::say);
    }

    public void applied(String rule) {
        rules.add(rule);
    }

    public void applied(Set<String> applied) {
        rules.addAll(applied);
    }

    /** Adds a parameter. Where one place has a default for it and another has none, every run must give it. */
    public void parameter(Parameter parameter) {
        parameters.merge(
                parameter.name(),
                parameter,
                (old, other) -> other.defaultValue().isPresent()
                        ? old
                        : new Parameter(old.name(), old.type(), Optional.empty(), old.question(), old.allowed()));
    }

    /** Whether something reads a parameter of that name. */
    public boolean hasParameter(String parameter) {
        return parameters.containsKey(parameter);
    }

    /** Whether an error has been said here that has not been said there. */
    public boolean hasOtherErrors(Draft other) {
        return diagnostics.stream()
                .anyMatch(said -> said.severity() == Severity.ERROR && !other.diagnostics.contains(said));
    }

    public void setting(String setting, String value) {
        settings.put(setting, value);
    }

    public void check(Check check) {
        checks.add(check);
    }

    /** The rows of the operator come in an order that the legacy tool does not promise; it matters if somebody needs one. */
    public void orderAssumed(InputRef rows) {
        orderAssumed(new AssumedOrder(rows, Set.of()));
    }

    public void orderAssumed(AssumedOrder assumed) {
        orderAssumed.add(assumed);
    }

    public Set<AssumedOrder> orderAssumed() {
        return orderAssumed;
    }

    /** Something is not certain; it is said if it matters. */
    public void reserve(Reserve reserve) {
        reserves.add(reserve);
    }

    Set<Reserve> reserves() {
        return reserves;
    }

    /** The fields that the legacy target writes: the completed pipeline is held to them. */
    public void promise(String target, List<String> fields) {
        promised.put(target, List.copyOf(fields));
    }

    Map<String, List<String>> promised() {
        return promised;
    }

    Map<String, Fidelity> fidelities() {
        return fidelities;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    Set<String> rules() {
        return rules;
    }

    Pipeline pipeline() {
        return new Pipeline(name, origin, settings, List.copyOf(parameters.values()), operators, checks);
    }
}
