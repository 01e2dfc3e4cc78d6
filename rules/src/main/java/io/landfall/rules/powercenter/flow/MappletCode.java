package io.landfall.rules.powercenter.flow;

import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can be said of the ports through which rows go into mapplets and out of them. */
public enum MappletCode implements DiagnosticCode {
    PORT_NARROW(
            new Entry(
                    "PC-FLOW-046",
                    WARNING,
                    "The port '%s' of a mapplet holds less than the ports on both of its sides; whether values are cut or rounded there is not documented, and they pass as they are here",
                    "Compare the columns, or give the port the datatype and precision of its neighbours in the Mapplet Designer.")),
    PORT_DEFAULT(new Entry(
            "PC-FLOW-063",
            WARNING,
            "The port '%s' of a mapplet has a default value (%s); whether it takes the place of NULL there is not documented, and NULL passes as it is here",
            "Write the default value into the transformation that the port leads to, and convert again."));

    private final Entry entry;

    MappletCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
