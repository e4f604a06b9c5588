package id.rutedesa.api.security;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.ProblemAnswer.Refusal;
import java.util.Map;

/** How requests are refused for who sends them. */
final class SecurityRefusals {
    private static final Text WHO = new Text("Harus masuk dahulu", "Not signed in");

    static final Refusal NOBODY = new Refusal(
            401,
            "not-signed-in",
            WHO,
            new Text(
                    "Masuk dahulu, atau kirim token yang masih berlaku.",
                    "Sign in first, or send a token that is in force."),
            Map.of("WWW-Authenticate", "Bearer"));
    static final Refusal WRONG_PASSWORD = new Refusal(
            401,
            "not-signed-in",
            WHO,
            new Text("Nama masuk atau kata sandi salah.", "Wrong login or password."),
            Map.of());
    static final Refusal FORBIDDEN = new Refusal(
            403,
            "forbidden",
            new Text("Tidak boleh", "Not allowed"),
            new Text("Peran Anda tidak boleh melakukan ini.", "Your role may not do this."),
            Map.of());
    static final Refusal NOT_FROM_HERE = new Refusal(
            403,
            "forbidden",
            new Text("Tidak boleh", "Not allowed"),
            new Text(
                    "Permintaan ini tidak berasal dari halaman RuteDesa. Muat ulang halamannya.",
                    "This request does not come from a page of RuteDesa. Load the page again."),
            Map.of());

    /** An address that could be read in two ways: no rule would hold for it. */
    static final Refusal AMBIGUOUS = new Refusal(
            400,
            "malformed-request",
            new Text("Permintaan tidak bisa dibaca", "The request cannot be read"),
            new Text(
                    "Alamat ini tidak jelas: jangan pakai '//', ';' atau '..' di dalamnya.",
                    "This address is ambiguous: leave out '//', ';' and '..'."),
            Map.of("X-Content-Type-Options", "nosniff"));

    private SecurityRefusals() {}

    static Refusal tooMany(TooManyRequestsException e) {
        return new Refusal(
                429,
                "too-many-requests",
                new Text("Terlalu sering", "Too many requests"),
                new Text(
                        "Coba lagi %d detik lagi.".formatted(e.retryAfterSeconds()),
                        "Try again in %d second(s).".formatted(e.retryAfterSeconds())),
                Map.of("Retry-After", Long.toString(e.retryAfterSeconds())));
    }
}
