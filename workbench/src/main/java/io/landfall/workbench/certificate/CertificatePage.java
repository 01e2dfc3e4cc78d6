package io.landfall.workbench.certificate;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** A certificate for people to read, as a page and as a PDF of it. The signed text is the JSON; both name its fingerprint. */
public final class CertificatePage {

    private static final String STYLE = """
        @page{size:A4;margin:18mm}
        body{margin:0 auto;max-width:60rem;color:#1c2430;font-family:Helvetica,Arial,sans-serif;font-size:13px;line-height:1.45}
        h1{font-size:22px;margin:0 0 2px}h2{font-size:15px;margin:22px 0 6px}
        .soft{color:#5b6675}.verdict{font-size:18px;font-weight:bold;margin:14px 0}
        .equal{color:#1a7f4b}.different{color:#b42318}
        table{border-collapse:collapse;width:100%}
        th,td{text-align:left;vertical-align:top;padding:4px 8px 4px 0;border-bottom:1px solid #dfe4ea}
        th{color:#5b6675;font-weight:normal;white-space:nowrap}
        h2{page-break-after:avoid}.hash{font-family:Courier,monospace;font-size:11px;word-wrap:break-word}
        """;

    /**
     * A font that comes with the library and is written into the PDF. Those that every reader of PDFs has know the letters of Western Europe
     * alone: of a column such as KIŞ a certificate would only have the first letter.
     */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String FAMILY = "Liberation Sans";

    private CertificatePage() {}

    /** A whole page in XHTML that needs nothing beside it. */
    public static String html(SignedCertificate signed) {
        var certificate = signed.certificate();
        return """
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
            <head>
            <meta charset="UTF-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <title>Certificate: %s</title>
            <style>
            %s</style>
            </head>
            <body>
            <h1>%s</h1>
            <p class="soft">Certificate of data parity, issued by %s at %s with Landfall %s</p>
            %s
            %s
            </body>
            </html>
            """.formatted(
                        text(certificate.subject()),
                        STYLE,
                        text(certificate.subject()),
                        text(certificate.issuedBy()),
                        text(certificate.issued()),
                        text(certificate.landfall()),
                        verdict(certificate),
                        sections(certificate, signed.fingerprint()));
    }

    /** The page as a PDF. */
    public static byte[] pdf(SignedCertificate signed) throws IOException {
        // What the library has to tell would stand between a command's answers.
        XRLog.setLoggingEnabled(false);
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        for (var weight : List.of(400, 700)) {
            builder.useFont(CertificatePage::font, FAMILY, weight, FontStyle.NORMAL, true);
        }
        builder.withHtmlContent(
                html(signed).replace("font-family:Helvetica", "font-family:'%s',Helvetica".formatted(FAMILY)), null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDFont.class.getResourceAsStream(FONT), FONT);
    }

    private static String verdict(Certificate certificate) {
        return certificate.equal()
                ? "<p class=\"verdict equal\">Equal: both sides hold the same data.</p>"
                : "<p class=\"verdict different\">Different: the sides do not hold the same data.</p>";
    }

    private static String sections(Certificate certificate, String fingerprint) {
        return section("Datasets", List.of("Side", "Name", "Rows", "SHA-256"), sides(certificate))
                + section("Rows", List.of("Same", "Changed", "Missing", "Extra"), rows(certificate.rows()))
                + section("Columns that changed", List.of("Column", "Values"), columns(certificate))
                + section("Differences explained", List.of("Class", "What it is"), explanations(certificate))
                + section("Compared by", List.of("Setting", "Value"), settings(certificate.settings()))
                + section(
                        "Policies",
                        List.of("Policy", "Column", "Overlooks", "Reason", "Requested by", "Approved by", "Expires"),
                        policies(certificate))
                + section("Evidence", List.of("What", "Name", "SHA-256"), evidence(certificate))
                + section("Proofs", List.of("Asset", "Outcome", "Engines", "Rows", "Seed"), proofs(certificate))
                + "<h2>Signature</h2>\n<p>Ed25519, key <span class=\"hash\">%s</span>. The signed text is the certificate in JSON; check it with <span class=\"hash\">landfall certificate verify FILE.json</span>.</p>"
                        .formatted(text(fingerprint));
    }

    private static String section(String title, List<String> heads, String rows) {
        if (rows.isEmpty()) {
            return "";
        }
        var head = heads.stream().map("<th>%s</th>"::formatted).collect(Collectors.joining());
        return "<h2>%s</h2>\n<table><thead><tr>%s</tr></thead><tbody>\n%s</tbody></table>\n"
                .formatted(title, head, rows);
    }

    private static String row(@Nullable Object... cells) {
        var row = new StringBuilder("<tr>");
        for (var cell : cells) {
            var shown = cell instanceof Long number ? number(number) : text(cell);
            row.append("<td>").append(shown).append("</td>");
        }
        return row.append("</tr>\n").toString();
    }

    private static String sides(Certificate certificate) {
        return side("Left", certificate.left()) + side("Right", certificate.right());
    }

    private static String side(String which, Certificate.Side side) {
        return row(which, side.name(), side.rows(), side.sha256() == null ? "a table" : side.sha256());
    }

    private static String rows(Certificate.Rows rows) {
        return row(rows.same(), rows.changed(), rows.missing(), rows.extra());
    }

    private static String columns(Certificate certificate) {
        return certificate.columns().stream()
                .map(column -> row(column.name(), column.changed()))
                .collect(Collectors.joining());
    }

    private static String explanations(Certificate certificate) {
        return certificate.explanations().stream()
                .map(one -> row(one.code().name(), one.text()))
                .collect(Collectors.joining());
    }

    private static String settings(Certificate.Settings settings) {
        return row("Key", settings.key().isEmpty() ? "none: rows as a multiset" : String.join(", ", settings.key()))
                + (settings.filter() == null ? "" : row("Filter", settings.filter()))
                + (settings.mapping().isEmpty() ? "" : row("Columns mapped", String.join(", ", settings.mapping())))
                + row("Blanks at either end of a text", settings.trim() ? "do not count" : "count")
                + row("Upper and lower case", settings.ignoreCase() ? "do not count" : "count")
                + row("Empty text and NULL", settings.emptyIsNull() ? "are the same" : "are different")
                + (settings.numbers() == null ? "" : row("Numbers", settings.numbers()));
    }

    private static String policies(Certificate certificate) {
        return certificate.policies().stream()
                .map(policy -> row(
                        policy.name(),
                        policy.column(),
                        policy.tolerance() == null ? "the column" : "up to " + policy.tolerance(),
                        policy.reason(),
                        policy.requestedBy(),
                        policy.approvedBy(),
                        policy.expires()))
                .collect(Collectors.joining());
    }

    private static String evidence(Certificate certificate) {
        return certificate.evidence().stream()
                .map(one -> row(one.what(), one.name(), one.sha256()))
                .collect(Collectors.joining());
    }

    private static String proofs(Certificate certificate) {
        return certificate.proofs().stream()
                .map(one -> row(
                        one.asset(),
                        one.proof(),
                        String.join(", ", one.engines()),
                        one.rows(),
                        String.valueOf(one.seed())))
                .collect(Collectors.joining());
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String text(@Nullable Object value) {
        return HtmlUtils.htmlEscape(String.valueOf(value), "UTF-8");
    }
}
