package io.landfall.parsers.powercenter.read;

import static java.util.Map.entry;

import io.landfall.parsers.powercenter.markup.ConfigElement;
import io.landfall.parsers.powercenter.markup.FunctionElement;
import io.landfall.parsers.powercenter.markup.MappingElement;
import io.landfall.parsers.powercenter.markup.MappletElement;
import io.landfall.parsers.powercenter.markup.Markup;
import io.landfall.parsers.powercenter.markup.SchedulerElement;
import io.landfall.parsers.powercenter.markup.SessionElement;
import io.landfall.parsers.powercenter.markup.ShortcutElement;
import io.landfall.parsers.powercenter.markup.SourceElement;
import io.landfall.parsers.powercenter.markup.TargetElement;
import io.landfall.parsers.powercenter.markup.TaskElement;
import io.landfall.parsers.powercenter.markup.TransformationElement;
import io.landfall.parsers.powercenter.markup.WorkflowElement;
import io.landfall.parsers.powercenter.markup.WorkletElement;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.util.Map;

/** The elements that stand in a folder, and the classes that they are read into. Made when the first one is read. */
final class Binding {

    private static final Map<String, Class<? extends Markup>> OBJECTS = Map.ofEntries(
            entry("SOURCE", SourceElement.class),
            entry("TARGET", TargetElement.class),
            entry("TRANSFORMATION", TransformationElement.class),
            entry("MAPPLET", MappletElement.class),
            entry("MAPPING", MappingElement.class),
            entry("SHORTCUT", ShortcutElement.class),
            entry("EXPRMACRO", FunctionElement.class),
            entry("CONFIG", ConfigElement.class),
            entry("SCHEDULER", SchedulerElement.class),
            entry("TASK", TaskElement.class),
            entry("SESSION", SessionElement.class),
            entry("WORKFLOW", WorkflowElement.class),
            entry("WORKLET", WorkletElement.class));

    /** Building the context is the dearest part of a short run, so it waits until it is needed. */
    private static final class Context {
        private static final JAXBContext INSTANCE = create();
    }

    private Binding() {}

    static boolean knows(String element) {
        return OBJECTS.containsKey(element);
    }

    /** Reads the object that the feed stands at, and leaves the feed behind it. */
    static Markup read(Unmarshaller unmarshaller, ElementFeed feed) throws JAXBException {
        var type = OBJECTS.get(feed.getLocalName());
        if (type == null) {
            throw new IllegalStateException("not an object: " + feed.getLocalName());
        }
        return unmarshaller.unmarshal(feed, type).getValue();
    }

    static Unmarshaller unmarshaller(ElementFeed feed) {
        try {
            var unmarshaller = Context.INSTANCE.createUnmarshaller();
            unmarshaller.setListener(feed.listener());
            unmarshaller.setEventHandler(_ -> true);
            return unmarshaller;
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JAXBContext create() {
        try {
            return JAXBContext.newInstance(OBJECTS.values().toArray(Class<?>[]::new));
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }
}
