// The province: what the BUMDes that granted it cost, beside the same kilometres on petrol. Figures only, no person's name.
import { ask, button, decimal, dialog, doing, find, frame, go, make, rupiah, speaker, today } from '../shell.js';
import { field, table } from './tabs.js';

const WORDS = {
  id: {
    title: 'provinsi', heading: 'Biaya pengantaran BUMDes', from: 'Dari', to: 'Sampai', litre: 'Harga bensin (Rp per liter)', reach: 'Jarak (km per liter)', upkeep: 'Servis dan pajak bensin (Rp per km)', compute: 'Hitung',
    total: 'Jumlah', petrol: 'Kilometer yang sama dengan bensin', difference: 'Selisih', less: 'lebih hemat', more: 'lebih mahal', same: 'sama', coverage: 'BUMDes yang melapor', bikeDays: (days, expected) => `${days} dari ${expected} hari motor. Yang tidak melapor tidak ditambahkan.`,
    counts: (cheaper, dearer) => `${cheaper} lebih hemat, ${dearer} lebih mahal`, result: 'BUMDes',
    dearer: 'Lebih mahal dari bensin', dearerHint: 'Yang selisihnya terbesar di atas, dengan bagian biaya listriknya yang terbesar.', none: 'Tidak ada yang lebih mahal.', all: 'Semua BUMDes',
    name: 'BUMDes', days: 'Hari motor', visits: 'Kiriman', largest: 'Bagian terbesar', parts: { fixed: 'Tetap', wage: 'Upah', distance: 'Servis dan pajak', energy: 'Energi', swap: 'Tukar baterai' },
    empty: 'Belum ada BUMDes yang memberi izin.', emptyHint: 'Admin BUMDes memberi izin dengan nama masuk Anda.', how: 'Bagaimana ini dihitung?', print: 'Cetak',
    explain: ['Biaya listrik: rute yang dibagikan di masa ini, dengan harga saat direncanakan.', 'Bensin: km ÷ km per liter × harga seliter, ditambah km × servis dan pajak per km; upah dan biaya tetapnya sama.', 'Hari motor yang diharapkan: BUMDes × motor × hari tanpa Minggu. Jumlah dibulatkan sekali, bagian-bagiannya tepat sama dengan jumlahnya.'],
  },
  en: {
    title: 'province', heading: 'Delivery costs of the BUMDes', from: 'From', to: 'To', litre: 'Petrol (Rp a litre)', reach: 'Reach (km a litre)', upkeep: 'Service and tax, petrol (Rp a km)', compute: 'Compute',
    total: 'Total', petrol: 'The same kilometres on petrol', difference: 'Difference', less: 'cheaper', more: 'dearer', same: 'the same', coverage: 'BUMDes that report', bikeDays: (days, expected) => `${days} of ${expected} bike-days. Nothing is added for those that do not report.`,
    counts: (cheaper, dearer) => `${cheaper} cheaper, ${dearer} dearer`, result: 'BUMDes',
    dearer: 'Dearer than petrol', dearerHint: 'The largest difference first, with the largest of its electric costs.', none: 'None is dearer.', all: 'All BUMDes',
    name: 'BUMDes', days: 'Bike-days', visits: 'Tasks', largest: 'Largest part', parts: { fixed: 'Fixed', wage: 'Wage', distance: 'Service and tax', energy: 'Energy', swap: 'Pack swaps' },
    empty: 'No BUMDes has granted you its figures.', emptyHint: "An admin of a BUMDes grants them to your login.", how: 'How was this computed?', print: 'Print',
    explain: ['Electric: routes shared in this period, at the prices they were planned with.', 'Petrol: km ÷ km a litre × price of a litre, and km × service and tax by the km; wage and fixed part are the same.', 'Expected bike-days: BUMDes × motorbikes × days without Sundays. The total is rounded once, and its parts add up to it.'],
  },
};
const PRICES = { litreIdr: ['litre', 10000], kmPerLitre: ['reach', 38.5], upkeepIdrPerKm: ['upkeep', 162] };
const say = speaker(WORDS);
const asked = new URLSearchParams(location.search);
const to = asked.get('to') || today();
const from = asked.get('from') || `${to.slice(0, 8)}01`;
const wish = new URLSearchParams({ from, to, ...Object.fromEntries(Object.keys(PRICES).filter((name) => asked.get(name)).map((name) => [name, asked.get(name)])) });

function chooser() {
  const day = (id, value) => field(say(id), make('input', { type: 'date', id, value, required: true }));
  const price = ([name, [word, usual]]) => field(say(word), make('input', { type: 'number', step: 'any', min: '0', id: name, value: asked.get(name) || usual }));
  return make('form', {
    class: 'choose',
    onsubmit: (event) => {
      event.preventDefault();
      go(Object.fromEntries(['from', 'to', ...Object.keys(PRICES)].map((id) => [id, find(`#${id}`).value])));
    },
  }, day('from', from), day('to', to), Object.entries(PRICES).map(price), make('button', { class: 'strong' }, say('compute')));
}

function difference(idr) {
  if (idr === 0) return say('same');
  return `${rupiah(Math.abs(idr))} ${say(idr < 0 ? 'less' : 'more')}`;
}

function sum(costs) {
  const told = (label, text, more) => make('p', {}, label, make('b', {}, text), more && make('span', {}, more));
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

function actions() {
  const file = (format) => make('a', { class: 'button', href: `/api/v1/province/costs/file?${wish}&format=${format}`, download: true }, format.toUpperCase());
  return make('p', { class: 'actions' }, button(say('how'), () => dialog(say('how'), say('explain').map((text) => make('p', {}, text)))), file('xlsx'), file('csv'), button(say('print'), () => window.print()));
}

frame(say('title'), { dated: false, alone: true });
const place = find('#costs');
place.append(make('h1', {}, say('heading')), chooser());
await doing(async () => {
  const costs = await ask('GET', `/api/v1/province/costs?${wish}`);
  place.append(...(costs.items.length
    ? [sum(costs), ...dearer(costs), ...all(costs), actions()]
    : [make('p', { class: 'empty' }, make('b', {}, say('empty')), say('emptyHint'))]));
})();
