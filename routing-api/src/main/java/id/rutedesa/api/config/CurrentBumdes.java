package id.rutedesa.api.config;

import org.springframework.stereotype.Component;

/** Whose rows the present request works on. One fixed BUMDes until there are accounts. */
@Component
public class CurrentBumdes {
    /** The only BUMDes of an installation without accounts. */
    public static final long FIRST = 1;

    public long id() {
        return FIRST;
    }
}
