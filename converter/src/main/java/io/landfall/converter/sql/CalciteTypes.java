package io.landfall.converter.sql;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeSystemImpl;
import org.apache.calcite.sql.type.SqlTypeFactoryImpl;
import org.apache.calcite.sql.type.SqlTypeName;

/** Our types as Calcite's, and back. */
final class CalciteTypes {

    /** Texts are Unicode, decimals have up to 38 digits. */
    static final RelDataTypeFactory FACTORY = new SqlTypeFactoryImpl(new Limits()) {
        @Override
        public Charset getDefaultCharset() {
            return StandardCharsets.UTF_8;
        }
    };

    private CalciteTypes() {}

    /** The type with NULL among its values. */
    static RelDataType nullable(SqlType type, RelDataTypeFactory factory) {
        return factory.createTypeWithNullability(plain(type, factory), true);
    }

    private static RelDataType plain(SqlType type, RelDataTypeFactory factory) {
        return switch (type) {
            case SqlType.Plain plain -> factory.createSqlType(SqlTypeName.valueOf(plain.name()));
            case SqlType.Decimal(var precision, var scale) ->
                factory.createSqlType(SqlTypeName.DECIMAL, precision, scale);
            case SqlType.Text text ->
                text.limited()
                        ? factory.createSqlType(SqlTypeName.VARCHAR, text.length())
                        : factory.createSqlType(SqlTypeName.VARCHAR);
        };
    }

    /**
     * The type that Calcite derived, as ours.
     *
     * @throws IllegalArgumentException for types that no pipeline has
     */
    static SqlType of(RelDataType type) {
        return switch (type.getSqlTypeName()) {
            case BOOLEAN -> Types.BOOLEAN;
            case TINYINT, SMALLINT -> Types.SMALLINT;
            case INTEGER -> Types.INTEGER;
            case BIGINT -> Types.BIGINT;
            case REAL -> Types.REAL;
            case FLOAT, DOUBLE -> Types.DOUBLE;
            case DECIMAL -> Types.decimal(type.getPrecision(), type.getScale());
            case CHAR, VARCHAR ->
                type.getPrecision() == RelDataType.PRECISION_NOT_SPECIFIED
                        ? Types.TEXT
                        : Types.text(Math.max(1, type.getPrecision()));
            case DATE -> Types.DATE;
            case TIME -> Types.TIME;
            case TIMESTAMP -> Types.TIMESTAMP;
            case BINARY, VARBINARY -> Types.VARBINARY;
            case NULL -> Types.TEXT;
            default -> throw new IllegalArgumentException("no such type in pipelines: " + type);
        };
    }

    /** What types can hold. */
    private static final class Limits extends RelDataTypeSystemImpl {

        @Override
        public int getMaxPrecision(SqlTypeName type) {
            return switch (type) {
                case DECIMAL -> SqlType.Decimal.MAX_PRECISION;
                case TIME, TIMESTAMP -> 6;
                case VARCHAR, VARBINARY -> SqlType.Text.UNLIMITED;
                default -> super.getMaxPrecision(type);
            };
        }

        @Override
        public int getMaxScale(SqlTypeName type) {
            return type == SqlTypeName.DECIMAL ? SqlType.Decimal.MAX_PRECISION : super.getMaxScale(type);
        }

        @Override
        public int getDefaultPrecision(SqlTypeName type) {
            return type == SqlTypeName.TIMESTAMP || type == SqlTypeName.TIME ? 6 : super.getDefaultPrecision(type);
        }

        @Override
        public boolean shouldConvertRaggedUnionTypesToVarying() {
            return true;
        }
    }
}
