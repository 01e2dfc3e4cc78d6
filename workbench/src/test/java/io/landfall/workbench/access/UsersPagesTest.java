package io.landfall.workbench.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.landfall.workbench.WorkbenchTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WorkbenchTest
class UsersPagesTest {

    private static final String PASSWORD = "a password of our own";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Users users;

    @Test
    void keepsSomebodyOutUntilTheyAreUnlocked() {
        users.put("lockable", PASSWORD, Role.REVIEWER);
        var session = signIn("lockable");
        assertThat(get(session)).hasStatusOk();
        change("Lockable", "lock");
        assertThat(get(session)).as("who is signed in").hasRedirectedUrl("/login?ended");
        assertThat(api("lockable")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(settings()).bodyText().contains("Locked since").contains("Let lockable in again");
        change("lockable", "unlock");
        assertThat(api("lockable")).hasStatusOk();
        assertThat(get(signIn("lockable"))).hasStatusOk();
    }

    @Test
    void forgetsWhoIsRemoved() {
        users.put("removable", PASSWORD, Role.VIEWER);
        var session = signIn("removable");
        change("removable", "remove");
        assertThat(get(session)).hasRedirectedUrl("/login?ended");
        assertThat(users.all()).extracting(User::name).doesNotContain("removable");
        assertThat(change("removable", "remove").getFlashMap().get("wrong")).isEqualTo("users.gone");
    }

    /** A session knows the role of its beginning: somebody who is an administrator no longer would stay one until they sign out. */
    @Test
    void takesARoleAwayAtOnce() {
        users.put("mighty", PASSWORD, Role.ADMIN);
        var session = signIn("mighty");
        users.newPassword("mighty", Role.VIEWER);
        assertThat(pages.get().uri("/settings/users").session(session)).hasRedirectedUrl("/login?ended");
    }

    @Test
    void letsInAgainWhoGetsANewPassword() {
        users.put("renewed", PASSWORD, Role.VIEWER);
        change("renewed", "lock");
        users.put("renewed", PASSWORD, Role.VIEWER);
        assertThat(api("renewed")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lock", "remove"})
    void leavesAnAdministrator(String how) {
        users.put("boss", PASSWORD, Role.ADMIN);
        assertThat(change("BOSS", how).getFlashMap().get("wrong")).isEqualTo("users.self");
        assertThat(api("boss")).hasStatusOk();
    }

    @Test
    void isForAdministrators() {
        assertThat(pages.post()
                        .uri("/settings/users/boss/lock")
                        .with(csrf())
                        .with(user("ada").roles("ENGINEER")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult settings() {
        return pages.get()
                .uri("/settings/users")
                .with(user("boss").roles("ADMIN"))
                .exchange();
    }

    private MvcResult change(String name, String how) {
        var result = pages.post()
                .uri("/settings/users/{name}/" + how, name)
                .with(csrf())
                .with(user("boss").roles("ADMIN"))
                .exchange();
        assertThat(result).hasRedirectedUrl("/settings/users");
        return result.getMvcResult();
    }

    private MockHttpSession signIn(String name) {
        var result = pages.post()
                .uri("/login")
                .param("username", name)
                .param("password", PASSWORD)
                .with(csrf())
                .exchange();
        assertThat(result).hasRedirectedUrl("/");
        return (MockHttpSession) result.getRequest().getSession();
    }

    private MvcTestResult get(MockHttpSession session) {
        return pages.get().uri("/migration/conversion").session(session).exchange();
    }

    private MvcTestResult api(String name) {
        return pages.get().uri("/api/v1/assets").with(httpBasic(name, PASSWORD)).exchange();
    }
}
