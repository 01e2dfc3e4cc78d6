package io.landfall.converter.rule;

import io.landfall.parsers.expression.Expression;
import java.util.List;

/**
 * Rewrites one construct of a legacy expression language. Stateless: the same construct always gets the same answer.
 *
 * @param <C> what the language's rules may ask about the place of the expression
 */
public interface ExpressionRule<C> extends Rule {

    /**
     * What the construct becomes.
     *
     * @param source the construct; its parts have been translated already
     * @param parts the translations of its parts, in the order in which they are written
     * @return a translation that says itself where it fails: {@link Translated#failingWith} hands on the parts' failures
     */
    Rewrite<Translated> apply(Expression source, List<Translated> parts, C context);
}
