package io.landfall.workbench.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.landfall.workbench.WorkbenchTest;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Policies from the request to the comparison that can go by them. */
@WorkbenchTest
class PolicyPagesTest {

    private static final String HERE = "/migration/validation/policies";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private JdbcClient database;

    @Test
    void holdsWhenASecondPersonHasApproved() throws Exception {
        request("ada", "rates-to-the-cent", "RATE", "0.005", "2999-12-31");
        var id = id("rates-to-the-cent");
        assertThat(page("rosa"))
                .contains(
                        "rates-to-the-cent",
                        "differences up to 0.005",
                        "Waits for approval",
                        HERE + "/" + id + "/approve");
        assertThat(page("ada"))
                .contains("has to be approved by a second person")
                .doesNotContain("/" + id + "/approve");

        send("Ada", id + "/approve");
        assertThat(approver(id)).isEmpty();
        send("rosa", id + "/approve");
        assertThat(approver(id)).isEqualTo("rosa");
        assertThat(page("ada")).contains("Holds");

        send("ada", id + "/withdraw");
        assertThat(id("rates-to-the-cent")).as("what is approved stays").isEqualTo(id);
    }

    @Test
    void isTakenBackByWhoAskedForIt() throws Exception {
        request("ada", "asked-by-mistake", "RATE", "", "2999-12-31");
        var id = id("asked-by-mistake");
        send("rosa", id + "/withdraw");
        assertThat(page("rosa")).contains("asked-by-mistake", "all differences");
        send("ada", id + "/withdraw");
        assertThat(page("rosa")).doesNotContain("asked-by-mistake");
    }

    @Test
    void showsWhatHasExpiredAndDoesNotTakeItsApproval() throws Exception {
        database.sql("INSERT INTO policies (name, column_name, reason, requested_by, expires)"
                        + " VALUES ('of-last-year', 'RATE', 'it was so', 'ada', '2020-01-01')")
                .update();
        var id = id("of-last-year");
        assertThat(page("rosa")).contains("Expired").doesNotContain("/" + id + "/approve");
        send("rosa", id + "/approve");
        assertThat(approver(id)).isEmpty();
        assertThat(pages.get().uri("/api/v1/policies").with(user("vera").roles("VIEWER")))
                .bodyJson()
                .extractingPath("$[?(@.policy.name == 'of-last-year')].standing")
                .isEqualTo(List.of("EXPIRED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "        | RATE | 0.01  | 2999-12-31 | This must not be empty.",
                "odd     |      | 0.01  | 2999-12-31 | This must not be empty.",
                "odd     | RATE | a bit | 2999-12-31 | This is no tolerance.",
                "odd     | *    |       | 2999-12-31 | Only a tolerance can hold for every column.",
                "odd     | RATE | 0.01  | 2020-01-01 | This day is over.",
                "odd     | RATE | 0.01  | soon       | This cannot be read.",
                "odd     | RATE | 0.01  |            | This must not be empty.",
            })
    void saysWhatIsWrong(String name, String column, String tolerance, String expires, String said) throws Exception {
        var answer = request("ada", text(name), text(column), text(tolerance), text(expires));
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentAsString()).contains(said, "field-error");
        assertThat(page("rosa")).doesNotContain(">odd<");
    }

    @Test
    void keepsNamesApart() throws Exception {
        request("ada", "one-name", "RATE", "0.01", "2999-12-31");
        var answer = request("ada", "One-Name", "NET", "0.01", "2999-12-31");
        assertThat(answer.getResponse().getContentAsString()).contains("There is a policy of this name.");
    }

    @Test
    void letsOnlyReviewersAskAndApprove() {
        assertThat(pages.post().uri(HERE).with(csrf()).with(user("vera").roles("VIEWER")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(pages.post()
                        .uri(HERE + "/1/approve")
                        .with(csrf())
                        .with(user("vera").roles("VIEWER")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(pages.post()
                        .uri(HERE + "/987654/approve")
                        .with(csrf())
                        .with(user("rosa").roles("REVIEWER")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private MvcTestResult request(String user, String name, String column, String tolerance, String expires) {
        return pages.post()
                .uri(HERE)
                .param("name", name)
                .param("column", column)
                .param("tolerance", tolerance)
                .param("reason", "the old tool rounded when it wrote")
                .param("expires", expires)
                .with(csrf())
                .with(user(user).roles("REVIEWER"))
                .exchange();
    }

    private void send(String user, String what) {
        assertThat(pages.post()
                        .uri(HERE + "/" + what)
                        .with(csrf())
                        .with(user(user).roles("REVIEWER")))
                .hasStatus3xxRedirection();
    }

    private String page(String user) throws UnsupportedEncodingException {
        var answer = pages.get().uri(HERE).with(user(user).roles("REVIEWER")).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private long id(String name) {
        return database.sql("SELECT id FROM policies WHERE name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    private String approver(long id) {
        return database.sql("SELECT coalesce(approved_by, '') FROM policies WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
