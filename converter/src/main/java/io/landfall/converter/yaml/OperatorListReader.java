package io.landfall.converter.yaml;

import io.landfall.converter.pipeline.DocumentCode;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.yaml.YamlNode.Scalar;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the list of operators, each over those above it. An operator with problems is left out, and so are those below it. */
final class OperatorListReader {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_]+");

    private final Upstream upstream;
    private final Problems problems;
    private final Expressions expressions;
    private final Forms forms;
    private final SourceLocation file;

    /**
     * @param file that the operators' legacy objects are in
     */
    OperatorListReader(Upstream upstream, Expressions expressions, SourceLocation file) {
        this.upstream = upstream;
        this.problems = expressions.problems();
        this.expressions = expressions;
        this.forms = Forms.of(expressions);
        this.file = file;
    }

    List<Operator> read(Entries document) {
        return read(document, "operators");
    }

    List<Operator> read(Entries document, String key) {
        var read = new ArrayList<Operator>();
        var around = problems.object();
        for (var entries : document.mappings(key)) {
            var id = entries.optionalText("id").orElse("");
            problems.setObject(id);
            operator(id, entries).ifPresentOrElse(read::add, () -> upstream.addUnreadable(id));
            problems.setObject(around);
        }
        return read;
    }

    private Optional<Operator> operator(String id, Entries entries) {
        var before = problems.count();
        checkId(id, entries);
        var at = PipelineReader.at(file, entries.text("origin", ""));
        var kind = entries.scalar("op").flatMap(this::kind);
        var inputs = kind.flatMap(known -> inputs(known, entries));
        if (kind.isEmpty() || inputs.isEmpty()) {
            return Optional.empty();
        }
        var operator = kind.get() == OperatorKind.ITERATE
                ? new LoopForm(upstream, expressions, forms, file).read(id, at, inputs.get(), entries)
                : Optional.of(plain(id, at, kind.get(), inputs.get(), entries));
        entries.close();
        if (problems.count() == before) {
            operator.ifPresent(upstream::add);
            operator.ifPresent(read -> checkNames(read, entries));
        }
        return problems.count() == before ? operator : Optional.empty();
    }

    private Operator plain(String id, SourceLocation at, OperatorKind kind, List<InputRef> inputs, Entries entries) {
        var rows = inputs.stream().map(upstream::fields).toList();
        return new OperatorReader(id, at, inputs, rows, entries, forms).read(kind);
    }

    private void checkId(String id, Entries entries) {
        var text = entries.text("id");
        if (upstream.has(id)) {
            problems.add(DocumentCode.DUPLICATE_ID, entries.at("id"), id);
        } else if (!text.isEmpty() && !ID.matcher(text).matches()) {
            problems.add(DocumentCode.BAD_ID, entries.at("id"), id);
        }
    }

    private Optional<OperatorKind> kind(Scalar word) {
        var kind = OperatorKind.named(word.text());
        if (kind.isEmpty()) {
            problems.add(DocumentCode.UNKNOWN_OPERATOR, word.at(), word.text());
        }
        return kind;
    }

    /** The inputs of an operator; none when it cannot be read for want of one. */
    private Optional<List<InputRef>> inputs(OperatorKind kind, Entries entries) {
        var before = problems.count();
        var texts = new ArrayList<Scalar>();
        for (var key : kind.inputKeys()) {
            if (key.equals("inputs")) {
                texts.addAll(entries.scalars(key));
            } else {
                entries.scalar(key).ifPresent(texts::add);
            }
        }
        var inputs = upstream.inputs(texts);
        if (kind == OperatorKind.UNION) {
            inputs.ifPresent(found -> checkUnion(texts, found, entries));
        }
        return problems.count() > before ? Optional.empty() : inputs;
    }

    private void checkUnion(List<Scalar> texts, List<InputRef> inputs, Entries entries) {
        if (inputs.isEmpty()) {
            problems.add(DocumentCode.WRONG_SHAPE, entries.at("inputs"), "inputs", "empty", "at least one operator");
        }
        for (int i = 1; i < inputs.size(); i++) {
            if (!upstream.fields(inputs.get(i)).equals(upstream.fields(inputs.getFirst()))) {
                problems.add(
                        DocumentCode.INPUTS_DIFFER,
                        texts.get(i).at(),
                        inputs.get(i).text());
            }
        }
    }

    private void checkNames(Operator operator, Entries entries) {
        var names = new HashSet<String>();
        for (var field : upstream.fields(operator)) {
            if (!names.add(field.name().toLowerCase(Locale.ROOT))) {
                problems.add(DocumentCode.DUPLICATE_FIELD, entries.at("fields"), field.name());
            }
        }
    }
}
