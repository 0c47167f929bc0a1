package chat.parley.server.bot;

import java.math.BigDecimal;
import java.math.MathContext;

/// Reads a sum from left to right, by recursive descent, and works it out to 34 digits:
///
/// ```
/// sum = product { (+|-) product }    product = factor { (*|/) factor }
/// factor = [+|-] factor | ( sum ) | number
/// ```
final class Sum {
    private static final int DEEPEST = 50;

    private final String text;
    private int at;
    private int depth;

    Sum(String text) {
        this.text =
                text.replaceAll("\\s", "")
                        .replace('×', '*')
                        .replace('÷', '/')
                        .replace('（', '(')
                        .replace('）', ')');
    }

    /// The result.
    ///
    /// @throws ArithmeticException if it is no sum, or has no result
    BigDecimal value() {
        BigDecimal value = sum();
        if (at != text.length()) {
            throw new ArithmeticException("not a sum");
        }
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    private BigDecimal sum() {
        BigDecimal value = product();
        while (true) {
            if (skip('+')) {
                value = value.add(product(), MathContext.DECIMAL128);
            } else if (skip('-')) {
                value = value.subtract(product(), MathContext.DECIMAL128);
            } else {
                return value;
            }
        }
    }

    private BigDecimal product() {
        BigDecimal value = factor();
        while (true) {
            if (skip('*')) {
                value = value.multiply(factor(), MathContext.DECIMAL128);
            } else if (skip('/')) {
                value = value.divide(factor(), MathContext.DECIMAL128);
            } else {
                return value;
            }
        }
    }

    private BigDecimal factor() {
        if (++depth > DEEPEST) {
            throw new ArithmeticException("too deep");
        }
        try {
            if (skip('-')) {
                return factor().negate();
            }
            if (skip('+')) {
                return factor();
            }
            return skip('(') ? bracket() : number();
        } finally {
            depth--;
        }
    }

    private BigDecimal bracket() {
        BigDecimal value = sum();
        if (!skip(')')) {
            throw new ArithmeticException("an open bracket");
        }
        return value;
    }

    private BigDecimal number() {
        int start = at;
        while (at < text.length()
                && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        try {
            return new BigDecimal(text.substring(start, at));
        } catch (NumberFormatException _) {
            throw new ArithmeticException("not a number");
        }
    }

    private boolean skip(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }
}
