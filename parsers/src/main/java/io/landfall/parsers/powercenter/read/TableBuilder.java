package io.landfall.parsers.powercenter.read;

import static io.landfall.parsers.powercenter.read.Reading.isYes;
import static io.landfall.parsers.powercenter.read.Reading.text;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.ColumnReference;
import io.landfall.parsers.powercenter.FieldLayout;
import io.landfall.parsers.powercenter.FlatFile;
import io.landfall.parsers.powercenter.Group;
import io.landfall.parsers.powercenter.KeyType;
import io.landfall.parsers.powercenter.Source;
import io.landfall.parsers.powercenter.SourceField;
import io.landfall.parsers.powercenter.Target;
import io.landfall.parsers.powercenter.TargetField;
import io.landfall.parsers.powercenter.TargetIndex;
import io.landfall.parsers.powercenter.markup.FlatFileElement;
import io.landfall.parsers.powercenter.markup.GroupElement;
import io.landfall.parsers.powercenter.markup.ReferenceElement;
import io.landfall.parsers.powercenter.markup.SourceElement;
import io.landfall.parsers.powercenter.markup.SourceFieldElement;
import io.landfall.parsers.powercenter.markup.TargetElement;
import io.landfall.parsers.powercenter.markup.TargetFieldElement;
import io.landfall.parsers.powercenter.markup.TargetIndexElement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds source and target definitions. */
final class TableBuilder {

    private final Reading reading;

    TableBuilder(Reading reading) {
        this.reading = reading;
    }

    Source source(SourceElement element, SourceLocation folder) {
        var at = reading.at(folder, element.getNAME(), element);
        return new Source(
                text(element.getNAME()),
                text(element.getDBDNAME()),
                text(element.getDATABASETYPE()),
                text(element.getOWNERNAME()),
                text(element.getDESCRIPTION()),
                sourceFields(element.getSOURCEFIELD(), at),
                flatFile(element.getFLATFILE(), at),
                groups(element.getGROUP(), at),
                reading.attributes(element.getTABLEATTRIBUTE(), at),
                reading.metadata(element.getMETADATAEXTENSION(), at),
                at,
                reading.extras(element, at));
    }

    Target target(TargetElement element, SourceLocation folder) {
        var at = reading.at(folder, element.getNAME(), element);
        return new Target(
                text(element.getNAME()),
                text(element.getDATABASETYPE()),
                text(element.getCONSTRAINT()),
                text(element.getTABLEOPTIONS()),
                text(element.getDESCRIPTION()),
                element.getTARGETFIELD().stream()
                        .map(field -> targetField(field, at))
                        .toList(),
                flatFile(element.getFLATFILE(), at),
                groups(element.getGROUP(), at),
                element.getTARGETINDEX().stream().map(index -> index(index, at)).toList(),
                reading.attributes(element.getTABLEATTRIBUTE(), at),
                reading.metadata(element.getMETADATAEXTENSION(), at),
                at,
                reading.extras(element, at));
    }

    List<SourceField> sourceFields(List<SourceFieldElement> elements, SourceLocation parent) {
        return elements.stream().map(element -> sourceField(element, parent)).toList();
    }

    private SourceField sourceField(SourceFieldElement element, SourceLocation parent) {
        var at = reading.at(parent, element.getNAME(), element);
        return new SourceField(
                text(element.getNAME()),
                reading.number(element.getFIELDNUMBER(), "FIELDNUMBER", at),
                text(element.getDATATYPE()),
                reading.number(element.getPRECISION(), "PRECISION", at),
                reading.number(element.getSCALE(), "SCALE", at),
                isNullable(element.getNULLABLE()),
                key(element.getKEYTYPE(), at),
                reference(element.getREFERENCEDDBD(), element.getREFERENCEDTABLE(), element.getREFERENCEDFIELD()),
                text(element.getGROUP()),
                layout(element, at),
                reading.attributes(element.getFIELDATTRIBUTE(), at),
                sourceFields(element.getSOURCEFIELD(), at),
                text(element.getDESCRIPTION()),
                at,
                reading.extras(element, at));
    }

    private FieldLayout layout(SourceFieldElement element, SourceLocation at) {
        return new FieldLayout(
                reading.number(element.getLEVEL(), "LEVEL", at),
                reading.number(element.getOCCURS(), "OCCURS", at),
                text(element.getREDEFINES()),
                text(element.getPICTURETEXT()),
                text(element.getUSAGE()),
                text(element.getUSAGEFLAGS()),
                reading.number(element.getOFFSET(), "OFFSET", at),
                reading.number(element.getLENGTH(), "LENGTH", at),
                reading.number(element.getPHYSICALOFFSET(), "PHYSICALOFFSET", at),
                reading.number(element.getPHYSICALLENGTH(), "PHYSICALLENGTH", at));
    }

    private TargetField targetField(TargetFieldElement element, SourceLocation parent) {
        var at = reading.at(parent, element.getNAME(), element);
        return new TargetField(
                text(element.getNAME()),
                reading.number(element.getFIELDNUMBER(), "FIELDNUMBER", at),
                text(element.getDATATYPE()),
                reading.number(element.getPRECISION(), "PRECISION", at),
                reading.number(element.getSCALE(), "SCALE", at),
                isNullable(element.getNULLABLE()),
                key(element.getKEYTYPE(), at),
                reference(null, element.getREFERENCEDTABLE(), element.getREFERENCEDFIELD()),
                text(element.getGROUP()),
                isYes(element.getISFILENAMEFIELD()),
                text(element.getPICTURETEXT()),
                reading.attributes(element.getFIELDATTRIBUTE(), at),
                text(element.getDESCRIPTION()),
                at,
                reading.extras(element, at));
    }

    private static boolean isNullable(@Nullable String value) {
        return !"NOTNULL".equalsIgnoreCase(value);
    }

    private KeyType key(@Nullable String value, SourceLocation at) {
        if (text(value).isBlank()) {
            return KeyType.NONE;
        }
        return KeyType.of(text(value)).orElseGet(() -> {
            reading.tell(ParseCode.UNKNOWN_VALUE, at, "KEYTYPE", text(value));
            return KeyType.NONE;
        });
    }

    private static Optional<ColumnReference> reference(
            @Nullable String database, @Nullable String table, @Nullable String field) {
        return text(table).isEmpty()
                ? Optional.empty()
                : Optional.of(new ColumnReference(text(database), text(table), text(field)));
    }

    private TargetIndex index(TargetIndexElement element, SourceLocation parent) {
        var at = reading.at(parent, element.getNAME(), element);
        return new TargetIndex(
                text(element.getNAME()),
                isYes(element.getUNIQUE()),
                element.getTARGETINDEXFIELD().stream()
                        .map(ReferenceElement::getNAME)
                        .map(Reading::text)
                        .toList(),
                at,
                reading.extras(element, at));
    }

    List<Group> groups(List<GroupElement> elements, SourceLocation parent) {
        return elements.stream()
                .map(element -> {
                    var at = reading.at(parent, element.getNAME(), element);
                    return new Group(
                            text(element.getNAME()),
                            reading.number(element.getORDER(), "ORDER", at),
                            text(element.getTYPE()),
                            text(element.getEXPRESSION()),
                            text(element.getDESCRIPTION()),
                            at,
                            reading.extras(element, at));
                })
                .toList();
    }

    Optional<FlatFile> flatFile(@Nullable FlatFileElement element, SourceLocation parent) {
        return Optional.ofNullable(element).map(file -> layout(file, parent));
    }

    FlatFile layout(FlatFileElement element, SourceLocation parent) {
        var at = reading.within(parent, element);
        return new FlatFile(
                isYes(element.getDELIMITED()),
                text(element.getDELIMITERS()),
                text(element.getROWDELIMITER()),
                text(element.getQUOTECHARACTER()),
                text(element.getESCAPECHARACTER()),
                isYes(element.getKEEPESCAPECHAR()),
                isYes(element.getCONSECDELIMITERSASONE()),
                isYes(element.getMULTIDELIMITERSASAND()),
                text(element.getNULLCHARACTER()),
                text(element.getNULLCHARTYPE()),
                isYes(element.getREPEATABLE()),
                reading.number(element.getSKIPROWS(), "SKIPROWS", at),
                isYes(element.getLINESEQUENTIAL()),
                isYes(element.getSTRIPTRAILINGBLANKS()),
                reading.number(element.getPADBYTES(), "PADBYTES", at),
                text(element.getCODEPAGE()),
                at,
                reading.extras(element, at));
    }
}
