package io.landfall.parsers.powercenter.read;

import static io.landfall.parsers.powercenter.read.Reading.isNotNo;
import static io.landfall.parsers.powercenter.read.Reading.isYes;
import static io.landfall.parsers.powercenter.read.Reading.text;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.ConfigReference;
import io.landfall.parsers.powercenter.ConnectionReference;
import io.landfall.parsers.powercenter.Session;
import io.landfall.parsers.powercenter.SessionComponent;
import io.landfall.parsers.powercenter.SessionExtension;
import io.landfall.parsers.powercenter.SessionInstance;
import io.landfall.parsers.powercenter.SessionInstance.HashKey;
import io.landfall.parsers.powercenter.SessionInstance.KeyRange;
import io.landfall.parsers.powercenter.SessionInstance.Partition;
import io.landfall.parsers.powercenter.markup.ConfigReferenceElement;
import io.landfall.parsers.powercenter.markup.ConnectionReferenceElement;
import io.landfall.parsers.powercenter.markup.PartitionElement;
import io.landfall.parsers.powercenter.markup.ReferenceElement;
import io.landfall.parsers.powercenter.markup.SessionComponentElement;
import io.landfall.parsers.powercenter.markup.SessionElement;
import io.landfall.parsers.powercenter.markup.SessionExtensionElement;
import io.landfall.parsers.powercenter.markup.SessionInstanceElement;
import java.util.List;
import java.util.Optional;

/** Builds sessions and everything that a session says otherwise than its mapping. */
final class SessionBuilder {

    private final Reading reading;
    private final TableBuilder tables;
    private final TaskBuilder tasks;

    SessionBuilder(Reading reading, TableBuilder tables, TaskBuilder tasks) {
        this.reading = reading;
        this.tables = tables;
        this.tasks = tasks;
    }

    Session session(SessionElement element, SourceLocation parent) {
        var at = reading.at(parent, element.getNAME(), element);
        return new Session(
                text(element.getNAME()),
                text(element.getMAPPINGNAME()),
                isYes(element.getREUSABLE()),
                isNotNo(element.getISVALID()),
                text(element.getSORTORDER()),
                reading.attributes(element.getATTRIBUTE(), at),
                element.getSESSTRANSFORMATIONINST().stream()
                        .map(one -> instance(one, at))
                        .toList(),
                extensions(element.getSESSIONEXTENSION(), at),
                components(element.getSESSIONCOMPONENT(), at),
                configs(element.getCONFIGREFERENCE(), at),
                tasks.all(element.getTASK(), at),
                reading.metadata(element.getMETADATAEXTENSION(), at),
                text(element.getDESCRIPTION()),
                at,
                reading.extras(element, at));
    }

    private SessionInstance instance(SessionInstanceElement element, SourceLocation parent) {
        var at = reading.at(parent, element.getSINSTANCENAME(), element);
        return new SessionInstance(
                text(element.getSINSTANCENAME()),
                text(element.getTRANSFORMATIONNAME()),
                text(element.getTRANSFORMATIONTYPE()),
                text(element.getPIPELINE()),
                text(element.getSTAGE()),
                isYes(element.getISREPARTITIONPOINT()),
                text(element.getPARTITIONTYPE()),
                reading.attributes(element.getATTRIBUTE(), at),
                element.getPARTITION().stream().map(SessionBuilder::partition).toList(),
                element.getHASHKEY().stream()
                        .map(key -> new HashKey(text(key.getNAME()), text(key.getGROUP())))
                        .toList(),
                element.getSESSTRANSFORMATIONGROUP().stream()
                        .map(ReferenceElement::getGROUP)
                        .map(Reading::text)
                        .toList(),
                element.getFLATFILE().stream()
                        .map(file -> tables.layout(file, at))
                        .toList(),
                at,
                reading.extras(element, at));
    }

    private static Partition partition(PartitionElement element) {
        return new Partition(
                text(element.getNAME()),
                text(element.getDESCRIPTION()),
                element.getKEYRANGE().stream()
                        .map(range -> new KeyRange(
                                text(range.getNAME()),
                                text(range.getSTARTRANGE()),
                                text(range.getENDRANGE()),
                                text(range.getSRCINSTANCENAME()),
                                text(range.getGROUP())))
                        .toList());
    }

    List<SessionExtension> extensions(List<SessionExtensionElement> elements, SourceLocation parent) {
        return elements.stream()
                .map(element -> {
                    var at = reading.at(parent, element.getSINSTANCENAME(), element);
                    return new SessionExtension(
                            text(element.getNAME()),
                            text(element.getTYPE()),
                            text(element.getSUBTYPE()),
                            text(element.getSINSTANCENAME()),
                            text(element.getTRANSFORMATIONTYPE()),
                            text(element.getDSQINSTNAME()),
                            element.getCONNECTIONREFERENCE().stream()
                                    .map(one -> connection(one, at))
                                    .toList(),
                            reading.attributes(element.getATTRIBUTE(), at),
                            at,
                            reading.extras(element, at));
                })
                .toList();
    }

    private ConnectionReference connection(ConnectionReferenceElement element, SourceLocation parent) {
        var at = reading.within(parent, element);
        return new ConnectionReference(
                text(element.getCNXREFNAME()),
                text(element.getCONNECTIONNAME()),
                reading.number(element.getCONNECTIONNUMBER(), "CONNECTIONNUMBER", at),
                text(element.getCONNECTIONTYPE()),
                text(element.getCONNECTIONSUBTYPE()),
                text(element.getVARIABLE()),
                text(element.getPARTITIONNAME()),
                reading.attributes(element.getATTRIBUTE(), at),
                at,
                reading.extras(element, at));
    }

    List<SessionComponent> components(List<SessionComponentElement> elements, SourceLocation parent) {
        return elements.stream()
                .map(element -> {
                    var at = reading.at(parent, element.getTYPE(), element);
                    return new SessionComponent(
                            text(element.getTYPE()),
                            text(element.getREFOBJECTNAME()),
                            isYes(element.getREUSABLE()),
                            Optional.ofNullable(element.getTASK()).map(task -> tasks.task(task, parent)),
                            tasks.values(element.getVALUEPAIR(), at),
                            reading.attributes(element.getATTRIBUTE(), at),
                            at,
                            reading.extras(element, at));
                })
                .toList();
    }

    List<ConfigReference> configs(List<ConfigReferenceElement> elements, SourceLocation parent) {
        return elements.stream()
                .map(element -> {
                    var at = reading.at(parent, element.getREFOBJECTNAME(), element);
                    return new ConfigReference(
                            text(element.getREFOBJECTNAME()),
                            text(element.getTYPE()),
                            reading.attributes(element.getATTRIBUTE(), at),
                            at,
                            reading.extras(element, at));
                })
                .toList();
    }
}
