// Electric beside petrol: the same days on other wheels, what moves the difference, and the figures that it stands on.
import { ask, askAll, decimal, doing, find, frame, make, rupiah, speaker } from '../shell.js';
import { WORDS } from './compare-words.js';
import { actions, choice, chooser, covered, difference, field, key, periodFields, table, tabs, told, wished } from './tabs.js';
import { replan } from './replan.js';
import { figure, figures, valued, wheelFields } from './wheels.js';

const LINES = ['energy', 'batteryWear', 'upkeep', 'tax', 'depreciation', 'finance', 'wage', 'other'];
const USUAL_METER = 'pln-1300';
const say = speaker(WORDS);
const asked = new URLSearchParams(location.search);
const named = (name) => say('wheels')[name];
const amount = (wheels, line) => wheels.lines[`${line}Idr`];

const choose = (meters) => chooser([...periodFields(), ...wheelFields(say), field(say('meter'), choice('meter', meters, asked.get('meter') || USUAL_METER))], say('compute'));

function sum(costs) {
  const { spread, coverage } = costs;
  const first = costs.wheels.find((wheels) => wheels.wheels === costs.first);
  return make('section', { class: 'sum', 'aria-label': say('difference') },
    told(`${named(costs.first)}`, rupiah(first.totalIdr), null),
    told(`${say('difference')}: ${named(costs.second)}`, difference(costs.differenceIdr)),
    told(say('likely'), say('range', difference(spread.p5Idr), difference(spread.p95Idr)), say('draws', figure(spread.firstDearer), figure(spread.draws))),
    told(say('planned'), rupiah(costs.planned.totalIdr)),
    covered(coverage));
}

/** One bar for each kind, its lines beside each other. */
function chart(costs) {
  const most = Math.max(...costs.wheels.map((wheels) => wheels.totalIdr), 1);
  const shown = LINES.filter((line) => costs.wheels.some((wheels) => amount(wheels, line) > 0));
  const bars = costs.wheels.map((wheels) => {
    let left = 0;
    return make('div', { class: 'bar' }, make('span', {}, named(wheels.wheels)),
      make('svg:svg', { viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, shown.map((line) => {
        const width = (100 * amount(wheels, line)) / most;
        left += width;
        return make('svg:rect', { class: line, x: left - width, y: 0, width, height: 10 });
      })));
  });
  return [make('div', { class: 'bars', role: 'img', 'aria-label': say('chart') }, bars), key(shown, (line) => say('lines')[line])];
}

function kinds(costs) {
  const shown = LINES.filter((line) => costs.wheels.some((wheels) => amount(wheels, line) > 0));
  const each = (idr) => (idr === undefined ? '' : rupiah(idr));
  const grams = (g) => (g === undefined ? '' : `${decimal(g / 1000, g < 100_000 ? 2 : 0)} kg`);
  return table(say('heading'),
    [say('kind'), ...shown.map((line) => say('lines')[line]), say('total'), say('perKm'), say('perVisit'), say('difference'), say('emission'), say('emissionEach')],
    costs.wheels.map((wheels) => [named(wheels.wheels), ...shown.map((line) => rupiah(amount(wheels, line))), rupiah(wheels.totalIdr), each(wheels.perKmIdr), each(wheels.perVisitIdr),
      wheels.wheels === costs.second ? '' : rupiah(wheels.differenceIdr), grams(wheels.co2eG), grams(wheels.co2eGPerVisit)]));
}

function tornado(costs) {
  if (!costs.tornado.length) return [];
  const byCode = new Map(costs.figures.map((each) => [each.code, each]));
  const ends = costs.tornado.flatMap((bar) => [bar.atLowIdr, bar.atHighIdr, 0]);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const place = (idr) => (100 * (idr - least)) / (most - least || 1);
  const bars = costs.tornado.map((bar) => {
    const [left, right] = [place(bar.atLowIdr), place(bar.atHighIdr)].sort((one, other) => one - other);
    return make('div', { class: 'bar' }, make('span', {}, byCode.get(bar.code).name),
      make('svg:svg', { viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
        make('svg:rect', { class: 'energy', x: left, y: 1, width: Math.max(right - left, 0.3), height: 8 }),
        make('svg:rect', { class: 'zero', x: Math.min(place(0), 99.7), y: 0, width: 0.3, height: 10 }),
        make('svg:rect', { class: 'here', x: Math.min(place(costs.differenceIdr), 99.7), y: 0, width: 0.3, height: 10 })));
  });
  const value = (code, number) => valued(number, byCode.get(code).unit);
  return [make('h2', {}, say('tornado')), make('p', {}, say('tornadoHint')),
    make('div', { class: 'bars', role: 'img', 'aria-label': say('tornado') }, bars),
    table(say('tornado'), [say('factor'), say('low'), say('lowDifference'), say('high'), say('highDifference')],
      costs.tornado.map((bar) => [byCode.get(bar.code).name, value(bar.code, bar.low), difference(bar.atLowIdr), value(bar.code, bar.high), difference(bar.atHighIdr)]))];
}

/** Two lines over one figure, and where they cross. */
function curve(costs, code) {
  const { points, breakEven, unit } = costs.curves.find((each) => each.code === code);
  const most = Math.max(...points.flatMap((point) => [point.firstIdr, point.secondIdr]), 1);
  const [start, end] = [points[0].value, points[points.length - 1].value];
  const x = (value) => (100 * (value - start)) / (end - start);
  const line = (side) => points.map((point) => `${x(point.value)},${100 - (96 * point[side]) / most}`).join(' ');
  return make('div', { id: 'curve' },
    make('svg:svg', { viewBox: '0 0 100 100', preserveAspectRatio: 'none', role: 'img', 'aria-label': say('curveChart') },
      make('svg:polyline', { class: 'line energy', points: line('firstIdr') }), make('svg:polyline', { class: 'line wage', points: line('secondIdr') }),
      breakEven === undefined ? null : make('svg:rect', { class: 'zero', x: x(breakEven), y: 0, width: 0.3, height: 100 })),
    make('p', { class: 'ends' }, make('span', {}, valued(start, unit)), make('span', {}, valued(end, unit))),
    key(['energy', 'wage'], (part) => named(part === 'energy' ? costs.first : costs.second)),
    make('p', {}, make('b', {}, breakEven === undefined ? say('noBreakEven') : say('breakEven', valued(breakEven, unit)))),
    make('details', {}, make('summary', {}, say('points')),
      table(say('curves'), [unit, named(costs.first), named(costs.second)], points.map((point) => [figure(point.value), rupiah(point.firstIdr), rupiah(point.secondIdr)]))));
}

function curves(costs) {
  const name = (code) => costs.figures.find((each) => each.code === code).name;
  const pick = choice('curve-of', costs.curves.map((each) => [each.code, name(each.code)]), costs.curves[0].code);
  pick.addEventListener('change', () => find('#curve').replaceWith(curve(costs, pick.value)));
  return [make('h2', {}, say('curves')), field(say('curveOf'), pick), curve(costs, costs.curves[0].code)];
}

frame(say('title'), { dated: false });
const place = find('#costs');
place.append(tabs(), make('h1', {}, say('heading')), make('p', {}, say('hint')));
await doing(async () => {
  const meters = new Map((await askAll('/api/v1/tariffs')).filter((tariff) => tariff.unit === 'kWh').map((tariff) => [tariff.code, tariff.name]));
  place.append(choose([...meters]));
  const costs = await ask('GET', `/api/v1/costs/comparison?${wished()}`);
  place.append(...(costs.planned.routes
    ? [sum(costs), ...chart(costs), kinds(costs), actions([...say('explain'), ...say('explainMore')], `/api/v1/costs/comparison/file?${wished()}`), ...await replan(), ...tornado(costs), ...curves(costs), figures(costs, say)]
    : [make('p', { class: 'empty' }, make('b', {}, say('none')), say('noneHint'))]));
})();
