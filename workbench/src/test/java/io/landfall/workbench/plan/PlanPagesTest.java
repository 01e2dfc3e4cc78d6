package io.landfall.workbench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.landfall.workbench.SampleExport;
import io.landfall.workbench.WorkbenchTest;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.Contents;
import io.landfall.workbench.estate.Upload;
import io.landfall.workbench.migration.Migrations;
import io.landfall.workbench.project.Projects;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An estate of two workflows, of which one reads what the other writes, and of one that has nothing to do with them. */
@WorkbenchTest
class PlanPagesTest {

    private static final String ESTATE = "/migration/progress/estate";

    /** Reads the prices in place of listing them. */
    private static final String TEXT_INPUT = """
            <GuiSettings Plugin="AlteryxBasePluginsGui.DbFileInput.DbFileInput"><Position x="54" y="54"/></GuiSettings>
                  <Properties>
                    <Configuration>
                      <File RecordLimit="" FileFormat="0">%s</File>
                      <FormatSpecificOptions>
                        <CodePage>65001</CodePage><Delimeter>,</Delimeter><IgnoreErrors>False</IgnoreErrors>
                        <FieldLen>254</FieldLen><AllowShareWrite>False</AllowShareWrite><HeaderRow>True</HeaderRow>
                        <IgnoreQuotes>DoubleQuotes</IgnoreQuotes><ImportLine>1</ImportLine>
                      </FormatSpecificOptions>
                    </Configuration>
                    <MetaInfo connection="Output"><RecordInfo>
                      <Field name="Item" size="254" type="V_String"/><Field name="Price" size="254" type="V_String"/>
                    </RecordInfo></MetaInfo>
                  </Properties>
                  <EngineSettings EngineDll="AlteryxBasePluginsEngine.dll" EngineDllEntryPoint="AlteryxDbFileInput"/>""";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Projects projects;

    @Autowired
    private Contents contents;

    @Autowired
    private Migrations migrations;

    @Autowired
    private Assets assets;

    private String folder = "";
    private long writer;
    private long reader;
    private long alone;

    @BeforeEach
    void anEstate() throws Exception {
        folder = "estate-" + UUID.randomUUID();
        var dataset = folder + ".csv";
        var writes = SampleExport.PRICES.replace("prices.csv", dataset);
        var reads = SampleExport.PRICES
                .replace("prices.csv", folder + "-again.csv")
                .replaceFirst(
                        "(?s)<GuiSettings Plugin=\"AlteryxBasePluginsGui.TextInput.*?<EngineSettings[^>]*>", TEXT_INPUT)
                .formatted(dataset);
        var files = Map.of(
                "writes",
                writes,
                "reads",
                reads,
                "alone",
                SampleExport.PRICES.replace("prices.csv", folder + "-3.csv"));
        var uploads = new ArrayList<Upload>();
        for (var file : files.entrySet()) {
            var content = contents.keep(new ByteArrayInputStream(file.getValue().getBytes(StandardCharsets.UTF_8)));
            uploads.add(new Upload(path(file.getKey()), content.sha256(), content.size()));
        }
        var project = projects.current().id();
        var batch = migrations.start(project, "ada", uploads);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> migrations.of(project, batch).state().isOver());
        writer = asset("writes");
        reader = asset("reads");
        alone = asset("alone");
    }

    private String path(String name) {
        return folder + "/" + name + ".yxmd";
    }

    private long asset(String name) {
        return assets.all(projects.current().id()).stream()
                .filter(asset -> asset.path().equals(path(name)))
                .map(AssetRow::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsWhichAssetFeedsWhich() throws Exception {
        var found = page(ESTATE + "?text=" + folder + ".csv");
        assertThat(found.substring(found.indexOf("id=\"handovers\"")))
                .contains(path("writes"), path("reads"), "1 to 1 of 1")
                .doesNotContain(path("alone"));
        assertThat(page("/migration/conversion/" + writer)).contains("Gives and gets", path("reads"));
        assertThat(page("/migration/conversion/" + reader)).contains("Gives and gets", path("writes"));
        assertThat(page("/migration/conversion/" + alone)).doesNotContain("Gives and gets");
        assertThat(page(ESTATE + "?text=nothing%25has_this")).contains("Nothing matches");
    }

    @Test
    void putsWhatMovesTogetherIntoAWave() throws Exception {
        var wave = "Wave " + folder;
        post("/waves", "name", wave, "due", "2020-01-31");
        post("/waves", "name", wave, "due", "2020-02-29");
        assertThat(page(ESTATE)).contains(wave, "2020-02-29").doesNotContain("2020-01-31");
        var id = database.sql("SELECT id FROM waves WHERE name = ?")
                .param(wave)
                .query(Long.class)
                .single();

        assertThat(page(ESTATE)).containsPattern("value=\"(%1$d %2$d|%2$d %1$d)\"".formatted(writer, reader));
        post("/assets", "assets", writer + " " + reader, "wave", String.valueOf(id));
        assertThat(row(wave)).containsSubsequence("Late", ">2<", ">0<", ">0<");
        assertThat(page("/migration/conversion?wave=" + id))
                .as("the assets of a wave are a list to look at and to move on")
                .contains(path("writes"), path("reads"), "<option value=\"" + id + "\" selected=\"selected\"")
                .doesNotContain(path("alone"));
        post("/assets", "assets", writer + " " + reader, "wave", "0");
        assertThat(row(wave))
                .as("a wave that is gone takes nothing out")
                .containsSubsequence("Late", ">2<", ">0<", ">0<");
        post("/assets", "assets", String.valueOf(reader), "wave", "");
        assertThat(row(wave))
                .as("one exchange goes across its border")
                .containsSubsequence("Late", ">1<", ">0<", ">1<");
        assertThat(page(ESTATE)).contains("Split");

        database.sql("UPDATE assets SET stage = 'CUT_OVER' WHERE id = ?")
                .param(writer)
                .update();
        database.sql("INSERT INTO stage_moves (asset_id, stage, moved_by) VALUES (?, 'CUT_OVER', 'ada')")
                .param(writer)
                .update();
        assertThat(row(wave)).contains("Done").doesNotContain("Late");
        assertThat(page(ESTATE)).contains("At the pace of the last 14 days", "class=\"burnup-actual\"");
        post("/waves/" + id + "/remove");
        assertThat(page(ESTATE)).doesNotContain(wave);
    }

    @Test
    void narrowsWhatIsToBePlanned() throws Exception {
        var mine = page(ESTATE + "?asset=" + folder.toUpperCase(Locale.ROOT) + "/AL");
        assertThat(mine.substring(0, mine.indexOf("id=\"handovers\"")))
                .contains(path("alone"), "1 exchanges nothing with others")
                .doesNotContain(path("writes"));
        assertThat(page(ESTATE + "?in=0&asset=" + folder))
                .as("none is in a wave")
                .contains(path("alone"), path("writes"), path("reads"), "value=\"" + folder + "\"");
        assertThat(page(ESTATE + "?in=987654&asset=" + folder)).contains("Nothing matches");
        var sent = pages.post()
                .uri(ESTATE + "/assets")
                .param("assets", String.valueOf(alone))
                .param("asset", folder)
                .param("in", "0")
                .param("wave", "")
                .with(csrf())
                .with(user("rosa").roles("REVIEWER"));
        assertThat(sent)
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo(ESTATE + "?asset=" + folder + "&in=0#groups");
    }

    @Test
    void saysWhatAWaveLacks() throws Exception {
        assertThat(sent(" ", "2027-06-30")).contains("must not be empty");
        assertThat(sent("Fir\0st", "2027-06-30")).contains("without control characters");
        assertThat(sent("First", "soon")).contains("Write a day as 2027-06-30");
    }

    private String sent(String name, String due) throws UnsupportedEncodingException {
        return pages.post()
                .uri(ESTATE + "/waves")
                .param("name", name)
                .param("due", due)
                .with(csrf())
                .with(user("rosa").roles("REVIEWER"))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void letsReviewersPlan() {
        assertThat(pages.post()
                        .uri(ESTATE + "/waves")
                        .param("name", "mine")
                        .param("due", "2027-06-30")
                        .with(csrf())
                        .with(user("vera").roles("VIEWER")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    /** What the table of waves says of one. */
    private String row(String wave) throws UnsupportedEncodingException {
        var page = page(ESTATE);
        var start = page.indexOf(">" + wave + "</th>");
        return page.substring(start, page.indexOf("</tr>", start));
    }

    private void post(String path, String... namesAndValues) {
        var form = pages.post().uri(ESTATE + path);
        for (var at = 0; at < namesAndValues.length; at += 2) {
            form.param(namesAndValues[at], namesAndValues[at + 1]);
        }
        assertThat(form.with(csrf()).with(user("rosa").roles("REVIEWER"))).hasStatus3xxRedirection();
    }

    private String page(String path) throws UnsupportedEncodingException {
        return pages.get()
                .uri(path)
                .with(user("rosa").roles("REVIEWER"))
                .exchange()
                .getResponse()
                .getContentAsString();
    }
}
