package io.landfall.rules.powercenter.flow;

import io.landfall.converter.conversion.Draft;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.UserFunction;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressions;
import io.landfall.rules.powercenter.expression.PortContext;
import io.landfall.rules.powercenter.expression.PowerCenterExpressionRules;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The mapping around a transformation while it is put together. */
public final class AssemblyContext implements FlowContext {

    private final SessionSettings session;
    private final Draft draft;
    private final MappingParameters parameters;
    private final Flow flow;
    private final PortBoundary boundary;
    private final PortDefaults defaults = new PortDefaults(this);
    private final SharedNodes shared;
    private final UnaryOperator<Expression> change;
    private final ValueChecks checks;
    private final Function<Call, Optional<UserFunction>> functions;

    /**
     * @param functions finds what {@code :UDF.} calls
     */
    public AssemblyContext(
            SessionSettings session,
            Draft draft,
            MappingParameters parameters,
            Flow flow,
            Function<Call, Optional<UserFunction>> functions) {
        this(
                session,
                draft,
                parameters,
                flow,
                new SharedNodes(),
                UnaryOperator.identity(),
                new ValueChecks(),
                functions);
    }

    private AssemblyContext(
            SessionSettings session,
            Draft draft,
            MappingParameters parameters,
            Flow flow,
            SharedNodes shared,
            UnaryOperator<Expression> change,
            ValueChecks checks,
            Function<Call, Optional<UserFunction>> functions) {
        this.session = session;
        this.draft = draft;
        this.parameters = parameters;
        this.flow = flow;
        this.boundary = new PortBoundary(session);
        this.shared = shared;
        this.change = change;
        this.checks = checks;
        this.functions = functions;
    }

    @Override
    public FlowContext changing(UnaryOperator<Expression> another) {
        return new AssemblyContext(session, draft, parameters, flow, shared, another, checks, functions);
    }

    @Override
    public void uses(TransformationNode node) {
        shared.uses(node.name());
    }

    @Override
    public List<InputRef> numberedBefore(String sequence, InputRef rows) {
        return shared.numberedBefore(sequence, rows);
    }

    @Override
    public Optional<Rows> looksIn(TransformationNode lookup) {
        return shared.looksIn(lookup.name());
    }

    @Override
    public void looksIn(TransformationNode lookup, Rows rows) {
        shared.looksIn(lookup.name(), rows);
    }

    /** The files of lookups that a blocked transformation has asked for are not read by anybody yet. */
    void forgetUnread() {
        shared.keepLookedIn(draft.operators().stream().map(Operator::id).collect(Collectors.toSet()));
    }

    /** Whether somebody uses a node that no link leads to. */
    boolean isUsed(String node) {
        return shared.isUsed(node);
    }

    @Override
    public SessionSettings session() {
        return session;
    }

    @Override
    public Flow flow() {
        return flow;
    }

    @Override
    public String id(String wish) {
        return draft.id(wish);
    }

    @Override
    public Expression parsed(String text, SourceLocation at, Findings findings) {
        var parsed = PowerCenterExpressions.parse(parameters.pasted(text, at, findings), at);
        parsed.diagnostics().forEach(findings::say);
        return change.apply(parsed.value());
    }

    @Override
    public Optional<Translated> translated(
            Expression expression, Function<String, Optional<Translated>> ports, Findings findings) {
        var translated = findings.take(PowerCenterExpressionRules.translator().translate(expression, scope(ports)));
        translated.ifPresent(this::declareRunDate);
        return translated;
    }

    /** A value that depends on the time of the run makes that a parameter of the pipeline. */
    private void declareRunDate(Translated value) {
        if (Parameter.readsRunDate(value.value())
                || value.fails().filter(Parameter::readsRunDate).isPresent()) {
            draft.parameter(new Parameter(Parameter.RUN_DATE, Types.TIMESTAMP, Optional.empty()));
        }
    }

    @Override
    public PortContext scope(Function<String, Optional<Translated>> ports) {
        return new PortScope(ports, this::parameter, parameters::carries, parameters::isConstant, functions, session);
    }

    @Override
    public Optional<Expr> parameter(String name) {
        return parameters.value(name, draft);
    }

    @Override
    public Optional<Translated> held(String variable, Translated value, SourceLocation at, Findings findings) {
        return parameter(variable)
                .flatMap(start -> findings.take(bounded(value, OptionalInt.empty(), start.type(), at)));
    }

    @Override
    public Optional<Translated> carried(String variable, Translated value, SourceLocation at, Findings findings) {
        return parameter(variable)
                .flatMap(start -> held(variable, value, at, findings)
                        .map(set -> set.with(Expr.call(StandardFunction.COALESCE, set.value(), start))));
    }

    @Override
    public Expr saved(String variable, Expr last) {
        return parameters.saved(variable, last, parameter(variable).orElseThrow());
    }

    @Override
    public boolean keeps(String variable, String aggregation) {
        return parameters.keeps(variable, aggregation);
    }

    @Override
    public Optional<Parameter> asks(String name, Predicate<SqlType> writes) {
        return parameters.asks(name, writes, draft);
    }

    @Override
    public Expr asked(String parameter, String question) {
        draft.parameter(new Parameter(parameter, Types.TEXT, Optional.empty(), question, List.of()));
        return new Expr.ParameterRef(parameter, Types.TEXT);
    }

    @Override
    public void check(Check check) {
        draft.check(check);
    }

    @Override
    public String substituted(String text) {
        return parameters.substituted(text);
    }

    @Override
    public String fileName(String text, String user, SourceLocation at) {
        return new AskedFileNames(parameters, draft).in(substituted(text), user, at);
    }

    @Override
    public String inSql(String sql) {
        return parameters.inSql(sql);
    }

    @Override
    public Rewrite<Translated> bounded(Translated value, Port port) {
        var type = typeOf(port);
        var held = bounded(PortBoundary.said(value, port, type), OptionalInt.empty(), type, port.at());
        new WidthChecks(checks, session).of(value.value(), held, port);
        return held;
    }

    @Override
    public void aggregates(Translated value, Port port) {
        new WidthChecks(checks, session).ofAggregated(value.value(), port);
    }

    private Rewrite<Translated> bounded(Translated value, OptionalInt digits, SqlType type, SourceLocation at) {
        var bounded = checked(boundary.convert(value, digits, type, at), type, at);
        if (bounded instanceof Rewrite.Replaced<Translated>(var held, var _)) {
            declareRunDate(held);
        }
        return bounded;
    }

    /** The value, of which each run checks what is doubtful. */
    Rewrite<Translated> checked(Rewrite<Translated> converted, SqlType type, SourceLocation at) {
        return checks.settled(converted, type, at);
    }

    /** Adds the checks that values need. */
    void checkValues() {
        checks.check(draft);
    }

    /**
     * The value that arrives at an input port: converted, and the port's default where it is NULL.
     *
     * @param linked the value at the other end of the link; empty without a link, when only the default is left
     * @param from the other end of the link
     */
    Optional<Translated> arriving(Optional<Expr> linked, Optional<PortRef> from, Port port, Findings findings) {
        var type = typeOf(port);
        var value = linked.map(Translated::of).orElseGet(() -> Translated.of(Expr.nothing(type)));
        var held = bounded(PortBoundary.said(value, port, type), digits(from), type, port.at());
        new WidthChecks(checks, session).ofLink(value.value(), from.flatMap(flow::port), held, port);
        var converted = findings.take(held);
        return converted.flatMap(
                own -> linked.isEmpty() ? defaults.ofUnlinked(own, port, findings) : defaulted(own, port, findings));
    }

    @Override
    public Optional<Translated> defaulted(Translated value, Port port, Findings findings) {
        return defaults.ofNull(value, port, findings);
    }

    @Override
    public Optional<Translated> settled(Translated value, Port port, Findings findings) {
        return defaults.ofError(value, port, findings);
    }

    /** The characters that a number at a port takes without its sign, when they are known. */
    OptionalInt digits(Optional<PortRef> from) {
        return from.map(new Digits(flow)::of).orElse(OptionalInt.empty());
    }

    /** A port without a value. */
    Translated nothing(Port port) {
        return Translated.of(Expr.nothing(typeOf(port)));
    }
}
