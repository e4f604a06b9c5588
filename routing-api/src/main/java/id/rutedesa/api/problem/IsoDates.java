package id.rutedesa.api.problem;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Dates of requests have years of four digits. Java knows years up to 999,999,999, at whose ends a day more or less is none; the
 * database knows fewer.
 */
@Configuration(proxyBeanMethods = false)
public class IsoDates implements WebMvcConfigurer {
    private static final int DATE_LENGTH = "2026-11-25".length();
    private static final int MONTH_LENGTH = "2026-11".length();

    @Override
    public void addFormatters(FormatterRegistry formats) {
        formats.addFormatterForFieldType(
                LocalDate.class, (date, locale) -> date.toString(), (text, locale) -> date(text));
        formats.addFormatterForFieldType(
                YearMonth.class, (month, locale) -> month.toString(), (text, locale) -> month(text));
    }

    /**
     * The date of a text such as {@code 2026-11-25}.
     *
     * @throws DateTimeException where it is none
     */
    public static LocalDate date(String text) {
        return LocalDate.parse(ofLength(text, DATE_LENGTH));
    }

    private static YearMonth month(String text) {
        return YearMonth.parse(ofLength(text, MONTH_LENGTH));
    }

    private static String ofLength(String text, int length) {
        if (text.length() != length) {
            throw new DateTimeParseException("not %d characters".formatted(length), text, 0);
        }
        return text;
    }
}
