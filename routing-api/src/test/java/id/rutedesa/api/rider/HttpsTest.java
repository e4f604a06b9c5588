package id.rutedesa.api.rider;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.RuteDesa;
import id.rutedesa.api.SharedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

/** The server's own TLS, started as {@code docs/rider.md} says, with a certificate that only this test trusts. */
class HttpsTest {
    private static final String ALIAS = "uji";
    private static final char[] PASSWORD = "rahasia-uji".toCharArray();

    @TempDir
    Path directory;

    private KeyStore certificate() throws IOException, GeneralSecurityException, InterruptedException {
        Path store = directory.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor())
                .as(new String(keytool.getInputStream().readAllBytes()))
                .isZero();
        return KeyStore.getInstance(store.toFile(), PASSWORD);
    }

    private Path pem(String name, String kind, byte[] der) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return Files.writeString(
                directory.resolve(name), "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(kind, body, kind));
    }

    private static HttpClient trusting(KeyStore store) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(ALIAS, store.getCertificate(ALIAS));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    @Test
    void theRidersPageAndItsWorkerComeOverTls() throws Exception {
        KeyStore store = certificate();
        Path chain =
                pem("fullchain.pem", "CERTIFICATE", store.getCertificate(ALIAS).getEncoded());
        Path key =
                pem("privkey.pem", "PRIVATE KEY", store.getKey(ALIAS, PASSWORD).getEncoded());
        SpringApplication application = new SpringApplication(RuteDesa.class);
        application.addInitializers(new SharedServer());
        try (var server = application.run(
                "--server.port=0",
                "--rutedesa.demo=false",
                "--rutedesa.demo-account=true",
                "--spring.ssl.bundle.pem.web.keystore.certificate=" + chain,
                "--spring.ssl.bundle.pem.web.keystore.private-key=" + key,
                "--server.ssl.bundle=web")) {
            String base = "https://localhost:" + server.getEnvironment().getRequiredProperty("local.server.port");
            HttpClient client = trusting(store);
            for (String path : new String[] {"/kurir/", "/kurir/worker.js", "/actuator/health"}) {
                var answer = client.send(
                        HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                        .as(path)
                        .isPresent();
            }
        }
    }
}
