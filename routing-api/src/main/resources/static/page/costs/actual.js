// Planned against actual: what riders reported beside what was planned; days that stand out first.
import { ask, askAll, button, decimal, dialog, doing, find, frame, go, make, rupiah, speaker } from '../shell.js';
import { actions, chooser, covered, field, periodFields, table, tabs, told, wished } from './tabs.js';

const WORDS = {
  id: {
    title: 'rencana dan kenyataan', heading: 'Rencana dan kenyataan', show: 'Tampilkan',
    reported: 'Hari kurir dengan laporan', reportedOf: (some, all) => `${some} dari ${all}`, arrived: 'Kiriman sampai', arrivedOf: (some, all) => `${some} dari ${all}`, failed: 'Gagal', minutes: 'Jam kerja', energy: 'Energi terbaca', km: 'Jarak terekam', perDelivered: 'Biaya per kiriman sampai',
    planned: (text) => `rencana ${text}`, hours: (minutes) => `${Math.floor(minutes / 60)} jam ${minutes % 60} menit`, none: 'belum ada', remarks: 'Yang menonjol', silent: (dates) => `Belum ada laporan: ${dates}.`, manyDays: (count, first, last) => `${count} hari, ${first} sampai ${last}`, calm: 'Tidak ada yang menonjol.', all: 'Semua hari',
    reasons: { 'nobody-home': 'tidak ada orang', 'road-closed': 'jalan ditutup', refused: 'ditolak', damaged: 'rusak' },
    day: 'Hari', visits: 'Kiriman', delivered: 'Sampai', minutesPlanned: 'Menit rencana', minutesActual: 'Menit', kwhPlanned: 'kWh rencana', kwhRead: 'kWh terbaca', cost: 'Biaya rencana', each: 'Per kiriman sampai',
    empty: 'Belum ada rute yang dibagikan di masa ini.', emptyHint: 'Pilih tanggal lain, paling banyak 366 hari.',
    ridden: 'Yang dipakai', riddenTitle: 'Apa yang benar-benar dipakai?', riddenHint: (rider, vehicle) => `${rider} direncanakan memakai ${vehicle}. Isi motor lain dari gudang, atau nama kendaraan lain seperti motor bensin sendiri.`, save: 'Simpan', asPlanned: 'Sesuai rencana', perVillage: 'Per desa', village: 'Desa', nowhere: 'Tanpa desa', villageHint: 'Hari dengan laporan saja. Tiap kiriman menanggung bagiannya dari biaya rencana, menurut berat.',
    explain: ['Sampai atau gagal: kata terakhir kurir tentang tiap kiriman.', 'Jam kerja: dari laporan muat pertama sampai laporan selesai, menurut jam HP kurir.', 'Energi: selisih dua bacaan baterai dengan baterai yang sama, dibanding yang direncanakan di antara keduanya.', 'Jarak terekam hanya ada kalau kurir setuju rutenya direkam.', 'Rencana hanya dijumlahkan untuk hari yang kenyataannya diketahui. Yang menonjol: lebih dari 20 % di atas rencana, atau seperlima kiriman gagal.'],
  },
  en: {
    title: 'planned and actual', heading: 'Planned and actual', show: 'Show',
    reported: "Riders' days with reports", reportedOf: (some, all) => `${some} of ${all}`, arrived: 'Tasks that arrived', arrivedOf: (some, all) => `${some} of ${all}`, failed: 'Failed', minutes: 'Working time', energy: 'Energy read', km: 'Distance recorded', perDelivered: 'Cost per task that arrived',
    planned: (text) => `planned ${text}`, hours: (minutes) => `${Math.floor(minutes / 60)} h ${minutes % 60} min`, none: 'none yet', remarks: 'What stands out', silent: (dates) => `No reports yet: ${dates}.`, manyDays: (count, first, last) => `${count} days, ${first} to ${last}`, calm: 'Nothing stands out.', all: 'All days',
    reasons: { 'nobody-home': 'nobody home', 'road-closed': 'road closed', refused: 'refused', damaged: 'damaged' },
    day: 'Day', visits: 'Tasks', delivered: 'Arrived', minutesPlanned: 'Minutes planned', minutesActual: 'Minutes', kwhPlanned: 'kWh planned', kwhRead: 'kWh read', cost: 'Planned cost', each: 'Per task arrived',
    empty: 'No route was shared in this period.', emptyHint: 'Choose other dates, 366 days at most.',
    ridden: 'Really ridden', riddenTitle: 'What was really ridden?', riddenHint: (rider, vehicle) => `${rider} was to ride ${vehicle}. Give another motorbike of the depot, or any other vehicle such as a private petrol motorbike.`, save: 'Save', asPlanned: 'As planned', perVillage: 'By village', village: 'Village', nowhere: 'No village', villageHint: 'Days with reports only. Each task bears its share of the planned cost, by weight.',
    explain: ["Arrived or failed: the rider's last word on each task.", "Working time: from the first loading to the return, by the clock of the rider's phone.", 'Energy: between two battery readings on one pack, beside what was planned between them.', 'Distance is recorded only where the rider agrees to it.', 'Plans are summed only over days whose actual figure is known. What stands out: more than 20 % above the plan, or a fifth of the tasks failed.'],
  },
};
const FEW_DATES = 4;
const say = speaker(WORDS);

function sum({ total, coverage }) {
  const beside = (label, actual, planned, words) => told(label, actual ? words(actual) : say('none'), actual ? say('planned', words(planned)) : null);
  const failures = Object.entries(total.failures).map(([reason, count]) => `${say('reasons')[reason] ?? reason} ${count}`).join(', ');
  return make('section', { class: 'sum', 'aria-label': say('heading') },
    told(say('reported'), say('reportedOf', total.reportedDays, total.days)), told(say('arrived'), say('arrivedOf', total.delivered, total.plannedVisits)),
    told(say('failed'), `${total.failed}`, failures), beside(say('minutes'), total.minutes, total.plannedMinutes, (minutes) => say('hours', minutes)),
    beside(say('energy'), total.drawnKwh, total.plannedKwh, (kwh) => `${decimal(kwh)} kWh`), beside(say('km'), total.trackKm, total.plannedKm, (km) => `${decimal(km)} km`),
    total.perDeliveredIdr && told(say('perDelivered'), rupiah(total.perDeliveredIdr)), covered(coverage));
}

/** What stands out day by day; a rider whose days are only silent has one line for all of them. */
function remarks(days) {
  const isSilent = (day) => day.remarks.every((remark) => remark.code === 'no-reports');
  const unlike = days.filter((day) => day.remarks.length);
  const silent = new Map();
  unlike.filter(isSilent).forEach((day) => silent.set(day.rider, [...silent.get(day.rider) ?? [], day.date]));
  const dates = (all) => (all.length <= FEW_DATES ? all.join(', ') : say('manyDays', all.length, all[0], all.at(-1)));
  const lines = [
    ...unlike.filter((day) => !isSilent(day)).map((day) => [`${day.date}, ${day.rider}: `, day.remarks.map((remark) => remark.text).join(' ')]),
    ...[...silent].map(([rider, all]) => [`${rider}: `, say('silent', dates(all))]),
  ];
  return [make('h2', {}, say('remarks')), lines.length ? make('ul', { id: 'remarks' }, lines.map(([who, what]) => make('li', {}, make('b', {}, who), what))) : make('p', {}, say('calm'))];
}

const known = (amount, words) => (amount === undefined ? '–' : words(amount));

function villages(rows) {
  if (!rows.length) return [];
  return [make('h2', {}, say('perVillage')), make('p', {}, say('villageHint')), table(say('perVillage'), [say('village'), say('visits'), say('delivered'), say('failed'), say('cost'), say('each')],
    rows.map((row) => [row.village || say('nowhere'), `${row.visits}`, `${row.delivered}`, `${row.failed}`, rupiah(row.costIdr), known(row.perDeliveredIdr, rupiah)]))];
}

/** Notes what was really ridden where it was not the planned motorbike. */
const ridden = doing(async (day) => {
  const address = `/api/v1/riders/${day.riderId}/routes/${day.date}/used-vehicle`;
  const bikes = await askAll('/api/v1/vehicles');
  const input = make('input', { type: 'text', maxlength: 80, list: 'bikes', value: day.usedVehicle });
  dialog(say('riddenTitle'), [make('p', {}, say('riddenHint', day.rider, day.vehicle)), field(say('ridden'), input), make('datalist', { id: 'bikes' }, bikes.map((bike) => make('option', { value: bike.name })))], [
    [say('asPlanned'), doing(async () => {
      await ask('DELETE', address);
      go({});
    })],
    [say('save'), doing(async () => {
      await ask('PUT', address, { vehicle: input.value });
      go({});
    }), true]]);
});

function all(days) {
  return [make('h2', {}, say('all')), table(say('all'),
    [say('day'), say('ridden'), say('visits'), say('delivered'), say('failed'), say('minutesPlanned'), say('minutesActual'), say('kwhPlanned'), say('kwhRead'), say('cost'), say('each')],
    days.map((day) => [`${day.date} ${day.rider}`, button(day.usedVehicle, () => ridden(day), { class: 'plain' }), `${day.plannedVisits}`, `${day.delivered}`, `${day.failed}`, `${day.plannedMinutes}`, known(day.minutes, String), known(day.plannedKwh, (kwh) => decimal(kwh, 2)), known(day.drawnKwh, (kwh) => decimal(kwh, 2)), rupiah(day.costIdr), known(day.perDeliveredIdr, rupiah)]))];
}

frame(say('title'), { dated: false });
const place = find('#costs');
place.append(tabs(), make('h1', {}, say('heading')), chooser(periodFields(), say('show')));
await doing(async () => {
  const actual = await ask('GET', `/api/v1/costs/actual?${wished()}`);
  place.append(...(actual.items.length
    ? [sum(actual), ...remarks(actual.items), ...villages(actual.villages), ...all(actual.items), actions(say('explain'), `/api/v1/costs/actual/file?${wished()}`)]
    : [make('p', { class: 'empty' }, make('b', {}, say('empty')), say('emptyHint'))]));
})();
