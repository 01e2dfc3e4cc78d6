package io.landfall.workbench.validation;

import io.landfall.workbench.certificate.Policy;
import io.landfall.workbench.validation.KeptPolicy.Standing;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All policies that were asked for in the workbench, and which of them a validation goes by. */
@Component
public class PolicyRegister {

    private static final String SELECT =
            "SELECT id, name, column_name, tolerance, reason, requested_by, requested_at, approved_by, approved_at, expires FROM policies p";

    private final JdbcClient database;

    PolicyRegister(JdbcClient database) {
        this.database = database;
    }

    /** A policy that somebody asks for. */
    record Request(String name, String column, @Nullable String tolerance, String reason, LocalDate expires) {}

    /** The day that policies are judged by. */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    /** The newest first. */
    public List<KeptPolicy> all() {
        return select(" ORDER BY id DESC", List.of());
    }

    /** Those that a comparison may go by today. */
    List<KeptPolicy> holding() {
        return all().stream()
                .filter(policy -> policy.standing(today()) == Standing.HOLDS)
                .toList();
    }

    Optional<KeptPolicy> find(long id) {
        return select(" WHERE id = ?", List.of(id)).stream().findFirst();
    }

    /** Asks for a policy; false when there is one of that name. */
    boolean request(Request request, String user) {
        try {
            database.sql("INSERT INTO policies (name, column_name, tolerance, reason, requested_by, expires)"
                            + " VALUES (?, ?, ?, ?, ?, ?)")
                    .param(request.name())
                    .param(request.column())
                    .param(request.tolerance())
                    .param(request.reason())
                    .param(user)
                    .param(request.expires())
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** Agrees to a policy; false when this user may not, somebody has already, or its last day is over. */
    boolean approve(long id, String user) {
        return database.sql(
                                "UPDATE policies SET approved_by = ?, approved_at = now()"
                                        + " WHERE id = ? AND approved_by IS NULL AND lower(requested_by) <> lower(?) AND expires >= ?")
                        .params(user, id, user, today())
                        .update()
                == 1;
    }

    /** Takes back a policy that nobody has agreed to; only who asked for it can. */
    boolean withdraw(long id, String user) {
        return database.sql(
                                "DELETE FROM policies WHERE id = ? AND approved_by IS NULL AND lower(requested_by) = lower(?)")
                        .params(id, user)
                        .update()
                == 1;
    }

    /** From now on the validation goes by these policies, as far as they hold when it runs. */
    void choose(long validation, List<Long> policies) {
        policies.stream()
                .distinct()
                .forEach(policy -> database.sql(
                                "INSERT INTO validation_policies (validation_id, policy_id) SELECT ?, id FROM policies WHERE id = ?")
                        .params(validation, policy)
                        .update());
    }

    /** The policies that were chosen for a validation and hold. */
    List<Policy> chosen(long validation) {
        return select(
                        " WHERE EXISTS (SELECT FROM validation_policies c WHERE c.policy_id = p.id AND c.validation_id = ?) ORDER BY id",
                        List.of(validation))
                .stream()
                .filter(policy -> policy.standing(today()) == Standing.HOLDS)
                .map(KeptPolicy::policy)
                .toList();
    }

    private List<KeptPolicy> select(String condition, List<Long> params) {
        return database.sql(SELECT + condition)
                .params(params)
                .query(new SimplePropertyRowMapper<>(KeptPolicy.class))
                .list();
    }
}
