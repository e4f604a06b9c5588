// Today's plan: list and map, read from the API of this server alone.
import { createMap } from './map.js';

const TEXTS = {
  id: {
    date: 'Tanggal', title: 'rute hari ini', other: 'English', none: 'Belum ada rencana untuk tanggal ini.',
    solving: 'Rute sedang disusun …', offline: 'Server tidak terjangkau. Dicoba lagi …', back: 'kembali', leaves: 'berangkat',
    battery: 'sisa baterai', flat: 'baterai tanpa hitungan tanjakan', stops: 'tujuan', left: 'Belum terjadwal', hub: 'Gudang', reload: 'Muat lagi di gudang', swap: 'Muat lagi dan tukar baterai',
    delivery: 'antar', pickup: 'jemput', total: 'seluruhnya', show: 'Tunjukkan di peta', locale: 'id-ID',
  },
  en: {
    date: 'Date', title: "today's routes", other: 'Bahasa Indonesia', none: 'There is no plan for this date yet.',
    solving: 'Routes are being planned …', offline: 'The server cannot be reached. Trying again …', back: 'back', leaves: 'leaves',
    battery: 'battery left', flat: 'battery without climbs', stops: 'stops', left: 'Not planned', hub: 'Depot', reload: 'Load again at the depot', swap: 'Load again and swap the pack',
    delivery: 'deliver', pickup: 'pick up', total: 'in all', show: 'Show on the map', locale: 'en-GB',
  },
};
const COLOURS = ['#0072b2', '#d55e00', '#007a5a', '#9b3f78', '#5b4a00', '#333333'];
const POLL_MILLIS = 2000;

const query = new URLSearchParams(location.search);
const language = query.get('lang') === 'en' ? 'en' : 'id';
const text = TEXTS[language];
const element = (id) => document.getElementById(id);
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Makassar' }).format(new Date());
const clock = (instant) => instant.slice(11, 16).replace(':', '.');
const kilometres = (metres) => `${new Intl.NumberFormat(text.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(metres / 1000)} km`;
const rupiah = (amount) => `Rp${new Intl.NumberFormat('id-ID').format(amount)}`;
const percent = (share) => `${Math.round(share * 100)}%`;

function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'onclick') node.addEventListener('click', value);
    else node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

async function read(path) {
  const answer = await fetch(path, { headers: { 'Accept-Language': language } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

let map;
let drawn;

async function prepareMap() {
  if (map) return;
  map = createMap('map');
  drawn = L.layerGroup().addTo(map);
  const region = await read('/api/v1/region');
  map.attributionControl.addAttribution(region.attribution);
}

const latLngs = (line) => line.map(([lon, lat]) => [lat, lon]);

function drawArrow(points, rider) {
  const middle = Math.floor(points.length / 2);
  if (points.length < 3) return;
  const [from, to] = [points[middle - 1], points[middle]];
  const angle = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
  const icon = L.divIcon({ className: `arrow rider-${rider}`, iconSize: [16, 16], html: '<span>▲</span>' });
  const marker = L.marker(to, { icon, interactive: false, keyboard: false }).addTo(drawn);
  marker.getElement().firstChild.style.cssText = `display:block;transform:rotate(${angle}deg)`;
}

function drawRoute(route, rider, markers) {
  for (const leg of route.legs) {
    const points = latLngs(leg.geometry.coordinates);
    L.polyline(points, { color: '#ffffff', weight: 7, interactive: false }).addTo(drawn);
    L.polyline(points, { color: COLOURS[rider], weight: 4, opacity: 0.9, interactive: false }).addTo(drawn);
    drawArrow(points, rider);
  }
  let number = 0;
  for (const stop of route.stops.filter((each) => each.kind === 'visit')) {
    number += 1;
    const icon = L.divIcon({ className: `number rider-${rider}`, iconSize: [28, 28], html: String(number) });
    const label = `${number}. ${stop.recipient}, ${clock(stop.serviceStart)}`;
    const marker = L.marker([stop.lat, stop.lon], { icon, title: `${route.rider}: ${label}`, alt: label });
    marker.bindPopup(make('span', {}, make('b', {}, route.rider), make('br'), label)).addTo(drawn);
    markers.set(stop, marker);
  }
  const start = route.stops[0];
  L.marker([start.lat, start.lon], { icon: L.divIcon({ className: 'hub', iconSize: [30, 30], html: '⌂' }), title: text.hub, alt: text.hub, zIndexOffset: 500 }).addTo(drawn);
}

function stopItem(stop, number, markers) {
  const show = () => {
    const marker = markers.get(stop);
    map.setView(marker.getLatLng(), Math.max(map.getZoom(), 13));
    marker.openPopup();
  };
  const load = stop.activity === 'pickup' ? text.pickup : text.delivery;
  const button = make('button', { type: 'button', class: 'number', title: text.show, 'aria-label': `${text.show}: ${stop.recipient}`, onclick: show }, String(number));
  const place = make('span', { class: 'place' }, stop.recipient, make('small', {}, [load, stop.address, stop.note].filter(Boolean).join(' · ')));
  return make('li', {}, button, place, make('span', { class: 'clock' }, clock(stop.serviceStart)));
}

function routeCard(route, rider, markers) {
  const visits = route.stops.filter((stop) => stop.kind === 'visit');
  const facts = [
    [text.leaves, clock(route.departure)], [text.back, clock(route.arrival)], ['', kilometres(route.metres)],
    [text.battery, percent(route.stateOfChargeOnReturn)], ['', rupiah(route.cost.total)],
  ];
  const line = make('p', { class: 'facts' }, ...facts.map(([word, value]) => make('span', {}, word ? `${word} ` : '', make('b', {}, value))));
  if (route.flatEstimate) line.append(make('span', {}, text.flat));
  const heading = make('h2', {}, route.rider, make('small', {}, `${visits.length} ${text.stops} · ${route.vehicle}`));
  return make('details', { class: `rider-${rider}`, ...(rider === 0 ? { open: '' } : {}) },
    make('summary', {}, heading, line), make('ol', {}, ...items(route, markers)));
}

function items(route, markers) {
  let number = 0;
  return route.stops.filter((stop) => stop.kind !== 'start' && stop.kind !== 'end').map((stop) => {
    if (stop.kind === 'visit') return stopItem(stop, (number += 1), markers);
    return make('li', { class: 'reload' }, make('span', { class: 'place' }, `⌂ ${stop.kind === 'swap' ? text.swap : text.reload}`), make('span', { class: 'clock' }, `${clock(stop.arrival)}–${clock(stop.departure)}`));
  });
}

function leftCard(unassigned) {
  return make('section', { class: 'left' }, make('h2', {}, `${text.left} (${unassigned.length})`),
    ...unassigned.map((task) => make('p', {}, make('b', {}, task.recipient), make('br'), task.message)));
}

function say(sentence) {
  element('list').replaceChildren(make('p', { id: 'state', role: 'status' }, sentence));
  element('total').textContent = '';
}

async function show(plan) {
  await prepareMap();
  drawn.clearLayers();
  const points = plan.routes.flatMap((route) => route.stops.map((stop) => [stop.lat, stop.lon]));
  map.fitBounds(L.latLngBounds(points.length > 0 ? points : [[0, 0]]), { padding: [30, 30] });
  const markers = new Map();
  const cards = plan.routes.map((route, i) => {
    drawRoute(route, i % COLOURS.length, markers);
    return routeCard(route, i % COLOURS.length, markers);
  });
  if (plan.unassigned.length > 0) cards.push(leftCard(plan.unassigned));
  element('list').replaceChildren(...cards);
  element('total').textContent = `${text.total} ${kilometres(plan.metres)} · ${rupiah(plan.cost.total)}`;
}

async function refresh(date) {
  try {
    const { items } = await read(`/api/v1/plans?date=${date}`);
    const finished = items.filter((plan) => plan.version).at(-1);
    const newest = items.at(-1);
    if (newest?.state === 'solving') {
      if (!finished) say(text.solving);
      setTimeout(() => refresh(date), POLL_MILLIS);
    }
    if (finished) await show(await read(`/api/v1/plans/${finished.id}?geometry=true`));
    else if (newest?.state !== 'solving') say(newest?.error?.message ?? text.none);
  } catch (problem) {
    console.warn(problem);
    say(text.offline);
    setTimeout(() => refresh(date), 2 * POLL_MILLIS);
  }
}

function go(changes) {
  const next = new URLSearchParams({ ...Object.fromEntries(query), ...changes });
  location.search = next.toString();
}

document.documentElement.lang = language;
document.title = `RuteDesa – ${text.title}`;
document.querySelector('[data-text=date]').textContent = text.date;
element('language').textContent = text.other;
element('language').lang = language === 'id' ? 'en' : 'id';
element('language').addEventListener('click', () => go({ lang: language === 'id' ? 'en' : 'id' }));
element('date').value = query.get('date') ?? today();
element('date').addEventListener('change', () => element('date').value && go({ date: element('date').value }));
refresh(element('date').value);
