package io.landfall.workbench.estate;

import io.landfall.converter.assessment.Traffic;
import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.Verdict;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.converter.yaml.WorkflowDocuments;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.DiagnosticCode;
import io.landfall.parsers.export.Sha256;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of the assets: verdicts and pipelines, with what is said of them. Writing the same conversion again changes nothing. */
@Component
public class ConvertedAssets {

    private final JdbcClient database;
    private final EarlierConversions earlier;
    private final StoredDiagnostics said;

    ConvertedAssets(JdbcClient database, EarlierConversions earlier, StoredDiagnostics said) {
        this.database = database;
        this.earlier = earlier;
        this.said = said;
    }

    /**
     * A conversion ready to be stored.
     *
     * @param yaml of each document, by path
     * @param contentKey the same for the same result
     */
    public record Written(Conversion conversion, List<DocumentText> yaml, String contentKey) {

        /** Prints what has to be stored. */
        public static Written of(Conversion conversion) {
            var pipelines = conversion.documents().stream()
                    .map(document -> new DocumentText(document.path(), PipelineDocuments.write(document.pipeline())));
            var workflow = conversion.workflow().stream()
                    .map(document -> new DocumentText(document.path(), WorkflowDocuments.write(document.workflow())));
            var documents = Stream.concat(pipelines, workflow).toList();
            var facts = List.of(
                    conversion.verdict(),
                    conversion.confidence(),
                    conversion.complexity(),
                    conversion.operators(),
                    new TreeSet<>(conversion.rules()),
                    conversion.diagnostics(),
                    documents);
            return new Written(conversion, documents, Sha256.of(facts.toString()));
        }
    }

    /** A printed pipeline or workflow. */
    public record DocumentText(String path, String yaml) {}

    /** Which results are stored already, by asset. */
    public Map<String, KnownResult> known(long project) {
        return database
                .sql("""
                        SELECT path, system, kind, name, content_key,
                               ARRAY(SELECT d.path FROM documents d WHERE d.asset_id = a.id ORDER BY d.position)
                        FROM assets a WHERE project_id = ? AND content_key IS NOT NULL
                        """)
                .param(project)
                .query((row, _) -> Map.entry(
                        key(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                        new KnownResult(row.getString(5), List.of((String[])
                                row.getArray(6).getArray()))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What tells an asset from others of its project. */
    public static String key(Conversion conversion) {
        var asset = conversion.asset();
        return key(asset.path(), asset.system().name(), asset.kind().name(), asset.name());
    }

    private static String key(String path, String system, String kind, String name) {
        return String.join("\n", path, system, kind, name);
    }

    /** Stores a conversion in place of the one before. */
    @Transactional
    public void put(long project, long batch, Written written) {
        var conversion = written.conversion();
        var asset = conversion.asset();
        var operators = conversion.operators();
        earlier.forget(project, List.of(asset.path()));
        var id = database.sql("""
                        INSERT INTO assets (project_id, batch_id, path, system, kind, name, counts, steps, complexity,
                                            verdict, confidence, total, exact, equivalent, approximate, blocked, rules,
                                            content_key)
                        VALUES (:project, :batch, :path, :system, :kind, :name, :counts, :total, :complexity,
                                :verdict, :confidence, :total, :exact, :equivalent, :approximate, :blocked,
                                string_to_array(:rules, ','), :contentKey)
                        ON CONFLICT (project_id, path, system, kind, name) DO UPDATE
                        SET batch_id = :batch, complexity = :complexity, verdict = :verdict, confidence = :confidence,
                            total = :total, exact = :exact, equivalent = :equivalent, approximate = :approximate,
                            blocked = :blocked, rules = string_to_array(:rules, ','), content_key = :contentKey,
                            validated = false
                        RETURNING id
                        """)
                .param("project", project)
                .param("batch", batch)
                .param("path", asset.path())
                .param("system", asset.system().name())
                .param("kind", asset.kind().name())
                .param("name", asset.name())
                .param("counts", asset.counts())
                .param("complexity", conversion.complexity().name())
                .param("verdict", conversion.verdict().name())
                .param("confidence", conversion.confidence())
                .param("total", operators.total())
                .param("exact", operators.exact())
                .param("equivalent", operators.equivalent())
                .param("approximate", operators.approximate())
                .param("blocked", operators.blocked())
                .param("rules", String.join(",", new TreeSet<>(conversion.rules())))
                .param("contentKey", written.contentKey())
                .query((row, _) -> row.getLong(1))
                .single();
        database.sql("DELETE FROM documents WHERE asset_id = ?").param(id).update();
        for (int position = 0; position < written.yaml().size(); position++) {
            var document = written.yaml().get(position);
            var traffic = traffic(conversion, position);
            database.sql(
                            "INSERT INTO documents (asset_id, position, path, yaml, reads, writes) VALUES (?, ?, ?, ?, ?, ?)")
                    .param(id)
                    .param(position)
                    .param(document.path())
                    .param(document.yaml())
                    .param(traffic.reads().toArray(String[]::new))
                    .param(traffic.writes().toArray(String[]::new))
                    .update();
        }
        said.replace(project, batch, id, conversion.diagnostics());
    }

    /** What a document reads and writes; a workflow comes after the pipelines, and does neither itself. */
    private static Traffic traffic(Conversion conversion, int position) {
        return Traffic.of(conversion.documents().stream()
                .skip(position)
                .limit(1)
                .map(Conversion.Document::pipeline)
                .toList());
    }

    /**
     * What a proof makes of a conversion that is stored; it is gone with the next conversion that differs.
     *
     * @param code of what proofs say, to be replaced
     */
    @Transactional
    public void judge(AssetRow asset, Verdict verdict, int confidence, DiagnosticCode code, List<Diagnostic> said) {
        database.sql("UPDATE assets SET verdict = ?, confidence = ? WHERE id = ?")
                .params(verdict.name(), confidence, asset.id())
                .update();
        database.sql("SELECT project_id FROM assets WHERE id = ?")
                .param(asset.id())
                .query(Long.class)
                .optional()
                .ifPresent(project -> this.said.replace(project, asset.batchId(), asset.id(), code, said));
    }

    /**
     * Forgets assets that no export has any more.
     *
     * @param keys of those that were converted
     * @param kept files whose assets stay as they are stored
     */
    @Transactional
    public void keepOnly(long project, Collection<String> keys, Collection<String> kept) {
        var gone = database
                .sql("SELECT id, path, system, kind, name, content_key FROM assets WHERE project_id = ?")
                .param(project)
                .query((row, _) -> new Stored(
                        row.getLong(1),
                        row.getString(2),
                        key(row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                        row.getString(6) != null))
                .list()
                .stream()
                .filter(asset -> !keys.contains(asset.key()) && !(asset.isConverted() && kept.contains(asset.path())))
                .toList();
        earlier.forget(project, gone.stream().map(Stored::path).toList());
        gone.forEach(asset -> database.sql("DELETE FROM assets WHERE id = ?")
                .param(asset.id())
                .update());
    }

    private record Stored(long id, String path, String key, boolean isConverted) {}

    /** How many assets of these files are stored as their conversion left them. */
    public int count(long project, Collection<String> paths) {
        return database.sql(
                        "SELECT count(*) FROM assets WHERE project_id = ? AND content_key IS NOT NULL AND path = ANY (?)")
                .param(project)
                .param(paths.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /** What was said about whole files, in place of what was said before. */
    @Transactional
    public void putFileDiagnostics(long project, long batch, List<Diagnostic> diagnostics) {
        said.replaceOfFiles(project, batch, diagnostics);
    }

    /** The pipelines of an asset, which can run by themselves. */
    public List<DocumentRow> pipelines(long asset) {
        return documents(asset).stream()
                .filter(document -> !document.isWorkflow())
                .toList();
    }

    /** The pipelines of an asset, or its workflow. */
    public List<DocumentRow> documents(long asset) {
        return database.sql("SELECT id, asset_id, path, yaml FROM documents WHERE asset_id = ? ORDER BY position")
                .param(asset)
                .query(new SimplePropertyRowMapper<>(DocumentRow.class))
                .list();
    }

    /** Every pipeline of a project once, sorted by path: a session shares its mapping's. */
    public List<DocumentRow> allDocuments(long project) {
        return database.sql("""
                        SELECT DISTINCT ON (d.path) d.id, d.asset_id, d.path, d.yaml
                        FROM documents d JOIN assets a ON a.id = d.asset_id
                        WHERE a.project_id = ? ORDER BY d.path, a.counts DESC, d.id
                        """)
                .param(project)
                .query(new SimplePropertyRowMapper<>(DocumentRow.class))
                .list();
    }

    /** The rules that were applied to an asset. */
    public List<String> rules(long asset) {
        return database.sql("SELECT unnest(rules) FROM assets WHERE id = ? ORDER BY 1")
                .param(asset)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
