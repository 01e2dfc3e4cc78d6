package io.landfall.converter.yaml;

import io.landfall.converter.pipeline.Deletion;
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
            case Deletion.Rows rows -> mapping.put("where", ExpressionText.print(rows.where()));
            case Deletion.Table(var _, var table) -> mapping.put("table", DatasetForm.write(table));
        };
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
            return new Deletion.Rows(when, expressions.condition(deletion.scalar("where"), expressions.over(written)));
        }
        var table = deletion.one("table", DatasetForm::table);
        return new Deletion.Table(when, table.orElse(DatasetForm.UNKNOWN));
    }
}
