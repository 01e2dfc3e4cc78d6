package io.landfall.workbench.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the command line begins. */
@Command(
        name = "landfall",
        description =
                "Takes Informatica PowerCenter and Alteryx estates to native pipelines, and shows that the data is the same.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ConvertCommand.class,
            RunCommand.class,
            CompareCommand.class,
            VerifyCommand.class,
            AssessCommand.class,
            CatalogCommand.class,
            WarmUpCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:fine",
            "1:done, but something is left for a person, or differs",
            "2:the call is wrong",
            "3:our own fault"
        })
public final class Landfall implements Runnable {

    /** Something is left for a person, or differs. */
    static final int LEFTOVERS = 1;

    /** Something is wrong in Landfall itself. */
    static final int OWN_FAULT = 3;

    /** Commands that start the workbench, which logs to a file. */
    private static final Set<String> WORKBENCH = Set.of("serve", "demo");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Landfall() {}

    public static void main(String... args) {
        if (args.length == 0 || !WORKBENCH.contains(args[0])) {
            // Libraries have nothing to tell who runs a command; what they log would stand between the answers.
            System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        }
        System.setProperty("slf4j.internal.verbosity", "WARN");
        System.exit(run(args));
    }

    /** Runs a command line and answers its exit code. */
    static int run(String... args) {
        return new CommandLine(new Landfall())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Landfall::fault)
                .execute(args);
    }

    private static int fault(Exception fault, CommandLine command, CommandLine.ParseResult parsed) {
        var err = command.getErr();
        err.println(command.getColorScheme().errorText("Something is wrong in Landfall itself: %s".formatted(fault)));
        if (System.getenv("LANDFALL_DEBUG") == null) {
            err.println("Run it again with LANDFALL_DEBUG=1 to see where, and report that.");
        } else {
            fault.printStackTrace(err);
        }
        return OWN_FAULT;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do: %s."
                        .formatted(
                                String.join(", ", spec.subcommands().keySet()).toLowerCase(Locale.ROOT)));
    }
}
