package io.landfall.parsers.powercenter.read;

import static io.landfall.parsers.powercenter.read.Reading.isNotNo;
import static io.landfall.parsers.powercenter.read.Reading.isYes;
import static io.landfall.parsers.powercenter.read.Reading.text;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.Session;
import io.landfall.parsers.powercenter.TaskInstance;
import io.landfall.parsers.powercenter.Workflow;
import io.landfall.parsers.powercenter.WorkflowEvent;
import io.landfall.parsers.powercenter.WorkflowLink;
import io.landfall.parsers.powercenter.WorkflowVariable;
import io.landfall.parsers.powercenter.Worklet;
import io.landfall.parsers.powercenter.markup.ReferenceElement;
import io.landfall.parsers.powercenter.markup.SessionElement;
import io.landfall.parsers.powercenter.markup.TaskInstanceElement;
import io.landfall.parsers.powercenter.markup.WorkflowElement;
import io.landfall.parsers.powercenter.markup.WorkflowLinkElement;
import io.landfall.parsers.powercenter.markup.WorkflowVariableElement;
import io.landfall.parsers.powercenter.markup.WorkletElement;
import java.util.List;
import java.util.Optional;

/** Builds workflows and worklets. */
final class WorkflowBuilder {

    private final Reading reading;
    private final TaskBuilder tasks;
    private final SessionBuilder sessions;

    WorkflowBuilder(Reading reading, TaskBuilder tasks, SessionBuilder sessions) {
        this.reading = reading;
        this.tasks = tasks;
        this.sessions = sessions;
    }

    Workflow workflow(WorkflowElement element, SourceLocation folder) {
        var at = reading.at(folder, element.getNAME(), element);
        return new Workflow(
                text(element.getNAME()),
                isNotNo(element.getISVALID()),
                isNotNo(element.getISENABLED()),
                text(element.getSERVERNAME()),
                text(element.getSCHEDULERNAME()),
                isYes(element.getREUSABLESCHEDULER()),
                Optional.ofNullable(element.getSCHEDULER()).map(scheduler -> tasks.scheduler(scheduler, at)),
                isYes(element.getSUSPENDONERROR()),
                tasks.all(element.getTASK(), at),
                sessions(element.getSESSION(), at),
                worklets(element.getWORKLET(), at),
                instances(element.getTASKINSTANCE(), at),
                links(element.getWORKFLOWLINK(), at),
                variables(element.getWORKFLOWVARIABLE(), at),
                events(element.getWORKFLOWEVENT(), at),
                reading.attributes(element.getATTRIBUTE(), at),
                reading.metadata(element.getMETADATAEXTENSION(), at),
                text(element.getDESCRIPTION()),
                at,
                reading.extras(element, at));
    }

    Worklet worklet(WorkletElement element, SourceLocation parent) {
        var at = reading.at(parent, element.getNAME(), element);
        return new Worklet(
                text(element.getNAME()),
                isYes(element.getREUSABLE()),
                isNotNo(element.getISVALID()),
                tasks.all(element.getTASK(), at),
                sessions(element.getSESSION(), at),
                worklets(element.getWORKLET(), at),
                instances(element.getTASKINSTANCE(), at),
                links(element.getWORKFLOWLINK(), at),
                variables(element.getWORKFLOWVARIABLE(), at),
                events(element.getWORKFLOWEVENT(), at),
                reading.attributes(element.getATTRIBUTE(), at),
                reading.metadata(element.getMETADATAEXTENSION(), at),
                text(element.getDESCRIPTION()),
                at,
                reading.extras(element, at));
    }

    private List<Session> sessions(List<SessionElement> elements, SourceLocation parent) {
        return elements.stream().map(one -> sessions.session(one, parent)).toList();
    }

    private List<Worklet> worklets(List<WorkletElement> elements, SourceLocation parent) {
        return elements.stream().map(one -> worklet(one, parent)).toList();
    }

    private List<TaskInstance> instances(List<TaskInstanceElement> elements, SourceLocation parent) {
        return elements.stream().map(one -> instance(one, parent)).toList();
    }

    private TaskInstance instance(TaskInstanceElement element, SourceLocation parent) {
        var at = reading.at(parent, element.getNAME(), element);
        return new TaskInstance(
                text(element.getNAME()),
                text(element.getTASKNAME()),
                text(element.getTASKTYPE()),
                isYes(element.getREUSABLE()),
                isNotNo(element.getISENABLED()),
                isNotNo(element.getTREATINPUTLINKASAND()),
                isYes(element.getFAILPARENTIFINSTANCEFAILS()),
                isYes(element.getFAILPARENTIFINSTANCEDIDNOTRUN()),
                reading.attributes(element.getATTRIBUTE(), at),
                tasks.values(element.getVALUEPAIR(), at),
                sessions.configs(element.getCONFIGREFERENCE(), at),
                sessions.components(element.getSESSIONCOMPONENT(), at),
                sessions.extensions(element.getSESSIONEXTENSION(), at),
                text(element.getDESCRIPTION()),
                at,
                reading.extras(element, at));
    }

    private List<WorkflowLink> links(List<WorkflowLinkElement> elements, SourceLocation parent) {
        return elements.stream()
                .map(element -> {
                    var name = text(element.getFROMTASK()) + "->" + text(element.getTOTASK());
                    var at = reading.at(parent, name, element);
                    return new WorkflowLink(
                            text(element.getFROMTASK()),
                            text(element.getTOTASK()),
                            text(element.getCONDITION()),
                            at,
                            reading.extras(element, at));
                })
                .toList();
    }

    private List<WorkflowVariable> variables(List<WorkflowVariableElement> elements, SourceLocation parent) {
        return elements.stream()
                .map(element -> {
                    var at = reading.at(parent, element.getNAME(), element);
                    return new WorkflowVariable(
                            text(element.getNAME()),
                            text(element.getDATATYPE()),
                            text(element.getDEFAULTVALUE()),
                            isYes(element.getISPERSISTENT()),
                            isYes(element.getISNULL()),
                            isYes(element.getUSERDEFINED()),
                            text(element.getDESCRIPTION()),
                            at,
                            reading.extras(element, at));
                })
                .toList();
    }

    private List<WorkflowEvent> events(List<ReferenceElement> elements, SourceLocation parent) {
        return elements.stream()
                .map(element -> {
                    var at = reading.at(parent, element.getNAME(), element);
                    return new WorkflowEvent(text(element.getNAME()), text(element.getDESCRIPTION()), at);
                })
                .toList();
    }
}
