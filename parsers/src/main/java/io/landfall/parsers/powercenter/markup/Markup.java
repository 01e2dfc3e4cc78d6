package io.landfall.parsers.powercenter.markup;

import io.landfall.parsers.powercenter.RawElement;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What every generated class has: its place, and what the schema does not list. */
@XmlAccessorType(XmlAccessType.NONE)
public abstract class Markup {

    private int line;
    private @Nullable SortedMap<String, String> otherAttributes;
    private @Nullable List<RawElement> otherElements;

    public int line() {
        return line;
    }

    public void line(int number) {
        line = number;
    }

    public void keep(String attribute, String value) {
        if (otherAttributes == null) {
            otherAttributes = new TreeMap<>();
        }
        otherAttributes.put(attribute, value);
    }

    public void keep(RawElement element) {
        if (otherElements == null) {
            otherElements = new ArrayList<>();
        }
        otherElements.add(element);
    }

    public SortedMap<String, String> otherAttributes() {
        return otherAttributes == null ? new TreeMap<>() : otherAttributes;
    }

    public List<RawElement> otherElements() {
        return otherElements == null ? List.of() : otherElements;
    }
}
