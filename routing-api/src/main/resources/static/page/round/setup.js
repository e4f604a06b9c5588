// A new BUMDes: the region, then six steps, each of which may be skipped and done again.
import { ask, button, decimal, doing, find, frame, make, speaker, tell, today } from '../shell.js';
import { createMap } from '../map.js';
import { stationsCard } from './stations.js';

const WORDS = {
  id: {
    title: 'pengaturan awal', region: 'Peta jalan', otherRegion: 'Memakai peta daerah lain', regionIs: (name, km) => `Peta yang dipakai: ${name}, ${km} km jalan.`, sample: 'Jalankan salah satu perintah ini di komputer server, lalu mulai lagi dengan --region dan nama petanya. Yang pertama mengunduh, yang kedua memakai berkas yang sudah ada.', bumdes: '1. BUMDes', name: 'Nama BUMDes', save: 'Simpan',
    hub: '2. Gudang', hubHelp: 'Ketuk peta di tempat gudang, lalu simpan.', hubName: 'Nama gudang', noPin: 'Ketuk dulu petanya.', pinned: (lat, lon) => `Titik: ${lat}, ${lon}`, bikes: '3. Motor', type: 'Jenis motor', count: 'Banyak motor', addBikes: 'Tambah motor', have: (n) => `Sudah ada ${n}.`, bike: (n) => `Motor ${n}`,
    riders: '4. Kurir', ridersHelp: 'Satu nama tiap baris. Tiap kurir mendapat satu motor yang belum ada kurirnya.', starts: 'Mulai kerja', ends: 'Pulang', addRiders: 'Tambah kurir', costs: '5. Biaya', costsHelp: 'Angka awal dengan sumbernya. Ubah yang berbeda di tempat Anda.', skip: 'Semua langkah boleh dilewati dan dilanjutkan nanti.',
    saved: 'Disimpan.', needHub: 'Simpan dulu gudangnya.', done: 'Selesai: masukkan kiriman', price: 'Harga (Rp)', what: 'Apa',
  },
  en: {
    title: 'first steps', region: 'Road map', otherRegion: 'Use the map of another region', regionIs: (name, km) => `Map in use: ${name}, ${km} km of road.`, sample: 'Run one of these on the server, then start again with --region and the name of the map. The first downloads, the second takes a file that you have.', bumdes: '1. BUMDes', name: 'Name of the BUMDes', save: 'Save',
    hub: '2. Depot', hubHelp: 'Tap the map where the depot is, then save.', hubName: 'Name of the depot', noPin: 'Tap the map first.', pinned: (lat, lon) => `Pin: ${lat}, ${lon}`, bikes: '3. Motorbikes', type: 'Type', count: 'How many', addBikes: 'Add motorbikes', have: (n) => `There are ${n} already.`, bike: (n) => `Motorbike ${n}`,
    riders: '4. Riders', ridersHelp: 'One name a line. Each rider gets a motorbike that nobody has.', starts: 'Starts', ends: 'Ends', addRiders: 'Add riders', costs: '5. Costs', costsHelp: 'Figures to begin with and their sources. Change what differs at your place.', skip: 'Each step may be skipped and done later.',
    saved: 'Saved.', needHub: 'Save the depot first.', done: 'Done: bring tasks in', price: 'Price (Rp)', what: 'What',
  },
};
const say = speaker(WORDS);
const card = (id, title, ...content) => make('section', { class: 'card', id, 'aria-label': title }, make('h2', {}, title), ...content);
const field = (label, attributes) => make('label', {}, label, make('input', attributes));
const items = async (path) => (await ask('GET', path)).items;
const act = (label, id, work) => button(label, doing(async () => {
  if (await work() !== false) tell(say('saved'), 'good');
}), { class: 'strong', id });

async function depotId() {
  const [first] = await items('/api/v1/depots');
  if (!first) tell(say('needHub'));
  return first?.id;
}

async function bumdesCard() {
  const { name } = await ask('GET', '/api/v1/bumdes');
  return card('bumdes', say('bumdes'), make('div', { class: 'row' }, field(say('name'), { id: 'bumdes-name', value: name }),
    act(say('save'), 'save-bumdes', () => ask('PUT', '/api/v1/bumdes', { name: find('#bumdes-name').value }))));
}

function hubCard() {
  return card('hub-card', say('hub'), make('p', { class: 'soft' }, say('hubHelp')), make('div', { id: 'map', role: 'region', 'aria-label': say('hub') }), make('p', { id: 'pin', role: 'status' }),
    make('div', { class: 'row' }, field(say('hubName'), { id: 'hub-name', value: 'Gudang' }), act(say('save'), 'save-hub', async () => {
      if (!hubCard.pin) {
        tell(say('noPin'));
        return false;
      }
      await ask('POST', '/api/v1/depots', { name: find('#hub-name').value, ...hubCard.pin });
      return true;
    })));
}

function drawMap(region, depots) {
  const map = createMap('map');
  map.attributionControl.addAttribution(region.attribution);
  const { south, west, north, east } = region.bounds;
  map.fitBounds([[south, west], [north, east]]);
  const icon = L.divIcon({ className: 'hub', iconSize: [28, 28], html: '⌂' });
  depots.forEach((one) => L.marker([one.lat, one.lon], { icon, title: one.name, alt: one.name, keyboard: false }).addTo(map));
  let marker = null;
  map.on('click', ({ latlng }) => {
    const [lat, lon] = [latlng.lat, latlng.lng].map((value) => Math.round(value * 1e6) / 1e6);
    hubCard.pin = { lat, lon };
    marker?.remove();
    marker = L.marker([lat, lon], { icon, keyboard: false }).addTo(map);
    find('#pin').textContent = say('pinned', lat, lon);
  });
}

async function bikesCard() {
  const [types, bikes] = await Promise.all([items('/api/v1/vehicle-types'), items('/api/v1/vehicles')]);
  return card('bikes', say('bikes'), make('p', {}, say('have', bikes.length)), make('div', { class: 'row' },
    make('label', {}, say('type'), make('select', { id: 'bike-type' }, types.map((type) => make('option', { value: type.id }, type.name)))),
    field(say('count'), { id: 'bike-count', type: 'number', min: '1', max: '50', value: '1', class: 'short' }),
    act(say('addBikes'), 'add-bikes', async () => {
      const depot = await depotId();
      if (!depot) return false;
      for (let i = 1; i <= Number(find('#bike-count').value); i += 1) {
        await ask('POST', '/api/v1/vehicles', { depotId: depot, vehicleTypeId: Number(find('#bike-type').value), name: say('bike', bikes.length + i), inUseFrom: today() });
      }
      find('#bikes').replaceWith(await bikesCard());
      return true;
    })));
}

async function ridersCard() {
  const riders = await items('/api/v1/riders');
  return card('riders', say('riders'), make('p', {}, say('have', riders.length)), make('p', { class: 'soft' }, say('ridersHelp')), make('textarea', { id: 'rider-names', rows: '3', 'aria-label': say('ridersHelp') }),
    make('div', { class: 'row' }, field(say('starts'), { id: 'rider-starts', type: 'time', value: '08:00' }), field(say('ends'), { id: 'rider-ends', type: 'time', value: '16:00' }),
      act(say('addRiders'), 'add-riders', async () => {
        const depot = await depotId();
        if (!depot) return false;
        const free = (await items('/api/v1/vehicles')).filter((bike) => bike.active && bike.depotId === depot && !riders.some((rider) => rider.vehicleId === bike.id));
        for (const name of find('#rider-names').value.split('\n').map((line) => line.trim()).filter(Boolean)) {
          const bike = free.shift();
          await ask('POST', '/api/v1/riders', { depotId: depot, ...(bike ? { vehicleId: bike.id } : {}), name, startsAt: find('#rider-starts').value, endsAt: find('#rider-ends').value });
        }
        find('#riders').replaceWith(await ridersCard());
        return true;
      })));
}

async function costsCard() {
  const tariffs = await items('/api/v1/tariffs');
  const rows = tariffs.map((tariff) => make('tr', {}, make('th', { scope: 'row' }, tariff.name, make('br'), make('small', { class: 'soft' }, tariff.source)), make('td', { class: 'figure' },
    make('input', { class: 'money', inputmode: 'decimal', value: tariff.valueIdr, 'aria-label': tariff.name, onchange: ({ target }) => doing(async () => {
      const now = await ask('GET', `/api/v1/tariffs/${tariff.id}`);
      await ask('PUT', `/api/v1/tariffs/${tariff.id}`, { code: now.code, name: now.name, valueIdr: Number(target.value.replace(',', '.')), unit: now.unit, source: now.source, asOf: now.asOf }, { 'If-Match': now.etag });
      tell(say('saved'), 'good');
    })() }), ` / ${tariff.unit}`)));
  return card('costs', say('costs'), make('p', { class: 'soft' }, say('costsHelp')), make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': say('costs') }, make('table', {}, make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, say('what')), make('th', { scope: 'col', class: 'figure' }, say('price')))), make('tbody', {}, rows))));
}

frame(say('title'), { dated: false });
doing(async () => {
  const [region, depots, ...cards] = await Promise.all([ask('GET', '/api/v1/region'), items('/api/v1/depots'), bumdesCard(), hubCard(), bikesCard(), ridersCard(), costsCard()]);
  find('main').replaceChildren(
    card('region', say('region'), make('p', {}, say('regionIs', region.name, decimal(region.roadKm, 0))), make('details', {}, make('summary', {}, say('otherRegion')), make('p', {}, say('sample')), make('pre', {}, 'java -jar rutedesa.jar region fetch flores-timor'), make('pre', {}, 'java -jar rutedesa.jar region import FILE')), make('p', { class: 'soft' }, say('skip'))),
    ...cards, await stationsCard(region.bounds), make('p', { class: 'onward' }, make('a', { class: 'button strong', href: `/tugas${location.search}` }, say('done'))));
  drawMap(region, depots);
})();
