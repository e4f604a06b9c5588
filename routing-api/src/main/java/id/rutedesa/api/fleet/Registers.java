package id.rutedesa.api.fleet;

import static id.rutedesa.api.sheet.Column.flag;
import static id.rutedesa.api.sheet.Column.number;
import static id.rutedesa.api.sheet.Column.text;
import static id.rutedesa.api.sheet.Column.word;

import id.rutedesa.api.region.RegionService;
import id.rutedesa.api.sheet.Column;
import id.rutedesa.api.sheet.Sheet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All lists that go in and out as files: their columns, and by what a row is found again. */
@Component
class Registers {
    private static final Map<String, String> RECEIPT_KINDS = Map.ofEntries(
            Map.entry("ojek", "ojek"),
            Map.entry("pickup-hire", "sewa pikap"),
            Map.entry("petrol", "bensin"),
            Map.entry("electricity", "listrik"),
            Map.entry("public-charger", "isi umum"),
            Map.entry("paid-swap", "tukar baterai"),
            Map.entry("service", "servis"),
            Map.entry("tyres", "ban"),
            Map.entry("battery", "baterai"),
            Map.entry("wage", "upah"),
            Map.entry("tax", "pajak"),
            Map.entry("other", "lain-lain"),
            Map.entry("delivery-fee", "ongkir"));

    private final Map<String, Register<?>> byPath;

    Registers(FleetService fleet, MasterData master, RegionService region) {
        References names = new References(fleet);
        List<Register<?>> all = List.of(
                new Register<>(
                        "depots",
                        new Sheet(
                                "gudang",
                                List.of(
                                        text("nama", "name", "Gudang BUMDes"),
                                        number("lintang", "lat", "-8.71682"),
                                        number("bujur", "lon", "121.76347"),
                                        number("adil_waktu_rp_per_jam", "fairnessTimeIdrPerHour", ""),
                                        number("adil_upah_persen", "fairnessPayPercent", "")),
                                List.of("nama", "lintang", "bujur")),
                        List.of("name"),
                        new RegisterRows<>(
                                fleet::depots,
                                Depot::id,
                                Depot::version,
                                fleet::save,
                                (reader, id, version) -> DepotJson.read(reader, id, version, region),
                                DepotJson::of),
                        row -> row,
                        row -> row),
                new Register<>(
                        "vehicle-types",
                        new Sheet("jenis-motor", typeColumns(), List.of("kode", "nama", "baterai_wh")),
                        List.of("code"),
                        new RegisterRows<>(
                                fleet::vehicleTypes,
                                VehicleType::id,
                                VehicleType::version,
                                fleet::save,
                                VehicleTypeJson::read,
                                VehicleTypeJson::of),
                        row -> row,
                        row -> row),
                new Register<>(
                        "vehicles",
                        new Sheet(
                                "motor",
                                List.of(
                                        text("nama", "name", "Motor 1"),
                                        text("gudang", "depot", "Gudang BUMDes"),
                                        text("jenis", "vehicleType", "honda-cuv-e"),
                                        flag("aktif", "active"),
                                        text("dipakai_sejak", "inUseFrom", "2026-11-02")),
                                List.of("nama", "gudang", "jenis")),
                        List.of("name"),
                        new RegisterRows<>(
                                fleet::vehicles,
                                Vehicle::id,
                                Vehicle::version,
                                fleet::save,
                                VehicleJson::read,
                                VehicleJson::of),
                        names::toNames,
                        names::toNumbers),
                new Register<>(
                        "spare-packs",
                        new Sheet(
                                "baterai-cadangan",
                                List.of(
                                        text("gudang", "depot", "Gudang BUMDes"),
                                        text("jenis", "vehicleType", "honda-cuv-e"),
                                        number("jumlah", "packs", "5"),
                                        number("watt_isi_siang", "chargeW", "300"),
                                        number("rp_per_tukar", "swapIdr", "0"),
                                        number("boleh_dibawa", "mostAlong", "0"),
                                        number("kg_per_baterai", "packKg", ""),
                                        number("liter_per_baterai", "packL", "")),
                                List.of("gudang", "jenis", "jumlah")),
                        List.of("depotId", "vehicleTypeId"),
                        new RegisterRows<>(
                                fleet::sparePackRows,
                                row -> 0,
                                row -> 1,
                                fleet::save,
                                (reader, id, version) -> SparePackRow.read(reader),
                                SparePackRow::json),
                        names::toNames,
                        names::toNumbers),
                new Register<>(
                        "riders",
                        new Sheet(
                                "kurir",
                                List.of(
                                        text("nama", "name", "Kurir 1"),
                                        text("gudang", "depot", "Gudang BUMDes"),
                                        text("motor", "vehicle", "Motor 1"),
                                        text("telepon", "phone", "081200000000"),
                                        text("mulai", "startsAt", "07:30"),
                                        text("selesai", "endsAt", "16:00"),
                                        number("upah_rp_per_jam", "wageIdrPerHour", "14196"),
                                        flag("aktif", "active"),
                                        text("keahlian", "skills", "boks dingin"),
                                        number("singgah_maks", "mostStops", "25"),
                                        number("km_maks", "mostKm", "120"),
                                        text("jam_kerja_maks", "mostDuty", "9:00"),
                                        text("lembur_sampai", "overtimeUntil", "17:00"),
                                        number("lembur_rp_per_jam", "overtimeIdrPerHour", "10000"),
                                        text(
                                                "istirahat",
                                                "breaks",
                                                "makan 11:30-13:00 45; salat jumat 11:30-12:00 60 jumat"),
                                        flag("pulang_bebas", "openEnd", "tidak"),
                                        text("gudang_akhir", "endDepot", ""),
                                        text("mulai_paling_lambat", "startsBy", ""),
                                        text("bertugas_sampai", "onDutyUntil", "")),
                                List.of("nama", "gudang")),
                        List.of("name"),
                        new RegisterRows<>(
                                fleet::riders, Rider::id, Rider::version, fleet::save, RiderJson::read, RiderJson::of),
                        row -> RiderCells.toFile(names.toNames(row)),
                        row -> RiderCells.fromFile(names.toNumbers(row))),
                new Register<>(
                        "recipients",
                        new Sheet("penerima", recipientColumns(), List.of("kode", "nama")),
                        List.of("code"),
                        new RegisterRows<>(
                                master.recipients::all,
                                Recipient::id,
                                Recipient::version,
                                master.recipients::save,
                                MasterJson::recipient,
                                MasterJson::of),
                        row -> row,
                        row -> row),
                new Register<>(
                        "market-days",
                        new Sheet("hari-pasar", marketColumns(), List.of("nama", "hari", "lintang", "bujur")),
                        List.of("name", "weekday"),
                        new RegisterRows<>(
                                master.marketDays::all,
                                MarketDay::id,
                                MarketDay::version,
                                master.marketDays::save,
                                MasterJson::marketDay,
                                MasterJson::of),
                        row -> row,
                        row -> row),
                new Register<>(
                        "tariffs",
                        new Sheet(
                                "tarif",
                                List.of(
                                        text("kode", "code", "pln-1300"),
                                        text("nama", "name", "Listrik 1.300–2.200 VA dan B-2"),
                                        number("nilai_rp", "valueIdr", "1444.7"),
                                        text("satuan", "unit", "kWh"),
                                        text("sumber", "source", "PLN, kuartal 4 2025"),
                                        text("per_tanggal", "asOf", "2025-10-01"),
                                        text("catatan", "note", "")),
                                List.of("kode", "nama", "nilai_rp", "satuan", "sumber", "per_tanggal")),
                        List.of("code", "asOf"),
                        new RegisterRows<>(
                                master.tariffs::all,
                                Tariff::id,
                                Tariff::version,
                                master.tariffs::save,
                                MasterJson::tariff,
                                MasterJson::of),
                        row -> row,
                        row -> row),
                new Register<>(
                        "receipts",
                        new Sheet(
                                "kuitansi",
                                List.of(
                                        text("nomor", "number", "K-2026-014"),
                                        text("tanggal", "date", "2026-11-02"),
                                        word("jenis", "kind", RECEIPT_KINDS, "listrik"),
                                        number("jumlah_rp", "amountIdr", "100000"),
                                        number("liter_atau_kwh", "quantity", "62.9"),
                                        text("kendaraan", "vehicle", "Motor 1"),
                                        number("odometer_km", "odometerKm", "4210"),
                                        text("catatan", "note", "token")),
                                List.of("nomor", "tanggal", "jenis", "jumlah_rp")),
                        List.of("number"),
                        new RegisterRows<>(
                                master.receipts::all,
                                Receipt::id,
                                Receipt::version,
                                master.receipts::save,
                                MasterJson::receipt,
                                MasterJson::of),
                        row -> row,
                        row -> row),
                new Register<>(
                        "stations",
                        new Sheet(
                                "stasiun",
                                stationColumns(),
                                List.of("kode", "nama", "jenis", "lintang", "bujur", "sumber", "per_tanggal")),
                        List.of("code"),
                        new RegisterRows<>(
                                master.stations::all,
                                Station::id,
                                Station::version,
                                master::save,
                                (reader, id, version) -> StationJson.read(reader, id, version, region),
                                StationJson::of),
                        row -> row,
                        row -> row),
                new Register<>(
                        "rider-days",
                        new Sheet(
                                "hari-kurir",
                                List.of(
                                        text("kurir", "rider", "Kurir 1"),
                                        text("tanggal", "date", "2026-12-25"),
                                        word(
                                                "keadaan",
                                                "kind",
                                                Map.of("absent", "tidak masuk", "shift", "jam lain"),
                                                "tidak masuk"),
                                        text("mulai", "startsAt", ""),
                                        text("selesai", "endsAt", ""),
                                        text("catatan", "note", "")),
                                List.of("kurir", "tanggal")),
                        List.of("riderId", "date"),
                        new RegisterRows<>(
                                master.riderDays::all,
                                RiderDay::id,
                                RiderDay::version,
                                master::save,
                                MasterJson::riderDay,
                                MasterJson::of),
                        names::toNames,
                        names::toNumbers));
        byPath = all.stream().collect(Collectors.toMap(Register::path, register -> register));
    }

    Optional<Register<?>> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    private static List<Column> typeColumns() {
        return List.of(
                text("kode", "code", "motor-kita"),
                text("nama", "name", "Motor kita"),
                number("baterai_wh", "batteryWh", "1440"),
                number("bagian_terpakai", "usableShare", "0.9"),
                number("batas_aman", "reserveShare", "0.2"),
                number("kecepatan_km_jam", "topSpeedKmh", "60"),
                number("daya_watt", "motorPowerW", "2000"),
                number("massa_motor_kg", "kerbMassKg", "100"),
                number("massa_kurir_kg", "riderMassKg", "70"),
                number("muatan_kg", "maxLoadKg", "40"),
                number("volume_liter", "maxVolumeL", "90"),
                number("faktor_boros", "consumptionFactor", "1.15"),
                number("listrik_rp_per_kwh", "electricityIdrPerKwh", "1445"),
                number("bensin_rp_per_liter", "petrolIdrPerLitre", ""),
                number("km_per_liter", "kmPerLitre", ""),
                number("km_per_liter_bukit", "kmPerLitreHilly", ""),
                text("tarif_energi", "energyTariff", "pln-1300"),
                number("aus_rp_per_kwh", "wearIdrPerKwh", "4619"),
                number("rawat_rp_per_km", "upkeepIdrPerKm", "32"),
                number("harga_beli_rp", "purchaseIdr", ""),
                number("tahun_pakai", "yearsOfUse", ""),
                number("bunga_persen", "interestPercent", ""),
                number("pajak_rp_per_tahun", "taxIdrPerYear", ""),
                number("hari_jalan_per_tahun", "ridingDaysPerYear", ""),
                number("sewa_rp_per_hari", "hireIdr", "0"),
                number("barang_terpanjang_m", "longestItemM", ""),
                text("sumber", "source", "buku pedoman"),
                text("per_tanggal", "asOf", "2025-11-01"));
    }

    private static List<Column> recipientColumns() {
        return List.of(
                text("kode", "code", "P-001"),
                text("nama", "name", "Kios Moni"),
                text("telepon", "phone", "081200000000"),
                text("dusun", "dusun", "Nuamuri"),
                text("rt", "rt", "02"),
                text("rw", "rw", "01"),
                text("desa", "desa", "Moni"),
                text("kecamatan", "kecamatan", "Kelimutu"),
                text("patokan", "landmark", "dekat gereja"),
                number("lintang", "lat", "-8.74934"),
                number("bujur", "lon", "121.85332"),
                text("catatan", "note", ""));
    }

    private static List<Column> stationColumns() {
        return List.of(
                text("kode", "code", "spklu-ende"),
                text("nama", "name", "SPKLU PLN Ende"),
                word("jenis", "kind", Map.of("swap", "tukar", "charge", "isi"), "isi"),
                number("lintang", "lat", "-8.74934"),
                number("bujur", "lon", "121.85332"),
                number("soket", "sockets", "2"),
                number("watt_per_soket", "chargeW", "7000"),
                number("rp_per_tukar", "swapIdr", ""),
                number("rp_per_kwh", "energyIdrPerKwh", "2466"),
                text("buka", "opensAt", "07:00"),
                text("tutup", "closesAt", "21:00"),
                text("sumber", "source", "PLN"),
                text("per_tanggal", "asOf", "2026-11-01"),
                text("catatan", "note", ""),
                text("jenis_motor", "vehicleType", ""),
                number("baterai_per_hari", "packs", ""));
    }

    private static List<Column> marketColumns() {
        return List.of(
                text("nama", "name", "Pasar Alok"),
                word(
                        "hari",
                        "weekday",
                        Map.of(
                                "monday", "senin",
                                "tuesday", "selasa",
                                "wednesday", "rabu",
                                "thursday", "kamis",
                                "friday", "jumat",
                                "saturday", "sabtu",
                                "sunday", "minggu"),
                        "selasa"),
                text("mulai", "startsAt", "06:00"),
                text("selesai", "endsAt", "13:00"),
                number("lintang", "lat", "-8.62"),
                number("bujur", "lon", "122.211"),
                text("catatan", "note", ""));
    }
}
