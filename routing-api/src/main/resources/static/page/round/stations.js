// Stations where batteries are swapped or charged: listed, added, taken away, in and out as files.
import { ask, askAll, button, dialog, doing, find, make, rupiah, speaker, tell, today } from '../shell.js';
import { createMap } from '../map.js';
import { amount } from '../numbers.js';

const WORDS = {
  id: {
    title: 'Stasiun, bila ada', help: 'Tempat menukar atau mengisi baterai di luar gudang. Rute singgah di sana kalau baterainya tidak cukup.', none: 'Belum ada stasiun.', open: (from, to) => (from ? `buka ${from}–${to}` : 'selalu buka'),
    kinds: { swap: 'tukar baterai', charge: 'isi daya' }, swapPrice: (price) => `${price} / tukar`, kwhPrice: (price) => `${price} / kWh`, sockets: (count, watts) => [count && `${count} soket`, watts && `${watts} W`].filter(Boolean).join(' × '), perDay: (count) => `${count} baterai sehari`,
    remove: 'Hapus', removeAsk: (name) => `Hapus ${name}?`, add: 'Tambah stasiun', where: 'Ketuk peta di tempat stasiun.', noPin: 'Ketuk dulu petanya.', pinned: (lat, lon) => `Titik: ${lat}, ${lon}`, name: 'Nama', kind: 'Jenis',
    count: 'Soket, bila terbatas', packsADay: 'Baterai sehari, bila terbatas', watts: 'Watt per soket', perSwap: 'Rp per tukar', perKwh: 'Rp per kWh', opens: 'Buka pukul', closes: 'Tutup pukul', source: 'Sumber', packsOf: 'Baterai untuk motor', anyType: 'semua jenis', save: 'Simpan stasiun', saved: 'Disimpan.', removed: 'Dihapus.',
    files: 'Berkas', file: 'Ambil dari CSV atau XLSX', template: 'Contoh berkas (XLSX)', out: 'Unduh daftar (XLSX)', taken: (created, changed) => `${created} stasiun baru, ${changed} diubah.`,
  },
  en: {
    title: 'Stations, if any', help: 'Places away from the depot where batteries are swapped or charged. Routes stop there where the battery does not last.', none: 'No station yet.', open: (from, to) => (from ? `open ${from}–${to}` : 'always open'),
    kinds: { swap: 'battery swap', charge: 'charging' }, swapPrice: (price) => `${price} / swap`, kwhPrice: (price) => `${price} / kWh`, sockets: (count, watts) => [count && `${count} ${count === 1 ? 'socket' : 'sockets'}`, watts && `${watts} W`].filter(Boolean).join(' × '), perDay: (count) => `${count} ${count === 1 ? 'pack' : 'packs'} a day`,
    remove: 'Delete', removeAsk: (name) => `Delete ${name}?`, add: 'Add a station', where: 'Tap the map where the station is.', noPin: 'Tap the map first.', pinned: (lat, lon) => `Pin: ${lat}, ${lon}`, name: 'Name', kind: 'Kind',
    count: 'Sockets, if few', packsADay: 'Packs a day, if few', watts: 'Watts per socket', perSwap: 'Rp per swap', perKwh: 'Rp per kWh', opens: 'Opens at', closes: 'Closes at', source: 'Source', packsOf: 'Packs of', anyType: 'all types', save: 'Save station', saved: 'Saved.', removed: 'Deleted.',
    files: 'Files', file: 'Take in CSV or XLSX', template: 'Example file (XLSX)', out: 'Download list (XLSX)', taken: (created, changed) => `${created} ${created === 1 ? 'new station' : 'new stations'}, ${changed} changed.`,
  },
};
const PATH = '/api/v1/stations';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const say = speaker(WORDS);
const price = (station) => (station.kind === 'swap' ? say('swapPrice', rupiah(station.swapIdr)) : say('kwhPrice', rupiah(station.energyIdrPerKwh)));
const room = ({ sockets, chargeW, packs }) => [say('sockets', sockets, chargeW), packs && say('perDay', packs)].filter(Boolean).join(' · ');
const field = (label, attributes) => make('label', {}, label, make('input', attributes));

function row(station) {
  const remove = () => dialog(say('removeAsk', station.name), [], [[say('remove'), doing(async () => {
    const now = await ask('GET', `${PATH}/${station.id}`);
    await ask('DELETE', `${PATH}/${station.id}`, undefined, { 'If-Match': now.etag });
    await refresh();
    tell(say('removed'), 'good');
  }), true]]);
  return make('li', {}, make('span', { class: 'grow' }, make('b', {}, station.name), make('br'),
    make('small', { class: 'soft' }, [room(station), say('open', station.opensAt, station.closesAt), `${station.source}, ${station.asOf}`].filter(Boolean).join(' · '))),
  make('span', { class: 'chip' }, say('kinds')[station.kind]), make('span', {}, price(station)), button(say('remove'), remove, { 'aria-label': `${say('remove')}: ${station.name}` }));
}

function list(stations) {
  return stations.length === 0 ? make('p', { id: 'stations-list' }, say('none')) : make('ul', { id: 'stations-list', class: 'list' }, stations.map(row));
}

async function refresh() {
  find('#stations-list').replaceWith(list(await askAll(PATH)));
}

let pin = null;

/** A short name that files find the station by: letters and digits of its name. */
function code(name) {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 40) || 'stasiun';
}

async function save() {
  if (!pin) {
    tell(say('noPin'));
    return;
  }
  const value = (name) => find(`#station-${name}`).value.trim();
  const counted = (name) => (value(name) === '' ? {} : Number(value(name)));
  const kind = value('kind');
  const given = (key, found) => (typeof found === 'number' || (typeof found === 'string' && found !== '') ? { [key]: found } : {});
  await ask('POST', PATH, {
    code: code(value('name')), name: value('name'), kind, ...pin, ...given('sockets', counted('sockets')), ...(kind === 'swap' ? given('packs', counted('packs')) : {}), ...given('chargeW', counted('watts')),
    ...given(kind === 'swap' ? 'swapIdr' : 'energyIdrPerKwh', amount(value('price')) ?? {}), ...(kind === 'swap' ? given('vehicleType', value('type')) : {}), ...given('opensAt', value('opens')), ...given('closesAt', value('closes')), source: value('source'), asOf: today(),
  });
  await refresh();
  tell(say('saved'), 'good');
}

function form(bounds, types) {
  const kind = make('select', { id: 'station-kind', onchange: ({ target }) => {
    find('#station-price-word').textContent = say(target.value === 'swap' ? 'perSwap' : 'perKwh');
    packs.hidden = perDay.hidden = target.value !== 'swap';
  } }, ['charge', 'swap'].map((one) => make('option', { value: one }, say('kinds')[one])));
  const packs = make('label', { hidden: true }, say('packsOf'), make('select', { id: 'station-type' }, [{ code: '', name: say('anyType') }, ...types.filter((type) => type.batteryWh > 0)].map((type) => make('option', { value: type.code }, type.name))));
  const perDay = make('label', { hidden: true }, say('packsADay'), make('input', { id: 'station-packs', type: 'number', min: '1', max: '1000', class: 'short' }));
  const box = make('details', { id: 'station-add' }, make('summary', {}, say('add')), make('p', { class: 'soft' }, say('where')),
    make('div', { id: 'station-map', role: 'region', 'aria-label': say('where') }), make('p', { id: 'station-pin', role: 'status' }),
    make('div', { class: 'row' }, field(say('name'), { id: 'station-name', maxlength: '120' }), make('label', {}, say('kind'), kind), packs, perDay,
      field(say('count'), { id: 'station-sockets', type: 'number', min: '1', max: '200', class: 'short' }), field(say('watts'), { id: 'station-watts', type: 'number', min: '100', class: 'short' }),
      make('label', {}, make('span', { id: 'station-price-word' }, say('perKwh')), make('input', { id: 'station-price', class: 'money', inputmode: 'decimal' })),
      field(say('opens'), { id: 'station-opens', type: 'time' }), field(say('closes'), { id: 'station-closes', type: 'time' }), field(say('source'), { id: 'station-source', maxlength: '200' })),
    button(say('save'), doing(save), { class: 'strong', id: 'save-station' }));
  box.addEventListener('toggle', () => box.open && drawMap(bounds), { once: true });
  return box;
}

function drawMap({ south, west, north, east }) {
  const map = createMap('station-map', { tapByKeys: true }).fitBounds([[south, west], [north, east]]);
  let marker = null;
  map.on('click', ({ latlng }) => {
    const [lat, lon] = [latlng.lat, latlng.lng].map((degrees) => Math.round(degrees * 1e6) / 1e6);
    pin = { lat, lon };
    marker?.remove();
    marker = L.marker([lat, lon], { icon: L.divIcon({ className: 'hub', iconSize: [28, 28], html: '⚡' }), keyboard: false }).addTo(map);
    find('#station-pin').textContent = say('pinned', lat, lon);
  });
}

const take = doing(async ({ target }) => {
  const [file] = target.files;
  target.value = ''; // So that the same file, put right, can be chosen again.
  const { created, changed } = await ask('POST', '/api/v1/imports/stations', file, { 'Content-Type': file.name.endsWith('.xlsx') ? XLSX : 'text/csv' });
  await refresh();
  tell(say('taken', created, changed), 'good');
});

/** The card of the first steps; the bounds are the region's. */
export async function stationsCard(bounds) {
  const [stations, types] = await Promise.all([askAll(PATH), askAll('/api/v1/vehicle-types')]);
  return make('section', { class: 'card', id: 'stations', 'aria-label': say('title') }, make('h2', {}, say('title')), make('p', { class: 'soft' }, say('help')), list(stations), form(bounds, types),
    make('details', {}, make('summary', {}, say('files')), make('p', {}, field(say('file'), { id: 'stations-file', type: 'file', accept: '.csv,.xlsx', onchange: take })),
      make('p', { class: 'onward' }, make('a', { class: 'button', href: '/api/v1/imports/stations?format=xlsx', download: true }, say('template')), make('a', { class: 'button', href: '/api/v1/exports/stations?format=xlsx', download: true }, say('out')))));
}
