package io.landfall.converter.yaml;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.DocumentCode;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.sql.ExpressionScope;
import io.landfall.converter.sql.ExpressionText;
import io.landfall.converter.yaml.YamlNode.Scalar;
import io.landfall.converter.yaml.YamlValue.Mapping;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fields in documents: a name and type, or a name and expression. A field that is handed on is its name alone. */
record FieldForm(Expressions expressions, Problems problems) {

    static Mapping write(Field field) {
        return Mapping.small()
                .put("name", field.name())
                .put("type", field.type().sql());
    }

    static List<Mapping> write(List<Field> fields) {
        return fields.stream().map(FieldForm::write).toList();
    }

    static List<YamlValue> projections(List<Projection> projections) {
        return projections.stream().map(FieldForm::write).toList();
    }

    private static YamlValue write(Projection projection) {
        return projection.isPassThrough()
                ? new YamlValue.Text(projection.name())
                : computed(projection.name(), projection.expr());
    }

    static Mapping write(Lookup.Returned returned) {
        var mapping = computed(returned.name(), returned.matched());
        return isNothing(returned) ? mapping : mapping.put("unmatched", ExpressionText.print(returned.unmatched()));
    }

    private static boolean isNothing(Lookup.Returned returned) {
        return returned.unmatched()
                .equals(new Literal.Missing(returned.matched().type()));
    }

    static Mapping write(Scan.Variable variable) {
        return Mapping.small()
                .put("name", variable.name())
                .put("type", variable.type().sql())
                .put("initial", ExpressionText.print(variable.initial()))
                .put("update", ExpressionText.print(variable.update()));
    }

    /** The type is told where the expression does not show it at once. */
    private static Mapping computed(String name, Expr expr) {
        var mapping = Mapping.small().put("name", name);
        return (expr instanceof Expr.FieldRef
                        ? mapping
                        : mapping.put("type", expr.type().sql()))
                .put("expr", ExpressionText.print(expr));
    }

    List<Field> fields(Entries entries, String key) {
        return entries.each(key, this::field);
    }

    /** The one field under a key. */
    Field field(Entries entries, String key) {
        return entries.one(key, this::field).orElse(new Field("", Types.TEXT));
    }

    private Field field(Entries entries) {
        return new Field(entries.text("name"), expressions.type(entries.scalar("type")));
    }

    List<Projection> projections(Entries entries, ExpressionScope scope, SourceLocation at) {
        return entries.items("fields").stream()
                .flatMap(item -> projection(entries, item, scope, at).stream())
                .toList();
    }

    private Optional<Projection> projection(Entries entries, YamlNode item, ExpressionScope scope, SourceLocation at) {
        if (item instanceof Scalar name) {
            return handedOn(name, scope).map(expr -> new Projection(name.text(), expr, at));
        }
        return entries.mapping("fields", item).map(field -> {
            var projection = new Projection(field.text("name"), computed(field, scope), at);
            field.close();
            return projection;
        });
    }

    private Optional<Expr> handedOn(Scalar name, ExpressionScope scope) {
        var field = scope.field("", name.text());
        if (field.isEmpty()) {
            problems.add(DocumentCode.UNKNOWN_FIELD, name.at(), name.text());
        }
        return field;
    }

    private Expr computed(Entries field, ExpressionScope scope) {
        var before = problems.count();
        var expr = expressions.read(field.scalar("expr"), scope);
        if (field.has("type")) {
            var declared = expressions.type(field.scalar("type"));
            if (problems.count() == before && !declared.equals(expr.type())) {
                problems.add(
                        DocumentCode.DECLARED_TYPE,
                        field.at("type"),
                        field.text("name"),
                        declared.sql(),
                        expr.type().sql());
            }
        }
        return expr;
    }

    /**
     * The fields that a lookup adds.
     *
     * @param matched what names mean beside a match
     * @param unmatched what they mean without one
     */
    List<Lookup.Returned> returned(
            Entries entries, ExpressionScope matched, ExpressionScope unmatched, SourceLocation at) {
        return entries.each("fields", field -> {
            var expr = computed(field, matched);
            var otherwise = field.has("unmatched")
                    ? expressions.read(field.scalar("unmatched"), unmatched)
                    : Expr.nothing(expr.type());
            return new Lookup.Returned(field.text("name"), expr, otherwise, at);
        });
    }

    /** The variables of a scan, each of which all updates may name. */
    List<Scan.Variable> state(Entries entries, List<Field> input) {
        var before = problems.count();
        var variables = entries.mappings("state");
        var declared = variables.stream().map(this::field).toList();
        var known = new ArrayList<>(input);
        known.addAll(declared);
        var state = new ArrayList<Scan.Variable>();
        if (problems.count() > before) {
            return List.of();
        }
        for (int i = 0; i < declared.size(); i++) {
            var variable = variables.get(i);
            state.add(new Scan.Variable(
                    declared.get(i).name(),
                    declared.get(i).type(),
                    expressions.read(variable.scalar("initial"), expressions.over(input)),
                    expressions.read(variable.scalar("update"), expressions.over(known))));
            variable.close();
        }
        return state;
    }

    /** Names, each of which is a field. */
    List<String> names(List<Scalar> names, List<Field> fields) {
        names.forEach(name -> check(name, fields));
        return names.stream().map(Scalar::text).toList();
    }

    /** Says so when there is no field of that name. */
    void check(Scalar name, List<Field> fields) {
        if (fields.stream().noneMatch(field -> field.name().equals(name.text()))) {
            problems.add(DocumentCode.UNKNOWN_FIELD, name.at(), name.text());
        }
    }
}
