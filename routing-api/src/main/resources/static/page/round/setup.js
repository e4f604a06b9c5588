// A new BUMDes: the road map first, then five steps. Each may be skipped, and opened again at any time.
import { ask, askAll, begin, button, decimal, doing, find, frame, make, only, speaker, tell, today, without } from '../shell.js';
import { createMap } from '../map.js';
import { amount, number, numberInput } from '../numbers.js';
import { askRider } from './rider-form.js';
import { WORDS } from './setup-words.js';
import { stationsCard } from './stations.js';
import { villageSearch } from '../villages.js';

const say = speaker(WORDS);
const field = (label, attributes) => make('label', {}, label, make('input', attributes));
const act = (label, id, work) => button(label, doing(async () => {
  if (await work() === false) return;
  await draw();
  tell(say('saved'), 'good');
}), { class: 'strong', id });

/** What is known of this BUMDes; read again after each change. */
let known;
let opened = null;
let pin = null;
let stations;

async function read() {
  const [region, regions, me, bumdes, depots, types, bikes, riders, tariffs] = await Promise.all([
    ask('GET', '/api/v1/region'), ask('GET', '/api/v1/regions'), ask('GET', '/api/v1/me'), ask('GET', '/api/v1/bumdes'), askAll('/api/v1/depots'),
    askAll('/api/v1/vehicle-types'), askAll('/api/v1/vehicles'), askAll('/api/v1/riders'), askAll('/api/v1/tariffs')]);
  const packs = await Promise.all(depots.map((depot) => ask('GET', `/api/v1/depots/${depot.id}/spare-packs`)));
  return { packs: new Map(depots.map((depot, i) => [depot.id, packs[i].items])), region, regions, me, bumdes, depots, types, bikes, riders, tariffs };
}

/* ---- the steps: what stands beside the name, whether it is filled in, and what it shows when open ---- */

const STEPS = [
  { id: 'region', filled: () => true, told: () => known.region.name, body: regionBody },
  { id: 'bumdes', filled: () => Boolean(known.bumdes.name), told: () => known.bumdes.name, body: bumdesBody },
  { id: 'hub', filled: () => known.depots.length > 0, told: () => known.depots.map((one) => one.name).join(', '), body: hubBody },
  { id: 'bikes', filled: () => known.bikes.length > 0, told: () => `${known.bikes.length}`, body: bikesBody },
  { id: 'riders', filled: () => known.riders.length > 0, told: () => `${known.riders.length}`, body: ridersBody },
  { id: 'costs', filled: () => known.tariffs.length > 0, told: () => say('costsAre', known.tariffs.length), body: costsBody },
];

function regionBody() {
  const { region, regions } = known;
  const command = (what) => make('pre', {}, `java -jar rutedesa.jar region ${what} --data "${regions.folder}"`);
  const isSample = regions.items.some((one) => one.kind === 'sample' && one.region === region.name);
  const refused = regions.refusal && regions.chosen;
  const waiting = regions.chosen && !regions.fixed && !refused && nameOf(regions.chosen) !== region.name;
  return [
    make('p', {}, say('regionIs', region.name, decimal(region.roadKm, 0))),
    region.heightShare === 0 ? make('p', { class: 'soft' }, say('flat')) : null,
    isSample ? make('p', {}, say('sampleNote')) : null,
    refused ? make('p', { class: 'bad', id: 'refused' }, say('refused', regions.chosen, regions.refusal)) : null,
    waiting ? make('p', { class: 'good', id: 'chosen' }, say('chosen', regions.chosen)) : null,
    ...choiceOf(regions),
    make('details', {}, make('summary', {}, say('more')), make('p', {}, say('fetchHelp')),
      regions.fetchable.map((name) => command(`fetch ${name}`)),
      make('p', {}, say('fileHelp', regions.folder)), command('build --name NAMA --osm BERKAS.osm.pbf --elevation FOLDER'),
      make('p', {}, say('carryHelp')), command('import BERKAS')),
  ];
}

/** As the server names the region of a file. */
const nameOf = (chosen) => chosen.toLowerCase().replace(/\.osm(\.pbf|\.gz)?$/, '').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');

function choiceOf(regions) {
  if (regions.fixed) return [make('p', { class: 'soft' }, say('fixed'))];
  if (!known.me.roles.includes('operator')) return [make('p', { class: 'soft' }, say('notYou'))];
  const select = make('select', { id: 'region-choice' }, regions.items.map((one) => make('option', {
    value: one.region, selected: one.region === (regions.chosen ?? regions.inUse),
  }, say(one.kind, one.region, one.bytes))));
  return [
    make('div', { class: 'row' }, make('label', {}, say('choose'), select),
      act(say('useIt'), 'choose-region', () => ask('PUT', '/api/v1/regions/chosen', { region: select.value }))),
    make('p', { class: 'soft' }, say('chooseHelp')),
  ];
}

function bumdesBody() {
  return [make('div', { class: 'row' }, field(say('name'), { id: 'bumdes-name', value: known.bumdes.name, maxlength: 80 }),
    act(say('save'), 'save-bumdes', () => ask('PUT', '/api/v1/bumdes', { name: find('#bumdes-name').value })))];
}

function hubBody() {
  const search = villageSearch({ village: say('village'), here: say('here'), noVillage: say('noVillage') }, (place) => {
    setPin(place.lat, place.lon);
    hubBody.map.setView([place.lat, place.lon], 15);
    find('#found').replaceChildren();
    find('#hub-name').focus();
  });
  return [make('p', { class: 'soft' }, say('hubHelp')), ...search, make('div', { id: 'map', role: 'region', 'aria-label': say('hub') }), make('p', { id: 'pin', role: 'status' }),
    make('div', { class: 'row' }, field(say('hubName'), { id: 'hub-name', value: 'Gudang', maxlength: 80 }), act(say('save'), 'save-hub', async () => {
      if (!pin) {
        tell(say('noPin'));
        return false;
      }
      await ask('POST', '/api/v1/depots', { name: find('#hub-name').value, ...pin });
      pin = null;
      return true;
    }))];
}

function setPin(latitude, longitude) {
  const [lat, lon] = [latitude, longitude].map((value) => Math.round(value * 1e6) / 1e6);
  pin = { lat, lon };
  hubBody.marker?.remove();
  hubBody.marker = L.marker([lat, lon], { icon: hubIcon(), keyboard: false }).addTo(hubBody.map);
  find('#pin').textContent = say('pinned', lat, lon);
}

const hubIcon = () => L.divIcon({ className: 'hub', iconSize: [28, 28], html: '⌂' });

function drawMap() {
  const map = createMap('map', { tapByKeys: true });
  hubBody.map = map;
  hubBody.marker = null;
  map.attributionControl.addAttribution(known.region.attribution);
  const { south, west, north, east } = known.region.bounds;
  if (known.depots.length) map.setView([known.depots[0].lat, known.depots[0].lon], 13);
  else map.fitBounds([[south, west], [north, east]], { animate: false });
  known.depots.forEach((one) => L.marker([one.lat, one.lon], { icon: hubIcon(), title: one.name, alt: one.name, keyboard: false }).addTo(map));
  if (pin) setPin(pin.lat, pin.lon);
  map.on('click', ({ latlng }) => setPin(latlng.lat, latlng.lng));
}

function needHub() {
  if (known.depots.length) return false;
  tell(say('needHub'));
  return true;
}

function bikesBody() {
  if (!known.types.length) return [make('p', {}, say('noType'))];
  return [known.bikes.length ? make('p', {}, say('have', known.bikes.length)) : null, make('div', { class: 'row' },
    make('label', {}, say('type'), make('select', { id: 'bike-type' }, known.types.map((type) => make('option', { value: type.id }, type.name)))),
    field(say('count'), { id: 'bike-count', type: 'number', min: '1', max: '50', value: '1', class: 'short' }),
    act(say('addBikes'), 'add-bikes', async () => {
      if (needHub()) return false;
      const names = new Set(known.bikes.map((bike) => bike.name));
      let number = known.bikes.length;
      for (let i = 0; i < Number(find('#bike-count').value); i += 1) {
        do number += 1; while (names.has(say('bike', number)));
        await ask('POST', '/api/v1/vehicles', { depotId: known.depots[0].id, vehicleTypeId: Number(find('#bike-type').value), name: say('bike', number), inUseFrom: today() });
      }
      return true;
    })), known.bikes.length ? make('ul', { class: 'list', id: 'bike-list' }, known.bikes.map(bikeItem)) : null, ...known.depots.map(packsOf)];
}

/** A motorbike that is of another type than was thought: another battery, another load. */
function bikeItem(bike) {
  const type = make('select', { 'aria-label': `${say('type')}: ${bike.name}`, onchange: ({ target }) => doing(async () => {
    const path = `/api/v1/vehicles/${bike.id}`;
    const now = await ask('GET', path);
    await ask('PUT', path, { ...without(['id'], now), vehicleTypeId: Number(target.value) }, { 'If-Match': now.etag });
    known = await read();
    tell(say('saved'), 'good');
  })() }, known.types.map((one) => make('option', { value: one.id, selected: one.id === bike.vehicleTypeId }, `${one.name}${one.batteryWh ? ` (${decimal(one.batteryWh / 1000)} kWh)` : ''}`)));
  return make('li', {}, make('span', { class: 'grow' }, bike.name), type);
}

/** How many packs lie ready at a depot for the motorbikes that are there. */
function packsOf(depot) {
  const used = new Set(known.bikes.filter((bike) => bike.depotId === depot.id).map((bike) => bike.vehicleTypeId));
  const types = known.types.filter((type) => type.batteryWh > 0 && used.has(type.id));
  if (!types.length) return null;
  const fields = types.map((type) => {
    const stock = () => known.packs.get(depot.id).find((one) => one.vehicleTypeId === type.id) ?? {};
    const at = `${depot.id}-${type.id}`;
    const save = doing(async () => {
      const given = (id) => number(find(`#${id}-${at}`).value) ?? 0;
      if (given('along') > 0 && !given('pack-kg')) {
        tell(say('packKgToo'));
        return;
      }
      await ask('PUT', `/api/v1/depots/${depot.id}/spare-packs/${type.id}`,
        { ...only(['chargeW', 'swapIdr', 'packL'], stock()), packs: given('packs'), mostAlong: given('along'), packKg: given('pack-kg') });
      known = await read();
      tell(say('saved'), 'good');
    });
    const whole = (id, words, most, value) => make('label', {}, words, make('input', { id: `${id}-${at}`, class: 'short', type: 'number', min: 0, max: most, step: 1, value, onchange: () => save() }));
    return make('div', { class: 'row' }, whole('packs', type.name, 1000, stock().packs ?? 0),
      whole('along', say('packsAlong'), 3, stock().mostAlong ?? 0), make('label', {}, say('packKg'), numberInput(stock().packKg || '', { id: `pack-kg-${at}`, class: 'short', onchange: () => save() })));
  });
  return make('section', {}, make('h3', {}, known.depots.length > 1 ? `${say('packs')}: ${depot.name}` : say('packs')), make('p', { class: 'soft' }, say('packsHelp')), fields);
}

function ridersBody() {
  const walking = known.riders.filter((rider) => rider.active && !rider.vehicleId).length;
  return [known.riders.length ? make('p', {}, say('have', known.riders.length), walking ? ` ${say('noBike', walking)}` : '') : null,
    make('p', { class: 'soft' }, say('ridersHelp')), make('textarea', { id: 'rider-names', rows: '3', 'aria-label': say('ridersHelp') }),
    make('div', { class: 'row' }, field(say('starts'), { id: 'rider-starts', type: 'time', value: '08:00' }), field(say('ends'), { id: 'rider-ends', type: 'time', value: '16:00' }),
      act(say('addRiders'), 'add-riders', async () => {
        if (needHub()) return false;
        const names = find('#rider-names').value.split('\n').map((line) => line.trim()).filter(Boolean);
        if (!names.length) {
          tell(say('noNames'));
          return false;
        }
        const depotId = known.depots[0].id;
        const free = known.bikes.filter((bike) => bike.active && bike.depotId === depotId && !known.riders.some((rider) => rider.vehicleId === bike.id));
        for (const name of names) {
          const bike = free.shift();
          await ask('POST', '/api/v1/riders', { depotId, ...(bike ? { vehicleId: bike.id } : {}), name, startsAt: find('#rider-starts').value, endsAt: find('#rider-ends').value });
        }
        return true;
      })), known.riders.length ? make('ul', { class: 'list', id: 'rider-list' }, known.riders.map(riderItem)) : null];
}

function riderItem(rider) {
  const bike = known.bikes.find((one) => one.id === rider.vehicleId);
  const facts = [`${rider.startsAt}–${rider.endsAt}`, bike?.name ?? say('walks'), ...(rider.skills ?? [])];
  return make('li', {}, make('span', { class: 'grow' }, make('b', {}, rider.name), make('br'), make('small', { class: 'soft' }, facts.join(' · '))),
    rider.active ? null : make('span', { class: 'chip' }, say('left')), button(say('change'), doing(() => change(rider)), { 'aria-label': `${say('change')}: ${rider.name}` }));
}

/** Asks about a rider; of motorbikes those that nobody else has. */
function change(rider) {
  const taken = new Set(known.riders.filter((other) => other.id !== rider.id && other.active).map((other) => other.vehicleId));
  const bikes = known.bikes.filter((bike) => bike.depotId === rider.depotId && bike.active && !taken.has(bike.id))
    .map((bike) => ({ id: bike.id, label: `${bike.name} – ${known.types.find((type) => type.id === bike.vehicleTypeId)?.name ?? ''}` }));
  return askRider(rider.id, bikes, async (name) => {
    await draw();
    tell(say('changed', name), 'good');
  });
}

function costsBody() {
  const rows = known.tariffs.map((tariff) => make('tr', {}, make('th', { scope: 'row' }, tariff.name, make('br'), make('small', { class: 'soft' }, tariff.source)), make('td', { class: 'figure' },
    numberInput(tariff.valueIdr, { class: 'money', 'aria-label': tariff.name, onchange: ({ target }) => doing(async () => {
      const now = await ask('GET', `/api/v1/tariffs/${tariff.id}`);
      await ask('PUT', `/api/v1/tariffs/${tariff.id}`, { ...without(['id'], now), valueIdr: amount(target.value) }, { 'If-Match': now.etag });
      tell(say('saved'), 'good');
    })() }, 'amount'), ` / ${tariff.unit}`)));
  return [make('p', { class: 'soft' }, say('costsHelp')), make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': say('costs') }, make('table', {}, make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, say('what')), make('th', { scope: 'col', class: 'figure' }, say('price')))), make('tbody', {}, rows))), ...known.depots.map(fairnessOf)];
}

/** What unevenly spread work counts in a depot's plans. */
function fairnessOf(depot) {
  const input = (key, max) => make('label', {}, say(key), make('input', { id: `${key}-${depot.id}`, class: 'short', type: 'number', min: 0, max, value: depot[key], onchange: ({ target }) => doing(async () => {
    const path = `/api/v1/depots/${depot.id}`;
    const now = await ask('GET', path);
    await ask('PUT', path, { ...without(['id', 'place'], now), [key]: Number(target.value) }, { 'If-Match': now.etag });
    tell(say('saved'), 'good');
  })() }));
  return make('section', {}, make('h3', {}, known.depots.length > 1 ? `${say('fairness')}: ${depot.name}` : say('fairness')), make('p', { class: 'soft' }, say('fairnessHelp')),
    make('div', { class: 'row' }, input('fairnessTimeIdrPerHour', 1_000_000), input('fairnessPayPercent', 1_000)));
}

/* ---- the page ---- */

function stepItem(step, i) {
  const isOpen = opened === step.id;
  const filled = step.filled();
  const title = say(step.id);
  const onward = STEPS[i + 1]?.id ?? null;
  const body = isOpen ? make('div', { class: 'body', id: `${step.id}-body` }, ...step.body().flat().filter(Boolean),
    make('p', { class: 'onward' }, button(say(filled ? 'next' : 'skip'), () => go(onward), { id: 'onward' }))) : null;
  return make('li', { class: `step ${filled ? 'filled' : ''} ${isOpen ? 'open' : ''}`, id: step.id },
    make('h2', {}, button([make('span', { class: 'mark', 'aria-hidden': 'true' }, filled ? '✓' : String(i + 1)), make('span', { class: 'grow' }, title, make('small', {}, filled ? step.told() : say('missing')))],
      () => go(isOpen ? null : step.id), { class: 'plain', 'aria-expanded': String(isOpen), 'aria-controls': isOpen ? `${step.id}-body` : null })), body);
}

function go(id) {
  opened = id;
  show();
  const target = id ? find(`#${id} h2 button`) : find('#finish a');
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}

function show() {
  const filled = STEPS.filter((step) => step.filled()).length;
  const lacking = STEPS.filter((step) => !step.filled() && ['hub', 'bikes', 'riders'].includes(step.id)).map((step) => say(step.id));
  find('main').replaceChildren(make('h1', {}, say('heading')), make('p', { class: 'soft', id: 'filled', role: 'status' }, say('progress', filled, STEPS.length)),
    make('ol', { class: 'steps' }, STEPS.map(stepItem)),
    make('section', { id: 'finish', class: 'onward' }, make('p', {}, lacking.length ? say('lacking', lacking.join(', ')) : say('doneHint')),
      make('a', { class: `button ${lacking.length ? '' : 'strong'}`, href: `/tugas${location.search}` }, say('done'))), stations);
  if (opened === 'hub') drawMap();
}

/** Reads what is saved by now; what the person had typed into the open step has been sent. */
async function draw() {
  known = await read();
  show();
}

frame(say('title'), { dated: false });
begin(async () => {
  known = await read();
  stations = await stationsCard(known.region.bounds);
  const asked = new URLSearchParams(location.search);
  const rider = known.riders.find((one) => one.id === Number(asked.get('kurir')));
  const wanted = rider ? 'riders' : STEPS.find((step) => step.id === asked.get('buka'))?.id;
  opened = wanted ?? (known.depots.length ? STEPS.find((step) => !step.filled())?.id ?? null : 'region'); // The first run begins with the map.
  show();
  if (wanted) find(`#${wanted}`).scrollIntoView();
  if (rider) await change(rider);
});
