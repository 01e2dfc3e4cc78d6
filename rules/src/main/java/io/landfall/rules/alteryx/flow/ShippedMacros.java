package io.landfall.rules.alteryx.flow;

import static java.util.Map.entry;

import io.landfall.parsers.alteryx.StandardMacro;
import io.landfall.parsers.diagnostic.DiagnosticCode;
import java.util.Map;

/** What a person does about macros that ship with Designer and compute no statistics, where no rule converts them. */
final class ShippedMacros {

    private static final Map<StandardMacro, DiagnosticCode> CODES = Map.ofEntries(
            entry(StandardMacro.CREATE_SAMPLES, MacroCode.MACRO_BY_CHANCE),
            entry(StandardMacro.OVERSAMPLE_FIELD, MacroCode.MACRO_BY_CHANCE),
            entry(StandardMacro.RANDOM_RECORDS, MacroCode.MACRO_BY_CHANCE),
            entry(StandardMacro.MULTI_FIELD_BINNING, MacroCode.MACRO_BINS),
            entry(StandardMacro.MULTI_FIELD_BINNING_V2, MacroCode.MACRO_BINS),
            entry(StandardMacro.DATE_TIME_NOW, MacroCode.MACRO_NOW),
            entry(StandardMacro.DATE_TIME_NOW_ENGINE, MacroCode.MACRO_NOW),
            entry(StandardMacro.BASE64_ENCODER, MacroCode.MACRO_BASE64),
            entry(StandardMacro.TIME_SERIES_FILLER, MacroCode.MACRO_FILLS_DATES),
            entry(StandardMacro.LEGEND_BUILDER, FlowCode.REPORT),
            entry(StandardMacro.LEGEND_SPLITTER, FlowCode.REPORT),
            entry(StandardMacro.REPORT_FOOTER, FlowCode.REPORT),
            entry(StandardMacro.REPORT_HEADER, FlowCode.REPORT),
            entry(StandardMacro.HEAT_MAP, FlowCode.SPATIAL),
            entry(StandardMacro.NON_OVERLAPPING_DRIVETIME, FlowCode.SPATIAL));

    private ShippedMacros() {}

    static DiagnosticCode code(StandardMacro macro) {
        return CODES.getOrDefault(macro, MacroCode.MACRO_SHIPPED);
    }
}
