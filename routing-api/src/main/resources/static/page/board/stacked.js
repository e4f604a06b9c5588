// A table whose rows stand below each other, a figure a line, where there is no room beside each other.
import { make } from '../shell.js';

/**
 * @param headings of the columns; the first one is what a row is about
 * @param rows with as many cells, each a text or a list of texts and elements; what is empty is left out on a phone
 */
export function stacked(headings, rows) {
  const cell = (content, i) => (i === 0 ? make('th', { scope: 'row', role: 'rowheader' }, content)
    : make('td', { role: 'cell', class: 'number' }, content === '' ? '' : make('span', { class: 'label', 'aria-hidden': 'true' }, headings[i]), content === '' ? '' : make('span', {}, content)));
  return make('table', { class: 'stacked', role: 'table' },
    make('thead', { role: 'rowgroup' }, make('tr', { role: 'row' }, headings.map((heading, i) => make('th', { scope: 'col', role: 'columnheader', class: i ? 'number' : null }, heading)))),
    make('tbody', { role: 'rowgroup' }, rows.map((row) => make('tr', { role: 'row' }, row.map(cell)))));
}
