package io.landfall.workbench.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which Landfall this is. */
final class Version implements IVersionProvider {

    /** As the build wrote it into the jar; without a jar there is no number. */
    static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("0.1.0");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"landfall " + number()};
    }
}
