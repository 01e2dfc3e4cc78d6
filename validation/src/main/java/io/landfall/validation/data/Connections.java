package io.landfall.validation.data;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Which databases stand behind the logical connections of pipelines, read from a file of the run:
 *
 * <pre>{@code connections: {orders: {url: 'jdbc:postgresql://db/shop', user: etl, password: 'env:SHOP_PASSWORD'}}}</pre>
 */
public final class Connections {

    /** Every connection is unknown. */
    public static final Connections NONE = new Connections(Map.of());

    private static final String ENVIRONMENT = "env:";

    private final Map<String, Login> logins;

    private Connections(Map<String, Login> logins) {
        this.logins = logins;
    }

    /** How to get into a database. It never prints what it knows. */
    public record Login(String url, Properties properties) {

        /** What a driver says about a failure. Drivers like to repeat URLs and passwords, which it leaves out. */
        String said(SQLException failure) {
            var message =
                    String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
            for (var secret : properties.stringPropertyNames()) {
                var value = properties.getProperty(secret);
                message = value.isEmpty() ? message : message.replace(value, "…");
            }
            return message.replace(url, "…");
        }

        @Override
        public String toString() {
            return "a connection";
        }
    }

    public static Parsed<Connections> read(Path file) {
        return read(file, name -> System.getenv(name));
    }

    static Parsed<Connections> read(Path file, UnaryOperator<@Nullable String> environment) {
        var at = SourceLocation.of(String.valueOf(file.getFileName()));
        try {
            var document = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            if (document instanceof Map<?, ?> root && root.get("connections") instanceof Map<?, ?> listed) {
                return read(listed, environment, at);
            }
            return broken(at, "there is no 'connections' at its top");
        } catch (IOException failure) {
            return broken(at, String.valueOf(failure.getMessage()));
        } catch (YamlEngineException failure) {
            return broken(at, "it is no YAML");
        }
    }

    private static Parsed<Connections> read(
            Map<?, ?> listed, UnaryOperator<@Nullable String> environment, SourceLocation at) {
        var logins = new TreeMap<String, Login>();
        var diagnostics = new ArrayList<Diagnostic>();
        listed.forEach((key, value) -> {
            var name = String.valueOf(key);
            if (value instanceof Map<?, ?> entries && entries.get("url") != null) {
                logins.put(key(name), login(name, entries, environment, at, diagnostics));
            } else {
                diagnostics.add(Diagnostic.of(
                        DataCode.CONNECTIONS_BROKEN, at, at.file(), "connection '%s' has no url".formatted(name)));
            }
        });
        return new Parsed<>(new Connections(logins), diagnostics);
    }

    private static Login login(
            String name,
            Map<?, ?> entries,
            UnaryOperator<@Nullable String> environment,
            SourceLocation at,
            List<Diagnostic> diagnostics) {
        var properties = new Properties();
        entries.forEach((key, value) -> {
            var text = String.valueOf(value);
            if (text.startsWith(ENVIRONMENT)) {
                var variable = text.substring(ENVIRONMENT.length());
                var found = environment.apply(variable);
                if (found == null) {
                    diagnostics.add(Diagnostic.of(DataCode.SECRET_MISSING, at, name, variable));
                }
                text = found == null ? "" : found;
            }
            properties.setProperty(String.valueOf(key), text);
        });
        var url = properties.getProperty("url");
        properties.remove("url");
        return new Login(url, properties);
    }

    /** The login for a logical connection, in any case. */
    public Optional<Login> named(String connection) {
        return Optional.ofNullable(logins.get(key(connection)));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static Parsed<Connections> broken(SourceLocation at, String reason) {
        return new Parsed<>(NONE, List.of(Diagnostic.of(DataCode.CONNECTIONS_BROKEN, at, at.file(), reason)));
    }
}
