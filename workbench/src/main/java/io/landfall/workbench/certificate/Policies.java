package io.landfall.workbench.certificate;

import io.landfall.validation.parity.ParitySettings;
import io.landfall.validation.parity.Tolerance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The policies that a comparison goes by, from a file:
 *
 * <pre>{@code
 * policies:
 *   - name: rates-to-the-cent
 *     column: RATE
 *     tolerance: 0.005
 *     reason: the old tool rounded when it wrote
 *     requestedBy: an engineer
 *     approvedBy: a data steward
 *     expires: 2027-06-30
 * }</pre>
 *
 * A policy without a tolerance overlooks its column.
 */
public record Policies(List<Policy> all) {

    public static final Policies NONE = new Policies(List.of());

    public Policies {
        all = List.copyOf(all);
    }

    /** Why a file of policies cannot be used, in a sentence for the person who wrote it. */
    public static final class Unusable extends Exception {

        private static final long serialVersionUID = 1;

        Unusable(String message) {
            super(message);
        }
    }

    /**
     * Reads policies that all hold on a day.
     *
     * @throws Unusable when the file cannot be read, or one of them does not hold
     */
    public static Policies read(Path file, LocalDate day) throws Unusable {
        var policies = new ArrayList<Policy>();
        for (var entry : entries(file)) {
            var policy = policy(entry, file);
            var objection = policy.objection(day);
            if (objection.isPresent()) {
                throw new Unusable(objection.get());
            }
            policies.add(policy);
        }
        return new Policies(policies);
    }

    private static List<?> entries(Path file) throws Unusable {
        try {
            var document = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            if (document instanceof Map<?, ?> root && root.get("policies") instanceof List<?> listed) {
                return listed;
            }
            throw new Unusable("'%s' has no list 'policies' at its top.".formatted(file));
        } catch (IOException e) {
            throw new Unusable("'%s' cannot be read: %s.".formatted(file, e.getMessage()));
        } catch (YamlEngineException e) {
            throw new Unusable("'%s' is no YAML.".formatted(file));
        }
    }

    private static Policy policy(@Nullable Object entry, Path file) throws Unusable {
        if (!(entry instanceof Map<?, ?> values) || values.get("name") == null || values.get("column") == null) {
            throw new Unusable("A policy in '%s' has no 'name' or no 'column'.".formatted(file));
        }
        var name = text(values, "name");
        try {
            return new Policy(
                    name,
                    text(values, "column"),
                    values.get("tolerance") == null ? null : text(values, "tolerance"),
                    text(values, "reason"),
                    text(values, "requestedBy"),
                    text(values, "approvedBy"),
                    LocalDate.parse(text(values, "expires")));
        } catch (DateTimeParseException e) {
            throw new Unusable("Policy '%s' needs a day on which it 'expires', such as 2027-06-30.".formatted(name));
        }
    }

    private static String text(Map<?, ?> values, String key) {
        var value = values.get(key);
        return value == null ? "" : String.valueOf(value).strip();
    }

    /** The settings of a comparison with what the policies let it overlook. */
    public ParitySettings applied(ParitySettings settings) {
        Map<String, Tolerance> tolerances = new LinkedHashMap<>(settings.tolerances());
        var ignored = new ArrayList<>(settings.ignored());
        for (var policy : all) {
            if (policy.tolerance() == null) {
                ignored.add(policy.column());
            } else {
                Tolerance.parse(policy.tolerance()).ifPresent(tolerance -> tolerances.put(policy.column(), tolerance));
            }
        }
        return settings.withTolerances(tolerances).withIgnored(ignored.toArray(String[]::new));
    }
}
