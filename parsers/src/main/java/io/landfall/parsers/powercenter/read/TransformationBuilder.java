package io.landfall.parsers.powercenter.read;

import static io.landfall.parsers.powercenter.read.Reading.isYes;
import static io.landfall.parsers.powercenter.read.Reading.text;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.FieldDependency;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.PortRole;
import io.landfall.parsers.powercenter.SortDirection;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.parsers.powercenter.TransformationParts;
import io.landfall.parsers.powercenter.markup.PortElement;
import io.landfall.parsers.powercenter.markup.TransformationElement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Builds transformations and their ports. */
final class TransformationBuilder {

    private final Reading reading;
    private final TableBuilder tables;

    TransformationBuilder(Reading reading, TableBuilder tables) {
        this.reading = reading;
        this.tables = tables;
    }

    List<Transformation> all(List<TransformationElement> elements, SourceLocation parent) {
        return elements.stream().map(element -> transformation(element, parent)).toList();
    }

    Transformation transformation(TransformationElement element, SourceLocation parent) {
        var at = reading.at(parent, element.getNAME(), element);
        return Transformation.of(new TransformationParts(
                text(element.getNAME()),
                text(element.getTYPE()),
                text(element.getTEMPLATENAME()),
                isYes(element.getREUSABLE()),
                text(element.getDESCRIPTION()),
                element.getTRANSFORMFIELD().stream().map(port -> port(port, at)).toList(),
                tables.groups(element.getGROUP(), at),
                tables.sourceFields(element.getSOURCEFIELD(), at),
                tables.flatFile(element.getFLATFILE(), at),
                reading.attributes(element.getTABLEATTRIBUTE(), at),
                reading.attributes(element.getINITPROP(), at),
                element.getFIELDDEPENDENCY().stream()
                        .map(one -> new FieldDependency(text(one.getINPUTFIELD()), text(one.getOUTPUTFIELD())))
                        .toList(),
                reading.metadata(element.getMETADATAEXTENSION(), at),
                at,
                reading.extras(element, at)));
    }

    private Port port(PortElement element, SourceLocation parent) {
        var at = reading.at(parent, element.getNAME(), element);
        return new Port(
                text(element.getNAME()),
                text(element.getDATATYPE()),
                reading.number(element.getPRECISION(), "PRECISION", at),
                reading.number(element.getSCALE(), "SCALE", at),
                roles(text(element.getPORTTYPE()), at),
                text(element.getPORTTYPE()),
                text(element.getEXPRESSION()),
                text(element.getEXPRESSIONTYPE()),
                text(element.getDEFAULTVALUE()),
                text(element.getGROUP()),
                text(element.getOUTPUTGROUP()),
                text(element.getREFFIELD()),
                text(element.getREFSOURCEFIELD()),
                sort(element),
                reading.attributes(element.getTRANSFORMFIELDATTR(), at),
                text(element.getDESCRIPTION()),
                at,
                reading.extras(element, at));
    }

    private Set<PortRole> roles(String portType, SourceLocation at) {
        var roles = PortRole.of(portType);
        if (roles.size() < portType.split("/", -1).length) {
            reading.tell(ParseCode.UNKNOWN_VALUE, at, "PORTTYPE", portType);
        }
        return roles;
    }

    private static Optional<SortDirection> sort(PortElement element) {
        if (!isYes(element.getISSORTKEY())) {
            return Optional.empty();
        }
        var descending = text(element.getSORTDIRECTION()).equalsIgnoreCase(SortDirection.DESCENDING.label());
        return Optional.of(descending ? SortDirection.DESCENDING : SortDirection.ASCENDING);
    }
}
