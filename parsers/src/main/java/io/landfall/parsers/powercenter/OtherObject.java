package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.Map;

/** An object of a kind that the model does not know, kept as it stands. */
public record OtherObject(RawElement element, SourceLocation at) implements FolderObject {

    @Override
    public String name() {
        return element.attribute("NAME");
    }

    @Override
    public String description() {
        return element.attribute("DESCRIPTION");
    }

    @Override
    public Extras extras() {
        return Extras.of(Map.of(), List.of(element));
    }
}
