package io.landfall.workbench.certificate;

import io.landfall.validation.parity.Explanation;
import io.landfall.validation.parity.ParityResult.ColumnChanges;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate says: which two datasets were compared, by which settings and policies, and what came out.
 *
 * @param landfall version that compared
 * @param issued moment in ISO 8601, in UTC
 * @param issuedBy who had it issued
 * @param subject what it is about, for example the name of an asset
 * @param evidence files that belong to it, such as the export and the pipeline, by what they are
 * @param proofs what {@code prove} found about the asset
 */
public record Certificate(
        String landfall,
        String issued,
        String issuedBy,
        String subject,
        boolean equal,
        Side left,
        Side right,
        Rows rows,
        List<ColumnChanges> columns,
        List<Explanation> explanations,
        Settings settings,
        List<Policy> policies,
        List<Evidence> evidence,
        List<Proof> proofs) {

    public Certificate {
        columns = List.copyOf(columns);
        explanations = List.copyOf(explanations);
        policies = List.copyOf(policies);
        evidence = List.copyOf(evidence);
        proofs = List.copyOf(proofs);
    }

    /**
     * A dataset.
     *
     * @param sha256 of a file's bytes in lower-case hexadecimal digits; null for a table
     */
    public record Side(String name, @Nullable String sha256, long rows) {}

    /** How many rows there are of which kind. */
    public record Rows(long same, long changed, long missing, long extra) {}

    /**
     * What the comparison went by.
     *
     * @param numbers how far all numbers may be apart, in words; null when not at all, but for policies
     */
    public record Settings(
            List<String> key,
            @Nullable String filter,
            boolean trim,
            boolean ignoreCase,
            boolean emptyIsNull,
            List<String> mapping,
            @Nullable String numbers) {

        public Settings {
            key = List.copyOf(key);
            mapping = List.copyOf(mapping);
        }
    }

    /** A file that belongs to the subject. */
    public record Evidence(String what, String name, String sha256) {}

    /** What a proof found. */
    public record Proof(String asset, String proof, long seed, long rows, List<String> engines) {
        public Proof {
            engines = List.copyOf(engines);
        }
    }
}
