package io.landfall.workbench.conversion;

import io.landfall.converter.expression.Literal;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.parsers.powercenter.MappingVariable;
import io.landfall.parsers.powercenter.catalog.FlowView;
import io.landfall.parsers.powercenter.catalog.SessionRun;
import io.landfall.rules.powercenter.flow.MappingParameters;
import io.landfall.validation.proof.Legacy;
import io.landfall.validation.reference.LegacyInputs;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.LegacyRequest;
import io.landfall.validation.reference.powercenter.PowerCenterReference;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mapping as the legacy side of a proof.
 *
 * @param values of parameters and variables, by their names
 */
record LegacyMapping(FlowView view, Optional<SessionRun> session, Map<String, String> values, LocalDateTime start)
        implements Legacy {

    @Override
    public LegacyOutcome run(LegacyInputs inputs) {
        return PowerCenterReference.run(view, session, new LegacyRequest(inputs, Optional.empty(), values, start));
    }

    /** Values for parameters and variables of the mapping and its mapplets, and no texts that stand for parts of expressions. */
    @Override
    public boolean takes(Parameter parameter) {
        return variables(view)
                .filter(variable ->
                        MappingParameters.parameterName(variable.name()).equals(parameter.name()))
                .map(variable -> !variable.expressionVariable())
                .reduce(Boolean::logicalAnd)
                .orElse(false);
    }

    private static Stream<MappingVariable> variables(FlowView view) {
        return Stream.concat(
                view.flow().variables().stream(),
                view.flow().instances().stream()
                        .flatMap(instance -> view.mapplet(instance).stream())
                        .flatMap(LegacyMapping::variables));
    }

    /** They go before what a parameter file says for the mapping or for one of its mapplets. */
    @Override
    public Legacy given(Map<String, Literal> given) {
        var all = new HashMap<>(values);
        all.keySet().removeIf(name -> given.containsKey(MappingParameters.parameterName(own(name))));
        given.forEach((name, value) -> all.put(LegacyObjects.variable(name), text(value)));
        return new LegacyMapping(view, session, all, start);
    }

    /** {@code mplt_home.$$REGION} without the mapplet. */
    private static String own(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** As it stands in a parameter file. */
    static String text(Literal value) {
        return switch (value) {
            case Literal.TextValue(var text) -> text;
            case Literal.NumberValue(var number, var _) -> number.toPlainString();
            case Literal.Truth(var truth) -> truth ? "1" : "0";
            case Literal.DateValue(var day) -> LegacyObjects.startValue(day.atStartOfDay());
            case Literal.TimestampValue(var time) -> LegacyObjects.startValue(time);
            case Literal.TimeValue(var time) -> time.format(DateTimeFormatter.ISO_LOCAL_TIME);
            case Literal.Missing _ -> "";
        };
    }
}
