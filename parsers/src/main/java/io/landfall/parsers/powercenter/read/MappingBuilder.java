package io.landfall.parsers.powercenter.read;

import static io.landfall.parsers.powercenter.read.Reading.isNotNo;
import static io.landfall.parsers.powercenter.read.Reading.isYes;
import static io.landfall.parsers.powercenter.read.Reading.text;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.Connector;
import io.landfall.parsers.powercenter.Instance;
import io.landfall.parsers.powercenter.InstanceKind;
import io.landfall.parsers.powercenter.MapDependency;
import io.landfall.parsers.powercenter.Mapping;
import io.landfall.parsers.powercenter.MappingVariable;
import io.landfall.parsers.powercenter.Mapplet;
import io.landfall.parsers.powercenter.TargetLoadOrder;
import io.landfall.parsers.powercenter.markup.ConnectorElement;
import io.landfall.parsers.powercenter.markup.InstanceElement;
import io.landfall.parsers.powercenter.markup.MapDependencyElement;
import io.landfall.parsers.powercenter.markup.MappingElement;
import io.landfall.parsers.powercenter.markup.MappingVariableElement;
import io.landfall.parsers.powercenter.markup.MappletElement;
import io.landfall.parsers.powercenter.markup.ReferenceElement;
import io.landfall.parsers.powercenter.markup.TargetLoadOrderElement;
import java.util.List;

/** Builds mappings and mapplets. */
final class MappingBuilder {

    private final Reading reading;
    private final TransformationBuilder transformations;

    MappingBuilder(Reading reading, TransformationBuilder transformations) {
        this.reading = reading;
        this.transformations = transformations;
    }

    Mapping mapping(MappingElement element, SourceLocation folder) {
        var at = reading.at(folder, element.getNAME(), element);
        return new Mapping(
                text(element.getNAME()),
                isNotNo(element.getISVALID()),
                text(element.getDESCRIPTION()),
                transformations.all(element.getTRANSFORMATION(), at),
                instances(element.getINSTANCE(), at),
                connectors(element.getCONNECTOR(), at),
                element.getMAPDEPENDENCY().stream()
                        .map(one -> dependency(one, at))
                        .toList(),
                element.getTARGETLOADORDER().stream()
                        .map(one -> loadOrder(one, at))
                        .toList(),
                variables(element.getMAPPINGVARIABLE(), at),
                reading.metadata(element.getMETADATAEXTENSION(), at),
                at,
                reading.extras(element, at));
    }

    Mapplet mapplet(MappletElement element, SourceLocation folder) {
        var at = reading.at(folder, element.getNAME(), element);
        return new Mapplet(
                text(element.getNAME()),
                isNotNo(element.getISVALID()),
                text(element.getDESCRIPTION()),
                transformations.all(element.getTRANSFORMATION(), at),
                instances(element.getINSTANCE(), at),
                connectors(element.getCONNECTOR(), at),
                variables(element.getMAPPINGVARIABLE(), at),
                reading.metadata(element.getMETADATAEXTENSION(), at),
                at,
                reading.extras(element, at));
    }

    private List<Instance> instances(List<InstanceElement> elements, SourceLocation parent) {
        return elements.stream().map(element -> instance(element, parent)).toList();
    }

    private Instance instance(InstanceElement element, SourceLocation parent) {
        var at = reading.at(parent, element.getNAME(), element);
        return new Instance(
                text(element.getNAME()),
                kind(element, at),
                text(element.getTRANSFORMATIONNAME()),
                text(element.getTRANSFORMATIONTYPE()),
                isYes(element.getREUSABLE()),
                text(element.getDBDNAME()),
                element.getASSOCIATEDSOURCEINSTANCE().stream()
                        .map(ReferenceElement::getNAME)
                        .map(Reading::text)
                        .toList(),
                reading.attributes(element.getTABLEATTRIBUTE(), at),
                reading.attributes(element.getINITPROP(), at),
                text(element.getDESCRIPTION()),
                at,
                reading.extras(element, at));
    }

    private InstanceKind kind(InstanceElement element, SourceLocation at) {
        return InstanceKind.of(text(element.getTYPE())).orElseGet(() -> switch (text(element.getTRANSFORMATIONTYPE())) {
            case "Source Definition" -> InstanceKind.SOURCE;
            case "Target Definition" -> InstanceKind.TARGET;
            case "Mapplet" -> InstanceKind.MAPPLET;
            default -> {
                if (!text(element.getTYPE()).isEmpty()) {
                    reading.tell(ParseCode.UNKNOWN_VALUE, at, "TYPE", text(element.getTYPE()));
                }
                yield InstanceKind.TRANSFORMATION;
            }
        });
    }

    private List<Connector> connectors(List<ConnectorElement> elements, SourceLocation parent) {
        return elements.stream()
                .map(element -> {
                    var at = reading.within(parent, element);
                    return new Connector(
                            text(element.getFROMINSTANCE()),
                            text(element.getFROMFIELD()),
                            text(element.getFROMINSTANCETYPE()),
                            text(element.getTOINSTANCE()),
                            text(element.getTOFIELD()),
                            text(element.getTOINSTANCETYPE()),
                            at,
                            reading.extras(element, at));
                })
                .toList();
    }

    private MapDependency dependency(MapDependencyElement element, SourceLocation parent) {
        var at = reading.within(parent, element);
        return new MapDependency(
                text(element.getFROMINSTANCE()), text(element.getTOINSTANCE()), at, reading.extras(element, at));
    }

    private TargetLoadOrder loadOrder(TargetLoadOrderElement element, SourceLocation parent) {
        var at = reading.at(parent, element.getTARGETINSTANCE(), element);
        return new TargetLoadOrder(
                text(element.getTARGETINSTANCE()),
                reading.number(element.getORDER(), "ORDER", at),
                at,
                reading.extras(element, at));
    }

    private List<MappingVariable> variables(List<MappingVariableElement> elements, SourceLocation parent) {
        return elements.stream()
                .map(element -> {
                    var at = reading.at(parent, element.getNAME(), element);
                    return new MappingVariable(
                            text(element.getNAME()),
                            text(element.getDATATYPE()),
                            reading.number(element.getPRECISION(), "PRECISION", at),
                            reading.number(element.getSCALE(), "SCALE", at),
                            text(element.getDEFAULTVALUE()),
                            isYes(element.getISPARAM()),
                            isYes(element.getISEXPRESSIONVARIABLE()),
                            text(element.getAGGFUNCTION()),
                            isYes(element.getUSERDEFINED()),
                            text(element.getDESCRIPTION()),
                            at,
                            reading.extras(element, at));
                })
                .toList();
    }
}
