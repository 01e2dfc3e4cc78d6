package io.landfall.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A certificate from the comparison that it is about to the person who checks it. */
class CertificateCommandTest {

    private static final String ISSUE =
            "compare @l.csv @r.csv --key ID --policies @policies.yaml --certificate @cert --home @home --issued-by"
                    + " Office --subject RATES --evidence pipeline=@p.yaml";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void files() throws Exception {
        write("l.csv", "ID,RATE,NOTE\n1,1.123,a\n2,2.5,b\n");
        write("r.csv", "ID,RATE,NOTE\n1,1.12,a\n2,2.5,<c>\n");
        write("p.yaml", "kind: Pipeline\n");
        write("policies.yaml", """
            policies:
              - {name: cents, column: RATE, tolerance: 0.005, reason: the old tool rounded KIŞ Łódź Ελλάδα, requestedBy: engineer,
                 approvedBy: steward, expires: 2999-12-31}
            """);
    }

    @Test
    void certifiesWhatACompareFound() throws Exception {
        assertThat(run(ISSUE)).isEqualTo(1);
        var said = JsonMapper.shared().readTree(read("cert/certificate.json")).path("certificate");
        assertThat(said.path("equal").asBoolean()).isFalse();
        assertThat(said.path("rows").toString()).isEqualTo("{\"same\":1,\"changed\":1,\"missing\":0,\"extra\":0}");
        assertThat(said.path("columns").toString()).isEqualTo("[{\"name\":\"NOTE\",\"changed\":1}]");
        assertThat(said.path("policies").path(0).path("approvedBy").asString()).isEqualTo("steward");
        assertThat(said.path("evidence").path(0).path("what").asString()).isEqualTo("pipeline");
        assertThat(said.path("left").path("sha256").asString()).hasSize(64);
        assertThat(read("cert/certificate.html")).contains("Different", "the old tool rounded", "Office");
        try (var pdf = Loader.loadPDF(Files.readAllBytes(folder.resolve("cert/certificate.pdf")))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("RATES", "Different", "steward", "rounded KIŞ Łódź Ελλάδα");
        }
    }

    @Test
    void isGenuineUntilSomebodyChangesIt() throws Exception {
        run(ISSUE);
        assertThat(run("certificate verify @cert/certificate.json --home @home"))
                .isZero();
        assertThat(out()).startsWith("Genuine").contains("RATES: different");
        assertThat(run("certificate verify @cert/certificate.json --home @other"))
                .isEqualTo(1);
        assertThat(out()).startsWith("Not from a key that you trust");
        assertThat(run("certificate verify @cert/certificate.json --key @home/keys/certificate.pub"))
                .isZero();

        var text = read("cert/certificate.json");
        write("laid-out.json", JsonMapper.shared().readTree(text).toString());
        assertThat(run("certificate verify @laid-out.json --home @home")).isZero();
        write("forged.json", text.replace("\"equal\" : false", "\"equal\" : true"));
        assertThat(run("certificate verify @forged.json --home @home")).isEqualTo(1);
        assertThat(out()).startsWith("Not genuine");
    }

    @Test
    void saysOnWhichDayItIsNoLongerGood() throws Exception {
        run(ISSUE);
        assertThat(run("certificate verify @cert/certificate.json --home @home --on 3000-01-01"))
                .isEqualTo(1);
        assertThat(out())
                .startsWith("Genuine, but no longer good")
                .contains("Policy 'cents' expired on 2999-12-31", "compare again");
        assertThat(run("certificate verify @cert/certificate.json --home @home --on tomorrow"))
                .isEqualTo(2);
    }

    @Test
    void isNoCertificateWhereSomethingIsSaidTwice() throws Exception {
        run(ISSUE);
        write(
                "twice.json",
                read("cert/certificate.json").replace("\"equal\" : false", "\"equal\" : true, \"equal\" : false"));
        assertThat(run("certificate verify @twice.json --home @home")).isEqualTo(2);
    }

    @Test
    void overlooksNothingThatOnePersonApprovedAloneOrThatHasExpired() throws Exception {
        var policies = read("policies.yaml");
        write("policies.yaml", policies.replace("approvedBy: steward", "approvedBy: Engineer"));
        assertThat(run(ISSUE)).isEqualTo(2);
        assertThat(err()).contains("needs a second person");
        write("policies.yaml", policies.replace("2999-12-31", "2020-12-31"));
        assertThat(run(ISSUE)).isEqualTo(2);
        assertThat(err()).contains("expired on 2020-12-31");
        assertThat(folder.resolve("cert")).doesNotExist();
    }

    @Test
    void knowsWhenAFileHasChangedSinceItWasCompared() throws Exception {
        var hashes = CertificateIssue.Hashes.of(folder.resolve("l.csv").toString(), "WAREHOUSE:RATES");
        assertThat(hashes.areStill()).isTrue();
        write("l.csv", "ID,RATE,NOTE\n1,1.124,a\n");
        assertThat(hashes.areStill()).isFalse();
    }

    @Test
    void tellsWhetherFilesAreThoseThatItSpeaksOf() throws Exception {
        run(ISSUE);
        assertThat(run("certificate verify @cert/certificate.json --home @home --data @l.csv --data @p.yaml"))
                .isZero();
        write("l.csv", "ID,RATE,NOTE\n1,1.123,a\n");
        assertThat(run("certificate verify @cert/certificate.json --home @home --data @l.csv"))
                .isEqualTo(1);
        assertThat(out()).contains("l.csv' is not a file that it speaks of");
    }

    @Test
    void takesNothingThatWasNotApproved() {
        assertThat(run("compare @l.csv @r.csv --certificate @cert --home @home --ignore NOTE"))
                .isEqualTo(2);
        assertThat(err()).contains("from approved policies only");
        assertThat(folder.resolve("cert")).doesNotExist();
        assertThat(run("certificate verify @l.csv")).isEqualTo(2);
        assertThat(err()).contains("is no certificate");
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }

    private String read(String name) throws Exception {
        return Files.readString(folder.resolve(name));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private int run(String call) {
        out.reset();
        err.reset();
        var words = Arrays.stream(call.split(" "))
                .map(word -> word.replace("@", folder + "/"))
                .toArray(String[]::new);
        var stdout = System.out;
        var stderr = System.err;
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            return Landfall.run(words);
        } finally {
            System.setOut(stdout);
            System.setErr(stderr);
        }
    }
}
