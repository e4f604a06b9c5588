// The pages of costs, and what they draw alike.
import { ask, askAll, button, dialog, doing, go, language, make, rupiah, speaker, today } from '../shell.js';
import { inAddress } from '../numbers.js';

const TABS = [
  { path: '/biaya', id: 'Biaya', en: 'Costs' },
  { path: '/kenyataan', id: 'Rencana dan kenyataan', en: 'Planned and actual' },
  { path: '/banding', id: 'Listrik dan bensin', en: 'Electric and petrol' },
  { path: '/belanja', id: 'Dulu dan sekarang', en: 'Before and now' },
  { path: '/investasi', id: 'Beli motor', en: 'Buying motorbikes' },
];
const WORDS = {
  id: {
    coverage: 'Hari motor yang tercatat', covered: (days, expected, percent) => `${days} dari ${expected}, ${percent} %`, reporting: (some, all) => `${some} dari ${all} BUMDes melapor`,
    pages: 'Halaman biaya', less: 'lebih hemat', more: 'lebih mahal', same: 'sama', from: 'Dari', to: 'Sampai', how: 'Bagaimana ini dihitung?', print: 'Cetak',
    saved: 'Laporan tersimpan', save: 'Simpan laporan ini', name: 'Nama laporan', remove: (name) => `Hapus laporan ${name}`, none: 'Belum ada. Isi nama, lalu simpan: masa dan angka di halaman ini ikut disimpan.',
  },
  en: {
    coverage: 'Bike-days on record', covered: (days, expected, percent) => `${days} of ${expected}, ${percent} %`, reporting: (some, all) => `${some} of ${all} BUMDes report`,
    pages: 'Cost pages', less: 'cheaper', more: 'dearer', same: 'the same', from: 'From', to: 'To', how: 'How was this computed?', print: 'Print',
    saved: 'Saved reports', save: 'Save this report', name: 'Name of the report', remove: (name) => `Delete the report ${name}`, none: 'None yet. Give a name and save: the period and the figures of this page are kept.',
  },
};
/** Letters of a row's name that are not broken into lines. */
const LONGEST_LINE = 12;
const say = speaker(WORDS);
const query = new URLSearchParams(location.search);

/** The period that the address names, else this month until today. */
export const to = query.get('to') || today();
export const from = query.get('from') || `${to.slice(0, 8)}01`;

/** What the address asks of the API: the period, what else is given, and nothing of the page itself. */
export function wished(defaults = {}) {
  const wish = new URLSearchParams({ from, to, ...defaults, ...Object.fromEntries([...query].filter(([, value]) => value)) });
  ['lang', 'date', 'group', 'route'].forEach((name) => wish.delete(name));
  return wish;
}

/** Links from one page of costs to the others; the period and the language go along. Saved reports are behind a button. */
export function tabs() {
  const kept = new URLSearchParams(['from', 'to', 'lang'].filter((name) => query.get(name)).map((name) => [name, query.get(name)]));
  return make('div', {},
    make('nav', { class: 'tabs', 'aria-label': say('pages') }, TABS.map((tab) => make('a', {
      href: `${tab.path}?${kept}`, 'aria-current': tab.path === location.pathname ? 'page' : null,
    }, tab[language]))),
    reports());
}

/** Reports under a name, each opened at its own address; what is open now can be saved too. */
export function reports() {
  const list = make('div', {});
  const name = make('input', { type: 'text', maxlength: 80, required: true, 'aria-label': say('name'), placeholder: say('name') });
  async function show() {
    const saved = await askAll('/api/v1/costs/reports');
    list.replaceChildren(saved.length
      ? make('ul', {}, saved.map((report) => make('li', {}, make('a', { href: report.address }, report.name),
        button('×', doing(async () => {
          await ask('DELETE', `/api/v1/costs/reports/${report.id}`);
          await show();
        }), { class: 'plain', 'aria-label': say('remove', report.name) }))))
      : make('p', {}, say('none')));
  }
  const save = doing(async () => {
    const kept = new URLSearchParams([...query].filter(([, value]) => value));
    await ask('POST', '/api/v1/costs/reports', { name: name.value, address: `${location.pathname}?${kept}` });
    name.value = '';
    await show();
  });
  const form = make('form', {
    onsubmit: (event) => {
      event.preventDefault();
      save();
    },
  }, name, make('button', {}, say('save')));
  return make('details', { class: 'reports', ontoggle: (event) => event.target.open && doing(show)() }, make('summary', {}, say('saved')), list, form);
}

/** What the colours of a chart stand for. */
export const key = (parts, named) => make('ul', { class: 'key' }, parts.map((part) => make('li', {}, make('span', { class: part }), named(part))));

/** One figure of a summary, with what stands below it. */
export const told = (label, text, more) => make('p', {}, label, make('b', {}, text), more && make('span', {}, more));

/** How much of what should have been reported a total stands on. */
export const coveredText = (coverage) => say('covered', coverage.bikeDays, coverage.expectedBikeDays, coverage.percent);
export const covered = (coverage) => told(say('coverage'), coveredText(coverage), say('reporting', coverage.reporting, coverage.expected));

/** An amount less another: below zero is cheaper, and words say so. */
export function difference(idr) {
  return idr === 0 ? say('same') : `${rupiah(Math.abs(idr))} ${say(idr < 0 ? 'less' : 'more')}`;
}

/** A form that asks for the page anew with its fields in the address. */
export const chooser = (fields, action, fixed = {}) => make('form', {
  class: 'choose',
  onsubmit: (event) => {
    event.preventDefault();
    go({ ...Object.fromEntries([...new FormData(event.target).keys()].map((name) => [name, inAddress(event.target.elements[name])])), ...fixed });
  },
}, fields, make('button', { class: 'strong' }, action));

export const dayField = (name, value, label = say(name), required = true) => field(label, make('input', { type: 'date', name, value, required }));

/** The period of a page. */
export const periodFields = () => [dayField('from', from), dayField('to', to)];

/** How it was computed, the table as files where there are any, and paper. */
export function actions(explained, files = null) {
  const file = (format) => make('a', { class: 'button', href: `${files}&format=${format}`, download: true }, format.toUpperCase());
  const explain = () => dialog(say('how'), explained.map((part) => (typeof part === 'string' ? make('p', {}, part) : part)));
  return make('p', { class: 'actions' }, button(say('how'), explain), files && [file('xlsx'), file('csv')], button(say('print'), () => window.print()));
}

/** A field of a form. */
export const field = (label, input) => make('label', { class: 'field' }, label, input);

export const choice = (id, options, chosen) => make('select', { id, name: id }, options.map(([value, label]) => make('option', { value, selected: value === chosen }, label)));

/** A table that scrolls by itself where the screen is narrow; the first cell of each row names it. */
export function table(label, heads, rows, foot) {
  const named = rows.some(([first]) => (first?.textContent ?? `${first}`).length > LONGEST_LINE);
  const cells = ([first, ...others]) => make('tr', {}, make('th', { scope: 'row' }, first), others.map((cell) => make('td', { class: 'number' }, cell)));
  return make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label }, make('table', { class: named ? 'named' : null },
    make('thead', {}, make('tr', {}, heads.map((head, index) => make('th', { scope: 'col', class: index ? 'number' : null }, head)))),
    make('tbody', {}, rows.map(cells)), foot && make('tfoot', {}, cells(foot))));
}
