/**
 * The PowerCenter transformation language, as ports, conditions and links use it. The alternatives of expr stand in order
 * of precedence: NOT binds like a sign, and || binds looser than + and tighter than a comparison.
 */
grammar PowerCenterExpression;

whole : expr EOF ;

expr
    : '(' expr ')'                                                    # group
    | function=(NAME | QUALIFIED) '(' (args+=argument (',' args+=argument)*)? ')' # call
    | NUMBER                                                          # number
    | TEXT                                                            # text
    | (NAME | QUALIFIED)                                              # name
    | operator=('+' | '-' | NOT) expr                                 # unary
    | left=expr operator=('*' | '/' | '%') right=expr                 # binary
    | left=expr operator=('+' | '-') right=expr                       # binary
    | left=expr operator='||' right=expr                              # binary
    | left=expr operator=(LESS | LESS_OR_EQUAL | GREATER | GREATER_OR_EQUAL) right=expr # binary
    | left=expr operator=(EQUAL | NOT_EQUAL) right=expr               # binary
    | left=expr operator=AND right=expr                               # binary
    | left=expr operator=OR right=expr                                # binary
    ;

/** The star is for COUNT(*). */
argument
    : expr  # value
    | '*'   # star
    ;

AND options { caseInsensitive = true; } : 'AND' ;
OR  options { caseInsensitive = true; } : 'OR' ;
NOT options { caseInsensitive = true; } : 'NOT' ;

EQUAL            : '=' ;
NOT_EQUAL        : '<' BLANK* '>' | '!' BLANK* '=' | '^' BLANK* '=' ;
LESS             : '<' ;
LESS_OR_EQUAL    : '<' BLANK* '=' ;
GREATER          : '>' ;
GREATER_OR_EQUAL : '>' BLANK* '=' ;

/** :LKP.lkp_rate, :UDF.clean, :SEQ.seq_id.NEXTVAL, :TU.NAME */
QUALIFIED : ':' BLANK* [A-Za-z]+ BLANK* '.' BLANK* PART ('.' PART)* ;

/** QTY, LKP_RATE.RATE, $$REGION, $PMMappingName, $$$SessStartTime, $s_load.Status */
NAME : PART ('.' PART)* ;

NUMBER : (DIGIT+ ('.' DIGIT*)? | '.' DIGIT+) ([eE] [+-]? DIGIT+)? ;
TEXT : UNCLOSED_TEXT '\'' ;
UNCLOSED_TEXT : '\'' (~'\'' | '\'\'')* ;

COMMENT : ('--' | '//') ~[\r\n]* -> skip ;
SPACE   : (BLANK | '\uFEFF' | '\u0000')+ -> skip ;
/** Whatever the language has no use for becomes a token, so that the parser can point at it. */
ODD : . ;

fragment PART  : '$'* LETTER (LETTER | DIGIT | [$#@])* ;
fragment LETTER : [\p{L}\p{M}_] ;
fragment DIGIT : [0-9] ;
fragment BLANK : [\p{White_Space}] ;
