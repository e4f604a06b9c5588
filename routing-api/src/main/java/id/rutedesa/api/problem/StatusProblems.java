package id.rutedesa.api.problem;

import id.rutedesa.api.config.Text;
import org.springframework.http.ProblemDetail;

/** Refusals of the framework and of the web server, which know a status and no code. */
final class StatusProblems {
    static final Text MALFORMED = new Text("Permintaan tidak bisa dibaca", "The request cannot be read");
    static final Text NOT_FOUND = new Text("Tidak ditemukan", "Not found");
    static final Text TOO_LARGE = new Text("Terlalu besar", "Too large");
    static final Text BUSY = new Text("Server sedang sibuk", "The server is busy");

    private StatusProblems() {}

    /** @param status 4xx, 501, 503 or 505; all other faults have an id and are {@link Problems#internal} */
    static ProblemDetail of(int status, Problems problems) {
        return switch (status) {
            case 403 ->
                problems.detail(
                        403,
                        "forbidden",
                        new Text("Tidak boleh", "Not allowed"),
                        new Text("Peran Anda tidak boleh melakukan ini.", "Your role may not do this."));
            case 404 ->
                problems.detail(
                        404,
                        "not-found",
                        NOT_FOUND,
                        new Text("Alamat ini tidak ada.", "There is nothing at this address."));
            case 405 ->
                problems.detail(
                        405,
                        "method-not-allowed",
                        new Text("Cara ini tidak berlaku di sini", "Method not allowed"),
                        new Text("Lihat header Allow.", "See the header Allow."));
            case 406 ->
                problems.detail(
                        406,
                        "not-acceptable",
                        new Text("Bentuk jawaban tidak tersedia", "No such kind of answer"),
                        new Text("Jawaban di sini berbentuk JSON.", "Answers here are JSON."));
            case 413 ->
                problems.detail(
                        413,
                        "too-large",
                        TOO_LARGE,
                        new Text("Isi permintaan terlalu besar.", "The body is too large."));
            case 415 ->
                problems.detail(
                        415,
                        "unsupported-media-type",
                        new Text("Bentuk isi tidak dikenal", "Unsupported media type"),
                        new Text("Kirim sebagai application/json.", "Send it as application/json."));
            case 503 -> problems.detail(503, "busy", BUSY, new Text("Coba lagi sebentar lagi.", "Try again shortly."));
            default ->
                problems.detail(
                        status,
                        "malformed-request",
                        MALFORMED,
                        new Text("Ada bagian yang kurang atau salah.", "A part is missing or wrong."));
        };
    }
}
