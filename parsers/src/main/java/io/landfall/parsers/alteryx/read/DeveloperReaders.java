package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.alteryx.tool.BlobConvert;
import io.landfall.parsers.alteryx.tool.BlockUntilDone;
import io.landfall.parsers.alteryx.tool.Detour;
import io.landfall.parsers.alteryx.tool.DetourEnd;
import io.landfall.parsers.alteryx.tool.Download;
import io.landfall.parsers.alteryx.tool.FieldInfo;
import io.landfall.parsers.alteryx.tool.Message;
import io.landfall.parsers.alteryx.tool.PythonTool;
import io.landfall.parsers.alteryx.tool.RTool;
import io.landfall.parsers.alteryx.tool.RunCommand;
import io.landfall.parsers.alteryx.tool.Test;
import io.landfall.parsers.alteryx.tool.Throttle;
import io.landfall.parsers.alteryx.tool.ToolConfiguration;

/** Reads the tools of the palette “Developer” that check, switch, and call other programs. */
final class DeveloperReaders {

    private DeveloperReaders() {}

    static ToolConfiguration fieldInfo(Settings settings) {
        return new FieldInfo();
    }

    static ToolConfiguration blockUntilDone(Settings settings) {
        return new BlockUntilDone();
    }

    static ToolConfiguration detour(Settings settings) {
        return new Detour(settings.flag("DetourRight", false));
    }

    static ToolConfiguration detourEnd(Settings settings) {
        return new DetourEnd();
    }

    static ToolConfiguration test(Settings settings) {
        var expectations = settings.in("Tests").all("Test").stream()
                .map(test -> new Test.Expectation(
                        test.text("Name"),
                        test.text("Connection"),
                        test.value("Type"),
                        test.formula("Value", test.text("Name"))))
                .toList();
        return new Test(expectations, settings.flag("DontReportSubsequent", false));
    }

    static ToolConfiguration blobConvert(Settings settings) {
        var toBlob = settings.flag("ToBlob", false);
        return toBlob
                ? new BlobConvert(true, settings.value("to_Field"), settings.value("to_Mode"))
                : new BlobConvert(false, settings.value("from_Field"), settings.value("from_Mode"));
    }

    static ToolConfiguration message(Settings settings) {
        return new Message(
                settings.choice("When", Message.When.class, Message.When.FIRST, Message.When.UNKNOWN),
                settings.formula("Filter", "Filter"),
                settings.value("Type"),
                settings.value("Priority"),
                settings.flag("Transient", false),
                settings.formula("MessageExpression", "Message"));
    }

    static ToolConfiguration runCommand(Settings settings) {
        var write = settings.in("OutputConfiguration").optional("Configuration");
        var read = settings.in("InputConfiguration").optional("Configuration");
        return new RunCommand(
                write.filter(inner -> inner.has("File")).map(StoreSettings::output),
                settings.text("ProgramName"),
                settings.text("Arguments"),
                settings.text("WorkingDir"),
                settings.flag("RunMinimized", false),
                settings.flag("RunSilent", false),
                read.filter(inner -> inner.has("File")).map(StoreSettings::input));
    }

    static ToolConfiguration download(Settings settings) {
        settings.skip("numConnections", "Timeout", "EnableRPM", "DcmAdvancedAuth", "Password", "UserName", "Payload");
        var payload = settings.xml("Payload");
        return new Download(
                settings.text("URLField"),
                settings.flag("EncodeURLs", true),
                settings.value("OutputMode"),
                settings.value("CodePage"),
                payload.textOf("HTTPAction").strip(),
                settings.xml("Headers"),
                payload);
    }

    static ToolConfiguration r(Settings settings) {
        settings.skip("UseFullUpdate");
        return new RTool(settings.text("RScript"));
    }

    static ToolConfiguration python(Settings settings) {
        settings.skip(
                "WorkflowName",
                "vEnvName",
                "DefaultVenv",
                "Port",
                "JupyterGuidDir",
                "JupyterGuidCopy",
                "LastExecutedByEngineVersion");
        return new PythonTool(
                settings.text("Notebook"),
                settings.text("productionModeScript"),
                settings.flag("JupyterProduction", false));
    }

    static ToolConfiguration throttle(Settings settings) {
        settings.element().children().forEach(pace -> settings.skip(pace.name()));
        return new Throttle();
    }
}
