package io.landfall.parsers.powercenter.read;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.export.ExportFile;
import io.landfall.parsers.export.ReadCode;
import io.landfall.parsers.powercenter.Extras;
import io.landfall.parsers.powercenter.Folder;
import io.landfall.parsers.powercenter.OtherObject;
import io.landfall.parsers.powercenter.PowerCenterExport;
import io.landfall.parsers.powercenter.Repository;
import io.landfall.parsers.xml.XmlInput;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Streams one file: the outer levels as they come, and every object of a folder as a whole. */
final class ExportReader {

    private final ExportFile file;
    private final ExportSink sink;
    private final Reading reading;
    private final FolderBuilder builder;
    private Folder folder;
    private String repository = "";
    private int objects;
    private @Nullable Unmarshaller unmarshaller;

    ExportReader(ExportFile file, ExportSink sink) {
        this.file = file;
        this.sink = sink;
        this.reading = new Reading(file.path());
        this.builder = new FolderBuilder(reading);
        this.folder = new Folder("", "", false, "", "", List.of(), SourceLocation.of(file.path()), Extras.NONE);
    }

    List<Diagnostic> read() {
        try (var input = XmlInput.open(file.path(), file.open())) {
            try {
                read(input);
            } catch (XMLStreamException e) {
                reading.tell(input.explain(e));
            }
            input.remarks().forEach(reading::tell);
        } catch (IOException e) {
            reading.tell(ReadCode.UNREADABLE, SourceLocation.of(file.path()), String.valueOf(e.getMessage()));
        }
        return reading.diagnostics();
    }

    private void read(XmlInput input) throws XMLStreamException {
        var passwords = new PasswordFilter(file.path(), input::line, reading::tell);
        var feed = new ElementFeed(input.reader(), input::line, passwords);
        if (!isPowerCenter(feed)) {
            return;
        }
        while (feed.hasNext()) {
            if (feed.getEventType() == XMLStreamConstants.START_ELEMENT && !outer(feed)) {
                passwords.within(here(feed, feed.attribute("NAME")));
                object(feed);
            } else {
                feed.next();
            }
        }
        if (objects == 0) {
            reading.tell(ParseCode.NOTHING_EXPORTED, SourceLocation.of(file.path()));
        }
    }

    private boolean isPowerCenter(ElementFeed feed) throws XMLStreamException {
        feed.toRoot();
        var root = feed.getLocalName();
        if (!root.equals("POWERMART")) {
            reading.tell(ParseCode.NOT_POWERCENTER, here(feed, ""), root);
        }
        return root.equals("POWERMART");
    }

    /** Deals with the levels above the objects, of which only the start tag matters. */
    private boolean outer(ElementFeed feed) {
        switch (feed.getLocalName()) {
            case "POWERMART" ->
                sink.export(new PowerCenterExport(
                        file.path(),
                        feed.attribute("CREATION_DATE"),
                        feed.attribute("REPOSITORY_VERSION"),
                        List.of(),
                        rest(feed, "CREATION_DATE", "REPOSITORY_VERSION")));
            case "REPOSITORY" -> repository(feed);
            case "FOLDER" -> folder(feed);
            case "FOLDERVERSION" -> {
                // Old exports have this level between the folder and its objects.
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void repository(ElementFeed feed) {
        repository = feed.attribute("NAME");
        sink.repository(new Repository(
                repository,
                feed.attribute("VERSION"),
                feed.attribute("CODEPAGE"),
                feed.attribute("DATABASETYPE"),
                List.of(),
                here(feed, ""),
                rest(feed, "NAME", "VERSION", "CODEPAGE", "DATABASETYPE")));
    }

    private void folder(ElementFeed feed) {
        var name = feed.attribute("NAME");
        folder = new Folder(
                name,
                repository,
                feed.attribute("SHARED").equalsIgnoreCase("SHARED"),
                feed.attribute("OWNER"),
                feed.attribute("DESCRIPTION"),
                List.of(),
                new SourceLocation(file.path(), feed.line(), 0, name),
                rest(feed, "NAME", "SHARED", "OWNER", "DESCRIPTION"));
        sink.folder(folder);
    }

    /** Reads one object, and leaves the feed behind it whatever happens. */
    private void object(ElementFeed feed) throws XMLStreamException {
        objects++;
        feed.begin();
        var kind = feed.getLocalName();
        var at = here(feed, feed.attribute("NAME"));
        if (!Binding.knows(kind)) {
            reading.tell(ParseCode.UNKNOWN_ELEMENT, at, kind, "folder");
            sink.object(folder, new OtherObject(feed.raw(), at));
            return;
        }
        try {
            sink.object(folder, builder.build(Binding.read(unmarshaller(feed), feed), folder.at()));
        } catch (JAXBException e) {
            giveUp(feed, kind, at, e);
        }
    }

    private void giveUp(ElementFeed feed, String kind, SourceLocation at, JAXBException reason)
            throws XMLStreamException {
        var name = at.path().substring(at.path().lastIndexOf('/') + 1);
        var word = kind.toLowerCase(Locale.ROOT);
        if (feed.isTooLarge()) {
            reading.tell(ParseCode.OBJECT_TOO_LARGE, at, word, name, String.valueOf(ElementFeed.MAX_OBJECT_ELEMENTS));
        } else if (reason.getLinkedException() instanceof XMLStreamException broken) {
            throw broken;
        } else {
            reading.tell(ParseCode.OBJECT_UNREADABLE, at, word, name, String.valueOf(reason.getMessage()));
        }
        feed.skipObject();
    }

    private Unmarshaller unmarshaller(ElementFeed feed) {
        if (unmarshaller == null) {
            unmarshaller = Binding.unmarshaller(feed);
        }
        return unmarshaller;
    }

    private SourceLocation here(ElementFeed feed, String name) {
        var path = name.isEmpty() ? folder.name() : folder.name() + "/" + name;
        return new SourceLocation(file.path(), feed.line(), 0, path);
    }

    private static Extras rest(ElementFeed feed, String... known) {
        var rest = new TreeMap<String, String>();
        for (var i = 0; i < feed.getAttributeCount(); i++) {
            if (!List.of(known).contains(feed.getAttributeLocalName(i))) {
                rest.put(feed.getAttributeLocalName(i), feed.getAttributeValue(i));
            }
        }
        return Extras.of(rest, List.of());
    }
}
