package id.rutedesa.api.task;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.region.PlaceOnRoad.LatLon;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChatDraftTest {
    private static ChatDraft only(String text) {
        List<ChatMessage> messages = ChatMessage.split(text);
        assertThat(messages).hasSize(1);
        return ChatDraft.of(messages.get(0));
    }

    @Test
    void aCopiedMessageHasItsSenderAndAllItSays() {
        ChatDraft draft =
                only("[25/11 19.40] Mama Yos: beras 10 kg, COD 35.000\nhttps://maps.google.com/?q=-8.7,121.8");

        assertThat(draft.recipient()).isEqualTo("Mama Yos");
        assertThat(draft.massG()).isEqualTo(10_000);
        assertThat(draft.codIdr()).isEqualTo(35_000);
        assertThat(draft.point()).isEqualTo(new LatLon(-8.7, 121.8));
        assertThat(draft.note()).isEqualTo("beras 10 kg");
    }

    @Test
    void prefixesOfExportsAndOtherPhonesAreKnown() {
        String text = """
                25/11/26, 19.40 - Mama Yos: beras 10 kg
                [19:41, 25/11/2026] Om Ferdi: semen
                dua sak
                25/11/26 7:42 PM - +62 812-3700-0001: gas
                [25/11/26, 19.43.12] Ibu Rosa: <Media tidak disertakan>
                """;

        List<ChatMessage> messages = ChatMessage.split(text);

        assertThat(messages)
                .extracting(ChatMessage::sender)
                .containsExactly("Mama Yos", "Om Ferdi", "+62 812-3700-0001");
        assertThat(messages.get(1).text()).isEqualTo("semen\ndua sak");
    }

    @Test
    void aNumberThatWritesIsTheTasksPhoneButAContactIsItsName() {
        assertThat(only("[25/11 19.30] +62 812-3700-0001: pesan gas").phone()).isEqualTo("+62 812-3700-0001");
        assertThat(only("[25/11 19.30] +62 812-3700-0001: pesan gas").recipient())
                .isNull();
        ChatDraft forOther = only("[25/11 19.30] Sepupu: untuk Ibu Rosa 0812 3700 0003, jagung 12,5 kg");
        assertThat(forOther.recipient()).isEqualTo("Ibu Rosa");
        assertThat(forOther.phone()).isEqualTo("0812 3700 0003");
        assertThat(forOther.massG()).isEqualTo(12_500);
    }

    @Test
    void aDecimalCommaIsNoCommaBetweenWords() {
        ChatDraft draft = only("[25/11 19.07] Toko Sinar: gula 4,5 kg,kopi 2 kg ;; teh");

        assertThat(draft.massG()).isEqualTo(4_500);
        assertThat(draft.note()).isEqualTo("gula 4,5 kg, kopi 2 kg, teh");
    }

    @Test
    void withoutAChatsPrefixesBlankLinesAreBetween() {
        List<ChatMessage> messages =
                ChatMessage.split("Kios Alfa, kopi 3 kg\n-8.7493, 121.8533\n\nKios Beta 500 gr\n-8.75, 121.85\n");

        assertThat(messages).hasSize(2);
        ChatDraft second = ChatDraft.of(messages.get(1));
        assertThat(second.recipient()).isEqualTo("Kios Beta");
        assertThat(second.massG()).isEqualTo(500);
    }

    @Test
    void aPlaceSentAfterwardsGoesWithTheWordsBefore() {
        String text =
                "[25/11 19.22] Pak RT: beras 15 kg\n[25/11 19.23] Pak RT: https://maps.google.com/?ll=-8.8,121.625\n"
                        + "[25/11 19.24] Bu RW: https://maps.google.com/?ll=-8.8,121.625\n";

        List<ChatMessage> messages = ChatMessage.split(text);

        assertThat(messages).hasSize(2);
        assertThat(ChatDraft.of(messages.get(0)).point()).isEqualTo(new LatLon(-8.8, 121.625));
    }

    @Test
    void massesAndCashAreReadAsPeopleWriteThem() {
        assertThat(only("Ana, gula 2 x 5 kg").massG()).isEqualTo(10_000);
        assertThat(only("Ana, cabai 5 ons").massG()).isEqualTo(500);
        assertThat(only("Ana, gula 3 kilo bayar 150rb").codIdr()).isEqualTo(150_000);
        assertThat(only("Ana, tagih Rp1.250.000").codIdr()).isEqualTo(1_250_000);
        assertThat(only("Ana, bayar 1,5 jt").codIdr()).isEqualTo(1_500_000);
        assertThat(only("Ana, sudah bayar").codIdr()).isNull();
    }
}
