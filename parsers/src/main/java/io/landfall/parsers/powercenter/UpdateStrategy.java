package io.landfall.parsers.powercenter;

import java.util.Optional;

/** Marks each row for insert, update, delete or reject. */
public record UpdateStrategy(TransformationParts parts) implements Transformation {

    public String expression() {
        return attributes().text("Update Strategy Expression");
    }

    public Optional<Boolean> forwardsRejectedRows() {
        return attributes().flag("Forward Rejected Rows");
    }
}
