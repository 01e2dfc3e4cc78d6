package io.landfall.converter.yaml;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Deletion;
import io.landfall.converter.pipeline.Deletion.Membership;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.sql.ExpressionText;
import io.landfall.converter.yaml.YamlValue.Mapping;
import java.util.List;

/** Deletions of a target in documents: {@code where} for rows of its own table, or another {@code table} that is emptied. */
record DeletionForm(Expressions expressions) {

    static Mapping put(Mapping target, List<Deletion> deletions) {
        return deletions.isEmpty()
                ? target
                : target.put(
                        "deletions", deletions.stream().map(DeletionForm::write).toList());
    }

    private static Mapping write(Deletion deletion) {
        var mapping = Mapping.small().put("when", deletion.when());
        return switch (deletion) {
            case Deletion.Rows(var _, var where, var memberships) -> {
                mapping.put("where", ExpressionText.print(where));
                yield memberships.isEmpty()
                        ? mapping
                        : mapping.put(
                                "memberships",
                                memberships.stream().map(DeletionForm::write).toList());
            }
            case Deletion.Table(var _, var table) -> mapping.put("table", DatasetForm.write(table));
        };
    }

    private static Mapping write(Membership membership) {
        return Mapping.small()
                .put("value", ExpressionText.print(membership.value()))
                .put("among", membership.among())
                .put("values", ExpressionText.print(membership.values()))
                .put("where", ExpressionText.print(membership.where()));
    }

    /**
     * The deletions, if there are any.
     *
     * @param written the columns of the target
     */
    List<Deletion> read(Entries target, List<Field> written) {
        return target.has("deletions") ? target.each("deletions", deletion -> deletion(deletion, written)) : List.of();
    }

    private Deletion deletion(Entries deletion, List<Field> written) {
        var when = deletion.word("when", Deletion.When.class);
        if (!deletion.has("table")) {
            return new Deletion.Rows(when, where(deletion, written), memberships(deletion, written));
        }
        var table = deletion.one("table", DatasetForm::table);
        return new Deletion.Table(when, table.orElse(DatasetForm.UNKNOWN));
    }

    private List<Membership> memberships(Entries deletion, List<Field> written) {
        return deletion.has("memberships")
                ? deletion.each("memberships", membership -> membership(membership, written))
                : List.of();
    }

    private Membership membership(Entries membership, List<Field> written) {
        return new Membership(
                expression(membership, "value", written),
                membership.word("among", Deletion.Among.class),
                expression(membership, "values", written),
                where(membership, written));
    }

    private Expr where(Entries entries, List<Field> written) {
        return expressions.condition(entries.scalar("where"), expressions.over(written));
    }

    private Expr expression(Entries entries, String key, List<Field> written) {
        return expressions.read(entries.scalar(key), expressions.over(written));
    }
}
