package id.rutedesa.osm.directions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhrasesTest {

    @Test
    void bothLanguagesHaveTheSamePhrases() {
        assertThat(Phrases.in(Language.ID).keys())
                .isEqualTo(Phrases.in(Language.EN).keys());
    }

    @ParameterizedTest
    @EnumSource
    void everyTurnAndEveryHazardHasWords(Language language) {
        Phrases phrases = Phrases.in(language);
        for (Turn turn : Turn.values()) {
            Instruction one = new Instruction(
                    turn, 2, 90, "Jalan A", false, "Moni", List.of("Jopu"), 30, 0, 100, 0, 0, List.of());
            assertThat(phrases.text(one)).as("%s", turn).isNotBlank().doesNotContain("{");
        }
        for (Hazard.Kind kind : Hazard.Kind.values()) {
            assertThat(phrases.text(new Hazard(kind, 0, 1_234, 13, 1)))
                    .contains("1")
                    .doesNotContain("{");
            assertThat(phrases.text(new Hazard(kind, 0, 1_234, 13, 7)))
                    .contains("7")
                    .doesNotContain("{");
        }
    }

    @Test
    void distancesAreSaidAsPeopleSayThem() {
        Phrases phrases = Phrases.in(Language.ID);
        assertThat(phrases.distance(47)).isEqualTo("47 m");
        assertThat(phrases.distance(354)).isEqualTo("350 m");
        assertThat(phrases.distance(994)).isEqualTo("990 m");
        assertThat(phrases.distance(996)).isEqualTo("1,0 km");
        assertThat(phrases.distance(1_249)).isEqualTo("1,2 km");
        assertThat(phrases.distance(9_949)).isEqualTo("9,9 km");
        assertThat(phrases.distance(9_950)).isEqualTo("10 km");
        assertThat(phrases.distance(14_400)).isEqualTo("14 km");
        assertThat(Phrases.in(Language.EN).distance(1_249)).isEqualTo("1.2 km");
    }
}
