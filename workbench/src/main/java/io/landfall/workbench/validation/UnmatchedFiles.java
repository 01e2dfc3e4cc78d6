package io.landfall.workbench.validation;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.workbench.validation.Validation.State;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Expected files that assets share and none of them writes. Each of the assets is compared with its own alone, and can be equal; that a
 * file was compared with nothing is said on all of them.
 */
@Component
public class UnmatchedFiles {

    private final JdbcClient database;
    private final Validations validations;

    UnmatchedFiles(JdbcClient database, Validations validations) {
        this.database = database;
        this.validations = validations;
    }

    /**
     * Names them on the validations that were kept, and on one of its own where none was.
     *
     * @param compared all that were compared with the same files now
     * @param others assets that were compared with files of the same place at another time
     */
    @Transactional
    public void name(long project, String user, Collection<Verifier.Compared> compared, Collection<Long> others) {
        var unmatched = new TreeSet<String>();
        compared.forEach(one -> unmatched.addAll(one.unasked()));
        compared.forEach(one -> unmatched.retainAll(one.unasked()));
        database.sql("""
                        SELECT DISTINCT o.expected FROM validation_outputs o
                        WHERE o.validation_id IN (SELECT max(id) FROM validations WHERE asset_id = ANY (?) GROUP BY asset_id)
                        """)
                .param(others.toArray(Long[]::new))
                .query(String.class)
                .list()
                .forEach(unmatched::remove);
        if (!unmatched.isEmpty()) {
            var remark = Diagnostic.of(
                    ValidationCode.EXPECTED_UNMATCHED, SourceLocation.of(""), String.join(", ", unmatched));
            if (put(remark, compared.stream().map(Verifier.Compared::validation).toList()) == 0) {
                var asset = compared.iterator().next().asset();
                var id = validations.add(project, asset.id(), user);
                validations.state(id, State.NOT_COMPARED);
                put(remark, List.of(id));
            }
        }
    }

    /** How many of the validations are kept. */
    private int put(Diagnostic remark, Collection<Long> ids) {
        return database.sql("""
                        INSERT INTO validation_remarks (validation_id, position, code, severity, message, remedy)
                        SELECT v.id, (SELECT count(*) FROM validation_remarks r WHERE r.validation_id = v.id), ?, ?, ?, ?
                        FROM validations v WHERE v.id = ANY (?)
                        """)
                .param(remark.id())
                .param(remark.severity().name())
                .param(remark.message())
                .param(remark.remedy())
                .param(ids.toArray(Long[]::new))
                .update();
    }
}
