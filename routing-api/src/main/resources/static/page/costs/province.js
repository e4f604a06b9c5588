// The province: what the BUMDes that granted it cost, beside the same days on other wheels. Figures only, no person's name.
import { ask, decimal, doing, find, frame, make, rupiah, speaker } from '../shell.js';
import { WORDS as COMPARISON } from './compare-words.js';
import { actions, chooser, difference, periodFields, reports, table, told, wished } from './tabs.js';
import { figures, wheelFields } from './wheels.js';

const WORDS = {
  id: {
    ...COMPARISON.id, title: 'provinsi', heading: 'Biaya pengantaran BUMDes', coverage: 'BUMDes yang melapor', bikeDays: (days, expected) => `${days} dari ${expected} hari motor. Yang tidak melapor tidak ditambahkan.`,
    counts: (cheaper, dearer) => `${cheaper} lebih hemat, ${dearer} lebih mahal`, result: 'BUMDes',
    dearer: 'Lebih mahal', dearerHint: 'Yang selisihnya terbesar di atas, dengan pos biaya terbesar di luar upah.', noneDearer: 'Tidak ada yang lebih mahal.', all: 'Semua BUMDes', planned: 'Rencana',
    name: 'BUMDes', days: 'Hari motor', visits: 'Kiriman', largest: 'Biaya terbesar',
    notYours: 'Halaman ini untuk analis provinsi.', notYoursHint: 'Masuk dengan nama yang diberi peran itu. Biaya BUMDes sendiri ada di halaman Biaya.',
    empty: 'Belum ada BUMDes yang memberi izin.', emptyHint: 'Admin BUMDes memberi izin dengan nama masuk Anda.',
    more: 'Hari motor yang diharapkan: BUMDes × motor × hari tanpa Minggu. Harga tiap BUMDes memakai tarifnya sendiri; jumlah di sini tepat jumlah baris-barisnya.',
  },
  en: {
    ...COMPARISON.en, title: 'province', heading: 'Delivery costs of the BUMDes', coverage: 'BUMDes that report', bikeDays: (days, expected) => `${days} of ${expected} bike-days. Nothing is added for those that do not report.`,
    counts: (cheaper, dearer) => `${cheaper} cheaper, ${dearer} dearer`, result: 'BUMDes',
    dearer: 'Dearer', dearerHint: 'The largest difference first, with the largest cost besides the wage.', noneDearer: 'None is dearer.', all: 'All BUMDes', planned: 'As planned',
    name: 'BUMDes', days: 'Bike-days', visits: 'Tasks', largest: 'Largest cost',
    notYours: 'This page is for analysts of the province.', notYoursHint: 'Sign in with a login that has that role. The costs of your own BUMDes are on the page Costs.',
    empty: 'No BUMDes has granted you its figures.', emptyHint: "An admin of a BUMDes grants them to your login.",
    more: 'Expected bike-days: BUMDes × motorbikes × days without Sundays. Each BUMDes is priced with its own tariffs; sums here are those of the rows.',
  },
};
const say = speaker(WORDS);
const named = (wheels) => say('wheels')[wheels];

function sum(costs) {
  const { coverage, total } = costs;
  return make('section', { class: 'sum', 'aria-label': say('total') },
    told(say('coverage'), coverage.text, say('bikeDays', coverage.bikeDays, coverage.expectedBikeDays)),
    told(named(costs.first), rupiah(total.firstIdr)), told(named(costs.second), rupiah(total.secondIdr)),
    told(say('difference'), difference(total.differenceIdr)), told(say('result'), say('counts', costs.cheaperCount, costs.dearerCount)));
}

function dearer(costs) {
  const row = (each) => [each.label, difference(each.differenceIdr), say('lines')[each.largestLine], rupiah(each.firstLines[`${each.largestLine}Idr`])];
  return [make('h2', {}, say('dearer')), ...(costs.dearer.length
    ? [make('p', {}, say('dearerHint')), table(say('dearer'), [say('name'), say('difference'), say('largest'), 'Rp'], costs.dearer.map(row))]
    : [make('p', {}, say('noneDearer'))])];
}

function all(costs) {
  const cells = (row) => [`${row.bikeDays}`, `${row.visits}`, decimal(row.km), decimal(row.kwh), rupiah(row.plannedIdr), rupiah(row.firstIdr), rupiah(row.secondIdr), rupiah(row.differenceIdr)];
  return [make('h2', {}, say('all')), table(say('all'), [say('name'), say('days'), say('visits'), 'km', 'kWh', say('planned'), named(costs.first), named(costs.second), say('difference')],
    costs.items.map((each) => [each.label, ...cells(each)]), [say('total'), ...cells(costs.total)])];
}

frame(say('title'), { dated: false, alone: true });
const place = find('#costs');
place.append(reports(), make('h1', {}, say('heading')), make('p', {}, say('hint')), chooser([...periodFields(), ...wheelFields(say)], say('compute')));
await doing(async () => {
  const { roles } = await ask('GET', '/api/v1/me');
  if (!roles.includes('province-analyst')) {
    place.append(make('p', { class: 'empty' }, make('b', {}, say('notYours')), say('notYoursHint')));
    return;
  }
  const costs = await ask('GET', `/api/v1/province/costs?${wished()}`);
  place.append(...(costs.items.length
    ? [sum(costs), ...dearer(costs), ...all(costs), actions([...say('explain'), say('more')], `/api/v1/province/costs/file?${wished()}`), figures(costs, say)]
    : [make('p', { class: 'empty' }, make('b', {}, say('empty')), say('emptyHint'))]));
})();
