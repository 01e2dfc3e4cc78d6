package io.landfall.converter.yaml;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.pipeline.DocumentCode;
import io.landfall.converter.sql.ExpressionScope;
import io.landfall.converter.workflow.Flow;
import io.landfall.converter.workflow.FlowScope;
import io.landfall.converter.workflow.Formula;
import io.landfall.converter.workflow.Link;
import io.landfall.converter.workflow.Task;
import io.landfall.converter.workflow.Variable;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads the variables, tasks and links of a flow. */
final class FlowReader {

    private final Problems problems;
    private final SourceLocation file;
    private final Expressions expressions;

    FlowReader(Problems problems, SourceLocation file) {
        this.problems = problems;
        this.file = file;
        this.expressions = new Expressions(List.of(), problems);
    }

    Flow read(Entries entries) {
        var variables = entries.has("variables") ? entries.each("variables", this::variable) : List.<Variable>of();
        var events = entries.scalarsIfAny("events").stream()
                .map(YamlNode.Scalar::text)
                .toList();
        var items = entries.mappings("tasks");
        var names = items.stream().map(item -> item.text("task")).toList();
        unique(items, names);
        var scope = FlowScope.of(variables, names);
        var actions = new ActionReader(this, problems, scope);
        var tasks = items.stream().map(item -> task(item, actions)).toList();
        var links = entries.each("links", link -> link(link, names, scope));
        return new Flow(variables, events, tasks, links);
    }

    private void unique(List<Entries> items, List<String> names) {
        var seen = new HashSet<String>();
        for (int i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i))) {
                problems.add(DocumentCode.DUPLICATE_ID, items.get(i).at("task"), names.get(i));
            }
        }
    }

    private Variable variable(Entries entries) {
        var type = expressions.type(entries.scalar("type"));
        var initial = entries.has("initial")
                ? entries.scalar("initial")
                        .map(text -> expressions.constant(text, type))
                        .orElse(new Literal.Missing(type))
                : new Literal.Missing(type);
        return new Variable(entries.text("name"), type, initial, entries.truth("persistent"));
    }

    private Task task(Entries entries, ActionReader actions) {
        var path = entries.text("origin", "");
        var task = new Task(
                entries.text("task"),
                actions.read(entries),
                !entries.has("enabled") || entries.truth("enabled"),
                entries.word("inputs", Task.Inputs.ALL),
                entries.truth("failsParent"),
                entries.truth("failsParentUnlessRun"),
                PipelineReader.at(file, path));
        entries.close();
        return task;
    }

    private Link link(Entries entries, List<String> tasks, ExpressionScope scope) {
        for (var end : List.of("from", "to")) {
            if (entries.has(end) && !tasks.contains(entries.text(end))) {
                problems.add(DocumentCode.UNKNOWN_TASK, entries.at(end), entries.text(end));
            }
        }
        return new Link(
                entries.text("from"),
                entries.text("to"),
                entries.has("when") ? Optional.of(condition(entries, "when", scope)) : Optional.empty(),
                file);
    }

    /** A formula that is true or false. */
    Formula condition(Entries entries, String key, ExpressionScope scope) {
        return formula(entries, key, scope, expressions::condition);
    }

    Formula value(Entries entries, String key, ExpressionScope scope) {
        return formula(entries, key, scope, expressions::read);
    }

    private Formula formula(
            Entries entries,
            String key,
            ExpressionScope scope,
            BiFunction<Optional<YamlNode.Scalar>, ExpressionScope, Expr> read) {
        if (entries.node(key).filter(YamlNode.Mapping.class::isInstance).isPresent()) {
            return new Formula.Unconverted(
                    entries.one(key, nested -> nested.text("unconverted")).orElse(""));
        }
        return Formula.of(read.apply(entries.scalar(key), scope));
    }
}
