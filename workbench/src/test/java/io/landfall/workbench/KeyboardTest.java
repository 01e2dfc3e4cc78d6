package io.landfall.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.landfall.workbench.access.Role;
import io.landfall.workbench.access.Users;
import io.landfall.workbench.project.Projects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reviewer without a mouse. */
@WorkbenchTest
class KeyboardTest {

    private static final String PASSWORD = "a password of our own";

    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    @Autowired
    private Projects projects;

    @Autowired
    private JdbcClient database;

    private final String folder = "keys-" + UUID.randomUUID();

    @Test
    void reviewsOneAssetAfterTheOther() {
        users.put("rosa", PASSWORD, Role.REVIEWER);
        database.sql("""
                        WITH batch AS (INSERT INTO batches (project_id, uploaded_by) VALUES (:project, 'ada') RETURNING id)
                        INSERT INTO assets (project_id, batch_id, path, system, kind, name, counts, verdict)
                        SELECT :project, id, :folder || '/' || name, 'POWERCENTER', 'MAPPING', :folder || '_' || name, true,
                               'AUTOMATED' FROM batch, unnest(ARRAY['a', 'b']) AS name
                        """)
                .param("project", projects.current().id())
                .param("folder", folder)
                .update();
        try (var chromium = Chromium.open();
                var context = chromium.visitor(port)) {
            review(context.newPage());
        }
    }

    private void review(Page page) {
        page.navigate("/login");
        page.keyboard().type("rosa");
        page.keyboard().press("Tab");
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/migration/import");
        page.keyboard().press("g");
        page.keyboard().press("c");
        page.waitForURL("**/migration/conversion");
        page.keyboard().press("/");
        page.keyboard().type(folder);
        page.keyboard().press("Enter");
        page.waitForURL("**/migration/conversion?text=*");
        page.getByText(folder + "_a").focus();
        page.keyboard().press("Enter");
        assertThat(page).hasTitle(Pattern.compile("_a · Landfall"));
        page.waitForLoadState();

        page.keyboard().press("m");
        assertThat(page.locator("#to")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("#note")).isFocused();
        page.keyboard().type("looks right");
        page.keyboard().press("Enter");
        assertThat(page.getByText("1 asset was moved.")).isVisible();
        page.waitForLoadState();

        page.keyboard().press("n");
        assertThat(page).hasTitle(Pattern.compile("_b · Landfall"));
        page.locator(".crumbs a").focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("conversion\\?text=" + folder));
        assertThat(page.getByText(folder + "_b").first()).isVisible();
    }
}
