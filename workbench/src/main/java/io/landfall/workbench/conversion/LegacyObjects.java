package io.landfall.workbench.conversion;

import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.read.MacroResolver;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.export.Export;
import io.landfall.parsers.export.ExportKind;
import io.landfall.parsers.export.Exports;
import io.landfall.parsers.powercenter.catalog.Catalog;
import io.landfall.parsers.powercenter.catalog.FlowView;
import io.landfall.parsers.powercenter.catalog.SessionRun;
import io.landfall.parsers.powercenter.read.PowerCenterParser;
import io.landfall.rules.powercenter.ParameterFiles;
import io.landfall.rules.powercenter.flow.MappingParameters;
import io.landfall.validation.proof.Legacy;
import io.landfall.validation.proof.NativeEngine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The legacy objects of exports, ready to run on the reference executor: what pipelines were converted from. */
public final class LegacyObjects {

    private static final Logger LOG = LoggerFactory.getLogger(LegacyObjects.class);

    private static final DateTimeFormatter START_VALUE =
            DateTimeFormatter.ofPattern("MM/dd/uuuu HH:mm:ss", Locale.ROOT);

    private static final DateTimeFormatter START_VALUE_WITH_MICROS =
            DateTimeFormatter.ofPattern("MM/dd/uuuu HH:mm:ss.SSSSSS", Locale.ROOT);

    private final Map<String, Workflow> workflows = new HashMap<>();
    private final Catalog catalog;
    private final List<SessionRun> sessions;
    private final ParameterFiles parameterFiles;
    private final LocalDateTime start;

    private LegacyObjects(Exports exports, List<Path> macroFolders, LocalDateTime start) {
        var powerCenter = exports.of(ExportKind.POWERCENTER);
        this.catalog = Catalog.of(powerCenter.parallelStream()
                .flatMap(export -> read(export, () -> PowerCenterParser.parse(export.file())).stream())
                .toList());
        this.sessions = catalog.sessions();
        this.parameterFiles = new ParameterFiles(powerCenter);
        this.start = start;
        var macros = new MacroResolver(macroFolders);
        exports.of(ExportKind.ALTERYX)
                .forEach(export -> read(export, () -> macros.read(export))
                        .ifPresent(workflow -> workflows.put(export.file().path(), workflow)));
    }

    /** What an export holds; one that Landfall fails to read leaves its own assets without legacy objects, and no others. */
    private static <T> Optional<T> read(Export export, Supplier<Parsed<T>> reading) {
        try {
            return Optional.of(reading.get().value());
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.error("Landfall failed to read '{}'", export.file().path(), fault);
            return Optional.empty();
        }
    }

    /**
     * Reads exports.
     *
     * @param macroFolders where shared Alteryx macros lie
     * @param start of every run
     */
    public static LegacyObjects of(Exports exports, List<Path> macroFolders, LocalDateTime start) {
        return new LegacyObjects(exports, macroFolders, start);
    }

    /** What a pipeline was converted from. */
    public Optional<Legacy> legacy(Pipeline pipeline) {
        return pipeline.origin().system() == LegacySystem.ALTERYX ? workflow(pipeline) : mapping(pipeline);
    }

    private Optional<Legacy> workflow(Pipeline pipeline) {
        return Optional.ofNullable(workflows.get(pipeline.origin().file()))
                .map(workflow -> new LegacyWorkflow(workflow, NativeEngine.madeUp(pipeline), start));
    }

    private Optional<Legacy> mapping(Pipeline pipeline) {
        var session = Optional.ofNullable(pipeline.settings().get("session"))
                .flatMap(path -> sessions.stream()
                        .filter(run -> run.path().equals(path))
                        .filter(run -> run.mapping()
                                .filter(view -> isOf(pipeline, view))
                                .isPresent())
                        .findFirst());
        return catalog.mappings().stream()
                .filter(view -> isOf(pipeline, view))
                .findFirst()
                .map(view -> new LegacyMapping(view, session, given(pipeline, view, session), start));
    }

    private static boolean isOf(Pipeline pipeline, FlowView view) {
        var at = view.flow().at();
        return at.file().equals(pipeline.origin().file())
                && at.path().equals(pipeline.origin().object());
    }

    private Map<String, String> given(Pipeline pipeline, FlowView view, Optional<SessionRun> session) {
        var values = given(pipeline);
        session.ifPresent(run -> values.putAll(
                parameterFiles.of(run, !view.flow().variables().isEmpty()).values()));
        return values;
    }

    /** Parameters that nobody gave a value have the one that engines make up. */
    private static Map<String, String> given(Pipeline pipeline) {
        var values = new HashMap<String, String>();
        pipeline.parameters().stream()
                .filter(parameter -> parameter.defaultValue().isEmpty())
                .filter(parameter -> !parameter.name().equals(Parameter.RUN_DATE))
                .forEach(parameter -> values.put(variable(parameter.name()), madeUp(parameter)));
        return values;
    }

    /** The parameter or variable of a mapping that a parameter of its pipeline stands for. */
    static String variable(String parameter) {
        return "$$" + (parameter.equals(MappingParameters.OWN_RUN_DATE) ? Parameter.RUN_DATE : parameter);
    }

    /** A date as start values of mapping variables are written, with the part of a second that it has. */
    static String startValue(LocalDateTime time) {
        return time.format(time.equals(time.truncatedTo(ChronoUnit.SECONDS)) ? START_VALUE : START_VALUE_WITH_MICROS);
    }

    /** What engines make up, dates as start values of mapping variables are written. */
    private static String madeUp(Parameter parameter) {
        var text = NativeEngine.madeUp(parameter);
        return switch (parameter.type().family()) {
            case DATE, TIMESTAMP -> startValue(LocalDate.parse(text).atStartOfDay());
            case BOOLEAN, NUMBER, TEXT, TIME, BINARY -> text;
        };
    }
}
