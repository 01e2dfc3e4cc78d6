package io.landfall.workbench.command;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.stream.Stream;

/** What a command found out: a record whose components are its JSON. Members are only ever added. */
interface Answer {

    /** The same for people, line by line. */
    @JsonIgnore
    Stream<String> text();
}
