package io.landfall.rules.powercenter;

import io.landfall.converter.conversion.Assessment;
import io.landfall.converter.conversion.Asset;
import io.landfall.converter.conversion.AssetKind;
import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.OwnFaults;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Keeps a fault of our own in the one asset that it is in. */
record Guard(Remarks remarks) {

    Conversion guarded(AssetKind kind, SourceLocation at, String name, Supplier<Conversion> work) {
        return OwnFaults.caught(at, work, fault -> failed(kind, at, name, fault));
    }

    Conversion failed(AssetKind kind, SourceLocation at, String name, Diagnostic fault) {
        var said = new ArrayList<>(List.of(fault));
        said.addAll(remarks.about(List.of(at)));
        return Assessment.failed(new Asset(at.file(), LegacySystem.POWERCENTER, kind, name), said);
    }
}
