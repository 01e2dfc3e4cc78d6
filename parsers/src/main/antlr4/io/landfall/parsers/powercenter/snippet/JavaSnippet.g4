/**
 * The part of Java that snippets of a Java transformation are read in: statements of one row, without loops, classes and exceptions.
 * Operators bind as in the Java Language Specification; the alternatives of expr stand in that order.
 */
grammar JavaSnippet;

snippet : statement* EOF ;

statement
    : '{' statement* '}'                                              # block
    | ';'                                                             # empty
    | 'final'? type=(NAME | INT_TYPE | LONG_TYPE | DOUBLE_TYPE | BOOLEAN_TYPE) declared+=declarator (',' declared+=declarator)* ';' # declaration
    | NAME operator=('=' | '+=' | '-=' | '*=' | '/=' | '%=') expr ';' # assignment
    | NAME operator=('++' | '--') ';'                                 # step
    | 'if' '(' expr ')' then=statement ('else' otherwise=statement)?  # choice
    | NAME '(' (args+=expr (',' args+=expr)*)? ')' ';'                # invocation
    ;

declarator : NAME ('=' expr)? ;

expr
    : '(' expr ')'                                                    # group
    | target=expr '.' NAME '(' (args+=expr (',' args+=expr)*)? ')'    # method
    | NAME '(' (args+=expr (',' args+=expr)*)? ')'                    # call
    | INTEGER                                                         # integer
    | LONG                                                            # long
    | DECIMAL                                                         # decimal
    | TEXT                                                            # text
    | value=('true' | 'false')                                        # truth
    | 'null'                                                          # missing
    | NAME                                                            # name
    | '(' type=(INT_TYPE | LONG_TYPE | DOUBLE_TYPE) ')' expr          # cast
    | operator=('+' | '-' | '!') expr                                 # unary
    | left=expr operator=('*' | '/' | '%') right=expr                 # binary
    | left=expr operator=('+' | '-') right=expr                       # binary
    | left=expr operator=('<' | '<=' | '>' | '>=') right=expr         # binary
    | left=expr operator=('==' | '!=') right=expr                     # binary
    | left=expr operator='&&' right=expr                              # binary
    | left=expr operator='||' right=expr                              # binary
    | <assoc=right> test=expr '?' then=expr ':' otherwise=expr        # conditional
    ;

INT_TYPE     : 'int' ;
LONG_TYPE    : 'long' ;
DOUBLE_TYPE  : 'double' ;
BOOLEAN_TYPE : 'boolean' ;

/** Words of Java that are no names, so that what begins with them is not read. */
WORD
    : 'abstract' | 'assert' | 'break' | 'byte' | 'case' | 'catch' | 'char' | 'class' | 'const' | 'continue' | 'default' | 'do' | 'enum'
    | 'extends' | 'finally' | 'float' | 'for' | 'goto' | 'implements' | 'import' | 'instanceof' | 'interface' | 'native' | 'new'
    | 'package' | 'private' | 'protected' | 'public' | 'return' | 'short' | 'static' | 'strictfp' | 'super' | 'switch' | 'synchronized'
    | 'this' | 'throw' | 'throws' | 'transient' | 'try' | 'void' | 'volatile' | 'while'
    ;

NAME : [A-Za-z_$] [A-Za-z0-9_$]* ;

/** Zeros in front make a number octal, and underscores may stand between digits: neither is read. */
INTEGER : WHOLE ;
LONG    : WHOLE [lL] ;
DECIMAL : (DIGIT+ '.' DIGIT* EXPONENT? | '.' DIGIT+ EXPONENT? | DIGIT+ EXPONENT) [dD]? | DIGIT+ [dD] ;
TEXT    : '"' (~["\\\r\n] | '\\' [btnfr"'\\])* '"' ;

COMMENT : ('//' ~[\r\n]* | '/*' .*? '*/') -> skip ;
SPACE   : [ \t\r\n\f]+ -> skip ;
/** Whatever is not read becomes a token, so that its line can be told. */
ODD : . ;

fragment WHOLE : '0' | [1-9] DIGIT* ;
fragment DIGIT : [0-9] ;
fragment EXPONENT : [eE] [+-]? DIGIT+ ;
