// What deliveries cost in a period: a sum with its coverage, a chart that is also the table below it, and how it was computed.
import { ask, button, decimal, doing, find, frame, go, make, rupiah, speaker } from '../shell.js';
import { actions, choice, chooser, covered, coveredText, dayField, difference, field, from, key, periodFields, table, tabs, to, told } from './tabs.js';
import { WORDS as COMPARISON } from './compare-words.js';
import { valued } from './wheels.js';

const PARTS = ['fixed', 'wage', 'distance', 'petrol', 'energy', 'batteryWear', 'swap', 'tax', 'depreciation', 'finance'];
const WIDEST_BAR = 8; // hundredths of the chart; names below it are as wide
const MOST_NAMED = 12;
const GROUPS = ['day', 'rider', 'vehicle', 'route', 'village', 'energy-source'];
const WORDS = {
  id: {
    title: 'biaya', heading: 'Biaya pengantaran', by: 'Per', show: 'Tampilkan',
    groups: { day: 'hari', rider: 'kurir', vehicle: 'motor', route: 'rute', leg: 'perjalanan ke', village: 'desa', 'energy-source': 'sumber energi' }, depot: 'Gudang atau perhentian', nowhere: 'Tanpa desa', ownPrice: 'Harga pada jenis motor', back: 'Kembali ke daftar', summary: (month) => `Ringkasan ${month} untuk server lain`, visitsFile: 'Tiap kiriman (XLSX)',
    split: 'Sewa, upah, pajak, penyusutan, dan bunga dibagi menurut waktu; servis dan ban menurut meter; bensin menurut liternya; listrik, keausan, dan tukar baterai menurut energi.', trips: 'Tiap ritasi', trip: 'Ritasi', shares: 'Bagian tiap kiriman', stop: 'Tujuan', goods: 'kg', proportional: 'Menurut muatan', marginal: 'Menurut penghematan', saved: 'Hemat bila dilewati', empty: 'Tanpa muatan',
    sharesHint: 'Menurut muatan: tiap perjalanan ditanggung barang yang ada di atas motor, menurut beratnya. Menurut penghematan: satu ritasi dibagi menurut berapa yang hemat kalau tujuan itu dilewati. Keduanya tepat sama dengan jumlah rute.', villages: 'Tiap kiriman menanggung bagiannya dari perjalanan yang membawanya, menurut berat; desanya desa terdekat di peta.', total: 'Jumlah', perVisit: 'Per kiriman', perKm: 'Per km', perKg: 'Per kg', coverage: 'Hari motor yang tercatat',
    parts: { fixed: 'Sewa', wage: 'Upah', distance: 'Servis, ban, pajak', petrol: 'Bensin', energy: 'Listrik', batteryWear: 'Keausan baterai', swap: 'Tukar atau isi di stasiun', tax: 'Pajak', depreciation: 'Penyusutan', finance: 'Bunga' }, routes: 'Rute', visits: 'Kiriman', litres: 'liter bensin',
    none: 'Belum ada rute yang dibagikan di masa ini.', noneHint: 'Pilih tanggal lain, atau susun dan bagikan rute lebih dulu.', chart: 'Biaya dalam Rupiah; angkanya ada di tabel di bawah',
    wheels: COMPARISON.id.wheels, scenario: 'Bandingkan dengan', noScenario: 'tidak dibandingkan', againstFrom: 'Masa pembanding dari', againstTo: 'sampai', both: 'Dua masa', figure: 'Angka', difference: 'Selisih',
    scenarioHint: 'Kolom kendaraan: kilometer, muatan, dan upah yang sama, dengan harga yang berlaku tiap hari; dihitung seperti di halaman Listrik dan bensin.',
    explain: {
      fixed: 'Sewa tiap kendaraan sewaan yang dipakai hari itu.', wage: 'Jam dari mulai memuat di gudang sampai pulang, tanpa istirahat × upah per jam, dan lembur.', distance: 'Kilometer × biaya servis, ban, dan pajak per km; pajak yang diisi setahun ada di baris Pajak.', petrol: 'Liter × harga seliter; liternya pada garis lurus antara km per liter di jalan datar dan di bukit, menurut tanjakan dan muatan rute itu; rute yang lebih ringan dari jalan datar butuh lebih sedikit lagi.',
      energy: 'kWh yang dipakai ÷ bagian yang sampai ke baterai × harga listrik.', batteryWear: 'kWh yang dipakai × keausan baterai per kWh.', swap: 'Tiap tukar baterai × harganya; isi di stasiun: kWh yang masuk × (harga ÷ bagian yang sampai + keausan).',
      tax: 'Pajak setahun ÷ hari jalan setahun, tiap kendaraan yang jalan hari itu.', depreciation: 'Harga beli ÷ tahun pakai ÷ hari jalan setahun.', finance: 'Bunga setahun atas separuh harga beli ÷ hari jalan setahun.',
    },
    pricesOf: 'Harga yang dipakai', onRoutes: 'Rute', price: 'Harga', source: 'Sumber', tariff: (code, since) => `tarif ${code} sejak ${since}`, unknownPrices: 'Harga rute ini belum dicatat saat itu.',
    rates: { electricityIdrPerKwh: 'Rp per kWh listrik', wallToBatteryPercent: '% sampai ke baterai', batteryWearIdrPerKwh: 'Rp keausan per kWh', petrolIdrPerLitre: 'Rp per liter bensin', kmPerLitre: 'km per liter', kmPerLitreHilly: 'km per liter di bukit', upkeepIdrPerKm: 'Rp servis, ban, pajak per km', hireIdrPerDay: 'Rp sewa per hari', taxIdrPerDay: 'Rp pajak per hari', depreciationIdrPerDay: 'Rp penyusutan per hari', financeIdrPerDay: 'Rp bunga per hari', wageIdrPerHour: 'Rp upah per jam' },
    prices: 'Harganya yang berlaku saat rute disusun. Jumlah dibulatkan sekali; bagian-bagiannya dibulatkan supaya tepat sama dengan jumlahnya.',
    expected: (days) => `Hari motor yang diharapkan: motor × hari tanpa Minggu selama motor itu dipakai = ${days}. Yang tidak tercatat tidak ditambahkan.`,
  },
  en: {
    title: 'costs', heading: 'Delivery costs', by: 'By', show: 'Show',
    groups: { day: 'day', rider: 'rider', vehicle: 'motorbike', route: 'route', leg: 'leg to', village: 'village', 'energy-source': 'energy source' }, depot: 'Depot or halt', nowhere: 'No village', ownPrice: 'Price of the vehicle type', back: 'Back to the list', summary: (month) => `Summary of ${month} for another server`, visitsFile: 'Each task (XLSX)',
    split: 'Hire, wage, tax, loss of value and interest are split by time; service and tyres by metres; petrol by its litres; electricity, wear and pack swaps by energy.', trips: 'Each trip', trip: 'Trip', shares: 'What each task bears', stop: 'Stop', goods: 'kg', proportional: 'By load', marginal: 'By what it saves', saved: 'Saved if left out', empty: 'Nothing aboard',
    sharesHint: 'By load: each leg is borne by the goods aboard, by their weight. By what it saves: a trip is shared in the ratio of what leaving out each stop would save. Both add up to the route.', villages: 'Each task bears its share of the legs that carried it, by weight; its village is the nearest on the map.', total: 'Total', perVisit: 'Per task', perKm: 'Per km', perKg: 'Per kg', coverage: 'Bike-days on record',
    parts: { fixed: 'Hire', wage: 'Wage', distance: 'Service, tyres, tax', petrol: 'Petrol', energy: 'Electricity', batteryWear: 'Battery wear', swap: 'Swaps and stations', tax: 'Tax', depreciation: 'Loss of value', finance: 'Interest' }, routes: 'Routes', visits: 'Tasks', litres: 'litres of petrol',
    none: 'No route was shared in this period.', noneHint: 'Choose other dates, or plan and share routes first.', chart: 'Costs in Rupiah; the figures are in the table below',
    wheels: COMPARISON.en.wheels, scenario: 'Compare with', noScenario: 'not compared', againstFrom: 'Other period, from', againstTo: 'to', both: 'Two periods', figure: 'Figure', difference: 'Difference',
    scenarioHint: 'Columns of vehicles: the same kilometres, loads and wages at the prices of each day, computed as at Electric and petrol.',
    explain: {
      fixed: 'The hire of each hired vehicle used that day.', wage: 'Hours from the first loading to the return, without breaks × wage per hour, and overtime.', distance: 'Kilometres × service, tyres and tax per km; a tax given by the year is in the line Tax.', petrol: 'Litres × price of a litre; litres lie on the line through km a litre on flat roads and in hills, by the climbs and loads of the route; routes lighter than flat roads take less still.',
      energy: 'kWh drawn ÷ share that reaches the battery × price of electricity.', batteryWear: 'kWh drawn × battery wear per kWh.', swap: 'Each pack swap × its price; charging at stations: kWh gained × (price ÷ share that reaches the battery + wear).',
      tax: "A year's tax ÷ riding days a year, for each vehicle that rode that day.", depreciation: 'Price when bought ÷ years of use ÷ riding days a year.', finance: "A year's interest on half the price ÷ riding days a year.",
    },
    pricesOf: 'Prices that were used', onRoutes: 'Routes', price: 'Price', source: 'Source', tariff: (code, since) => `tariff ${code} since ${since}`, unknownPrices: 'Prices of these routes were not kept then.',
    rates: { electricityIdrPerKwh: 'Rp a kWh of electricity', wallToBatteryPercent: '% that reaches the battery', batteryWearIdrPerKwh: 'Rp wear a kWh', petrolIdrPerLitre: 'Rp a litre of petrol', kmPerLitre: 'km a litre', kmPerLitreHilly: 'km a litre in hills', upkeepIdrPerKm: 'Rp service, tyres, tax a km', hireIdrPerDay: 'Rp hire a day', taxIdrPerDay: 'Rp tax a day', depreciationIdrPerDay: 'Rp lost value a day', financeIdrPerDay: 'Rp interest a day', wageIdrPerHour: 'Rp wage an hour' },
    prices: 'At the prices in force when the routes were planned. The total is rounded once; its parts are rounded so that they add up to it.',
    expected: (days) => `Expected bike-days: motorbikes × days without Sundays while they were in use = ${days}. Nothing is added for what is not on record.`,
  },
};
const say = speaker(WORDS);
const asked = new URLSearchParams(location.search);
const group = GROUPS.includes(asked.get('group')) ? asked.get('group') : 'day';
const scenario = asked.get('scenario') ?? '';
const against = { from: asked.get('against-from'), to: asked.get('against-to') };
const period = new URLSearchParams({ from, to, group, ...(scenario ? { scenario: [...new Set(['electric-home', scenario])] } : {}) });
const route = asked.get('route'); // plan/rider, or none
const shownGroup = route ? 'leg' : group;
const amount = (row, part) => row.parts[`${part}Idr`];
/** Litres of petrol, where any was burnt; months from another server do not tell how many. */
const burns = (costs) => amount(costs.total, 'petrol') > 0;
const unknown = (row) => amount(row, 'petrol') > 0 && row.petrolL === undefined;
const litres = (row, others = []) => (unknown(row) || others.some(unknown) ? '–' : decimal(row.petrolL ?? 0));
const spent = (costs) => PARTS.filter((part) => amount(costs.total, part) > 0);

function sum(costs) {
  const { total, coverage } = costs;
  const each = (label, count) => (count > 0 ? told(label, rupiah(Math.round(total.totalIdr / count))) : null);
  return make('section', { class: 'sum', 'aria-label': say('total') },
    told(say('total'), rupiah(total.totalIdr)), each(say('perVisit'), total.visits), each(say('perKm'), total.km), each(say('perKg'), costs.kg ?? 0),
    coverage && covered(coverage));
}

/** What each bar stands for, where there is room for it; the table names all of them. */
function names(items) {
  const short = (row) => (shownGroup === 'day' ? row.label.slice(5) : row.label);
  return items.length <= MOST_NAMED ? make('p', { class: 'names', 'aria-hidden': 'true' }, items.map((row) => make('span', {}, short(row)))) : null;
}

/** One bar a row, its parts on top of each other. */
function chart(costs) {
  const most = Math.max(...costs.items.map((row) => row.totalIdr), 1);
  const parts = spent(costs);
  const width = Math.min(WIDEST_BAR, 100 / costs.items.length);
  const bars = costs.items.flatMap((row, index) => {
    let top = 100;
    return parts.map((part) => {
      const height = (100 * amount(row, part)) / most;
      top -= height;
      return make('svg:rect', { class: part, x: index * width + width * 0.1, y: top, width: width * 0.8, height });
    });
  });
  return [
    make('svg:svg', { viewBox: '0 0 100 100', preserveAspectRatio: 'none', role: 'img', 'aria-label': say('chart') }, bars),
    names(costs.items),
    key(parts, (part) => say('parts')[part]),
  ].filter(Boolean);
}

/** A day leads to its routes, and a route to its legs. */
function label(row) {
  const further = { day: { from: row.key, to: row.key, group: 'route' }, route: row.key.includes('/') ? { route: row.key } : null }[shownGroup]; // What another server summed up has no route here.
  const text = shownGroup === 'leg' ? `${row.key}. ${row.label || say('depot')}` : row.label;
  return further ? button(text, () => go(further), { class: 'plain' }) : text || say(shownGroup === 'energy-source' ? 'ownPrice' : 'nowhere');
}

function rows(costs) {
  const parts = spent(costs);
  const counts = (of) => (route ? [of[1]] : of); // A leg is part of one route.
  const cells = (row, others) => [...counts([`${row.routes}`, `${row.visits}`]), decimal(row.km), decimal(row.kwh), ...(burns(costs) ? [litres(row, others)] : []), ...parts.map((part) => rupiah(amount(row, part))), rupiah(row.totalIdr)];
  const heads = [say('groups')[shownGroup], ...counts([say('routes'), say('visits')]), 'km', 'kWh', ...(burns(costs) ? [say('litres')] : []), ...parts.map((part) => say('parts')[part]), say('total'), ...costs.scenarios?.map(({ wheels }) => say('wheels')[wheels]) ?? []];
  const others = (index) => (costs.scenarios ?? []).map(({ itemsIdr, totalIdr }) => rupiah(itemsIdr[index] ?? totalIdr));
  return [make('h2', {}, route ? `${costs.rider}, ${costs.departure.slice(0, 10)}` : `${costs.from} – ${costs.to}`),
    costs.scenarios?.length ? make('p', {}, say('scenarioHint')) : null,
    table(say('heading'), heads, costs.items.map((row, index) => [label(row), ...cells(row), ...others(index)]), [say('total'), ...cells(costs.total, costs.items), ...others(costs.items.length)])].filter(Boolean);
}

/** This period beside another one. */
async function both(costs) {
  if (!against.from || !against.to || route) return [];
  const other = await ask('GET', `/api/v1/costs?${new URLSearchParams({ ...against, group })}`);
  const per = (count) => (of) => (count(of) > 0 ? Math.round(of.total.totalIdr / count(of)) : null);
  const money = [['total', (of) => of.total.totalIdr], ['perVisit', per((of) => of.total.visits)], ['perKm', per((of) => of.total.km)], ['perKg', per((of) => of.kg)]];
  const known = (idr) => (idr === null ? '–' : rupiah(idr));
  const counts = [['routes', (of) => `${of.total.routes}`], ['visits', (of) => `${of.total.visits}`], ['coverage', ({ coverage }) => coveredText(coverage)]];
  return [make('h2', {}, say('both')), table(say('both'), [say('figure'), `${other.from} – ${other.to}`, `${costs.from} – ${costs.to}`, say('difference')], [
    ...money.map(([word, of]) => [say(word), known(of(other)), known(of(costs)), of(other) === null || of(costs) === null ? '–' : difference(of(costs) - of(other))]),
    ...counts.map(([word, of]) => [say(word), of(other), of(costs), '']),
  ])];
}

/** A route of more than one trip, trip by trip. */
function trips(costs) {
  if (!costs.trips || costs.trips.length < 2) return [];
  const parts = spent(costs);
  return [make('h2', {}, say('trips')), table(say('trips'), [say('trip'), say('visits'), 'km', 'kWh', ...(burns(costs) ? [say('litres')] : []), ...parts.map((part) => say('parts')[part]), say('total')],
    costs.trips.map((row) => [row.key, `${row.visits}`, decimal(row.km), decimal(row.kwh), ...(burns(costs) ? [litres(row)] : []), ...parts.map((part) => rupiah(amount(row, part))), rupiah(row.totalIdr)]))];
}

/** What each task of the route bears by both rules. */
function shares(costs) {
  if (!costs.shares?.length) return [];
  const sum = (rule) => rupiah(costs.shares.reduce((total, share) => total + share[rule], 0));
  return [make('h2', {}, say('shares')), make('p', {}, say('sharesHint')),
    table(say('shares'), [say('stop'), say('goods'), say('proportional'), say('marginal'), say('saved')],
      costs.shares.map((share) => [share.recipient || say('empty'), decimal(share.kg), rupiah(share.proportionalIdr), rupiah(share.marginalIdr), rupiah(share.savedIdr)]),
      [say('total'), '', sum('proportionalIdr'), sum('marginalIdr'), ''])];
}

/** What the routes were planned with, each price with where it comes from. */
function prices(costs) {
  const figures = (each) => Object.keys(say('rates')).filter((rate) => each[rate] !== undefined).map((rate) => valued(each[rate], say('rates')[rate])).join('; ');
  const source = (each) => [each.tariff && each.since ? say('tariff', each.tariff, each.since) : null, each.source, each.asOf].filter(Boolean).join('; ');
  return table(say('pricesOf'), [say('groups').vehicle, say('onRoutes'), say('price'), say('source')], costs.prices.map((each) => [
    each.vehicleType ?? '–', `${each.routes}`, make('span', { class: 'words' }, each.vehicleType ? figures(each) : say('unknownPrices')), make('span', { class: 'words' }, source(each))]));
}

const explained = (costs) => [
  make('table', {}, make('tbody', {}, PARTS.map((part) => make('tr', {}, make('th', { scope: 'row' }, say('parts')[part]), make('td', {}, say('explain')[part]), make('td', { class: 'number' }, rupiah(amount(costs.total, part))))))),
  make('h3', {}, say('pricesOf')), prices(costs), say('prices'), ...(route ? [say('split')] : [...(group === 'village' ? [say('villages')] : []), say('expected', costs.coverage.expectedBikeDays)]),
];

/** More files: each task of the period, and the month's figures signed, for a province whose server cannot reach this one. */
function files() {
  const month = from.slice(0, 7);
  return make('p', {}, make('a', { href: `/api/v1/costs/visits/file?format=xlsx&${new URLSearchParams({ from, to })}`, download: true }, say('visitsFile')), ' · ',
    make('a', { href: `/api/v1/costs/summaries/${month}`, download: `ringkasan-${month}.json` }, say('summary', month)));
}

frame(say('title'), { dated: false });
const place = find('#costs');
place.append(tabs(), make('h1', {}, say('heading')),
  chooser([...periodFields(), field(say('by'), choice('group', GROUPS.map((each) => [each, say('groups')[each]]), group)),
    field(say('scenario'), choice('scenario', [['', say('noScenario')], ...Object.entries(say('wheels'))], scenario)),
    dayField('against-from', against.from, say('againstFrom'), false), dayField('against-to', against.to, say('againstTo'), false)], say('show'), { route: '' }));
await doing(async () => {
  const [plan, rider] = (route || '').split('/');
  const costs = await ask('GET', route ? `/api/v1/costs/plans/${encodeURIComponent(plan)}/riders/${encodeURIComponent(rider)}` : `/api/v1/costs?${period}`);
  place.append(...(costs.items.length
    ? [sum(costs), ...chart(costs), ...rows(costs), ...await both(costs), ...trips(costs), ...shares(costs), ...(route ? [make('p', {}, button(say('back'), () => go({ route: '' }))), actions(explained(costs))] : [actions(explained(costs), `/api/v1/costs/file?${period}`), files()])]
    : [make('p', { class: 'empty' }, make('b', {}, say('none')), say('noneHint'))]));
})();
