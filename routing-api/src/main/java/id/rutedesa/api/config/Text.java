package id.rutedesa.api.config;

import java.util.Locale;

/**
 * One sentence for a person, in both languages of the product.
 *
 * @param id in Bahasa Indonesia, the language of the product
 * @param en in English, for those who ask for it
 */
public record Text(String id, String en) {

    /** The sentence in English where the locale is English, else in Bahasa Indonesia. */
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : id;
    }

    /** Both sentences, Bahasa Indonesia first: for the terminal. */
    public String both() {
        return id + "\n" + en;
    }
}
