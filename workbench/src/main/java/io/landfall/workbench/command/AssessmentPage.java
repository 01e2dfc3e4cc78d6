package io.landfall.workbench.command;

import io.landfall.converter.assessment.Bucket;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** An assessment as one HTML page that needs nothing beside it: for a manager to read and to send on. */
final class AssessmentPage {

    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1c2430;--soft:#5b6675;--paper:#fff;--line:#dfe4ea;--card:#f6f8fa;\
            --good:#1a7f4b;--doubt:#9a6700;--bad:#b42318;--none:#6b7280}
            @media(prefers-color-scheme:dark){:root{--ink:#e6eaf0;--soft:#9aa5b4;--paper:#12161c;--line:#2b333e;\
            --card:#1a2029;--good:#4ac486;--doubt:#e0b050;--bad:#f58a80;--none:#8b95a3}}
            *{box-sizing:border-box}body{margin:0 auto;max-width:72rem;padding:2rem 1rem;background:var(--paper);\
            color:var(--ink);font:16px/1.5 system-ui,sans-serif}
            h1{font-size:1.7rem;margin:0 0 .25rem}h2{font-size:1.2rem;margin:2.5rem 0 .75rem}p{margin:.25rem 0}
            .soft{color:var(--soft)}.cards{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr))}
            .card{background:var(--card);border:1px solid var(--line);border-left:4px solid var(--none);border-radius:6px;padding:.8rem 1rem}
            .card b{display:block;font-size:1.8rem;line-height:1.2}
            .READY{border-left-color:var(--good)}.ACCEPT_WARNINGS{border-left-color:var(--doubt)}.NEEDS_A_PERSON{border-left-color:var(--bad)}
            .bar{display:flex;height:.9rem;border-radius:6px;overflow:hidden;margin:1rem 0;background:var(--line)}
            .bar i{display:block}.bar .READY{background:var(--good)}.bar .ACCEPT_WARNINGS{background:var(--doubt)}\
            .bar .NEEDS_A_PERSON{background:var(--bad)}.bar .UNREADABLE{background:var(--none)}
            .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.92rem}
            th,td{text-align:left;padding:.45rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
            th{color:var(--soft);font-weight:600;white-space:nowrap}td.n{text-align:right;font-variant-numeric:tabular-nums}
            .tag{white-space:nowrap;font-weight:600}.t-READY{color:var(--good)}.t-ACCEPT_WARNINGS{color:var(--doubt)}\
            .t-NEEDS_A_PERSON{color:var(--bad)}.t-UNREADABLE{color:var(--none)}
            @media print{body{max-width:none}}
            """;

    private AssessmentPage() {}

    static String of(AssessAnswer answer) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Assessment of the estate</title>
                <style>
                %s</style>
                </head>
                <body>
                <h1>Assessment of the estate</h1>
                <p class="soft">%s: %s PowerCenter, %s Alteryx; %s of them do the same as another one. Landfall %s.</p>
                %s
                <div class="cards">
                %s</div>
                <h2>Waves</h2>
                <p class="soft">Nothing moves before what writes the data that it reads. Hours are an estimate.</p>
                %s
                <h2>Effort: %s</h2>
                <p class="soft">%s</p>
                <h2>What stands in the way</h2>
                %s
                %s<h2>Inventory</h2>
                %s
                </body>
                </html>
                """.formatted(
                        STYLE,
                        Count.of(answer.summary().assets(), "asset"),
                        number(answer.summary().powercenter()),
                        number(answer.summary().alteryx()),
                        number(answer.summary().duplicates()),
                        escaped(answer.landfall()),
                        bar(answer),
                        cards(answer),
                        waves(answer),
                        hours(answer.effort().leastHours(), answer.effort().mostHours()),
                        escaped(answer.effort().basis()),
                        leftovers(answer),
                        facts(answer),
                        inventory(answer));
    }

    private static String bar(AssessAnswer answer) {
        return answer.buckets().stream()
                .filter(bucket -> bucket.assets() > 0)
                .map(bucket -> "<i class=\"%s\" style=\"flex:%d\" title=\"%s: %d\"></i>"
                        .formatted(bucket.bucket(), bucket.assets(), bucket.title(), bucket.assets()))
                .collect(Collectors.joining("", "<div class=\"bar\" aria-hidden=\"true\">", "</div>"));
    }

    private static String cards(AssessAnswer answer) {
        return answer.buckets().stream()
                .map(bucket -> "<div class=\"card %s\"><b>%s</b>%s<p class=\"soft\">%s</p></div>\n"
                        .formatted(
                                bucket.bucket(),
                                number(bucket.assets()),
                                escaped(bucket.title()),
                                escaped(bucket.nextStep())))
                .collect(Collectors.joining());
    }

    private static String waves(AssessAnswer answer) {
        return answer.waves().stream()
                .map(wave -> "<tr><td>%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td><td>%s</td></tr>\n"
                        .formatted(
                                word(wave.wave().name()),
                                number(wave.assets()),
                                hours(wave.hours().least(), wave.hours().most()),
                                escaped(wave.reason())))
                .collect(table("Wave", "Assets", "Hours (estimate)", "What is in it"));
    }

    private static String leftovers(AssessAnswer answer) {
        if (answer.leftovers().isEmpty()) {
            return "<p>Nothing.</p>";
        }
        return answer.leftovers().stream()
                .map(one -> "<tr><td>%s</td><td>%s</td><td class=\"n\">%s</td><td>%s</td></tr>\n"
                        .formatted(
                                escaped(one.code()),
                                word(one.severity().name()),
                                number(one.assets()),
                                escaped(one.remedy())))
                .collect(table("Code", "Severity", "Assets", "Remedy"));
    }

    private static String facts(AssessAnswer answer) {
        return FactSheet.of(answer.facts()).stream()
                .map(sheet -> "<h2>%s: %s</h2>\n%s\n"
                        .formatted(
                                escaped(sheet.title()),
                                number(sheet.lines().size()),
                                sheet.lines().stream()
                                        .map(line -> "<tr><td>%s</td><td class=\"soft\">%s</td><td>%s</td></tr>\n"
                                                .formatted(
                                                        escaped(line.get(0)),
                                                        escaped(line.get(1)),
                                                        escaped(line.get(2))))
                                        .collect(table("Object", "Where", "What"))))
                .collect(Collectors.joining());
    }

    private static String inventory(AssessAnswer answer) {
        return answer.assets().stream()
                .map(AssessmentPage::row)
                .collect(table(
                        "Asset", "System", "Bucket", "Wave", "Complexity", "Operators", "After", "First to look at"));
    }

    private static String row(AssessAnswer.Asset asset) {
        var same =
                asset.sameAs() == null ? "" : "<br><span class=\"soft\">same as " + escaped(asset.sameAs()) + "</span>";
        return "<tr><td>%s%s<br><span class=\"soft\">%s</span></td><td>%s</td><td class=\"tag t-%s\">%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                .formatted(
                        escaped(asset.name()),
                        same,
                        escaped(asset.path()),
                        word(asset.system().name()),
                        asset.bucket(),
                        title(asset.bucket()),
                        word(asset.wave().name()),
                        word(asset.complexity().name()),
                        operators(asset),
                        escaped(String.join(", ", asset.after())),
                        escaped(asset.worst().map(DiagnosticAnswer::text).orElse("")));
    }

    private static String title(Bucket bucket) {
        return escaped(bucket.title());
    }

    private static String operators(AssessAnswer.Asset asset) {
        var counts = asset.operators();
        return "%d: %d exact, %d equivalent, %d approximate, %d blocked"
                .formatted(counts.total(), counts.exact(), counts.equivalent(), counts.approximate(), counts.blocked());
    }

    private static Collector<CharSequence, ?, String> table(String... titles) {
        var head = Arrays.stream(titles)
                .map("<th scope=\"col\">%s</th>"::formatted)
                .collect(Collectors.joining());
        return Collectors.joining(
                "",
                "<div class=\"scroll\"><table><thead><tr>" + head + "</tr></thead><tbody>\n",
                "</tbody></table></div>");
    }

    private static String word(String constant) {
        return escaped(constant.charAt(0)
                + constant.substring(1).toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private static String hours(double least, double most) {
        return String.format(Locale.ROOT, "%,.0f to %,.0f hours", least, most);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
