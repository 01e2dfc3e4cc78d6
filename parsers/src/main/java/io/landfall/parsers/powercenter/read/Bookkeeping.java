package io.landfall.parsers.powercenter.read;

import java.util.Set;

/** Names that exports are known to have and that the model gives no meaning to: they are kept without a remark. */
final class Bookkeeping {

    private static final Set<String> ATTRIBUTES = Set.of(
            "ASSOCIATEDEXPRESSION",
            "ASSOCIATEDFIELD",
            "ASSOCIATEDPORT",
            "ASSOCIATED_DSQ",
            "ASSOCIATED_DSQ_TYPE",
            "ASSOCIATED_EXPRESSION",
            "ASSOCIATED_FIELD",
            "ASSOCIATED_PORT",
            "BUSINESSNAME",
            "COMMENTS",
            "COMPONENTVERSION",
            "CRCVALUE",
            "DATABASE_SUBTYPE",
            "DELIMITERS_IN_BINARY",
            "DESCRIPTION",
            "DSQINSTTYPE",
            "EXPRESSION_DESCRIPTION",
            "FIELDNUMBER",
            "FIELDPROPERTY",
            "FIELDTYPE",
            "FILENAME",
            "FILETYPE",
            "FOLDERVERSIONNAME",
            "FROMINSTANCETYPE",
            "GROUP",
            "HIDDEN",
            "IBMCOMP",
            "IGNORE_IN_COMPARE",
            "IGNORE_NULL_INPUTS",
            "INSTANCEID",
            "ISCLIENTEDITABLE",
            "ISCLIENTVISIBLE",
            "ISNONE",
            "ISPROFILEMAPPING",
            "ISREUSABLE",
            "ISRUNNABLESERVICE",
            "ISSERVICE",
            "ISSHAREREAD",
            "ISSHAREWRITE",
            "ISVSAM_NORMALIZER",
            "MAPPINGVERSION",
            "MAPPLETGROUP",
            "MAXLENGTH",
            "OBJECTVERSION",
            "PARENT",
            "PARENT_TYPE",
            "PARENTREPOSITORY",
            "PERMISSIONS",
            "PICTURETEXT",
            "REF_DBD_NAME",
            "REF_INSTANCETYPE",
            "REF_SOURCE_NAME",
            "REF_TRANSFORMATION",
            "SEQUENCE_GENERATOR_VALUE",
            "SERVER_DOMAINNAME",
            "SERVER_OVERRIDE",
            "SERVICELEVELNAME",
            "SHIFTSENSITIVEDATA",
            "SHIFTSTATE",
            "SKIPLEADINGBYTES",
            "SKIPTRAILINGBYTES",
            "STAGEFILEPERSIST",
            "STAGEFILEREINIT",
            "SUSPENSION_EMAIL",
            "TABLETYPE",
            "TASKS_MUST_RUN_ON_SERVER",
            "TEMPLATEID",
            "TOINSTANCETYPE",
            "USERDEFINED",
            "UUID",
            "VERSIONNUMBER");

    private static final Set<String> ELEMENTS = Set.of(
            "CONWFRUNINFO",
            "ERPINFO",
            "ERPSRCINFO",
            "EXPRMACRODEPENDENCY",
            "KEYWORD",
            "RESOURCEREFERENCE",
            "TRANSFORMFIELDATTRDEF",
            "TRANSFORMRESOURCEREF",
            "XMLINFO");

    private Bookkeeping() {}

    static boolean knowsAttribute(String name) {
        return ATTRIBUTES.contains(name);
    }

    static boolean knowsElement(String name) {
        return ELEMENTS.contains(name);
    }
}
