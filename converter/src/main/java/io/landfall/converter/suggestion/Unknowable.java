package io.landfall.converter.suggestion;

import io.landfall.parsers.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells the parts of which the rules have said why nothing but a person, a file or the data can help. */
enum Unknowable {
    NOT_THERE(
            "it names something that the export does not hold",
            "PC-EXPR-003",
            "AX-EXPR-003",
            "AX-PARSE-301",
            "AX-MACRO-002"),
    BY_DATA("which fields or rows come out of it, its data alone says", "AX-DSE-001", "AX-FLOW-025"),
    STATISTICS("it computes a statistical model, and another program gets other figures", "AX-MACRO-007"),
    MATCHING("it matches by scores that the vendor does not publish", "AX-FLOW-014"),
    SPATIAL("it computes with spatial objects", "AX-FLOW-013"),
    REPORT("it makes a report or a chart, which is no data", "AX-FLOW-012");

    private final String reason;
    private final Set<String> codes;

    Unknowable(String reason, String... codes) {
        this.reason = reason;
        this.codes = Set.of(codes);
    }

    /** Why no model can know what a part does; nothing when nothing that was said of it speaks against asking. */
    static Optional<String> reason(List<Diagnostic> said) {
        return Stream.of(values())
                .filter(one -> said.stream().map(Diagnostic::id).anyMatch(one.codes::contains))
                .map(one -> one.reason)
                .findFirst();
    }
}
