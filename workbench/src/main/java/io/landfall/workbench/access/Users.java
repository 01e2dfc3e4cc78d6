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

/** Everybody who may sign in. Whoever loses a right is signed out at once. */
@Component
public class Users implements UserDetailsService {

    private static final String ADMIN = "admin";

    private final JdbcClient database;
    private final PasswordEncoder passwords;
    private final SignedIn signedIn;

    Users(JdbcClient database, PasswordEncoder passwords, SignedIn signedIn) {
        this.database = database;
        this.passwords = passwords;
        this.signedIn = signedIn;
    }

    public List<User> all() {
        return database.sql("SELECT id, name, role, created_at, locked_at FROM users ORDER BY lower(name)")
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

    /** Lets somebody in, or gives who is known already another password and role, even if they were locked out. */
    @Transactional
    public void put(String name, String password, Role role) {
        database.sql("""
                        INSERT INTO users (name, password_hash, role) VALUES (:name, :hash, :role)
                        ON CONFLICT (lower(name)) DO UPDATE SET password_hash = :hash, role = :role, locked_at = NULL
                        """)
                .param("name", name)
                .param("hash", passwords.encode(password))
                .param("role", role.name())
                .update();
        signedIn.end(name);
    }

    /** Keeps somebody out until they are unlocked; false when there is nobody of that name. */
    @Transactional
    public boolean lock(String name) {
        var isThere =
                database.sql("UPDATE users SET locked_at = coalesce(locked_at, now()) WHERE lower(name) = lower(?)")
                                .param(StoredText.of(name))
                                .update()
                        > 0;
        signedIn.end(name);
        return isThere;
    }

    /** Lets somebody in again with the password they had; false when there is nobody of that name. */
    @Transactional
    public boolean unlock(String name) {
        return database.sql("UPDATE users SET locked_at = NULL WHERE lower(name) = lower(?)")
                        .param(StoredText.of(name))
                        .update()
                > 0;
    }

    /** Forgets somebody; what they did stays under their name. False when there is nobody of that name. */
    @Transactional
    public boolean remove(String name) {
        var isThere = database.sql("DELETE FROM users WHERE lower(name) = lower(?)")
                        .param(StoredText.of(name))
                        .update()
                > 0;
        signedIn.end(name);
        return isThere;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return database.sql(
                        "SELECT name, password_hash, role, locked_at IS NOT NULL AS locked FROM users WHERE lower(name) = lower(?)")
                .param(StoredText.of(name))
                .query((row, _) -> org.springframework.security.core.userdetails.User.withUsername(
                                row.getString("name"))
                        .password(row.getString("password_hash"))
                        .roles(row.getString("role"))
                        .accountLocked(row.getBoolean("locked"))
                        .build())
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException(name));
    }
}
