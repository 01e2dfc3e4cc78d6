package io.landfall.validation.reference.alteryx.expression;

import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/** Reads dates by the specifiers of DateTimeParse; a text that does not follow them is Null, with a conversion error. */
final class DateParsing {

    private DateParsing() {}

    static @Nullable Object read(Arguments call) {
        DateFormatting.requireEnglish(call);
        var text = call.text(0);
        var format = call.textOrEmpty(1);
        if (text == null) {
            return null;
        }
        var reading = new DateReading(call, text);
        for (int i = 0; i < format.length(); i++) {
            var each = format.charAt(i);
            if (each == '%' && i + 1 < format.length()) {
                reading.part(format.charAt(++i));
            } else {
                reading.skip(each);
            }
        }
        try {
            return reading.date();
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
