package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.alteryx.Connection;
import io.landfall.parsers.alteryx.Constants;
import io.landfall.parsers.alteryx.element.XmlElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What has been read of a document so far. */
final class DocumentParts {

    final Map<String, String> attributes = new HashMap<>();
    final List<ToolDraft> tools = new ArrayList<>();
    final List<Connection> connections = new ArrayList<>();
    final List<XmlElement> properties = new ArrayList<>();
    Constants constants = Constants.NONE;
}
