package io.landfall.workbench.home;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the application keeps files.
 *
 * @param home the workbench's folder
 */
@ConfigurationProperties("landfall")
public record HomeFolder(Path home) {

    /** A folder inside, made if need be. */
    public Path folder(String name) throws IOException {
        return PrivateFiles.folder(home.resolve(name));
    }
}
