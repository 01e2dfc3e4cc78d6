package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.alteryx.Constants;
import io.landfall.parsers.alteryx.DocumentProperties;
import io.landfall.parsers.alteryx.DocumentProperties.Description;
import io.landfall.parsers.alteryx.DocumentProperties.Event;
import io.landfall.parsers.alteryx.element.XmlElement;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the properties of a whole document. */
final class PropertiesReader {

    private static final Set<String> TYPED = Set.of(
            "GlobalRecordLimit",
            "ConvErrorLimit",
            "ConvErrorLimit_Stop",
            "CancelOnError",
            "DisableBrowse",
            "DisableAllOutput",
            "EngineCompatibilityMode",
            "Events",
            "RuntimeProperties");

    private PropertiesReader() {}

    static DocumentProperties read(
            List<XmlElement> properties, Constants constants, SourceLocation at, List<Diagnostic> diagnostics) {
        var settings = Settings.of(new XmlElement("Properties", Map.of(), properties, "", 0, 0), at, diagnostics);
        return new DocumentProperties(
                settings.wholeNumber("GlobalRecordLimit", 0),
                settings.number("ConvErrorLimit", 10),
                settings.flag("ConvErrorLimit_Stop", false),
                settings.flag("CancelOnError", false),
                settings.flag("DisableBrowse", false),
                settings.flag("DisableAllOutput", false),
                settings.flag("EngineCompatibilityMode", false),
                settings.optional("MetaInfo").map(PropertiesReader::description).orElse(Description.NONE),
                constants,
                events(settings.in("Events")),
                settings.optional("RuntimeProperties").map(RuntimeReader::read),
                properties.stream()
                        .filter(property -> !TYPED.contains(property.name()))
                        .toList());
    }

    private static Description description(Settings metaInfo) {
        return new Description(
                metaInfo.text("Name"),
                metaInfo.text("Description"),
                metaInfo.text("Author"),
                metaInfo.text("Company"),
                metaInfo.text("CategoryName"),
                metaInfo.text("SearchTags"));
    }

    private static List<Event> events(Settings events) {
        var enabled = events.flag("Enabled", true);
        return events.all("Event").stream()
                .map(event -> new Event(
                        event.text("Description"),
                        event.value("When"),
                        event.flag("SendMail", false),
                        enabled && !event.value("When").equalsIgnoreCase("Disabled"),
                        event.element()))
                .toList();
    }
}
