package io.landfall.workbench.asset;

import io.landfall.converter.sql.Dialect;
import io.landfall.converter.sql.SqlScript;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.parsers.export.Sha256;
import io.landfall.validation.data.OwnCode;
import io.landfall.workbench.estate.DocumentRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of stored pipelines. It is printed once, and again only when the document or the code that prints it is another. */
@Component
public class PrintedScripts {

    private final JdbcClient database;

    PrintedScripts(JdbcClient database) {
        this.database = database;
    }

    /** A pipeline in one dialect of SQL. */
    public record Script(String dialect, String sql) {

        /** How it is called beside the document that it was printed from. */
        public String fileOf(DocumentRow document) {
            return document.path().replaceFirst("\\.yaml$", "." + dialect + ".sql");
        }
    }

    /** One script for each dialect; none while something in the pipeline is left for a person. */
    public List<Script> of(DocumentRow document) {
        var digest =
                new Sha256().add(OwnCode.digest() + "\0").add(document.yaml()).hex();
        var texts = kept(document, digest)
                .orElseGet(() -> printed(document, digest))
                .iterator();
        var scripts = new ArrayList<Script>();
        for (var dialect : Dialect.values()) {
            if (texts.hasNext()) {
                scripts.add(new Script(dialect.label(), texts.next()));
            }
        }
        return scripts;
    }

    private Optional<List<String>> kept(DocumentRow document, String digest) {
        return database.sql("SELECT scripts FROM documents WHERE id = ? AND printed = ?")
                .params(document.id(), digest)
                .query((row, _) -> List.of((String[]) row.getArray(1).getArray()))
                .optional();
    }

    private List<String> printed(DocumentRow document, String digest) {
        var scripts =
                PipelineDocuments.read(document.yaml(), document.path())
                        .value()
                        .filter(SqlScript::canBeWritten)
                        .stream()
                        .flatMap(pipeline ->
                                Arrays.stream(Dialect.values()).map(dialect -> SqlScript.of(pipeline, dialect)))
                        .toList();
        database.sql("UPDATE documents SET scripts = ?, printed = ? WHERE id = ?")
                .params(scripts.toArray(String[]::new), digest, document.id())
                .update();
        return scripts;
    }
}
