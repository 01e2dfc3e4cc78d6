package io.landfall.parsers.powercenter.read;

import io.landfall.parsers.powercenter.markup.Markup;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** The names that the schema lists for one kind of element, taken from the generated class. Asked for at every attribute. */
record Shape(Set<String> attributes, Set<String> elements) {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return read(type);
        }
    };

    static Shape of(Markup markup) {
        return SHAPES.get(markup.getClass());
    }

    Shape {
        attributes = Collections.unmodifiableSet(attributes);
        elements = Collections.unmodifiableSet(elements);
    }

    private static Shape read(Class<?> type) {
        var attributes = new HashSet<String>();
        var elements = new HashSet<String>();
        for (var field : type.getDeclaredFields()) {
            var attribute = field.getAnnotation(XmlAttribute.class);
            var element = field.getAnnotation(XmlElement.class);
            if (attribute != null) {
                attributes.add(attribute.name());
            } else if (element != null) {
                elements.add(element.name());
            }
        }
        return new Shape(attributes, elements);
    }
}
