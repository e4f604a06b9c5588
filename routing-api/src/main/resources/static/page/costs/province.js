// The province: what the BUMDes that granted it cost, beside the same kilometres on petrol. Figures only, no person's name.
import { ask, decimal, doing, find, frame, make, rupiah, speaker } from '../shell.js';
import { actions, chooser, difference, field, periodFields, table, told, wished } from './tabs.js';

const WORDS = {
  id: {
    title: 'provinsi', heading: 'Biaya pengantaran BUMDes', litre: 'Harga bensin (Rp per liter)', reach: 'Jarak (km per liter)', upkeep: 'Servis dan pajak bensin (Rp per km)', compute: 'Hitung',
    total: 'Jumlah', petrol: 'Kilometer yang sama dengan bensin', difference: 'Selisih', coverage: 'BUMDes yang melapor', bikeDays: (days, expected) => `${days} dari ${expected} hari motor. Yang tidak melapor tidak ditambahkan.`,
    counts: (cheaper, dearer) => `${cheaper} lebih hemat, ${dearer} lebih mahal`, result: 'BUMDes',
    dearer: 'Lebih mahal dari bensin', dearerHint: 'Yang selisihnya terbesar di atas, dengan bagian biaya listriknya yang terbesar.', none: 'Tidak ada yang lebih mahal.', all: 'Semua BUMDes',
    name: 'BUMDes', days: 'Hari motor', visits: 'Kiriman', largest: 'Bagian terbesar', parts: { fixed: 'Tetap', wage: 'Upah', distance: 'Servis dan pajak', energy: 'Energi', swap: 'Tukar baterai' },
    empty: 'Belum ada BUMDes yang memberi izin.', emptyHint: 'Admin BUMDes memberi izin dengan nama masuk Anda.',
    explain: ['Biaya listrik: rute yang dibagikan di masa ini, dengan harga saat direncanakan.', 'Bensin: km ÷ km per liter × harga seliter, ditambah km × servis dan pajak per km; upah dan biaya tetapnya sama.', 'Hari motor yang diharapkan: BUMDes × motor × hari tanpa Minggu. Jumlah dibulatkan sekali, bagian-bagiannya tepat sama dengan jumlahnya.'],
  },
  en: {
    title: 'province', heading: 'Delivery costs of the BUMDes', litre: 'Petrol (Rp a litre)', reach: 'Reach (km a litre)', upkeep: 'Service and tax, petrol (Rp a km)', compute: 'Compute',
    total: 'Total', petrol: 'The same kilometres on petrol', difference: 'Difference', coverage: 'BUMDes that report', bikeDays: (days, expected) => `${days} of ${expected} bike-days. Nothing is added for those that do not report.`,
    counts: (cheaper, dearer) => `${cheaper} cheaper, ${dearer} dearer`, result: 'BUMDes',
    dearer: 'Dearer than petrol', dearerHint: 'The largest difference first, with the largest of its electric costs.', none: 'None is dearer.', all: 'All BUMDes',
    name: 'BUMDes', days: 'Bike-days', visits: 'Tasks', largest: 'Largest part', parts: { fixed: 'Fixed', wage: 'Wage', distance: 'Service and tax', energy: 'Energy', swap: 'Pack swaps' },
    empty: 'No BUMDes has granted you its figures.', emptyHint: "An admin of a BUMDes grants them to your login.",
    explain: ['Electric: routes shared in this period, at the prices they were planned with.', 'Petrol: km ÷ km a litre × price of a litre, and km × service and tax by the km; wage and fixed part are the same.', 'Expected bike-days: BUMDes × motorbikes × days without Sundays. The total is rounded once, and its parts add up to it.'],
  },
};
const PRICES = { litreIdr: ['litre', 10000], kmPerLitre: ['reach', 38.5], upkeepIdrPerKm: ['upkeep', 162] };
const say = speaker(WORDS);
const asked = new URLSearchParams(location.search);

function choose() {
  const price = ([name, [word, usual]]) => field(say(word), make('input', { type: 'number', step: 'any', min: '0', name, value: asked.get(name) || usual }));
  return chooser([...periodFields(), ...Object.entries(PRICES).map(price)], say('compute'));
}

function sum(costs) {
  const { coverage } = costs;
  return make('section', { class: 'sum', 'aria-label': say('total') },
    told(say('coverage'), coverage.text, say('bikeDays', coverage.bikeDays, coverage.expectedBikeDays)),
    told(say('total'), rupiah(costs.total.totalIdr)), told(say('petrol'), rupiah(costs.petrolIdr)),
    told(say('difference'), difference(costs.differenceIdr)), told(say('result'), say('counts', costs.cheaperCount, costs.dearerCount)));
}

function dearer(costs) {
  const row = (each) => [each.costs.label, difference(each.differenceIdr), say('parts')[each.largestPart], rupiah(each.costs.parts[`${each.largestPart}Idr`])];
  return [make('h2', {}, say('dearer')), ...(costs.dearer.length
    ? [make('p', {}, say('dearerHint')), table(say('dearer'), [say('name'), say('difference'), say('largest'), 'Rp'], costs.dearer.map(row))]
    : [make('p', {}, say('none'))])];
}

function all(costs) {
  const cells = (row, petrolIdr, differenceIdr) => [`${row.routes}`, `${row.visits}`, decimal(row.km), decimal(row.kwh), rupiah(row.totalIdr), rupiah(petrolIdr), rupiah(differenceIdr)];
  return [make('h2', {}, say('all')), table(say('all'), [say('name'), say('days'), say('visits'), 'km', 'kWh', say('total'), say('petrol'), say('difference')],
    costs.items.map((each) => [each.costs.label, ...cells(each.costs, each.petrolIdr, each.differenceIdr)]),
    [say('total'), ...cells(costs.total, costs.petrolIdr, costs.differenceIdr)])];
}

frame(say('title'), { dated: false, alone: true });
const place = find('#costs');
place.append(make('h1', {}, say('heading')), choose());
await doing(async () => {
  const costs = await ask('GET', `/api/v1/province/costs?${wished()}`);
  place.append(...(costs.items.length
    ? [sum(costs), ...dearer(costs), ...all(costs), actions(say('explain'), `/api/v1/province/costs/file?${wished()}`)]
    : [make('p', { class: 'empty' }, make('b', {}, say('empty')), say('emptyHint'))]));
})();
