// Before the first ride: what is really in the packs, who is there, and which motorbikes run.
import { ask, begin, button, date, doing, find, frame, make, percent, speaker, tell, without } from '../shell.js';
import { chooseDepot, depotChoice, share } from './depot.js';

const WORDS = {
  id: {
    title: 'pagi', depot: 'Gudang', noDepot: 'Belum ada gudang.', setUp: 'Atur dulu', packs: '1. Periksa baterai', packsHelp: 'Kosongkan kalau isinya memang seperti perkiraan.', pack: 'Baterai', guess: 'Perkiraan', level: 'Isi sebenarnya (%)', save: 'Simpan isi baterai',
    saved: 'Disimpan. Rencana berikutnya mulai dari isi ini.', 'roll-call': 'dibaca', schedule: 'menurut jadwal', 'assumed-full': 'dianggap penuh', notPercent: 'Isi persen 0 sampai 100.',
    riders: '2. Kurir', here: 'Hadir', away: 'Tidak hadir', noRiders: 'Belum ada kurir.', bikes: '3. Motor', runs: 'Bisa jalan', broken: 'Rusak', noBikes: 'Belum ada motor.', back: 'Susun rencana hari ini', changed: (name) => `${name} disimpan.`,
    counts: (here, all) => `${here} dari ${all} kurir hadir.`, noPacks: 'Belum ada baterai.',
  },
  en: {
    title: 'morning', depot: 'Depot', noDepot: 'There is no depot yet.', setUp: 'Set it up', packs: '1. Check the packs', packsHelp: 'Leave empty where it is as expected.', pack: 'Pack', guess: 'Expected', level: 'Really (%)', save: 'Save the charge',
    saved: 'Saved. The next plan starts from it.', 'roll-call': 'read', schedule: 'by the schedule', 'assumed-full': 'assumed full', notPercent: 'Give per cent from 0 to 100.',
    riders: '2. Riders', here: 'Here', away: 'Away', noRiders: 'There are no riders yet.', bikes: '3. Motorbikes', runs: 'Runs', broken: 'Out of order', noBikes: 'There are no motorbikes yet.', back: 'Plan this day', changed: (name) => `${name}: saved.`,
    counts: (here, all) => `${here} of ${all} riders are here.`, noPacks: 'There are no packs yet.',
  },
};
const say = speaker(WORDS);
let depot;
let depots;

const card = (id, title, ...content) => make('section', { class: 'card', id, 'aria-label': title }, make('h2', {}, title), ...content);

async function packsCard() {
  const { items } = await ask('GET', `/api/v1/depots/${depot.id}/mornings/${date()}`);
  const inputs = new Map();
  const rows = items.map((pack) => {
    const input = make('input', { class: 'short', inputmode: 'decimal', value: pack.source === 'roll-call' ? Math.round(pack.stateOfCharge * 100) : '', 'aria-label': `${say('level')}: ${pack.pack}` });
    inputs.set(pack, input);
    return make('tr', {}, make('th', { scope: 'row' }, pack.pack), make('td', {}, `${percent(pack.stateOfCharge)} `, make('small', { class: 'soft' }, say(pack.source))), make('td', { class: 'figure' }, input));
  });
  const save = doing(async () => {
    const wrong = [...inputs.values()].find((input) => input.value.trim() !== '' && share(input) === null);
    if (wrong) {
      wrong.focus();
      tell(say('notPercent'));
      return;
    }
    const levels = [...inputs].filter(([, input]) => share(input) !== null).map(([pack, input]) => ({ packId: pack.packId, stateOfCharge: share(input) }));
    await ask('PUT', `/api/v1/depots/${depot.id}/pack-levels/${date()}/morning`, { levels });
    find('#packs').replaceWith(await packsCard());
    tell(say('saved'), 'good');
  });
  const table = make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': say('packs') }, make('table', {}, make('thead', {}, make('tr', {},
    make('th', { scope: 'col' }, say('pack')), make('th', { scope: 'col' }, say('guess')), make('th', { scope: 'col', class: 'figure' }, say('level')))), make('tbody', {}, rows)));
  return card('packs', say('packs'), rows.length ? [make('p', { class: 'soft' }, say('packsHelp')), table, make('p', { class: 'actions' }, button(say('save'), save, { class: 'strong', id: 'save-packs' }))]
    : make('p', { class: 'soft' }, say('noPacks')));
}

/** Two choices of which one holds. */
function choice(name, label, options, chosen, act) {
  return make('li', {}, make('span', { class: 'grow' }, label), make('span', { role: 'radiogroup', 'aria-label': label }, options.map(([value, text]) => make('label', { class: 'choice' },
    make('input', { type: 'radio', name, value, checked: value === chosen, onchange: doing(() => act(value)) }), text))));
}

/** @param hours of the rider on that date where they are other than usual: they go */
async function stayAway(riderId, hours) {
  const absent = { riderId, date: date(), kind: 'absent' };
  if (!hours) return ask('POST', '/api/v1/rider-days', absent);
  const path = `/api/v1/rider-days/${hours.id}`;
  return ask('PUT', path, absent, { 'If-Match': (await ask('GET', path)).etag });
}

async function ridersCard() {
  const [riders, days] = await Promise.all([ask('GET', '/api/v1/riders'), ask('GET', `/api/v1/rider-days?date=${date()}`)]);
  const ours = riders.items.filter((rider) => rider.active && rider.depotId === depot.id);
  const changed = (rider) => days.items.find((day) => day.riderId === rider.id);
  const absence = (rider) => (changed(rider)?.kind === 'absent' ? changed(rider) : null);
  const items = ours.map((rider) => choice(`rider-${rider.id}`, rider.name, [['here', say('here')], ['away', say('away')]], absence(rider) ? 'away' : 'here', async (value) => {
    const known = absence(rider);
    if (value === 'away' && !known) await stayAway(rider.id, changed(rider));
    if (value === 'here' && known) await ask('DELETE', `/api/v1/rider-days/${known.id}`);
    find('#riders').replaceWith(await ridersCard());
    find(`#riders input[name=rider-${rider.id}][value=${value}]`).focus();
    tell(say('changed', rider.name), 'good');
  }));
  const here = ours.filter((rider) => !absence(rider)).length;
  return card('riders', say('riders'), items.length ? [make('p', {}, say('counts', here, ours.length)), make('ul', { class: 'list' }, items)] : make('p', { class: 'soft' }, say('noRiders')));
}

async function bikesCard() {
  const { items } = await ask('GET', '/api/v1/vehicles');
  const rows = items.filter((bike) => bike.depotId === depot.id).map((bike) => choice(`bike-${bike.id}`, bike.name, [['runs', say('runs')], ['broken', say('broken')]], bike.active ? 'runs' : 'broken', async (value) => {
    const now = await ask('GET', `/api/v1/vehicles/${bike.id}`);
    await ask('PUT', `/api/v1/vehicles/${bike.id}`, { ...without(['id'], now), active: value === 'runs' }, { 'If-Match': now.etag });
    find('#packs').replaceWith(await packsCard());
    tell(say('changed', bike.name), 'good');
  }));
  return card('bikes', say('bikes'), rows.length ? make('ul', { class: 'list' }, rows) : make('p', { class: 'soft' }, say('noBikes')));
}

frame(say('title'));
begin(async () => {
  ({ depot, depots } = await chooseDepot());
  if (!depot) {
    find('#state').replaceChildren(make('b', {}, say('noDepot')), make('a', { class: 'button strong', href: `/atur${location.search}` }, say('setUp')));
    return;
  }
  const parts = await Promise.all([packsCard(), ridersCard(), bikesCard()]);
  find('main').replaceChildren(...[depotChoice(say('depot'), depots, depot), ...parts].filter(Boolean),
    make('p', { class: 'onward' }, make('a', { class: 'button strong', href: `/${location.search}` }, say('back'))));
});
