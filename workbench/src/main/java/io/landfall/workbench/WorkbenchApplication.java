package io.landfall.workbench;

import io.landfall.workbench.database.Database;
import io.landfall.workbench.home.Home;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/** The web application over a home folder and a database. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class WorkbenchApplication {

    /**
     * Starts it.
     *
     * @param host the address to listen on
     * @param stopped told after the last part has been closed
     */
    public static ConfigurableApplicationContext start(
            Home home, Database database, String host, int port, Runnable stopped) {
        var application = new SpringApplication(WorkbenchApplication.class);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(properties(home, database, host, port));
        SpringApplication.getShutdownHandlers().add(stopped);
        return application.run();
    }

    private static Map<String, Object> properties(Home home, Database database, String host, int port) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("landfall.home", home.folder().toString());
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        properties.put("server.address", host);
        properties.put("server.port", port);
        properties.put("logging.file.name", home.file("workbench.log").toString());
        properties.put("logging.threshold.console", "OFF");
        return properties;
    }
}
