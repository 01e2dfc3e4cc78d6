/*
 * The formula language of Alteryx Designer. Alternatives of 'value' stand in order of precedence, tightest first.
 * AND and OR share one rank and are read from left to right, unlike SQL. NOT ranks with the comparisons.
 * See https://help.alteryx.com/current/en/designer/functions/operators.html
 */
grammar AlteryxFormula;

options { caseInsensitive = true; }

formula : value EOF ;

value
    : OPEN value CLOSE                                                           # group
    | IF test+=value THEN then+=value
      (ELSEIF test+=value THEN then+=value)*
      ELSE otherwise=value ENDIF                                                 # conditional
    | function=NAME OPEN (args+=value (COMMA args+=value)*)? CLOSE               # call
    | FIELD                                                                      # field
    | NAME                                                                       # name
    | CONSTANT                                                                   # constant
    | NUMBER                                                                     # number
    | TEXT                                                                       # text
    | sign=(MINUS | PLUS) operand=value                                          # signed
    | left=value operator=(TIMES | OVER) right=value                             # product
    | left=value operator=(PLUS | MINUS) right=value                             # sum
    | NOT operand=value                                                          # negation
    | left=value operator=(LESS_OR_EQUAL | LESS | GREATER_OR_EQUAL | GREATER) right=value # order
    | operand=value negated=NOT? IN OPEN list+=value (COMMA list+=value)* CLOSE  # membership
    | left=value operator=(EQUAL | NOT_EQUAL) right=value                        # equality
    | left=value operator=(AND | OR) right=value                                 # logic
    ;

IF : 'IF' ;
THEN : 'THEN' ;
ELSEIF : 'ELSEIF' ;
ELSE : 'ELSE' ;
ENDIF : 'ENDIF' ;
IN : 'IN' ;
NOT : 'NOT' | '!' ;
AND : 'AND' | '&&' ;
OR : 'OR' | '||' ;

OPEN : '(' ;
CLOSE : ')' ;
COMMA : ',' ;
PLUS : '+' ;
MINUS : '-' ;
TIMES : '*' ;
OVER : '/' ;
EQUAL : '=' | '==' ;
NOT_EQUAL : '!=' | '<>' ;
LESS_OR_EQUAL : '<=' ;
LESS : '<' ;
GREATER_OR_EQUAL : '>=' ;
GREATER : '>' ;

NAME : [\p{L}_] [\p{L}\p{M}\p{Nd}_]* ;
FIELD : '[' (~[[\]] | FIELD)+ ']' ;
CONSTANT : '%' ~[%\r\n]+ '%' ;
NUMBER : ([0-9]+ ('.' [0-9]*)? | '.' [0-9]+) ('E' [+\-]? [0-9]+)? ;
TEXT : '"' ~["]* '"' | '\'' ~[']* '\'' ;

COMMENT : ('//' ~[\r\n]* | '/*' .*? '*/') -> channel(HIDDEN) ;
SPACE : [\p{White_Space}\uFEFF]+ -> channel(HIDDEN) ;

// What cannot be read still becomes a token, so that the parser names it and its place.
UNCLOSED_FIELD : '[' ~[\]]* ;
UNCLOSED_TEXT : ('"' ~["]* | '\'' ~[']*) ;
UNCLOSED_COMMENT : '/*' ;
STRAY : . ;
