package io.landfall.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.landfall.workbench.access.Role;
import io.landfall.workbench.access.Users;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.project.Projects;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What a person does first, in a real browser. With {@code -Dscreenshots=DIR} it leaves a picture of each screen, in light and dark.
 * Roles and colour schemes with an I in their names cannot be used: Playwright writes them in the letters of the default locale.
 */
@WorkbenchTest
class BrowserTest {

    private static final String PASSWORD = "a password of our own";

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    @Autowired
    private Projects projects;

    @Autowired
    private Assets assets;

    @BeforeAll
    static void start() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void anEngineerSignsInUploadsAnArchiveAndReadsTheVerdict() throws IOException {
        users.put("ada", PASSWORD, Role.ADMIN);
        try (var context = chromium.visitor(port)) {
            var page = context.newPage();
            signIn(page);
            page.getByLabel("Exports").setInputFiles(new FilePayload("estate.zip", "application/zip", estate()));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Upload and convert"))
                    .click();
            assertThat(page.getByText("Everything has been taken through."))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
            page.navigate("/migration/conversion");
            var row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("shop/prices.yxmd"));
            assertThat(row).containsText("Automated");
            row.locator("a").click();
            assertThat(page.locator("svg.graph")).hasCount(2);
            assertThat(page.getByText("Native pipeline").first()).isVisible();
            proveAll(page);
            takePictures(page);
        }
    }

    @Test
    void handsInAWholeFolder(@TempDir Path estate) throws IOException {
        var sums = Files.createDirectories(estate.resolve("folder-of-shops/north/sums"));
        Files.writeString(sums.resolve("totals.yxmd"), SampleExport.PRICES);
        users.put("ada", PASSWORD, Role.ADMIN);
        try (var context = chromium.visitor(port)) {
            var page = context.newPage();
            signIn(page);
            page.getByLabel("Or a whole folder").setInputFiles(estate.resolve("folder-of-shops"));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Upload and convert"))
                    .click();
            assertThat(page.getByText("Everything has been taken through."))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
            page.navigate("/migration/conversion?text=folder-of-shops");
            assertThat(page.getByText("folder-of-shops/north/sums/totals.yxmd")).isVisible();
        }
    }

    /** What a browser hands over when a folder is dropped; its folders tell of their entries one after the other. */
    private static final String DROP = """
            form => {
              const file = (path, text) => ({ isFile: true, fullPath: path, file: found => found(new File([text], path.split('/').pop())) });
              const folder = (path, ...entries) => ({ isDirectory: true, fullPath: path,
                createReader: () => { const left = [...entries]; return { readEntries: found => found(left.splice(0, 1)) }; } });
              const dropped = folder('/dropped-shops', folder('/dropped-shops/north', file('/dropped-shops/north/totals.yxmd', WORKFLOW)),
                file('/dropped-shops/notes.txt', 'by hand'));
              const drop = new Event('drop', { bubbles: true, cancelable: true });
              drop.dataTransfer = { files: [], items: [{ webkitGetAsEntry: () => dropped }] };
              form.dispatchEvent(drop);
            }""";

    @Test
    void takesAFolderThatIsDropped() {
        users.put("ada", PASSWORD, Role.ADMIN);
        try (var context = chromium.visitor(port)) {
            var page = context.newPage();
            signIn(page);
            page.locator("form[data-drop]")
                    .evaluate(DROP.replace("WORKFLOW", "`" + SampleExport.PRICES.replace("\\", "\\\\") + "`"));
            assertThat(page.getByText("2 files, ")).isVisible();
            assertThat(page.getByText("dropped-shops/north/totals.yxmd")).isVisible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Upload and convert"))
                    .click();
            assertThat(page.getByText("Everything has been taken through."))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
            page.navigate("/migration/conversion?text=dropped-shops");
            assertThat(page.getByText("dropped-shops/north/totals.yxmd")).isVisible();
        }
    }

    /** A large picture whose first boxes are in its middle, and one box far below them. */
    private static final String PICTURE = """
            () => {
              const box = (x, y) => `<g class="graph-node" data-place="${x}/${y}"><rect x="${x}" y="${y}" width="200" height="50"/></g>`;
              document.querySelector('article').innerHTML = `<div class="canvas" id="large" style="inline-size: 500px; block-size: 300px">
                <svg class="graph" width="9000" height="2000">${box(16, 1000)}${box(16, 1100)}${box(16, 1900)}${box(700, 20)}</svg></div>`;
              enhance(document);
            }""";

    @Test
    void opensALargePictureWhereItBegins() {
        users.put("ada", PASSWORD, Role.ADMIN);
        try (var context = chromium.visitor(port)) {
            var page = context.newPage();
            signIn(page);
            page.evaluate(PICTURE);
            var inside = new LocatorAssertions.IsInViewportOptions().setRatio(1);
            assertThat(page.locator("[data-place='16/1000']")).isInViewport(inside);
            assertThat(page.locator("[data-place='16/1100']")).isInViewport(inside);
            assertThat(page.locator("[data-place='700/20']")).not().isInViewport();
        }
    }

    private static void proveAll(Page page) {
        page.navigate("/migration/validation");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Prove").setExact(true))
                .click();
        assertThat(page.getByText("All are done."))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(300_000));
        page.getByText("See the proofs").click();
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("shop/prices.yxmd")))
                .containsText("Proven");
    }

    private static void signIn(Page page) {
        page.navigate("/");
        page.getByLabel("Name").fill("ada");
        page.getByLabel("Password").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(page).hasTitle("Import · Landfall");
    }

    /** An archive with one workflow; for pictures the folder that {@code -Destate} names. */
    private static byte[] estate() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var folder = System.getProperty("estate");
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("shop/prices.yxmd"));
            zip.write(SampleExport.PRICES.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            if (folder != null) {
                addAll(Path.of(folder), zip);
            }
        }
        return bytes.toByteArray();
    }

    private static void addAll(Path folder, ZipOutputStream zip) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    private void takePictures(Page page) throws IOException {
        var folder = System.getProperty("screenshots");
        if (folder == null) {
            return;
        }
        var mapping = assets.all(projects.current().id()).stream()
                .filter(asset -> asset.total() > 6 && asset.path().contains("powercenter"))
                .findFirst();
        for (var dark : new boolean[] {false, true}) {
            if (dark) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            }
            for (var path : new String[] {
                "/migration/import",
                "/migration/import/batches/1",
                "/migration/conversion",
                "/migration/conversion/" + mapping.map(asset -> asset.id()).orElse(1L),
                "/migration/validation",
                "/migration/validation/1",
                "/migration/validation/proofs",
                "/migration/validation/proofs/1",
                "/migration/validation/proofs/batches/1",
                "/migration/progress",
                "/settings/users",
                "/nowhere"
            }) {
                page.navigate(path);
                var name = path.substring(1).replace('/', '-') + (dark ? "-dark" : "-light");
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(folder, name + ".png"))
                        .setFullPage(true));
            }
        }
    }
}
