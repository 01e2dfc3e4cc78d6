package io.landfall.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.landfall.workbench.access.Role;
import io.landfall.workbench.access.Users;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.Contents;
import io.landfall.workbench.estate.Upload;
import io.landfall.workbench.migration.Migrations;
import io.landfall.workbench.project.Projects;
import io.landfall.workbench.validation.Validations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What axe finds on pages: contrast, names for those who listen, places for those without a mouse. */
@WorkbenchTest
class AccessibilityTest {

    private static final String PASSWORD = "a password of our own";

    /** What is wrong on a page, a line for each kind. */
    private static final String VIOLATIONS = """
            async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
              .violations.map(wrong => `${wrong.id}: ${wrong.nodes.map(node => node.html).join(' ')}`)
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    @Autowired
    private Projects projects;

    @Autowired
    private Contents contents;

    @Autowired
    private Migrations migrations;

    @Autowired
    private Assets assets;

    @Autowired
    private Validations validations;

    private final String folder = UUID.randomUUID().toString();

    @Test
    void axeFindsNothingOnAnyPage() throws IOException {
        var axe = axe();
        var asset = validated();
        var validation = validations.latestOf(asset.id()).orElseThrow();
        var output = validations.details(validation.id()).outputs().getFirst().id();
        users.put("axel", PASSWORD, Role.ADMIN);
        try (var chromium = Chromium.open();
                var context = chromium.visitor(port)) {
            var page = context.newPage();
            check(page, axe, List.of("/login"));
            signIn(page);
            var addresses = addresses(asset, validation.id(), output);
            check(page, axe, addresses);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            check(page, axe, addresses);
        }
    }

    private static List<String> addresses(AssetRow asset, long validation, long output) {
        var result = "/migration/validation/" + validation;
        return List.of(
                "/migration/import",
                "/migration/import/batches/" + asset.batchId(),
                "/migration/import/files",
                "/migration/conversion",
                "/migration/conversion/" + asset.id(),
                "/migration/conversion/" + asset.id() + "/export?line=2",
                "/migration/validation",
                result,
                result + "/outputs/" + output + "/differences",
                result + "/outputs/" + output + "/certificate",
                "/migration/validation/policies",
                "/migration/validation/proofs",
                "/migration/progress",
                "/migration/progress/estate",
                "/settings/users",
                "/nowhere");
    }

    private static void check(Page page, String axe, List<String> addresses) {
        for (var address : addresses) {
            page.navigate(address);
            page.evaluate(axe);
            assertThat((List<?>) page.evaluate(VIOLATIONS)).as(address).isEmpty();
        }
    }

    private static void signIn(Page page) {
        page.navigate("/login");
        page.locator("#username").fill("axel");
        page.locator("#password").fill(PASSWORD);
        page.locator("#password").press("Enter");
        page.waitForURL("**/migration/import");
    }

    /** An asset whose data are not those that were expected. */
    private AssetRow validated() throws IOException {
        var project = projects.current().id();
        var uploads = new ArrayList<Upload>();
        uploads.add(upload("/prices.yxmd", SampleExport.PRICES));
        uploads.add(upload("/expected/prices.csv", "Item,Price\nInk,8\nPen,2\n"));
        var batch = migrations.start(project, "ada", uploads);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> migrations.of(project, batch).state().isOver());
        return assets.all(project).stream()
                .filter(asset -> asset.path().equals(folder + "/prices.yxmd"))
                .findFirst()
                .orElseThrow();
    }

    private Upload upload(String path, String text) throws IOException {
        var content = contents.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return new Upload(folder + path, content.sha256(), content.size());
    }

    private static String axe() throws IOException {
        try (var script = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
