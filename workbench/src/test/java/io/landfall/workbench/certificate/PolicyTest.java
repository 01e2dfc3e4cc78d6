package io.landfall.workbench.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

    @ParameterizedTest(name = "{0} {1} {2} {3} {4}")
    @CsvSource(delimiter = '|', nullValues = "-", emptyValue = "", textBlock = """
            0.005 | rounding | engineer | steward  | 2026-11-28 | -
            -     | notes    | engineer | steward  | 2027-01-01 | -
            0.005 | ''       | engineer | steward  | 2027-01-01 | Policy 'cents' gives no reason.
            0.005 | rounding | engineer | Engineer | 2027-01-01 | Policy 'cents' needs a second person: 'requestedBy' and 'approvedBy' must be two people.
            0.005 | rounding | engineer | ''       | 2027-01-01 | Policy 'cents' needs a second person: 'requestedBy' and 'approvedBy' must be two people.
            0.005 | rounding | Ana  Ruiz | ana ruiz | 2027-01-01 | Policy 'cents' needs a second person: 'requestedBy' and 'approvedBy' must be two people.
            0.005 | rounding | José | JOSE\u0301 | 2027-01-01 | Policy 'cents' needs a second person: 'requestedBy' and 'approvedBy' must be two people.
            0.005 | rounding | engineer | steward  | 2026-11-27 | Policy 'cents' expired on 2026-11-27: have it approved again.
            much  | rounding | engineer | steward  | 2027-01-01 | Policy 'cents' has the tolerance 'much'; write 0.01, 1e-9rel or 0.1%.
            """)
    void holdsOnlyWithAReasonASecondPersonAndADay(
            String tolerance, String reason, String requested, String approved, LocalDate expires, String objection) {
        var policy = new Policy("cents", "RATE", tolerance, reason, requested, approved, expires);
        assertThat(policy.objection(LocalDate.of(2026, 11, 28)).orElse(null)).isEqualTo(objection);
    }
}
