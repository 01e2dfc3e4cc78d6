package io.landfall.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.StandaloneMockMvcBuilder;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;

/** Whoever reads "a fault in Landfall" looks in the wrong place when the database is down. */
class DatabaseGoneTest {

    private final MockMvcTester pages = MockMvcTester.of(
            List.of(new Down()),
            (StandaloneMockMvcBuilder builder) ->
                    builder.setControllerAdvice(new DatabaseGone()).build());

    @Controller
    static class Down {

        @GetMapping("/read")
        String read() {
            throw new CannotGetJdbcConnectionException("refused");
        }

        @GetMapping("/broken")
        String broken() {
            throw new DataAccessResourceFailureException("broken pipe");
        }

        @GetMapping("/write")
        String write() {
            throw new CannotCreateTransactionException("refused");
        }
    }

    @Test
    void saysThatItIsUnavailable() {
        assertThat(pages.get().uri("/read")).hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(pages.get().uri("/broken"))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .headers()
                .hasValue(HttpHeaders.RETRY_AFTER, "5");
        assertThat(pages.get().uri("/write")).hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
    }
}
