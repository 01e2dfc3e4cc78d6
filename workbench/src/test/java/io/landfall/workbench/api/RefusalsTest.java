package io.landfall.workbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.workbench.WorkbenchTest;
import io.landfall.workbench.access.Role;
import io.landfall.workbench.access.Users;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the web server, or Spring before any controller, refuses: nobody is told that Landfall is at fault, and programs get their form. */
@WorkbenchTest
class RefusalsTest {

    private static final String PASSWORD = "for what is refused";

    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    @BeforeEach
    void letIn() {
        users.put("sender", PASSWORD, Role.ENGINEER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            method | path             | header                 | status | detail
            GET    | /api/v1/assets   | Accept: text/csv       | 406    | Acceptable representations
            GET    | /actuator/health | Accept: text/csv       | 406    | in Accept
            POST   | /api/v1/waves    | Content-Type: text/csv | 415    | is not supported
            PUT    | /api/v1/assets   | Accept: */*            | 405    | what this address takes
            """)
    void saysWhatIsWrongWithARequest(String method, String path, String header, int status, String detail)
            throws IOException {
        assertThat(send(method, path, header, "a,b"))
                .startsWith("HTTP/1.1 " + status)
                .contains(detail)
                .doesNotContain("wrong in Landfall itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/a[b]", "/api/v1/a%zz", "/api/v1/a\\b"})
    void saysThatAnAddressIsNone(String path) throws IOException {
        assertThat(send("GET", path, "Accept: */*", ""))
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("application/problem+json")
                .contains("\"status\":400", "This address is not understood")
                .doesNotContainIgnoringCase("<html");
    }

    @Test
    void saysThatANameIsTooLong() throws IOException {
        assertThat(upload("Accept: application/json", part("n".repeat(3000))))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "too long", "shorter name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/problem+json", "text/html"})
    void saysThatAnUploadIsTooLarge(String form) throws IOException {
        assertThat(upload("Accept: " + form, part("a.yxmd").repeat(20_001)))
                .startsWith("HTTP/1.1 413")
                .contains(form, "The upload is too large", "20,000 files");
    }

    private String upload(String header, String parts) throws IOException {
        return send(
                "POST",
                "/api/v1/jobs",
                header + "\r\nContent-Type: multipart/form-data; boundary=part",
                parts + "--part--\r\n");
    }

    private static String part(String name) {
        return "--part\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name + "\"\r\n\r\nx\r\n";
    }

    /** The whole answer; clients of Java do not send what is no address. */
    private String send(String method, String path, String header, String body) throws IOException {
        try (var server = new Socket("localhost", port)) {
            var request =
                    "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: %s\r\nContent-Length: %d\r\n%s\r\n\r\n%s"
                            .formatted(method, path, ApiCalls.basic("sender", PASSWORD), body.length(), header, body);
            server.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(server.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
