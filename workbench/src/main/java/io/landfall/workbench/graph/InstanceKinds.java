package io.landfall.workbench.graph;

import io.landfall.parsers.powercenter.Aggregator;
import io.landfall.parsers.powercenter.Definition;
import io.landfall.parsers.powercenter.ExpressionTransformation;
import io.landfall.parsers.powercenter.Filter;
import io.landfall.parsers.powercenter.JavaTransformation;
import io.landfall.parsers.powercenter.Joiner;
import io.landfall.parsers.powercenter.Lookup;
import io.landfall.parsers.powercenter.Mapplet;
import io.landfall.parsers.powercenter.MappletInput;
import io.landfall.parsers.powercenter.MappletInterface;
import io.landfall.parsers.powercenter.MappletOutput;
import io.landfall.parsers.powercenter.Normalizer;
import io.landfall.parsers.powercenter.OtherTransformation;
import io.landfall.parsers.powercenter.Rank;
import io.landfall.parsers.powercenter.Router;
import io.landfall.parsers.powercenter.SequenceGenerator;
import io.landfall.parsers.powercenter.Sorter;
import io.landfall.parsers.powercenter.Source;
import io.landfall.parsers.powercenter.SourceQualifier;
import io.landfall.parsers.powercenter.SqlTransformation;
import io.landfall.parsers.powercenter.StoredProcedure;
import io.landfall.parsers.powercenter.Target;
import io.landfall.parsers.powercenter.TransactionControl;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.parsers.powercenter.Union;
import io.landfall.parsers.powercenter.UpdateStrategy;

/** Says what the instances of a mapping do to rows. */
final class InstanceKinds {

    private InstanceKinds() {}

    static NodeKind of(Definition definition) {
        return switch (definition) {
            case Source _ -> NodeKind.SOURCE;
            case Target _ -> NodeKind.TARGET;
            case Mapplet _ -> NodeKind.CALL;
            case Transformation transformation -> of(transformation);
        };
    }

    private static NodeKind of(Transformation transformation) {
        return switch (transformation) {
            case SourceQualifier _, MappletInput _ -> NodeKind.SOURCE;
            case MappletOutput _ -> NodeKind.TARGET;
            case ExpressionTransformation _, UpdateStrategy _ -> NodeKind.COMPUTE;
            case Filter _, Router _, TransactionControl _ -> NodeKind.CHOOSE;
            case Joiner _, Lookup _, Union _ -> NodeKind.COMBINE;
            case Aggregator _, Rank _, Normalizer _ -> NodeKind.GATHER;
            case Sorter _, SequenceGenerator _ -> NodeKind.ARRANGE;
            case MappletInterface _ -> NodeKind.CALL;
            case StoredProcedure _, SqlTransformation _, JavaTransformation _ -> NodeKind.SCRIPT;
            case OtherTransformation _ -> NodeKind.OTHER;
        };
    }
}
