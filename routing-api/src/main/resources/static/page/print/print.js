// The day on paper: a sheet of A4 for each rider with the map and the list to tick off and sign.
import { ask, askAll, begin, button, clock, date, decimal, doing, find, frame, kilometres, language, make, percent, plansOfDay, speaker } from '../shell.js';
import { hasBattery } from '../board/battery.js';
import { haltName } from '../board/halts.js';
import { Drawing } from '../board/drawing.js';
import { look } from '../board/look.js';
import { picture } from '../qr.js';
import { WORDS as BOARD } from '../board/words.js';

const WORDS = {
  id: {
    ...BOARD.id, title: 'cetak rute', print: 'Cetak semua lembar', hint: 'Satu lembar A4 untuk tiap kurir. Tunggu sampai petanya muncul, lalu cetak.', back: 'Kembali', none: 'Belum ada rute', noneHint: 'Susun dulu rutenya di halaman Hari ini.',
    qr: 'Tambah kode QR', qrHint: (until) => `Pindai untuk membuka rute di HP. Berlaku sampai ${until}.`, qrOf: (rider) => `Kode QR rute ${rider}`,
    no: 'No.', time: 'Jam', stop: 'Tujuan', goods: 'Barang', battery: 'Baterai', sign: 'Tanda tangan', start: 'Berangkat dari gudang', end: 'Kembali di gudang', endElsewhere: 'Selesai di tempat akhir', pickup: 'ambil', map: (rider) => `Peta rute ${rider}`, list: (rider) => `Daftar tujuan ${rider}`,
  },
  en: {
    ...BOARD.en, title: 'print the routes', print: 'Print all sheets', hint: 'A sheet of A4 for each rider. Wait until the maps are there, then print.', back: 'Back', none: 'No routes yet', noneHint: 'Plan the routes on the page Today first.',
    qr: 'Add QR codes', qrHint: (until) => `Scan to open the route on a phone. Valid until ${until}.`, qrOf: (rider) => `QR code of ${rider}'s route`,
    no: 'No.', time: 'Time', stop: 'Stop', goods: 'Goods', battery: 'Battery', sign: 'Signature', start: 'Leave the depot', end: 'Back at the depot', endElsewhere: 'End of the shift', map: (rider) => `Map of ${rider}'s route`, list: (rider) => `${rider}'s stops`,
  },
};
const say = speaker(WORDS);
const day = () => new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${date()}T00:00:00Z`));

/** Of a stop without a task. @param start the route's first stop: a shift may end elsewhere */
function pauseName(stop, start) {
  if (stop.kind === 'start') return say('start');
  if (stop.kind === 'end') return say(stop.lat === start.lat && stop.lon === start.lon ? 'end' : 'endElsewhere');
  return haltName(stop, say) + (stop.breakName ? `: ${stop.breakName}` : '');
}

function row(stop, number, start, battery) {
  const place = stop.taskId ? [make('b', {}, stop.recipient), ...[stop.address, stop.phone, stop.note].filter(Boolean).flatMap((line) => [make('br'), line])] : [pauseName(stop, start)];
  const goods = stop.taskId ? `${say(stop.activity)} ${decimal(stop.handedKg ?? 0)} kg` : '';
  const time = stop.kind === 'start' ? stop.departure : stop.serviceStart ?? stop.arrival;
  return make('tr', { class: stop.taskId ? null : 'pauses' }, make('td', { class: 'figure' }, number), make('td', { class: 'figure' }, clock(time)), make('td', {}, place),
    make('td', { class: 'goods' }, goods), make('td', { class: 'figure' }, battery ? percent(stop.stateOfCharge) : '–'), make('td', { class: 'sign' }));
}

/** As on the map: a task keeps the number of its first stop. */
function rows(route) {
  const numbers = new Map();
  return route.stops.map((stop) => {
    if (stop.taskId && !numbers.has(stop.taskId)) numbers.set(stop.taskId, numbers.size + 1);
    return row(stop, stop.taskId ? numbers.get(stop.taskId) : '', route.stops[0], hasBattery(route));
  });
}

function sheet(route, classes) {
  const head = ['no', 'time', 'stop', 'goods', 'battery', 'sign'].map((name) => make('th', { scope: 'col' }, say(name)));
  return make('section', { class: `sheet ${classes}`, 'aria-label': route.rider },
    make('h2', {}, route.rider, make('small', {}, day())),
    make('p', { class: 'facts' }, make('span', {}, route.vehicle), make('span', {}, `${clock(route.departure)}–${clock(route.arrival)}`), make('span', {}, kilometres(route.metres))),
    make('div', { class: 'map', role: 'region', 'aria-label': say('map', route.rider) }),
    make('div', { class: 'wide', role: 'region', tabindex: '0', 'aria-label': say('list', route.rider) }, make('table', {}, make('thead', {}, make('tr', {}, head)), make('tbody', {}, rows(route)))));
}

/** Each code is a link of its own, so they are made only when somebody asks for them. */
async function addCodes(routes, sheets) {
  const links = await Promise.all(routes.map((route) => ask('POST', `/api/v1/riders/${route.riderId}/routes/${date()}/link`)));
  links.forEach((link, i) => {
    const code = make('figure', { class: 'code' }, picture(link.qr, say('qrOf', routes[i].rider)), make('figcaption', {}, say('qrHint', clock(link.expiresAt))));
    sheets[i].querySelector('.code')?.remove();
    sheets[i].querySelector('.map').before(code);
  });
  find('#advice').textContent = links.find((link) => link.advice)?.advice ?? '';
}

async function show() {
  const plans = (await plansOfDay()).filter((plan) => plan.version);
  if (plans.length === 0) {
    find('main').replaceChildren(make('p', { class: 'empty', id: 'state' }, make('b', {}, say('none')), say('noneHint'), make('p', {}, make('a', { class: 'button strong', href: `/${location.search}` }, say('back')))));
    return;
  }
  const [plan, riders, region] = await Promise.all([ask('GET', `/api/v1/plans/${plans.at(-1).id}?geometry=true`), askAll('/api/v1/riders'), ask('GET', '/api/v1/region')]);
  const order = riders.filter((rider) => rider.active && rider.depotId === plan.depotId).map((rider) => rider.id);
  const looks = plan.routes.map((route) => look(order.indexOf(route.riderId)));
  const sheets = plan.routes.map((route, i) => sheet(route, looks[i].classes));
  find('main').replaceChildren(make('div', { id: 'tools' }, make('p', {}, say('hint')), make('p', { class: 'actions' },
    button(say('print'), () => window.print(), { class: 'strong' }),
    ...(['published', 'running'].includes(plan.state) ? [button(say('qr'), doing(() => addCodes(plan.routes, sheets)))] : []), make('a', { class: 'button', href: `/${location.search}` }, say('back'))), make('p', { id: 'advice', role: 'status' })), ...sheets);
  plan.routes.forEach((route, i) => {
    const drawing = new Drawing(sheets[i].querySelector('.map'), say);
    drawing.draw([route], () => looks[i], []);
    drawing.map.attributionControl.addAttribution(region.attribution);
    drawing.map.scrollWheelZoom.disable();
  });
}

frame(say('title'));
begin(show);
