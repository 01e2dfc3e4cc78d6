package io.landfall.converter.yaml;

import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.DocumentCode;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Loops in documents: their body is a list of operators, which see only each other and what the loop hands in. */
record LoopForm(Upstream upstream, Expressions expressions, Forms forms, SourceLocation file) {

    /** The loop; none when it has problems. */
    Optional<Operator> read(String id, SourceLocation at, List<InputRef> inputs, Entries entries) {
        var before = problems().count();
        var orders = orders(entries);
        var counter = entries.optionalText("counter");
        var limit = entries.number("limit", 1);
        var atLimit = entries.word("atLimit", Iterate.AtLimit.class);
        var skipEmpty = entries.truth("skipEmpty");
        var ordinal = entries.optionalText("ordinal");
        var body = body(entries, counter);
        if (inputs.isEmpty()) {
            problems().add(DocumentCode.WRONG_SHAPE, entries.at("inputs"), "inputs", "empty", "at least one operator");
        }
        if (problems().count() > before) {
            return Optional.empty();
        }
        var feeds = inputs.stream()
                .map(input -> new Iterate.Feed(input, orders.getOrDefault(input, Ordering.NONE)))
                .toList();
        var loop = new Iterate(id, feeds, body, counter, limit, atLimit, skipEmpty, ordinal, at);
        check(loop, entries);
        return problems().count() > before ? Optional.empty() : Optional.of(loop);
    }

    private Problems problems() {
        return expressions.problems();
    }

    private HashMap<InputRef, Ordering> orders(Entries entries) {
        var orders = new HashMap<InputRef, Ordering>();
        if (entries.has("orders")) {
            entries.each(
                    "orders",
                    order -> order.scalar("input")
                            .flatMap(text -> upstream.inputs(List.of(text)))
                            .map(found -> orders.put(
                                    found.getFirst(),
                                    forms.orders().required(order, upstream.fields(found.getFirst())))));
        }
        return orders;
    }

    private List<Operator> body(Entries entries, Optional<String> counter) {
        var parameters = new ArrayList<>(expressions.parameters());
        counter.ifPresent(name -> parameters.add(new Parameter(name, Types.INTEGER, Optional.empty())));
        var inside = new Expressions(parameters, problems());
        return new OperatorListReader(new Upstream(problems()), inside, file).read(entries, "body");
    }

    private void check(Iterate loop, Entries entries) {
        for (var operator : loop.body()) {
            switch (operator) {
                case Source source
                when !isFed(loop, source) ->
                    problems().add(DocumentCode.UNKNOWN_INPUT, entries.at("body"), source.id());
                case Target target
                when !isOutput(loop, target) ->
                    problems().add(DocumentCode.UNKNOWN_OUTPUT, entries.at("body"), loop.id(), loop.output(target));
                case Script script -> problems().add(DocumentCode.UNKNOWN_OPERATOR, entries.at("body"), "script");
                default -> {}
            }
        }
        if (!loop.outputs().contains(Iterate.NEXT)) {
            problems().add(DocumentCode.UNKNOWN_OUTPUT, entries.at("body"), loop.id(), Iterate.NEXT);
        } else if (loop.starts().stream().anyMatch(source -> loop.isRound(source) && differs(loop, source))) {
            problems().add(DocumentCode.INPUTS_DIFFER, entries.at("body"), loop.id() + "." + Iterate.NEXT);
        }
    }

    private boolean isFed(Iterate loop, Source source) {
        if (!(source.dataset() instanceof Dataset.Rows(var rows))
                || !(loop.isRound(source) || loop.inputs().contains(rows))) {
            return false;
        }
        return upstream.fields(loop.feed(source).input()).containsAll(source.fields());
    }

    private static boolean isOutput(Iterate loop, Target target) {
        return target.dataset() instanceof Dataset.Rows(var rows)
                && rows.operator().equals(loop.id())
                && !rows.output().isEmpty();
    }

    private static boolean differs(Iterate loop, Source round) {
        return !loop.end(Iterate.NEXT).fields().stream()
                .map(Projection::field)
                .toList()
                .equals(round.fields());
    }
}
