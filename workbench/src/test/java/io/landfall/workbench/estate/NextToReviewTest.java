package io.landfall.workbench.estate;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.workbench.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reviewer goes from one asset to the next without the list in between. */
@WorkbenchTest
class NextToReviewTest {

    @Autowired
    private JdbcClient database;

    @Autowired
    private Assets assets;

    private long project;

    @BeforeEach
    void anEstate() {
        project = database.sql("INSERT INTO projects (name) VALUES ('Reviews ' || gen_random_uuid()) RETURNING id")
                .query(Long.class)
                .single();
        database.sql("""
                        WITH batch AS (INSERT INTO batches (project_id, uploaded_by) VALUES (:project, 'ada') RETURNING id)
                        INSERT INTO assets (project_id, batch_id, path, system, kind, name, counts, verdict, stage)
                        SELECT :project, id, name || '.XML', 'POWERCENTER', 'MAPPING', name, counts, 'AUTOMATED', stage FROM batch,
                        (VALUES ('m_a', true, 'OPEN'), ('M_b', true, 'REVIEWED'), ('m_c', false, 'OPEN'), ('M_d', true, 'OPEN'))
                        AS one (name, counts, stage)
                        """).param("project", project).update();
    }

    @Test
    void passesOverWhatIsReviewedOrNotCounted() {
        assertThat(after("m_a")).isEqualTo("M_d");
        assertThat(after("M_b")).isEqualTo("M_d");
    }

    @Test
    void beginsAgainAfterTheLast() {
        assertThat(after("M_d")).isEqualTo("m_a");
    }

    @Test
    void endsWhereAllAreReviewed() {
        database.sql("UPDATE assets SET stage = 'REVIEWED' WHERE project_id = ? AND name <> 'm_a'")
                .param(project)
                .update();
        assertThat(assets.nextToReview(project, asset("m_a"))).isEmpty();
    }

    private String after(String name) {
        return assets.nextToReview(project, asset(name)).orElseThrow().name();
    }

    private AssetRow asset(String name) {
        return assets.all(project).stream()
                .filter(asset -> asset.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
