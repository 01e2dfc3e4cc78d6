package io.landfall.parsers.powercenter.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.ColumnReference;
import io.landfall.parsers.powercenter.FieldLayout;
import io.landfall.parsers.powercenter.KeyType;
import io.landfall.parsers.powercenter.PowerCenterExport;
import io.landfall.parsers.powercenter.Source;
import io.landfall.parsers.powercenter.SourceField;
import io.landfall.parsers.powercenter.Target;
import io.landfall.parsers.powercenter.TargetField;
import org.junit.jupiter.api.Test;

class TablesTest {

    private final PowerCenterExport export = Sample.read("tables.XML").value();

    private Source source(String name) {
        return export.objects(Source.class).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Target target(String name) {
        return export.objects(Target.class).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsTheLevelsAboveTheObjects() {
        assertThat(Sample.read("tables.XML").diagnostics()).isEmpty();
        assertThat(export.file()).isEqualTo("tables.XML");
        assertThat(export.createdOn()).isEqualTo("03/14/2024 09:30:00");
        assertThat(export.repositoryVersion()).isEqualTo("187.96");
        var repository = export.repositories().getFirst();
        assertThat(repository.name()).isEqualTo("REP_DEV");
        assertThat(repository.codePage()).isEqualTo("MS1252");
        var folder = export.folders().getFirst();
        assertThat(folder.name()).isEqualTo("SALES");
        assertThat(folder.repository()).isEqualTo("REP_DEV");
        assertThat(folder.owner()).isEqualTo("mill");
        assertThat(folder.shared()).isFalse();
        assertThat(folder.at()).isEqualTo(new SourceLocation("tables.XML", 5, 0, "SALES"));
        assertThat(folder.extras().attribute("UUID")).contains("1f2e");
        assertThat(folder.sources()).extracting(Source::name).containsExactly("ORDERS", "rates", "STOCK", "catalogue");
        assertThat(folder.targets()).extracting(Target::name).containsExactly("T_ORDERS", "out_file");
    }

    @Test
    void readsARelationalSource() {
        var orders = source("ORDERS");
        assertThat(orders.databaseName()).isEqualTo("ERP");
        assertThat(orders.databaseType()).isEqualTo("Oracle");
        assertThat(orders.ownerName()).isEqualTo("APP");
        assertThat(orders.description()).isEqualTo("Orders as taken");
        assertThat(orders.at()).isEqualTo(new SourceLocation("tables.XML", 6, 0, "SALES/ORDERS"));
        assertThat(orders.extras().attribute("VERSIONNUMBER")).contains("3");
        assertThat(orders.fields()).extracting(SourceField::name).containsExactly("ORDER_ID", "CUSTOMER_ID", "NAME");
        assertThat(orders.fields())
                .extracting(SourceField::key)
                .containsExactly(KeyType.PRIMARY, KeyType.FOREIGN, KeyType.PRIMARY_AND_FOREIGN);
        assertThat(orders.fields()).extracting(SourceField::nullable).containsExactly(false, true, true);
        assertThat(orders.fields().get(1).references()).contains(new ColumnReference("ERP", "CUSTOMERS", "ID"));
        assertThat(orders.fields().get(2).description()).isEqualTo("Länge 30");
        assertThat(orders.fields().get(2).precision()).isEqualTo(30);
        assertThat(orders.fields().get(2).at().path()).isEqualTo("SALES/ORDERS/NAME");
        assertThat(orders.metadata()).singleElement().satisfies(steward -> {
            assertThat(steward.name()).isEqualTo("Steward");
            assertThat(steward.value()).isEqualTo("Finance");
        });
    }

    @Test
    void readsAFlatFile() {
        var file = source("rates").flatFile().orElseThrow();
        assertThat(file.delimited()).isTrue();
        assertThat(file.delimiters()).isEqualTo(";");
        assertThat(file.escapeCharacter()).isEqualTo("\\");
        assertThat(file.keepEscapeCharacter()).isTrue();
        assertThat(file.multipleDelimitersAsAnd()).isTrue();
        assertThat(file.consecutiveDelimitersAsOne()).isFalse();
        assertThat(file.quoteCharacter()).isEqualTo("DOUBLE");
        assertThat(file.skipRows()).isEqualTo(2);
        assertThat(file.rowDelimiter()).isEqualTo("10");
        assertThat(file.nullCharacter()).isEqualTo("*");
        assertThat(file.stripTrailingBlanks()).isTrue();
        assertThat(file.codePage()).isEqualTo("UTF-8");
        assertThat(source("rates").attributes().text("datetime format")).isEqualTo("A  19 mm/dd/yyyy hh24:mi:ss");
        assertThat(source("ORDERS").flatFile()).isEmpty();
    }

    @Test
    void readsACobolFile() {
        var stock = source("STOCK");
        assertThat(stock.fields()).extracting(SourceField::name).containsExactly("STOCK_REC");
        assertThat(stock.columns()).extracting(SourceField::name).containsExactly("ITEM", "QTY");
        assertThat(stock.columns().get(1).layout())
                .isEqualTo(new FieldLayout(5, 3, "ITEM", "S9(3)V9", "COMP-3", "SIGNED,TRAILING_SIGN", 8, 4, 8, 4));
        assertThat(stock.columns().get(1).at().path()).isEqualTo("SALES/STOCK/STOCK_REC/QTY");
    }

    @Test
    void keepsTheSchemaOfAnXmlSourceAsItStands() {
        var catalogue = source("catalogue");
        assertThat(catalogue.groups()).extracting("name").containsExactly("X_item");
        assertThat(catalogue.fields().getFirst().group()).isEqualTo("X_item");
        assertThat(catalogue.fields().getFirst().attributes().text("XMLPATH")).isEqualTo("/items/item/title");
        assertThat(catalogue.extras().elements("XMLINFO")).singleElement().satisfies(info -> {
            assertThat(info.attribute("TYPE")).isEqualTo("SCHEMA");
            assertThat(info.children().getFirst().attribute("TEXT")).isEqualTo("<xs:schema/>");
            assertThat(info.line()).isEqualTo(25);
        });
    }

    @Test
    void readsTargets() {
        var orders = target("T_ORDERS");
        assertThat(orders.constraint()).isEqualTo("CHECK (QTY > 0)");
        assertThat(orders.tableOptions()).isEqualTo("NOLOGGING");
        assertThat(orders.keyFields()).extracting(TargetField::name).containsExactly("ORDER_ID");
        assertThat(orders.fields().get(1).scale()).isEqualTo(2);
        assertThat(orders.indexes()).singleElement().satisfies(index -> {
            assertThat(index.unique()).isTrue();
            assertThat(index.fields()).containsExactly("NET", "ORDER_ID");
        });
        var file = target("out_file");
        assertThat(file.flatFile().orElseThrow().delimited()).isFalse();
        assertThat(file.fields().getFirst().fileName()).isTrue();
    }
}
