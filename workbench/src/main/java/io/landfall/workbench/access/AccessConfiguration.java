package io.landfall.workbench.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** Doors and locks: pages with a form and a session, REST with a password in each request. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    private static final String OWN_FILES_ONLY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String[] FOR_EVERYONE = {
        "/css/**", "/js/**", "/img/**", "/webjars/**", "/favicon.svg", "/login", "/error", "/actuator/health/**"
    };

    private static final int ANY_NUMBER = -1;

    @Bean
    @Order(1)
    SecurityFilterChain rest(HttpSecurity http) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .authenticated()
                        .requestMatchers(HttpMethod.POST, "/api/v1/proofs/**", "/api/v1/stages/**")
                        .hasRole(Role.REVIEWER.name())
                        .requestMatchers("/api/v1/waves/**")
                        .hasRole(Role.REVIEWER.name())
                        .anyRequest()
                        .hasRole(Role.ENGINEER.name()))
                .httpBasic(basic -> basic.authenticationEntryPoint(AccessConfiguration::refuse))
                // No session, so nothing that another site could make a browser send along.
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Who cannot be looked up is not refused: the password may be right. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof AuthenticationServiceException) {
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Landfall\"");
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        }
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, SessionRegistry sessions) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(FOR_EVERYONE)
                        .permitAll()
                        .requestMatchers("/settings/**", "/actuator/**")
                        .hasRole(Role.ADMIN.name())
                        .requestMatchers(HttpMethod.POST, "/migration/validation/**", "/migration/progress/**")
                        .hasRole(Role.REVIEWER.name())
                        .requestMatchers(HttpMethod.POST, "/migration/**")
                        .hasRole(Role.ENGINEER.name())
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/"))
                .sessionManagement(session -> session.maximumSessions(ANY_NUMBER)
                        .sessionRegistry(sessions)
                        .expiredUrl("/login?ended"))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(OWN_FILES_ONLY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()")))
                .build();
    }

    @Bean
    static SessionRegistry sessions() {
        return new SessionRegistryImpl();
    }

    /** Tells the registry of sessions that run out. */
    @Bean
    static HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    static RoleHierarchy roles() {
        return RoleHierarchyImpl.withDefaultRolePrefix()
                .role(Role.ADMIN.name())
                .implies(Role.ENGINEER.name())
                .role(Role.ENGINEER.name())
                .implies(Role.REVIEWER.name())
                .role(Role.REVIEWER.name())
                .implies(Role.VIEWER.name())
                .build();
    }
}
