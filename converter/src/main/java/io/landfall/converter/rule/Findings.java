package io.landfall.converter.rule;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * What a rule comes across while it puts its answer together: remarks, reasons to block, and how close the parts are. It goes into
 * the rule's one answer in the end.
 */
public final class Findings {

    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Set<String> rules = new TreeSet<>();
    private Fidelity fidelity = Fidelity.EXACT;
    private boolean blocked;

    /** The value, when there is one; remarks and reasons are kept. */
    public <T> Optional<T> take(Rewrite<T> rewrite) {
        return switch (rewrite) {
            case Rewrite.Replaced<T>(var value, var remarks) -> {
                remarks.forEach(this::say);
                yield Optional.of(value);
            }
            case Rewrite.Blocked<T>(var reasons) -> {
                reasons.forEach(this::block);
                yield Optional.empty();
            }
            case Rewrite.Declined<T> declined -> throw new IllegalStateException("nobody answered");
        };
    }

    /** The translated expression, when there is one. */
    public Optional<Translated> take(Translation translation) {
        translation.remarks().forEach(this::say);
        rules.addAll(translation.rules());
        fidelity = fidelity.and(translation.fidelity());
        blocked |= translation.result().isEmpty();
        return translation.result();
    }

    /** Says something once. An error blocks. */
    public void say(Diagnostic diagnostic) {
        blocked |= diagnostic.severity() == Severity.ERROR;
        if (!diagnostics.contains(diagnostic)) {
            diagnostics.add(diagnostic);
        }
    }

    public void block(Diagnostic reason) {
        blocked = true;
        say(reason);
    }

    public boolean isBlocked() {
        return blocked;
    }

    public List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    /** The worst of what was taken. */
    public Fidelity fidelity() {
        return fidelity;
    }

    /** Codes of the expression rules that were applied. */
    public Set<String> rules() {
        return Set.copyOf(rules);
    }

    /** The rule's answer: the value with all remarks, or all reasons. */
    public <T> Rewrite<T> answer(Supplier<T> value) {
        return blocked ? new Rewrite.Blocked<>(diagnostics) : new Rewrite.Replaced<>(value.get(), diagnostics);
    }
}
