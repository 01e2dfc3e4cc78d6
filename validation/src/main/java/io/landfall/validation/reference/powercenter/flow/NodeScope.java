package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.powercenter.Lookup;
import io.landfall.parsers.powercenter.Port;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.powercenter.expression.Kind;
import io.landfall.validation.reference.powercenter.expression.RowScope;
import io.landfall.validation.reference.powercenter.flow.FlowNode.WorkNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names in the expressions of a transformation, while one row passes: its ports, parameters, and lookups that it calls. */
record NodeScope(Work work, PortValues values) implements RowScope {

    @Override
    public @Nullable Object value(Name name) {
        if (values.has(name.name())) {
            return values.get(name.name());
        }
        if (name.name().startsWith("$")) {
            return work.run().parameters().value(work.settings(), name.name(), name.at());
        }
        throw Unrepeatable.refused(
                name.at(),
                "the name '%s' in '%s'".formatted(name.name(), work.node().name()));
    }

    @Override
    public Kind kind(Name name) {
        if (name.name().startsWith("$")) {
            return work.run().parameters().kind(work.settings(), name.name());
        }
        return work.transformation().port(name.name()).map(this::kind).orElseGet(() -> Kind.of(value(name)));
    }

    private Kind kind(Port port) {
        return Kind.of(port.datatype(), work.run().facts().evaluation().highPrecision());
    }

    @Override
    public @Nullable Object call(Call call, List<@Nullable Object> args) {
        if (isLookup(call)) {
            return opened(call).called(call, args);
        }
        if (call.space().isEmpty() && call.function().equals("SETVARIABLE") && call.arg(0) instanceof Name variable) {
            return work.run().parameters().set(work.settings(), variable.name(), args.getFirst(), call.at());
        }
        if (SetVariables.isCounting(call) && call.arg(0) instanceof Name variable) {
            mustInsert(call);
            return work.run().parameters().counted(work.settings(), variable.name(), call.at());
        }
        if (SetVariables.isComparing(call) && call.arg(0) instanceof Name variable) {
            mustInsert(call);
            return work.run()
                    .parameters()
                    .compared(
                            work.settings(),
                            variable.name(),
                            args.getFirst(),
                            call.function().contains("MAX"),
                            call.at());
        }
        if (call.space().equals(":UDF")) {
            return FunctionScope.value(call, args, this, work);
        }
        throw Unrepeatable.refused(
                call.at(), "the function " + call.space() + (call.space().isEmpty() ? "" : ".") + call.function());
    }

    /** Rows that are deleted, updated or rejected are counted and compared otherwise. */
    private void mustInsert(Call call) {
        if (!work.run().facts().inserts() || work.run().isMarked(work.node())) {
            throw Unrepeatable.refused(call.at(), "the function " + call.function() + " of rows that are not inserted");
        }
    }

    @Override
    public Kind kind(Call call) {
        if (isLookup(call) && lookup(call).definition() instanceof Lookup lookup) {
            return lookup.returnPort().map(this::kind).orElse(Kind.UNKNOWN);
        }
        if (call.space().equals(":UDF")) {
            return FunctionScope.kind(call, this, work);
        }
        return call.function().endsWith("VARIABLE") && call.arg(0) instanceof Name variable
                ? kind(variable)
                : Kind.UNKNOWN;
    }

    static boolean isLookup(Call call) {
        return call.space().equals(":LKP");
    }

    /** What a call looks in. */
    LookupTable opened(Call call) {
        return work.run().lookup(lookup(call));
    }

    /** A lookup of the same mapping or mapplet. */
    private WorkNode lookup(Call call) {
        return Optional.of(work.settings().prefix() + call.function())
                .flatMap(work.run().graph()::work)
                .filter(node -> node.definition() instanceof Lookup)
                .orElseThrow(() -> Unrepeatable.refused(call.at(), "the lookup '%s'".formatted(call.function())));
    }
}
