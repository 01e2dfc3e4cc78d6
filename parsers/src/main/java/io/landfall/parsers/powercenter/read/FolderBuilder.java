package io.landfall.parsers.powercenter.read;

import static io.landfall.parsers.powercenter.read.Reading.isYes;
import static io.landfall.parsers.powercenter.read.Reading.text;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.Config;
import io.landfall.parsers.powercenter.FolderObject;
import io.landfall.parsers.powercenter.Shortcut;
import io.landfall.parsers.powercenter.UserFunction;
import io.landfall.parsers.powercenter.markup.ConfigElement;
import io.landfall.parsers.powercenter.markup.FunctionElement;
import io.landfall.parsers.powercenter.markup.MappingElement;
import io.landfall.parsers.powercenter.markup.MappletElement;
import io.landfall.parsers.powercenter.markup.Markup;
import io.landfall.parsers.powercenter.markup.ReferenceElement;
import io.landfall.parsers.powercenter.markup.SchedulerElement;
import io.landfall.parsers.powercenter.markup.SessionElement;
import io.landfall.parsers.powercenter.markup.ShortcutElement;
import io.landfall.parsers.powercenter.markup.SourceElement;
import io.landfall.parsers.powercenter.markup.TargetElement;
import io.landfall.parsers.powercenter.markup.TaskElement;
import io.landfall.parsers.powercenter.markup.TransformationElement;
import io.landfall.parsers.powercenter.markup.WorkflowElement;
import io.landfall.parsers.powercenter.markup.WorkletElement;

/** Builds any object that stands in a folder, the small ones by itself. */
final class FolderBuilder {

    private final Reading reading;
    private final TableBuilder tables;
    private final TransformationBuilder transformations;
    private final MappingBuilder mappings;
    private final TaskBuilder tasks;
    private final SessionBuilder sessions;
    private final WorkflowBuilder workflows;

    FolderBuilder(Reading reading) {
        this.reading = reading;
        tables = new TableBuilder(reading);
        transformations = new TransformationBuilder(reading, tables);
        mappings = new MappingBuilder(reading, transformations);
        tasks = new TaskBuilder(reading);
        sessions = new SessionBuilder(reading, tables, tasks);
        workflows = new WorkflowBuilder(reading, tasks, sessions);
    }

    FolderObject build(Markup markup, SourceLocation folder) {
        var object = switch (markup) {
            case SourceElement source -> tables.source(source, folder);
            case TargetElement target -> tables.target(target, folder);
            case TransformationElement transformation -> transformations.transformation(transformation, folder);
            case MappingElement mapping -> mappings.mapping(mapping, folder);
            case MappletElement mapplet -> mappings.mapplet(mapplet, folder);
            case ShortcutElement shortcut -> shortcut(shortcut, folder);
            case FunctionElement function -> function(function, folder);
            case ConfigElement config -> config(config, folder);
            case SchedulerElement scheduler -> tasks.scheduler(scheduler, folder);
            case TaskElement task -> tasks.task(task, folder);
            case SessionElement session -> sessions.session(session, folder);
            case WorkflowElement workflow -> workflows.workflow(workflow, folder);
            case WorkletElement worklet -> workflows.worklet(worklet, folder);
            default -> throw new IllegalStateException("not an object of a folder: " + markup.getClass());
        };
        if (object.name().isBlank()) {
            reading.tell(ParseCode.NAME_MISSING, object.at(), Reading.element(markup));
        }
        return object;
    }

    private Shortcut shortcut(ShortcutElement element, SourceLocation folder) {
        var at = reading.at(folder, element.getNAME(), element);
        return new Shortcut(
                text(element.getNAME()),
                text(element.getOBJECTTYPE()),
                text(element.getOBJECTSUBTYPE()),
                text(element.getREFOBJECTNAME()),
                text(element.getFOLDERNAME()),
                text(element.getREPOSITORYNAME()),
                text(element.getREFERENCETYPE()).equalsIgnoreCase("GLOBAL"),
                text(element.getDBDNAME()),
                text(element.getREFERENCEDDBD()),
                text(element.getCOMMENTS()),
                at,
                reading.extras(element, at));
    }

    private UserFunction function(FunctionElement element, SourceLocation folder) {
        var at = reading.at(folder, element.getNAME(), element);
        return new UserFunction(
                text(element.getNAME()),
                text(element.getEXPRESSION()),
                text(element.getPROTOTYPE()),
                text(element.getRETURNTYPE()),
                text(element.getMACROTYPE()),
                element.getMACROARGUMENT().stream()
                        .map(argument -> new UserFunction.Argument(
                                text(argument.getNAME()),
                                text(argument.getDATATYPE()),
                                reading.number(argument.getPRECISION(), "PRECISION", at),
                                reading.number(argument.getSCALE(), "SCALE", at),
                                reading.number(argument.getARGORDER(), "ARGORDER", at)))
                        .toList(),
                element.getMACRODEPENDENCY().stream()
                        .map(ReferenceElement::getNAME)
                        .map(Reading::text)
                        .toList(),
                text(element.getDESCRIPTION()),
                at,
                reading.extras(element, at));
    }

    private Config config(ConfigElement element, SourceLocation folder) {
        var at = reading.at(folder, element.getNAME(), element);
        return new Config(
                text(element.getNAME()),
                isYes(element.getISDEFAULT()),
                reading.attributes(element.getATTRIBUTE(), at),
                text(element.getDESCRIPTION()),
                at,
                reading.extras(element, at));
    }
}
