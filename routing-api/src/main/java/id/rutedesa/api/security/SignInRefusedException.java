package id.rutedesa.api.security;

/** Unknown login or wrong password: status 401. */
final class SignInRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SignInRefusedException() {
        super("sign-in refused");
    }
}
