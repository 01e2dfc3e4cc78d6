package io.landfall.workbench.migration;

import io.landfall.converter.conversion.EngineCheck;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.parsers.export.Sha256;
import io.landfall.validation.engine.DuckDbEngine;
import io.landfall.workbench.conversion.ProgramCode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the embedded engine about pipelines, and remembers those that it takes as long as pipeline and program are the same: another version of
 * the engine may refuse them. Asking takes most
 * of the time of a conversion: one that was stopped soon is where it was, and an upload costs what is new in it. What the engine refuses
 * is asked again, for the machine may have been to blame.
 */
@Component
class AcceptedPipelines implements EngineCheck {

    private final JdbcClient database;
    private final EngineCheck engine = new DuckDbEngine();

    AcceptedPipelines(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<String> problems(Pipeline pipeline) {
        var code = ProgramCode.digest();
        return code.isEmpty() ? engine.problems(pipeline) : problems(code.get(), pipeline);
    }

    private List<String> problems(String code, Pipeline pipeline) {
        var digest = new Sha256()
                .add(code + "\0")
                .add(PipelineDocuments.write(pipeline))
                .hex();
        if (isAccepted(digest)) {
            return List.of();
        }
        var problems = engine.problems(pipeline);
        if (problems.isEmpty()) {
            database.sql("INSERT INTO accepted_pipelines VALUES (?) ON CONFLICT DO NOTHING")
                    .param(digest)
                    .update();
        }
        return problems;
    }

    private boolean isAccepted(String digest) {
        return database.sql("SELECT EXISTS (SELECT FROM accepted_pipelines WHERE digest = ?)")
                .param(digest)
                .query(Boolean.class)
                .single();
    }
}
