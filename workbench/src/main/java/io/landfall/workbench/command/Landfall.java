package io.landfall.workbench.command;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the command line begins. */
@Command(
        name = "landfall",
        description =
                "Takes Informatica PowerCenter and Alteryx estates to native pipelines, and shows that the data is the"
                        + " same.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
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

    /** In the order in which the help shows them. */
    private static final Map<String, Supplier<Object>> VERBS = verbs();

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
        return line(args)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Landfall::fault)
                .execute(args);
    }

    /** Only the verb that is called is set up, because all of them would take longer than a small export does. */
    private static CommandLine line(String... args) {
        var line = new CommandLine(new Landfall());
        var called = args.length == 0 ? null : VERBS.get(args[0]);
        if (called == null) {
            VERBS.forEach((name, verb) -> line.addSubcommand(name, verb.get()));
        } else {
            line.addSubcommand(args[0], called.get());
        }
        return line;
    }

    private static Map<String, Supplier<Object>> verbs() {
        var verbs = new LinkedHashMap<String, Supplier<Object>>();
        verbs.put("demo", DemoCommand::new);
        verbs.put("serve", ServeCommand::new);
        verbs.put("convert", ConvertCommand::new);
        verbs.put("suggest", SuggestCommand::new);
        verbs.put("run", RunCommand::new);
        verbs.put("compare", CompareCommand::new);
        verbs.put("certificate", CertificateCommand::new);
        verbs.put("verify", VerifyCommand::new);
        verbs.put("prove", ProveCommand::new);
        verbs.put("trace", TraceCommand::new);
        verbs.put("assess", AssessCommand::new);
        verbs.put("catalog", CatalogCommand::new);
        verbs.put("warm-up", WarmUpCommand::new);
        return verbs;
    }

    private static int fault(Exception fault, CommandLine command, CommandLine.ParseResult parsed) {
        var err = command.getErr();
        if (fault instanceof FileSystemException refused && refused.getFile() != null) {
            err.println(command.getColorScheme()
                    .errorText("'%s' cannot be read or written: %s.".formatted(refused.getFile(), reason(refused))));
            return command.getCommandSpec().exitCodeOnInvalidInput();
        }
        err.println(command.getColorScheme().errorText("Something is wrong in Landfall itself: %s".formatted(fault)));
        if (System.getenv("LANDFALL_DEBUG") == null) {
            err.println("Run it again with LANDFALL_DEBUG=1 to see where, and report that.");
        } else {
            fault.printStackTrace(err);
        }
        return OWN_FAULT;
    }

    private static String reason(FileSystemException refused) {
        return switch (refused) {
            case AccessDeniedException _ -> "access is denied";
            case NoSuchFileException _ -> "there is no such file or folder, and it cannot be made";
            default ->
                Objects.requireNonNullElse(
                        refused.getReason(), refused.getClass().getSimpleName());
        };
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do: %s."
                        .formatted(spec.subcommands().entrySet().stream()
                                .filter(verb -> !verb.getValue()
                                        .getCommandSpec()
                                        .usageMessage()
                                        .hidden())
                                .map(Map.Entry::getKey)
                                .collect(joining(", "))));
    }
}
