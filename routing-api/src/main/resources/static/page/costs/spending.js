// Before and now: what was really paid in two periods, by receipts, in the BUMDes's own money and in public money; wages by other rules.
import { ask, decimal, doing, find, frame, go, language, make, only, rupiah, speaker, tell, today } from '../shell.js';
import { number as typed, numberInput, rupiahs } from '../numbers.js';
import { actions, choice, chooser, covered, dayField, difference, field, from, table, tabs, to, told, wished } from './tabs.js';

const KINDS = ['ojek', 'pickup-hire', 'petrol', 'electricity', 'public-charger', 'paid-swap', 'service', 'tyres', 'battery', 'wage', 'tax', 'other', 'delivery-fee'];
const WORDS = {
  id: {
    title: 'dulu dan sekarang', heading: 'Dulu dan sekarang', hint: 'Menurut kuitansi: yang benar-benar dibayar sebelum ada motor listrik dan sesudahnya.', beforeFrom: 'Dulu dari', beforeTo: 'sampai', from: 'Sekarang dari', to: 'sampai', show: 'Tampilkan',
    before: 'Dulu', now: 'Sekarang', perDay: 'Uang keluar per hari', difference: 'Selisih per hari', idle: 'Hari motor menganggur', idleOf: (idle, all) => `${idle} dari ${all}`, others: (days) => `${days} hari memakai kendaraan lain`, perVisit: 'Per kiriman',
    item: 'Pos', paid: 'Dibayar', takenIn: 'Ongkir diterima', cash: 'Kas BUMDes: dibayar dikurangi diterima', worn: 'Motor menyusut dan bunga', publicMoney: 'Uang bersama: kas ditambah penyusutan', price: 'Harga motor (Rp)', life: 'Umur motor (tahun)', interest: 'Bunga per tahun (%)', planned: 'Jarak menurut rencana', odometer: 'Jarak menurut odometer', visits: 'Kiriman', days: 'Hari',
    perUnit: (idr, unit) => `${idr} per ${unit}`, units: { petrol: 'liter', electricity: 'kWh', 'public-charger': 'kWh' },
    kinds: { ojek: 'Ojek', 'pickup-hire': 'Sewa pikap', petrol: 'Bensin', electricity: 'Listrik (token)', 'public-charger': 'Isi di tempat umum', 'paid-swap': 'Tukar baterai', service: 'Servis', tyres: 'Ban', battery: 'Baterai', wage: 'Upah', tax: 'Pajak', other: 'Lain-lain', 'delivery-fee': 'Ongkir diterima' },
    wages: 'Upah menurut aturan lain', wagesHint: 'Upah yang direncanakan di masa sekarang, dan tarif tiap aturan yang membayar sama banyak.', rule: 'Aturan', count: 'Banyaknya', rate: 'Tarif yang sama', ownHint: 'Isi tarif sendiri untuk melihat upah yang dibayar menurut aturan itu.', ownShow: 'Hitung upah', ownRate: 'Tarif', wage: 'Upah', againstPlan: 'Dibanding rencana', byHour: 'per jam', byDay: 'per hari', byTrip: 'per ritasi', byVisit: 'per kiriman', byFee: 'bagian dari ongkir',
    add: 'Catat kuitansi', number: 'Nomor', date: 'Tanggal', kind: 'Untuk', amount: 'Jumlah (Rp)', quantity: 'Liter atau kWh', vehicle: 'Kendaraan', odometerKm: 'Odometer (km)', note: 'Catatan', save: 'Simpan', saved: 'Tersimpan.', file: 'Ambil dari lembar', template: 'Contoh lembar', taken: (made, changed) => `${made} kuitansi baru, ${changed} berubah.`,
    none: 'Belum ada kuitansi di kedua masa ini.', noneHint: 'Catat kuitansi di bawah, atau ambil dari lembar CSV atau XLSX.',
    explain: ['Jumlah kuitansi menurut posnya; dua masa dibandingkan per hari kalender, tidak ada yang ditambahkan.', 'Listrik per kWh: jumlah token ÷ kWh yang didapat, jadi pajak daerah ikut terhitung.', 'Hari motor menganggur: motor × hari tanpa Minggu, dikurangi rute yang dibagikan di motor sendiri.', 'Penyusutan: harga motor ÷ umur, ditambah bunga atas separuh harga, siapa pun yang membelinya. Ketiga angkanya bisa diubah di atas.', 'Odometer: bacaan tertinggi dikurangi terendah tiap kendaraan.', 'Upah menurut aturan lain: upah rencana dibagi jam yang dibayar (dari mulai memuat sampai pulang, tanpa istirahat), hari, ritasi, atau kiriman.'],
  },
  en: {
    title: 'before and now', heading: 'Before and now', hint: 'By receipts: what was really paid before there were electric motorbikes, and since.', beforeFrom: 'Before, from', beforeTo: 'to', from: 'Now, from', to: 'to', show: 'Show',
    before: 'Before', now: 'Now', perDay: 'Money spent a day', difference: 'Difference a day', idle: 'Idle bike-days', idleOf: (idle, all) => `${idle} of ${all}`, others: (days) => `${days} days on other vehicles`, perVisit: 'Per task',
    item: 'Item', paid: 'Paid', takenIn: 'Delivery fees taken in', cash: 'Cash of the BUMDes: paid less taken in', worn: 'Loss of value and interest', publicMoney: 'Public money: cash and loss of value', price: 'Price of a motorbike (Rp)', life: 'Years of use', interest: 'Interest a year (%)', planned: 'Distance as planned', odometer: 'Distance by odometer', visits: 'Tasks', days: 'Days',
    perUnit: (idr, unit) => `${idr} a ${unit}`, units: { petrol: 'litre', electricity: 'kWh', 'public-charger': 'kWh' },
    kinds: { ojek: 'Motorbike taxi', 'pickup-hire': 'Hired pick-up', petrol: 'Petrol', electricity: 'Electricity (token)', 'public-charger': 'Public charger', 'paid-swap': 'Paid swap', service: 'Service', tyres: 'Tyres', battery: 'Battery', wage: 'Wage', tax: 'Tax', other: 'Other', 'delivery-fee': 'Delivery fees taken in' },
    wages: 'Wages by other rules', wagesHint: 'Wages planned in the period now, and the rate of each rule that pays as much.', rule: 'Rule', count: 'How many', rate: 'Equal rate', ownHint: 'Give a rate of your own to see what that rule would have paid.', ownShow: 'Compute wages', ownRate: 'Rate', wage: 'Wage', againstPlan: 'Against the plan', byHour: 'by the hour', byDay: 'by the day', byTrip: 'by the trip', byVisit: 'by the task', byFee: 'share of the fees',
    add: 'Add a receipt', number: 'Number', date: 'Date', kind: 'For', amount: 'Amount (Rp)', quantity: 'Litres or kWh', vehicle: 'Vehicle', odometerKm: 'Odometer (km)', note: 'Note', save: 'Save', saved: 'Saved.', file: 'Take from a sheet', template: 'Template', taken: (made, changed) => `${made} new receipts, ${changed} changed.`,
    none: 'No receipts in these two periods yet.', noneHint: 'Add receipts below, or take them from a CSV or XLSX sheet.',
    explain: ['Sums of receipts by kind; two periods are compared by the calendar day, and nothing is added.', 'Electricity per kWh: amount of the token ÷ kWh received, so local tax is in it.', 'Idle bike-days: motorbikes × days without Sundays, less shared routes on own motorbikes.', 'Loss of value: price ÷ years of use, and interest on half the price, whoever bought them. All three can be changed above.', 'Odometer: highest less lowest reading of each vehicle.', 'Wages by other rules: the planned wage over the hours that are paid (from the first loading to the return, without breaks), days, trips or tasks.'],
  },
};
const say = speaker(WORDS);
const yearBefore = (day) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
const wish = wished({ 'before-from': yearBefore(from), 'before-to': yearBefore(to) });
const RULES = { 'per-day': 'byDay', 'per-trip': 'byTrip', 'per-visit': 'byVisit', 'per-fee': 'byFee' };
const rates = Object.fromEntries(Object.keys(RULES).filter((rule) => wish.get(rule)).map((rule) => [rule, wish.get(rule)])); // Of one's own, for wages alone.
Object.keys(RULES).forEach((rule) => wish.delete(rule));

function sum({ before, now, differencePerDayIdr, coverage }) {
  return make('section', { class: 'sum', 'aria-label': say('heading') },
    told(`${say('perDay')}: ${say('before')}`, rupiah(before.cashPerDayIdr)), told(`${say('perDay')}: ${say('now')}`, rupiah(now.cashPerDayIdr)),
    told(say('difference'), before.paid.kinds.length && now.paid.kinds.length ? difference(differencePerDayIdr) : '–'), told(say('idle'), say('idleOf', now.idleBikeDays, now.idleBikeDays + now.bikeDays), now.otherVehicleDays ? say('others', now.otherVehicleDays) : null),
    now.perVisitIdr && told(say('perVisit'), rupiah(now.perVisitIdr)), covered(coverage));
}

function items({ before, now }) {
  const found = (span, kind) => span.paid.kinds.find((each) => each.kind === kind);
  const cell = (each, unit) => (each ? make('span', {}, rupiah(each.amountIdr), each.perUnitIdr && unit ? make('span', { class: 'source' }, ` ${say('perUnit', rupiah(Math.round(each.perUnitIdr)), unit)}`) : null) : '');
  const kinds = KINDS.filter((kind) => kind !== 'delivery-fee' && (found(before, kind) || found(now, kind))).map((kind) => [say('kinds')[kind], ...[before, now].map((span) => cell(found(span, kind), say('units')[kind]))]);
  const row = (word, value) => [say(word), value(before), value(now)];
  const km = (amount) => (amount === undefined ? '–' : `${decimal(amount, 0)} km`);
  return table(say('heading'), [say('item'), `${say('before')}: ${before.from} – ${before.to}`, `${say('now')}: ${now.from} – ${now.to}`], [
    ...kinds, row('paid', (span) => rupiah(span.paid.paidIdr)), row('takenIn', (span) => rupiah(span.paid.takenInIdr)), row('cash', (span) => rupiah(span.cashIdr)),
    row('worn', (span) => rupiah(span.wornIdr)), row('publicMoney', (span) => rupiah(span.publicIdr)), row('days', (span) => `${span.days}`), row('visits', (span) => `${span.visits}`),
    row('planned', (span) => km(span.plannedKm)), row('odometer', (span) => km(span.paid.odometerKm)),
  ]);
}

function wages(paid) {
  if (!paid.days) return [];
  const rate = (amount) => (amount === undefined ? '–' : rupiah(amount));
  const own = (rule) => field(`${say(RULES[rule])} ${rule === 'per-fee' ? '(%)' : '(Rp)'}`, numberInput(rates[rule], { name: rule }, rule === 'per-fee' ? 'number' : 'amount'));
  const asked = [say('rule'), say('ownRate'), say('wage'), say('againstPlan')];
  const row = ({ rule, rate: of, wageIdr, differenceIdr }) => [say(RULES[rule]), rule === 'per-fee' ? `${of} %` : rupiah(of), rupiah(wageIdr), `${differenceIdr > 0 ? '+' : ''}${rupiah(differenceIdr)}`];
  const schemes = [make('p', {}, say('ownHint')), chooser(Object.keys(RULES).map(own), say('ownShow')), ...(paid.schemes.length ? [table(say('ownHint'), asked, paid.schemes.map(row))] : [])];
  return [make('h2', {}, say('wages')), make('p', {}, say('wagesHint')), table(say('wages'), [say('rule'), say('count'), say('rate')], [
    [say('byHour'), decimal(paid.hours), rate(paid.perHourIdr)], [say('byDay'), `${paid.days}`, rate(paid.perDayIdr)], [say('byTrip'), `${paid.trips}`, rate(paid.perTripIdr)],
    [say('byVisit'), `${paid.visits}`, rate(paid.perVisitIdr)], [say('byFee'), '', paid.perFeePercent === undefined ? '–' : `${decimal(paid.perFeePercent)} %`],
  ]), ...schemes];
}

/** One receipt by hand, or many from a sheet; both say what came of it. */
function add() {
  const input = (name, type, more = {}) => field(say(name), make('input', { type, name, ...more }));
  const save = doing(async (values) => {
    const numbers = Object.fromEntries(['quantity', 'odometerKm'].filter((name) => values[name]).map((name) => [name, typed(values[name])]));
    const words = Object.fromEntries(['vehicle', 'note'].filter((name) => values[name]).map((name) => [name, values[name]]));
    await ask('POST', '/api/v1/receipts', { ...only(['number', 'date', 'kind'], values), amountIdr: rupiahs(values.amount), ...numbers, ...words });
    go({});
  });
  const sheet = make('input', { type: 'file', accept: '.csv,.xlsx', 'aria-label': say('file'), onchange: (event) => take(event.target.files[0]) });
  return [make('h2', {}, say('add')), make('form', {
    id: 'receipt', class: 'choose',
    onsubmit: (event) => {
      event.preventDefault();
      save(Object.fromEntries(new FormData(event.target)));
    },
  }, input('number', 'text', { required: true, maxlength: 40 }), input('date', 'date', { required: true, value: today() }),
  field(say('kind'), choice('kind', KINDS.map((kind) => [kind, say('kinds')[kind]]), 'electricity')), input('amount', 'text', { required: true, inputmode: 'numeric', autocomplete: 'off' }),
  field(say('quantity'), numberInput('', { name: 'quantity' })), input('vehicle', 'text', { maxlength: 80 }), input('odometerKm', 'number', { min: 0 }), input('note', 'text', { maxlength: 500 }),
  make('button', { class: 'strong' }, say('save'))),
  make('p', { class: 'actions' }, field(say('file'), sheet), make('a', { class: 'button', href: '/api/v1/imports/receipts?format=xlsx', download: true }, say('template')))];
}

const take = doing(async (file) => {
  const type = file.name.endsWith('.xlsx') ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'text/csv';
  const taken = await ask('POST', '/api/v1/imports/receipts', file, { 'Content-Type': type });
  await show();
  tell(say('taken', taken.created, taken.changed), 'good');
});

async function show() {
  const [both, paid] = await Promise.all([ask('GET', `/api/v1/costs/before-now?${wish}`), ask('GET', `/api/v1/costs/wages?${new URLSearchParams({ from, to, ...rates })}`)]);
  const any = both.before.paid.kinds.length + both.now.paid.kinds.length;
  find('#shown').replaceChildren(...(any ? [sum(both), items(both)] : [make('p', { class: 'empty' }, make('b', {}, say('none')), say('noneHint'))]), ...wages(paid), actions(say('explain'), any ? `/api/v1/costs/before-now/file?${wish}&lang=${language}` : null));
}

frame(say('title'), { dated: false });
const place = find('#costs');
const day = (name, word) => dayField(name, wish.get(name), say(word));
const number = (name, word, usual) => field(say(word), numberInput(wish.get(name) || usual, { name }, name.endsWith('-price') ? 'amount' : 'number'));
place.append(tabs(), make('h1', {}, say('heading')), make('p', {}, say('hint')),
  chooser([day('before-from', 'beforeFrom'), day('before-to', 'beforeTo'), day('from', 'from'), day('to', 'to'), number('electric-price', 'price', 28700000), number('years-of-use', 'life', 8), number('interest', 'interest', 6)], say('show')),
  make('div', { id: 'shown' }), ...add());
await doing(show)();
