package id.rutedesa.api.rider;

import id.rutedesa.api.page.Browser;
import org.jspecify.annotations.Nullable;

/** One phone for all tests of a class: starting a browser takes longer than most of them. */
final class SharedPhone {
    private @Nullable Browser phone;

    /** Started when it is first asked for. */
    Browser open() {
        Browser open = phone == null ? Browser.phone() : phone;
        phone = open;
        return open;
    }

    boolean is(Browser browser) {
        return browser == phone;
    }

    void close() {
        if (phone != null) {
            phone.close();
            phone = null;
        }
    }
}
