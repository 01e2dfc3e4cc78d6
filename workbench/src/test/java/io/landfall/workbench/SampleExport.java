package io.landfall.workbench;

/** A small export for tests of the application. */
public final class SampleExport {

    /** An Alteryx workflow that writes two items with their prices. */
    public static final String PRICES = """
            <?xml version="1.0"?>
            <AlteryxDocument yxmdVer="2021.4">
              <Nodes>
                <Node ToolID="1">
                  <GuiSettings Plugin="AlteryxBasePluginsGui.TextInput.TextInput"><Position x="54" y="54"/></GuiSettings>
                  <Properties>
                    <Configuration>
                      <NumRows value="2"/>
                      <Fields><Field name="Item"/><Field name="Price"/></Fields>
                      <Data>
                        <r><c>Pen</c><c>2</c></r>
                        <r><c>Ink</c><c>7</c></r>
                      </Data>
                    </Configuration>
                  </Properties>
                  <EngineSettings EngineDll="AlteryxBasePluginsEngine.dll" EngineDllEntryPoint="AlteryxTextInput"/>
                </Node>
                <Node ToolID="2">
                  <GuiSettings Plugin="AlteryxBasePluginsGui.DbFileOutput.DbFileOutput"><Position x="154" y="54"/></GuiSettings>
                  <Properties>
                    <Configuration>
                      <File MaxRecords="" FileFormat="0">prices.csv</File>
                      <FormatSpecificOptions>
                        <LineEndStyle>LF</LineEndStyle><Delimeter>,</Delimeter><ForceQuotes>False</ForceQuotes>
                        <HeaderRow>True</HeaderRow><CodePage>65001</CodePage><WriteBOM>False</WriteBOM>
                      </FormatSpecificOptions>
                    </Configuration>
                  </Properties>
                  <EngineSettings EngineDll="AlteryxBasePluginsEngine.dll" EngineDllEntryPoint="AlteryxDbFileOutput"/>
                </Node>
              </Nodes>
              <Connections>
                <Connection>
                  <Origin ToolID="1" Connection="Output"/><Destination ToolID="2" Connection="Input"/>
                </Connection>
              </Connections>
            </AlteryxDocument>
            """;

    private SampleExport() {}
}
