package io.landfall.workbench.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with certificates; {@code compare --certificate} issues them. */
@Command(
        name = "certificate",
        description = "Checks the certificates that 'compare --certificate' issues.",
        mixinStandardHelpOptions = true,
        subcommands = CertificateVerifyCommand.class)
final class CertificateCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: certificate verify FILE.json.");
    }
}
