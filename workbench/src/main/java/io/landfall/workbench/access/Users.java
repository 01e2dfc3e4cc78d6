package io.landfall.workbench.access;

import io.landfall.workbench.database.StoredText;
import io.landfall.workbench.home.PrivateFiles;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who may sign in. */
@Component
public class Users implements UserDetailsService {

    private static final String ADMIN = "admin";

    private final JdbcClient database;
    private final PasswordEncoder passwords;

    Users(JdbcClient database, PasswordEncoder passwords) {
        this.database = database;
        this.passwords = passwords;
    }

    public List<User> all() {
        return database.sql("SELECT id, name, role, created_at FROM users ORDER BY lower(name)")
                .query(new SimplePropertyRowMapper<>(User.class))
                .list();
    }

    /** The password of the first user, made up when there is nobody yet; it is known to the caller alone. */
    @Transactional
    public Optional<String> firstPassword() {
        return all().isEmpty() ? Optional.of(newPassword(ADMIN, Role.ADMIN)) : Optional.empty();
    }

    /** A new password for the first user, who is made if missing. */
    @Transactional
    public String newAdminPassword() {
        return newPassword(ADMIN, Role.ADMIN);
    }

    /** Lets somebody in with a new password, or gives who is known already a new password and role. */
    @Transactional
    public String newPassword(String name, Role role) {
        var password = PrivateFiles.newPassword();
        put(name, password, role);
        return password;
    }

    /** Lets somebody in, or gives who is known already another password and role. */
    @Transactional
    public void put(String name, String password, Role role) {
        database.sql("""
                        INSERT INTO users (name, password_hash, role) VALUES (:name, :hash, :role)
                        ON CONFLICT (lower(name)) DO UPDATE SET password_hash = :hash, role = :role
                        """)
                .param("name", name)
                .param("hash", passwords.encode(password))
                .param("role", role.name())
                .update();
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return database.sql("SELECT name, password_hash, role FROM users WHERE lower(name) = lower(?)")
                .param(StoredText.of(name))
                .query((row, _) -> org.springframework.security.core.userdetails.User.withUsername(
                                row.getString("name"))
                        .password(row.getString("password_hash"))
                        .roles(row.getString("role"))
                        .build())
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException(name));
    }
}
