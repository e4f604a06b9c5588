package id.rutedesa.api.cost;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.cost.BeforeNowController.SpanJson;
import id.rutedesa.api.sheet.Column;
import id.rutedesa.api.sheet.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Two periods as a table, a row for each item, in the words of the page and the language of its reader. */
final class BeforeNowTable {
    private static final Text RUPIAH = new Text("Rp", "Rp");
    private static final Text DAYS = new Text("hari", "days");
    private static final Text KM = new Text("km", "km");

    /** What is paid for; delivery fees are told as what is taken in. */
    private static final Map<String, Text> KINDS = Map.ofEntries(
            Map.entry("ojek", new Text("Ojek", "Motorbike taxi")),
            Map.entry("pickup-hire", new Text("Sewa pikap", "Hired pick-up")),
            Map.entry("petrol", new Text("Bensin", "Petrol")),
            Map.entry("electricity", new Text("Listrik (token)", "Electricity (token)")),
            Map.entry("public-charger", new Text("Isi di tempat umum", "Public charger")),
            Map.entry("paid-swap", new Text("Tukar baterai", "Paid swap")),
            Map.entry("service", new Text("Servis", "Service")),
            Map.entry("tyres", new Text("Ban", "Tyres")),
            Map.entry("battery", new Text("Baterai", "Battery")),
            Map.entry("wage", new Text("Upah", "Wage")),
            Map.entry("tax", new Text("Pajak", "Tax")),
            Map.entry("other", new Text("Lain-lain", "Other")));

    private final Locale locale;

    BeforeNowTable(Locale locale) {
        this.locale = locale;
    }

    Sheet sheet() {
        return new Sheet(
                "dulu-sekarang",
                List.of(
                        Column.text(word("pos", "item"), "item", "ojek"),
                        Column.text(word("satuan", "unit"), "unit", "Rp"),
                        Column.number(word("dulu", "before"), "before", "1"),
                        Column.number(word("sekarang", "now"), "now", "1")),
                List.of());
    }

    /** The cells of each row; one that a period does not know is empty. */
    List<List<String>> rows(SpanJson before, SpanJson now) {
        Map<Item, Object> earlier = items(before);
        Map<Item, Object> later = items(now);
        Set<Item> names = new LinkedHashSet<>(later.keySet());
        names.addAll(earlier.keySet());
        List<List<String>> rows = new ArrayList<>();
        for (Item item : names) {
            rows.add(List.of(
                    item.name().in(locale),
                    item.unit().in(locale),
                    String.valueOf(earlier.getOrDefault(item, "")),
                    String.valueOf(later.getOrDefault(item, ""))));
        }
        return rows;
    }

    private record Item(Text name, Text unit) {}

    private static Map<Item, Object> items(SpanJson span) {
        Map<Item, Object> items = new LinkedHashMap<>();
        items.put(item("Dibayar", "Paid", RUPIAH), span.paid().paidIdr());
        items.put(
                item("Ongkir diterima", "Delivery fees taken in", RUPIAH),
                span.paid().takenInIdr());
        items.put(
                item("Kas BUMDes: dibayar dikurangi diterima", "Cash of the BUMDes: paid less taken in", RUPIAH),
                span.cashIdr());
        items.put(item("Motor menyusut dan bunga", "Loss of value and interest", RUPIAH), span.wornIdr());
        items.put(
                item("Uang bersama: kas ditambah penyusutan", "Public money: cash and loss of value", RUPIAH),
                span.publicIdr());
        items.put(item("Hari", "Days", DAYS), span.days());
        items.put(item("Hari motor", "Bike-days", DAYS), span.bikeDays());
        items.put(item("Hari motor menganggur", "Idle bike-days", DAYS), span.idleBikeDays());
        items.put(item("Hari memakai kendaraan lain", "Days on other vehicles", DAYS), span.otherVehicleDays());
        items.put(item("Kiriman", "Tasks", new Text("kiriman", "tasks")), span.visits());
        items.put(item("Jarak menurut rencana", "Distance as planned", KM), span.plannedKm());
        Long odometerKm = span.paid().odometerKm();
        if (odometerKm != null) {
            items.put(item("Jarak menurut odometer", "Distance by odometer", KM), odometerKm);
        }
        span.paid().kinds().forEach(kind -> {
            Text name = KINDS.get(kind.kind());
            if (name != null) {
                items.put(new Item(name, RUPIAH), kind.amountIdr());
            }
        });
        return items;
    }

    private static Item item(String id, String en, Text unit) {
        return new Item(new Text(id, en), unit);
    }

    private String word(String id, String en) {
        return new Text(id, en).in(locale);
    }
}
