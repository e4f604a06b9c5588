// What the pages that compare wheels share: which wheels, whose money, and the figures behind them.
import { button, go, language, make } from '../shell.js';
import { inAddress, numberInput } from '../numbers.js';
import { choice, field, table } from './tabs.js';

const asked = new URLSearchParams(location.search);

const written = (number, locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(number);

export const figure = (number) => written(number, language === 'id' ? 'id-ID' : 'en-GB');

/** A figure of such a unit; Rupiah are written alike in both languages. */
const figureOf = (number, unit) => (unit.startsWith('Rp') ? written(number, 'id-ID') : figure(number));

/** A figure with its unit; Rupiah stand before it. */
export const valued = (number, unit) => (unit.startsWith('Rp') ? `Rp${figureOf(number, unit)}${unit.slice(2)}` : `${figureOf(number, unit)} ${unit}`);

/** Fields for two kinds of wheels and whose money counts. */
export function wheelFields(say) {
  const kinds = Object.entries(say('wheels'));
  return [field(say('first'), choice('first', kinds, asked.get('first') || 'electric-home')), field(say('second'), choice('second', kinds, asked.get('second') || 'petrol-pump')),
    field(say('view'), choice('view', Object.entries(say('views')), asked.get('view') || 'cash'))];
}

/** All figures with their ranges and sources, and a field for one's own; `say` knows the words of a comparison. */
export function figures(costs, say) {
  const own = (each) => numberInput(each.chosen ? each.value : null, { name: each.code, 'aria-label': `${say('own')}: ${each.name}`, placeholder: each.chosen ? null : figureOf(each.value, each.unit) }, each.unit.startsWith('Rp') ? 'amount' : 'number');
  const range = (each) => [...new Set([each.low, each.high])].map((end) => figureOf(end, each.unit)).join('–');
  const source = (each) => [each.source, each.since && say('since', each.since), each.knownFrom && say('knownFrom', each.knownFrom)].filter(Boolean).join('; ');
  const rows = costs.figures.map((each) => [each.name, own(each), each.unit, range(each), make('span', { class: 'source' }, source(each))]);
  return make('form', {
    id: 'figures',
    onsubmit: (event) => {
      event.preventDefault();
      go(Object.fromEntries(costs.figures.map((each) => [each.code, inAddress(event.target.elements[each.code])])));
    },
  }, make('h2', {}, say('figures')), make('p', {}, say('figuresHint')),
  table(say('figures'), [say('factor'), say('own'), say('unit'), say('known'), say('source')], rows),
  make('p', { class: 'actions' }, make('button', { class: 'strong' }, say('again')), button(say('reset'), () => go(Object.fromEntries(costs.figures.map((each) => [each.code, '']))))));
}
