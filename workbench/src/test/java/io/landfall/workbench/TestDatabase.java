package io.landfall.workbench;

import io.landfall.workbench.database.EmbeddedDatabase;
import io.landfall.workbench.home.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives the application under test a home and a real PostgreSQL of its own. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        try {
            var home = Home.open(Files.createTempDirectory("landfall-test"));
            var database = EmbeddedDatabase.start(home);
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            TestPropertyValues.of(
                            "landfall.home=" + home.folder(),
                            "spring.datasource.url=" + database.url(),
                            "spring.datasource.username=" + database.user(),
                            "spring.datasource.password=" + database.password())
                    .applyTo(application);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
