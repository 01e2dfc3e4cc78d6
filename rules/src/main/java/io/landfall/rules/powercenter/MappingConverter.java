package io.landfall.rules.powercenter;

import io.landfall.converter.conversion.Assessment.Part;
import io.landfall.converter.conversion.Completion;
import io.landfall.converter.conversion.Draft;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.pipeline.Origin;
import io.landfall.parsers.powercenter.DataFlow;
import io.landfall.parsers.powercenter.Workflow;
import io.landfall.parsers.powercenter.catalog.FlowView;
import io.landfall.parsers.powercenter.catalog.SessionRun;
import io.landfall.rules.powercenter.flow.AssemblyContext;
import io.landfall.rules.powercenter.flow.Flow;
import io.landfall.rules.powercenter.flow.FlowBuilder;
import io.landfall.rules.powercenter.flow.GivenValues;
import io.landfall.rules.powercenter.flow.MappingAssembly;
import io.landfall.rules.powercenter.flow.MappingParameters;
import io.landfall.rules.powercenter.flow.SessionSettings;
import io.landfall.rules.powercenter.transformation.PowerCenterTransformationRules;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Converts one mapping as a session runs it, or as it stands in the Designer.
 *
 * @param sha256 digest of the mapping's export
 * @param parameterFiles those that sessions may name
 */
record MappingConverter(FlowView mapping, String sha256, Completion completion, ParameterFiles parameterFiles) {

    /** The mapping's flow, for counting. */
    Flow flow() {
        return FlowBuilder.build(mapping, Optional.empty(), GivenValues.NOTHING);
    }

    Part convert(Optional<SessionRun> session, String document) {
        var own = mapping.flow();
        var origin =
                new Origin(LegacySystem.POWERCENTER, own.at().file(), own.at().path(), sha256);
        var draft = new Draft(own.name(), origin);
        var settings = settings(session);
        draft.setting("highPrecision", String.valueOf(settings.highPrecision()));
        draft.setting("dateFormat", settings.dateFormat());
        if (!settings.treatRowsAs().isEmpty()) {
            draft.setting("treatRowsAs", settings.treatRowsAs());
        }
        session.ifPresent(run -> draft.setting("session", run.path()));
        var given = session.map(run -> parameterFiles.of(run, asksForValues())).orElse(ParameterFiles.Given.NOTHING);
        draft.say(given.diagnostics());
        var values = SessionValues.of(mapping, session, given);
        var flow = FlowBuilder.build(mapping, session, values);
        var inside = new MappletParameters(mapping, given, values.assigned());
        var parameters = new MappingParameters(
                Stream.concat(own.variables().stream(), inside.variables().stream())
                        .toList(),
                builtIns(session),
                values.and(inside.texts()));
        var context = new AssemblyContext(
                settings, draft, parameters, flow, call -> mapping.function(call.function(), call.at()));
        new MappingAssembly(flow, draft, PowerCenterTransformationRules.inOrder(), context).assemble();
        draft.say(inside.diagnostics());
        draft.say(new GroupVariables(mapping, new SettingCalls(mapping, session)).all());
        session.ifPresent(run -> new ErrorThreshold(run, draft).check());
        session.ifPresent(run -> draft.say(new SessionDoubts(run, flow, draft.operators()).all()));
        session.ifPresent(run -> draft.say(new PartitionDoubts(run, draft.operators()).all()));
        return new Part(document, completion.complete(draft));
    }

    private boolean asksForValues() {
        return !mapping.flow().variables().isEmpty()
                || mapping.flow().instances().stream()
                        .flatMap(instance -> mapping.mapplet(instance).stream())
                        .anyMatch(inside -> !inside.flow().variables().isEmpty());
    }

    private static SessionSettings settings(Optional<SessionRun> session) {
        return session.map(run -> new SessionSettings(
                        run.attribute("Enable high precision")
                                .filter("YES"::equalsIgnoreCase)
                                .isPresent(),
                        run.option("DateTime Format String")
                                .filter(mask -> !mask.isBlank())
                                .orElse(SessionSettings.DEFAULT.dateFormat()),
                        run.attribute("Treat source rows as").orElse("")))
                .orElse(SessionSettings.DEFAULT);
    }

    private Map<String, String> builtIns(Optional<SessionRun> session) {
        var names = new HashMap<String, String>();
        names.put("$PMMappingName", mapping.flow().name());
        names.put("$PMFolderName", mapping.folder().name());
        names.put("$PMRepositoryServiceName", mapping.folder().repository());
        session.ifPresent(run -> {
            names.put("$PMSessionName", run.session().name());
            run.workflow().map(Workflow::name).ifPresent(workflow -> names.put("$PMWorkflowName", workflow));
        });
        return names;
    }

    /** For example {@code SALES/m_x}. */
    String name() {
        DataFlow own = mapping.flow();
        return mapping.folder().name() + "/" + own.name();
    }
}
