package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.powercenter.UserFunction;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.powercenter.expression.Kind;
import io.landfall.validation.reference.powercenter.expression.PortValue;
import io.landfall.validation.reference.powercenter.expression.RowScope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names in a user-defined function while it is called: its arguments. What happens to a value that is not of the declared datatype
 * and precision no document says.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/designer-guide/working-with-user-defined-functions/creating-expressions-with-user-defined-functions.html">Creating
 *     expressions with user-defined functions</a>
 */
record FunctionScope(UserFunctions.Read function, List<@Nullable Object> args, RowScope around, Work work)
        implements RowScope {

    /** Calls in calls: what is deeper is taken for a circle. */
    private static final int DEEPEST = 20;

    static @Nullable Object value(Call call, List<@Nullable Object> args, RowScope around, Work work) {
        var function = work.run().functions().called(call);
        for (int i = 0; i < args.size(); i++) {
            fits(work.run().ports(), args.get(i), function.arguments().get(i), call.at());
        }
        return work.run()
                .evaluator()
                .value(function.expression(), new FunctionScope(function, args, around, work).checked(call.at()));
    }

    /** Whether the declared datatype and precision take the value as it is. */
    private static void fits(
            PortValue ports, @Nullable Object value, UserFunction.Argument argument, SourceLocation at) {
        var held = ports.convert(value, argument.datatype(), argument.precision(), argument.scale(), at);
        if (!String.valueOf(held).equals(String.valueOf(value))
                && !(held instanceof Double real && value instanceof Long whole && real == whole.doubleValue())) {
            throw Unrepeatable.undefined(at, "what the argument '%s' makes of a value".formatted(argument.name()));
        }
    }

    /** The kind of what the function answers. */
    static Kind kind(Call call, RowScope around, Work work) {
        var function = work.run().functions().called(call);
        var nothing = new ArrayList<@Nullable Object>();
        call.args().forEach(_ -> nothing.add(null));
        return work.run()
                .evaluator()
                .kind(function.expression(), new FunctionScope(function, nothing, around, work).checked(call.at()));
    }

    private FunctionScope checked(SourceLocation at) {
        var depth = 0;
        for (RowScope scope = this; scope instanceof FunctionScope own; scope = own.around()) {
            depth++;
        }
        if (depth > DEEPEST) {
            throw Unrepeatable.refused(at, "a function that calls itself");
        }
        return this;
    }

    private int place(Name name) {
        var arguments = function.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).name().equalsIgnoreCase(name.name())) {
                return i;
            }
        }
        throw Unrepeatable.refused(
                name.at(),
                "the name '%s' in the function '%s'"
                        .formatted(name.name(), function.function().name()));
    }

    @Override
    public @Nullable Object value(Name name) {
        return args.get(place(name));
    }

    @Override
    public Kind kind(Name name) {
        UserFunction.Argument argument = function.arguments().get(place(name));
        return Kind.of(argument.datatype(), work.run().facts().evaluation().highPrecision());
    }

    @Override
    public @Nullable Object call(Call call, List<@Nullable Object> values) {
        if (call.space().equals(":UDF")) {
            return value(call, values, this, work);
        }
        throw Unrepeatable.refused(call.at(), "the function " + call.function() + " in a user-defined function");
    }

    @Override
    public Kind kind(Call call) {
        return call.space().equals(":UDF") ? kind(call, this, work) : Kind.UNKNOWN;
    }
}
