// The pages of costs, and what they draw alike.
import { language, make, speaker } from '../shell.js';

const TABS = [
  { path: '/biaya', id: 'Biaya', en: 'Costs' },
  { path: '/kenyataan', id: 'Rencana dan kenyataan', en: 'Planned and actual' },
  { path: '/banding', id: 'Listrik dan bensin', en: 'Electric and petrol' },
];
const WORDS = { id: { pages: 'Halaman biaya' }, en: { pages: 'Cost pages' } };
const say = speaker(WORDS);

/** Links from one page of costs to the others; the period and the language go along. */
export function tabs() {
  const asked = new URLSearchParams(location.search);
  const kept = new URLSearchParams(['from', 'to', 'lang'].filter((name) => asked.get(name)).map((name) => [name, asked.get(name)]));
  return make('nav', { class: 'tabs', 'aria-label': say('pages') }, TABS.map((tab) => make('a', {
    href: `${tab.path}?${kept}`, 'aria-current': tab.path === location.pathname ? 'page' : null,
  }, tab[language])));
}

/** What the colours of a chart stand for. */
export const key = (parts, named) => make('ul', { class: 'key' }, parts.map((part) => make('li', {}, make('span', { class: part }), named(part))));

/** A field of a form. */
export const field = (label, input) => make('label', { class: 'field' }, label, input);

export const choice = (id, options, chosen) => make('select', { id, name: id }, options.map(([value, label]) => make('option', { value, selected: value === chosen }, label)));

/** A table that scrolls by itself where the screen is narrow; the first cell of each row names it. */
export function table(label, heads, rows, foot) {
  const cells = ([first, ...others]) => make('tr', {}, make('th', { scope: 'row' }, first), others.map((cell) => make('td', { class: 'number' }, cell)));
  return make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label }, make('table', {},
    make('thead', {}, make('tr', {}, heads.map((head, index) => make('th', { scope: 'col', class: index ? 'number' : null }, head)))),
    make('tbody', {}, rows.map(cells)), foot && make('tfoot', {}, cells(foot))));
}
