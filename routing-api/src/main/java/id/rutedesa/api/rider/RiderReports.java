package id.rutedesa.api.rider;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.fleet.FleetService;
import id.rutedesa.api.planning.BatteryUse.Stretch;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.rider.ReportRepository.Arrival;
import id.rutedesa.api.rider.ReportRepository.Recorded;
import id.rutedesa.api.rider.ReportRepository.Way;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Takes riders' reports in: each is recorded once, whatever way and however often it comes. */
@Service
class RiderReports {
    /** In one text or one request. */
    static final int MOST_AT_ONCE = 500;

    private final ReportRepository rows;
    private final ReportKeys keys;
    private final HeldReports holding;
    private final ReportEffects effects;
    private final BatteryReadings readings;
    private final FleetService fleet;
    private final ReportMeters meters;
    private final BumdesWork work;
    private final Clock clock;

    RiderReports(
            ReportRepository rows,
            ReportKeys keys,
            HeldReports holding,
            ReportEffects effects,
            BatteryReadings readings,
            FleetService fleet,
            ReportMeters meters,
            BumdesWork work,
            Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.holding = holding;
        this.effects = effects;
        this.readings = readings;
        this.fleet = fleet;
        this.meters = meters;
        this.work = work;
        this.clock = clock;
    }

    /**
     * What came of one text.
     *
     * @param recorded reports that are new
     * @param known reports that were there already
     */
    record TextOutcome(long riderId, LocalDate date, int recorded, int known) {}

    /**
     * What came of pasted text.
     *
     * @param damaged texts that were cut off, changed, or signed with another key: nothing of them was recorded
     * @param held texts that a retired key has signed: they wait for a coordinator's decision
     */
    record PastedOutcome(List<TextOutcome> texts, int recorded, int known, int damaged, int held) {}

    /**
     * Takes in what a coordinator copied out of a chat.
     *
     * @throws InvalidInputException where no text in it can be used
     */
    PastedOutcome takeIn(String pasted) {
        return takeIn(pasted, new Arrival(Way.TEXT, clock.instant(), null));
    }

    /**
     * Takes in what a phone sends by itself, in the same form.
     *
     * @param clockOffsetSec server's clock minus the phone's at the moment of sending
     * @throws InvalidInputException where no text in it can be used
     */
    PastedOutcome takeInFromPhone(String sent, int clockOffsetSec) {
        return takeIn(sent, new Arrival(Way.LINK, clock.instant(), clockOffsetSec));
    }

    private PastedOutcome takeIn(String pasted, Arrival arrival) {
        List<TextOutcome> outcomes = new ArrayList<>();
        List<ReportText> held = new ArrayList<>();
        for (ReportText text : ReportText.find(pasted)) {
            text.reports()
                    .ifPresent(reports -> work.run(() -> signerOf(text).ifPresent(key -> {
                        if (key.retired()) {
                            holding.hold(text, reports, arrival);
                            held.add(text);
                        } else {
                            outcomes.add(record(text.riderId(), text.date(), reports, arrival));
                        }
                    })));
        }
        int begun = ReportText.begun(pasted);
        if (outcomes.isEmpty() && held.isEmpty()) {
            throw new InvalidInputException(List.of(begun == 0 ? noText() : damaged()));
        }
        return new PastedOutcome(
                outcomes,
                outcomes.stream().mapToInt(TextOutcome::recorded).sum(),
                outcomes.stream().mapToInt(TextOutcome::known).sum(),
                Math.max(0, begun - outcomes.size() - held.size()),
                held.size());
    }

    private Optional<ReportKeys.Key> signerOf(ReportText text) {
        return keys.find(text.riderId(), text.date()).stream()
                .filter(key -> key.signed(text.signed(), text.signature()))
                .findFirst();
    }

    /** Records what a held text says, as received then, and holds it no longer. */
    TextOutcome accept(long heldId) {
        return work.write(() -> {
            HeldReports.Held held = holding.take(heldId);
            return record(held.riderId(), held.date(), held.reports(), held.arrival());
        });
    }

    /**
     * Records reports in their order; those that are known already change nothing.
     *
     * @throws InvalidInputException where one of them cannot be read: then none is recorded
     */
    TextOutcome record(long riderId, LocalDate date, JsonNode reports, Arrival arrival) {
        JsonBody body = JsonBody.of(reports);
        List<Report> read = body.objects(MOST_AT_ONCE, ReportReader::read);
        body.check();
        boolean energy = read.stream().anyMatch(report -> report.kind() == ReportKind.BATTERY);
        return work.write(() -> {
            Stretch before = energy ? readings.sum(riderId, date) : Stretch.NONE;
            List<ReportKind> recorded = new ArrayList<>();
            for (int i = 0; i < read.size(); i++) {
                if (rows.insert(riderId, date, read.get(i), reports.get(i), arrival)) {
                    recorded.add(read.get(i).kind());
                    effects.of(riderId, date, read.get(i));
                }
            }
            Stretch after = energy ? readings.sum(riderId, date) : Stretch.NONE;
            work.afterCommit(() -> {
                recorded.forEach(meters::recorded);
                meters.ridden(before, after);
            });
            return new TextOutcome(riderId, date, recorded.size(), read.size() - recorded.size());
        });
    }

    /** A rider's reports of a day in their order. */
    List<Recorded> ofDay(long riderId, LocalDate date) {
        fleet.rider(riderId);
        return work.read(() -> rows.ofDay(riderId, date));
    }

    private static Issue noText() {
        return new Issue(
                "no-report-text",
                "/text",
                new Text(
                        "Tidak ada teks laporan di sini. Salin seluruh pesan kurir; teksnya mulai dengan RD1.",
                        "There is no report text here. Copy the rider's whole message; the text begins with RD1."));
    }

    private static Issue damaged() {
        return new Issue(
                "damaged-report-text",
                "/text",
                new Text(
                        "Teks laporan terpotong atau berubah. Minta kurir mengirim ulang.",
                        "The report text was cut off or changed. Ask the rider to send it again."));
    }
}
