package io.landfall.workbench.certificate;

import io.landfall.validation.parity.Tolerance;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A difference that a comparison may overlook, because somebody gave a reason and somebody else agreed.
 *
 * @param column of the left side; {@code *} for every column of numbers
 * @param tolerance how far numbers may be apart, as {@code --tolerance} writes it; null when the whole column is overlooked
 * @param reason why the difference is harmless
 * @param requestedBy who asked for it
 * @param approvedBy who agreed; somebody else
 * @param expires last day on which it holds
 */
public record Policy(
        String name,
        String column,
        @Nullable String tolerance,
        String reason,
        String requestedBy,
        String approvedBy,
        LocalDate expires) {

    /** What is wrong with it on a day, in a sentence; nothing when it holds. */
    public Optional<String> objection(LocalDate day) {
        if (reason.isBlank()) {
            return Optional.of("Policy '%s' gives no reason.".formatted(name));
        }
        if (requestedBy.isBlank() || approvedBy.isBlank() || person(requestedBy).equals(person(approvedBy))) {
            return Optional.of("Policy '%s' needs a second person: 'requestedBy' and 'approvedBy' must be two people."
                    .formatted(name));
        }
        if (expires.isBefore(day)) {
            return Optional.of("Policy '%s' expired on %s: have it approved again.".formatted(name, expires));
        }
        if (tolerance != null && Tolerance.parse(tolerance).isEmpty()) {
            return Optional.of(
                    "Policy '%s' has the tolerance '%s'; write 0.01, 1e-9rel or 0.1%%.".formatted(name, tolerance));
        }
        return Optional.empty();
    }

    /** A name without what two spellings of it may differ in. */
    private static String person(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
