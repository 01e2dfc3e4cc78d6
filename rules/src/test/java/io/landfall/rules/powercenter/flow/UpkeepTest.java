package io.landfall.rules.powercenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpkeepTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER INDEX DWH.IX_SALES UNUSABLE",
                "alter index ix_sales rebuild parallel 4 nologging;",
                "ALTER INDEX ALL ON dbo.Sales REBUILD WITH (FILLFACTOR = 80)",
                "CREATE INDEX IX_SALES ON DWH.SALES (CUST, \"DAY\") NOLOGGING",
                "ANALYZE TABLE SALES COMPUTE STATISTICS",
                "ANALYZE sales; VACUUM sales",
                "UPDATE STATISTICS dbo.Sales WITH FULLSCAN",
                "COLLECT STATS ON sales COLUMN (id)",
                "GENERATE EXPRESS STATISTICS ON SALES",
                "ALTER SESSION ENABLE PARALLEL DML",
                "alter session force parallel query parallel 8; ALTER SESSION DISABLE PARALLEL DDL",
                "ALTER TABLE DWH.SALES NOLOGGING; ALTER TABLE DWH.SALES PARALLEL 4",
                "LOCK TABLE SALES IN EXCLUSIVE MODE NOWAIT",
                "SET NOCOUNT ON",
                "ALTER INDEX ALL ON dbo.Sales REBUILD\nUPDATE STATISTICS dbo.Sales WITH FULLSCAN\nSET NOCOUNT OFF",
                "CREATE INDEX IX_SALES ON SALES (LAST_UPDATE)",
                "CALL DBMS_STATS.GATHER_TABLE_STATS('DWH', 'SALES; A')",
                "BEGIN DBMS_STATS.GATHER_TABLE_STATS(ownname => 'DWH', tabname => 'SALES')\\; END\\;"
            })
    void changesNoRow(String sql) {
        assertThat(Upkeep.is(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "ALTER INDEX IX_SALES DISABLE",
                "ALTER TABLE SALES DISABLE CONSTRAINT FK_SALES",
                "ALTER SESSION SET CURRENT_SCHEMA = DWH",
                "ALTER SESSION SET NLS_DATE_FORMAT = 'DD.MM.YYYY'",
                "ALTER SESSION ENABLE PARALLEL DML; DELETE FROM SALES",
                "ALTER TABLE SALES TRUNCATE PARTITION P1",
                "ALTER TABLE SALES DROP COLUMN PARALLEL",
                "SET QUERY_BAND = 'REGION=EU\\;' FOR SESSION",
                "SET IDENTITY_INSERT SALES ON",
                "ANALYZE TABLE SALES LIST CHAINED ROWS INTO CHAINED",
                "ANALYZE SALES; DELETE FROM SALES",
                "ALTER INDEX ALL ON dbo.Sales REBUILD\nDELETE FROM dbo.Sales",
                "CREATE INDEX IX_SALES ON dbo.Sales (ID) TRUNCATE TABLE dbo.Sales",
                "UPDATE STATISTICS dbo.Sales EXEC dbo.LoadSales",
                "SET NOCOUNT ON DELETE FROM dbo.Sales",
                "UPDATE STATISTICS dbo.Sales 'x' INSERT INTO dbo.Sales VALUES (1)",
                "UPDATE STATISTICS dbo.Sales DISABLE TRIGGER ALL ON dbo.Sales",
                "CREATE INDEX IX_SALES ON SALES (ID) -- don't\n; DELETE FROM SALES -- won't",
                "UPDATE STATISTICS SET A = 1",
                "UPDATE STATISTICS S SET A = 1",
                "DROP INDEX IX_SALES",
                "CREATE UNIQUE INDEX IX_SALES ON SALES (ID)",
                "BEGIN DBMS_STATS.GATHER_TABLE_STATS('DWH', 'SALES')\\; DELETE FROM SALES\\; END\\;",
                "CALL DBMS_STATS.DELETE_TABLE_STATS('DWH', 'SALES')",
                "CALL LOAD_SALES('DBMS_STATS.GATHER_TABLE_STATS(1)')"
            })
    void mayChangeRows(String sql) {
        assertThat(Upkeep.is(sql)).isFalse();
    }
}
