// Closed roads: tap a road or draw a stretch, say why and until when; in force for every search from then on.
import { ask, begin, button, clock, decimal, dialog, doing, find, frame, make, only, speaker, tell } from '../shell.js';
import { createMap } from '../map.js';

const WORDS = {
  id: {
    title: 'jalan ditutup', heading: 'Jalan ditutup', hint: 'Ketuk jalan di peta untuk menutupnya, atau gambar ruas yang lebih panjang.', none: 'Tidak ada jalan yang ditutup.',
    draw: 'Gambar ruas', drawHint: 'Ketuk titik-titik di sepanjang jalan, lalu tekan "Selesai".', finish: 'Selesai', stop: 'Batal', noRoad: 'Tidak ada jalan di dekat titik itu. Ketuk tepat di jalannya.',
    close: 'Tutup jalan ini', road: (road) => road.name || 'Jalan tanpa nama', metres: (m) => (m < 1000 ? `${m} m` : `${decimal(m / 1000)} km`),
    reason: 'Kenapa?', reasons: { landslide: 'Longsor', flood: 'Banjir', bridge: 'Jembatan rusak', works: 'Perbaikan jalan', event: 'Acara', other: 'Lainnya' }, note: 'Catatan',
    who: 'Siapa yang tidak bisa lewat?', classes: { motorbike: 'Motor', 'three-wheeler': 'Motor roda tiga', car: 'Mobil', truck: 'Truk' }, from: 'Mulai', until: 'Sampai (kosong: belum tahu)',
    states: { coming: 'akan datang', active: 'berlaku sekarang', over: 'sudah lewat' }, everybody: 'untuk semua BUMDes', open: 'Buka lagi', show: 'Tunjukkan', saved: 'Jalan ditutup. Rute yang disusun sejak sekarang menghindarinya.', opened: 'Jalan dibuka lagi.', map: 'Peta jalan', loading: 'Memuat …',
  },
  en: {
    title: 'closed roads', heading: 'Closed roads', hint: 'Tap a road on the map to close it, or draw a longer stretch.', none: 'No road is closed.',
    draw: 'Draw a stretch', drawHint: 'Tap points along the road, then press "Done".', finish: 'Done', stop: 'Cancel', noRoad: 'There is no road near that point. Tap on the road itself.',
    close: 'Close this road', road: (road) => road.name || 'Road without a name', metres: (m) => (m < 1000 ? `${m} m` : `${decimal(m / 1000)} km`),
    reason: 'Why?', reasons: { landslide: 'Landslide', flood: 'Flood', bridge: 'Bridge broken', works: 'Road works', event: 'Event', other: 'Other' }, note: 'Note',
    who: 'Who cannot pass?', classes: { motorbike: 'Motorbikes', 'three-wheeler': 'Three-wheelers', car: 'Cars', truck: 'Trucks' }, from: 'From', until: 'Until (empty: not known)',
    states: { coming: 'to come', active: 'in force now', over: 'over' }, everybody: 'for every BUMDes', open: 'Open again', show: 'Show', saved: 'The road is closed. Routes planned from now on go around it.', opened: 'The road is open again.', map: 'Map of the roads', loading: 'Loading …',
  },
};
const FINGER_PX = 16;
const CLOSED = { color: '#a3242b', weight: 7, opacity: 0.75 };
const KEYS = ['owner', 'reason', 'note', 'place', 'vehicleClasses', 'from'];
const say = speaker(WORDS);

frame(say('title'), { dated: false });
find('#map').setAttribute('aria-label', say('map'));
const map = createMap('map', { tapByKeys: true });
window.rutedesaMap = map; // for tests and the curious: where a place is on the screen
const drawn = L.layerGroup().addTo(map);
const sketch = L.layerGroup().addTo(map);
let stretch = null;

const local = (instant) => (instant ? `${instant.slice(8, 10)}/${instant.slice(5, 7)} ${clock(instant)}` : '…');
const withOffset = (value) => `${value}:00+08:00`;
const now = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16);

async function load() {
  const { items } = await ask('GET', '/api/v1/closures');
  drawn.clearLayers();
  items.forEach((closure) => mark(closure));
  const bar = stretch ? make('p', {}, say('drawHint')) : make('p', {}, say('hint'));
  const steps = stretch
    ? [button(say('finish'), () => describe({ kind: 'stretch', points: stretch }, null), { class: 'strong', id: 'finish', disabled: stretch.length < 2 }), button(say('stop'), stopDrawing)]
    : [button(say('draw'), startDrawing)];
  const used = find('#closures h1') && (find('#closures').contains(document.activeElement) || document.activeElement === document.body);
  find('#closures').replaceChildren(make('h1', {}, say('heading')), bar, make('p', { class: 'actions' }, steps),
    ...(items.length ? items.map(card) : [make('p', { class: 'empty' }, say('none'))]));
  if (used) find(stretch ? '#map' : '#closures button').focus({ preventScroll: true }); // What had the focus is drawn anew.
}

function mark(closure) {
  const points = closure.place.points.map((point) => [point.lat, point.lon]);
  const shape = closure.place.kind === 'area' ? L.polygon(points, CLOSED)
    : closure.place.kind === 'stretch' ? L.polyline(points, { ...CLOSED, dashArray: '4 10' })
      : L.circleMarker(points[0], { ...CLOSED, radius: 11, fillOpacity: 0.6 });
  shape.bindPopup(say('reasons')[closure.reason]).addTo(drawn);
}

function card(closure) {
  const [first] = closure.place.points;
  return make('article', { class: closure.state }, make('h2', {}, `${say('reasons')[closure.reason]} · ${say('metres', closure.roadMetres)}`),
    make('p', {}, `${say('states')[closure.state]} · ${local(closure.from)} – ${local(closure.until)}`),
    make('p', {}, closure.vehicleClasses.map((word) => say('classes')[word]).join(', '), closure.owner === 'region' ? ` · ${say('everybody')}` : ''),
    closure.note ? make('p', {}, closure.note) : null,
    make('p', { class: 'actions' }, button(say('show'), () => map.setView([first.lat, first.lon], 15)), button(say('open'), doing(() => open(closure.id)))));
}

/** What has been closed ends now and stays in the list of past closures; what is to come is dropped. */
async function open(id) {
  const closure = await ask('GET', `/api/v1/closures/${id}`);
  const path = `/api/v1/closures/${id}`;
  if (closure.state === 'coming') await ask('DELETE', path, undefined, { 'If-Match': closure.etag });
  else await ask('PUT', path, { ...only(KEYS, closure), until: new Date().toISOString() }, { 'If-Match': closure.etag });
  await load();
  tell(say('opened'), 'good');
}

function startDrawing() {
  stretch = [];
  doing(load)();
}

function stopDrawing() {
  stretch = null;
  sketch.clearLayers();
  doing(load)();
}

map.on('click', (event) => doing(() => (stretch ? addPoint(event.latlng) : tap(event.latlng)))());

async function addPoint({ lat, lng }) {
  stretch.push({ lat, lon: lng });
  drawStretch();
  find('#finish').disabled = stretch.length < 2;
}

function drawStretch() {
  sketch.clearLayers();
  L.polyline(stretch.map((point) => [point.lat, point.lon]), { ...CLOSED, dashArray: '2 8' }).addTo(sketch);
  stretch.forEach((point) => L.circleMarker([point.lat, point.lon], { ...CLOSED, radius: 6 }).addTo(sketch));
}

/** How far from a road a finger may be: as wide as a fingertip on the present map. */
function reach({ lat, lng }) {
  const at = map.latLngToContainerPoint([lat, lng]);
  return Math.min(1_000, Math.max(20, Math.round(map.distance([lat, lng], map.containerPointToLatLng(at.add([FINGER_PX, 0]))))));
}

async function tap({ lat, lng }) {
  const { road } = await ask('GET', `/api/v1/region/road?lat=${lat}&lon=${lng}&within=${reach({ lat, lng })}`);
  sketch.clearLayers();
  if (!road) {
    tell(say('noRoad'));
    return;
  }
  L.polyline(road.geometry.coordinates.map(([lon, latitude]) => [latitude, lon]), CLOSED).addTo(sketch);
  describe({ kind: 'road', points: [{ lat, lon: lng }] }, road);
}

function describe(place, road) {
  const reason = make('select', {}, Object.entries(say('reasons')).map(([value, label]) => make('option', { value }, label)));
  const note = make('input', { maxlength: 500 });
  const from = make('input', { type: 'datetime-local', value: now() });
  const until = make('input', { type: 'datetime-local' });
  const classes = Object.entries(say('classes')).map(([value, label]) => make('label', { class: 'tick' }, make('input', { type: 'checkbox', value, checked: true }), label));
  const box = dialog(say('close'), [
    road ? make('p', {}, make('b', {}, say('road', road)), ` · ${say('metres', road.metres)}`) : null,
    make('label', { class: 'field' }, say('reason'), reason), make('fieldset', {}, make('legend', {}, say('who')), classes),
    make('label', { class: 'field' }, say('from'), from), make('label', { class: 'field' }, say('until'), until), make('label', { class: 'field' }, say('note'), note),
  ].filter(Boolean), [[say('close'), doing(async () => {
    const asked = { place, reason: reason.value, vehicleClasses: classes.map((label) => label.firstChild).filter((tick) => tick.checked).map((tick) => tick.value) };
    if (from.value) asked.from = withOffset(from.value);
    if (until.value) asked.until = withOffset(until.value);
    if (note.value.trim()) asked.note = note.value.trim();
    await ask('POST', '/api/v1/closures', asked);
    stretch = null;
    await load();
    tell(say('saved'), 'good');
  }), true]]);
  box.addEventListener('close', () => (stretch ? drawStretch() : sketch.clearLayers())); // A stretch that is refused is still in the hand.
}

async function start() {
  const region = await ask('GET', '/api/v1/region');
  map.attributionControl.addAttribution(region.attribution);
  map.fitBounds([[region.bounds.south, region.bounds.west], [region.bounds.north, region.bounds.east]], { animate: false });
  await load();
}

find('#closures').append(make('p', { class: 'empty', id: 'state', role: 'status' }, say('loading')));
begin(start, find('#closures'));
