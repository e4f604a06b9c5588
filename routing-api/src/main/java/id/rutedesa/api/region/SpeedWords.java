package id.rutedesa.api.region;

import java.util.Map;
import org.springframework.stereotype.Service;

/** Learned speeds in words, for features that do not know the roads. */
@Service
public class SpeedWords {
    private final LearnedSpeeds speeds;

    SpeedWords(LearnedSpeeds speeds) {
        this.speeds = speeds;
    }

    /** Speed over the profile's speed by group of roads; groups that are not named ride as the profile says. */
    public Map<String, Double> now() {
        return speeds.find().map(LearnedSpeeds::words).orElse(Map.of());
    }

    /** Forgets what was learned. */
    public void forget() {
        speeds.forget();
    }
}
