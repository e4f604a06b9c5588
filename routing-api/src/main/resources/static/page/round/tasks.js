// Tasks in: from chats, from sheets, from the map. All become drafts first; nothing is saved before somebody confirms.
import { ask, askAll, begin, button, date, dialog, doing, find, frame, make, rupiah, speaker, tell } from '../shell.js';
import { createMap } from '../map.js';
import { number, rupiahs, shown } from '../numbers.js';
import { offered } from '../offered-place.js';
import { ASKED, askTask, inWords, saveTask, withoutNulls } from '../task-form.js';
import { chooseDepot, depotChoice } from './depot.js';
import { KEYS, guess, readRow } from './sheet.js';
import { WORDS } from './tasks-words.js';
import { villageSearch } from '../villages.js';

const say = speaker(WORDS);
const FIELDS = [['recipient', 'text'], ['phone', 'tel'], ['loadKg', 'text'], ['codIdr', 'text']];
/** Warnings of places that no rider can reach. */
const APART = new Set(['off-network', 'outside-region', 'other-island']);
let depot;
let depots;
let map;
let pins;
let drafts = [];
let chosen = null;
let saved = [];
let riders = [];

const complete = (draft) => draft.lat !== undefined && Boolean(draft.recipient) && draft.issues.length === 0;

/** A draft as POST /api/v1/tasks takes it. */
function request(draft) {
  const keys = ['lat', 'lon', 'reference', 'date', 'depotId', ...ASKED];
  return { depotId: depot.id, date: date(), ...Object.fromEntries(keys.filter((key) => draft[key] !== undefined && draft[key] !== null && draft[key] !== '').map((key) => [key, draft[key]])) };
}

/** Cells of a sheet that have no meaning, as the server says what is wrong. */
const unread = (draft) => (draft.unread ?? []).map(({ key, text }) => ({ pointer: `/${key}`, message: (say('unread')[key] ?? say('unreadElse'))(text) }));

/** Asks the server what saving would say, for those that have a place. */
async function check(list) {
  const ready = list.filter((draft) => draft.lat !== undefined);
  list.forEach((draft) => { draft.issues = unread(draft); });
  if (!ready.length) return;
  const { items } = await ask('POST', '/api/v1/task-drafts/check', ready.map(request));
  ready.forEach((draft, i) => {
    draft.issues = [...unread(draft), ...items[i].issues];
    draft.warnings = items[i].warnings;
  });
}

async function add(list) {
  const fresh = list.map((draft) => ({ issues: [], warnings: [], ...draft }));
  await check(fresh);
  drafts.push(...fresh);
  draw();
  showAll();
}

function place(draft, lat, lon) {
  chosen = null;
  if (saved.includes(draft)) return changeSaved(draft, () => ({ lat, lon }));
  return change(draft, { lat, lon });
}

function change(draft, values) {
  Object.assign(draft, values);
  return check([draft]).then(draw);
}

/** What is saved already is changed at once; routes that were planned with it stay until somebody plans again. */
async function changeSaved(task, change) {
  const now = await saveTask(task.id, change);
  saved = saved.map((one) => (one === task ? now : one));
  draw();
  tell(say('changed'), 'good');
}

/** More about a draft than stands on its card. */
const complement = (draft) => askTask(draft, riders, async (values) => {
  ['unread', ...Object.keys(values)].forEach((key) => delete draft[key]);
  Object.assign(draft, withoutNulls(values));
  await check([draft]);
  draw();
});

function gaps(draft) {
  return [
    draft.lat === undefined ? [draft.short ?? say('noPin'), 'warm'] : null,
    draft.recipient ? null : [say('noName'), 'warm'],
    draft.loadKg === undefined ? [say('noLoad'), 'warm'] : null,
    ...draft.issues.filter((issue) => draft.recipient || issue.pointer !== '/recipient').map((issue) => [`${say('field', issue.pointer.slice(1).split('/')[0])}: ${issue.message}`, 'bad']),
    ...draft.warnings.map((warning) => [warning.message, 'warm']),
  ].filter(Boolean);
}

function set(draft, key, input) {
  const text = input.value.trim();
  if (text === '') delete draft[key];
  else if (key === 'loadKg') draft[key] = number(text);
  else if (key === 'codIdr') draft[key] = rupiahs(text);
  else draft[key] = text;
  return check([draft]).then(draw);
}

function draftCard(draft, i) {
  const instead = offered(draft);
  const name = draft.recipient ?? say('nameless');
  return make('li', { class: `draft ${draft.issues.length ? 'wrong' : complete(draft) && !draft.warnings.length ? '' : 'gap'} ${draft === chosen ? 'chosen' : ''}`, 'data-draft': i },
    make('div', { class: 'fields' }, FIELDS.map(([key, type]) => make('label', {}, say('field', key), make('input', {
      type, value: shown(draft[key]), 'data-key': key, inputmode: key === 'loadKg' ? 'decimal' : key === 'codIdr' ? 'numeric' : null, onchange: ({ target }) => doing(() => set(draft, key, target))(),
    })))),
    make('p', { class: 'said' }, [draft.address, draft.note ?? draft.text, ...inWords(draft)].filter(Boolean).join(' · ')),
    make('p', { class: 'said' }, draft.lat === undefined ? null : make('span', { class: 'chip' }, say(['link', 'recipient'].includes(draft.pinFrom) ? draft.pinFrom : 'set')), ' ', gaps(draft).flatMap(([text, kind]) => [make('span', { class: `chip ${kind}` }, text), ' '])),
    make('div', { class: 'actions' },
      button(draft === chosen ? say('clickMap') : draft.lat === undefined ? say('setPin') : say('movePin'), () => choose(draft), { 'aria-label': `${say('setPin')}: ${name}` }),
      instead ? button(instead.label, doing(() => change(draft, instead.change(draft))), { class: 'swap' }) : null,
      button(say('details'), () => complement(draft), { 'aria-label': `${say('details')}: ${name}` }),
      button(say('repeat'), () => repeat(draft), { 'aria-label': `${say('repeat')}: ${name}` }),
      button(say('remove'), () => {
        drafts = drafts.filter((one) => one !== draft);
        draw();
      }, { 'aria-label': `${say('remove')}: ${name}` })));
}

function choose(draft) {
  chosen = chosen === draft ? null : draft;
  if (chosen?.lat !== undefined) map.setView([chosen.lat, chosen.lon], Math.max(14, map.getZoom()), { animate: false });
  draw();
  if (chosen) find('#map').focus(); // There it goes on: on a phone the map is below, and keys tap it.
}

/** A task that comes again: the server makes it on each of these weekdays. */
function repeat(draft) {
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const boxes = days.map((day) => make('input', { type: 'checkbox', value: day }));
  dialog(say('repeatTitle', draft.recipient ?? say('nameless')), make('div', {}, days.map((day, i) => make('label', { class: 'choice' }, boxes[i], say('weekdays')[i]))), [[say('repeat'), doing(async () => {
    const weekdays = boxes.filter((box) => box.checked).map((box) => box.value);
    if (!weekdays.length) {
      tell(say('noWeekday'));
      return;
    }
    await ask('POST', '/api/v1/recurring-tasks', { weekdays, task: request(draft) });
    drafts = drafts.filter((one) => one !== draft);
    draw();
    await drawRecurring();
    tell(say('repeated'), 'good');
  }), true]]);
}

function drawPins() {
  pins.clearLayers();
  L.marker([depot.lat, depot.lon], { icon: L.divIcon({ className: 'hub', iconSize: [28, 28], html: '⌂' }), title: depot.name, alt: depot.name, keyboard: false }).addTo(pins);
  saved.forEach((task) => {
    const apart = task.warnings.some((warning) => APART.has(warning.code));
    L.circleMarker([task.lat, task.lon], { radius: task === chosen ? 9 : 6, color: '#ffffff', weight: 2, fillColor: task === chosen ? '#d55e00' : apart ? '#a3242b' : '#55635c', fillOpacity: 1, bubblingMouseEvents: false })
      .bindPopup(make('div', {}, make('b', {}, task.recipient), task.warnings.map((warning) => make('p', {}, warning.message)))).addTo(pins);
  });
  drafts.forEach((draft, i) => {
    if (draft.lat === undefined) return;
    const label = `${i + 1}. ${draft.recipient ?? say('nameless')}`;
    const apart = draft.warnings.some((warning) => APART.has(warning.code));
    const marker = L.marker([draft.lat, draft.lon], { icon: L.divIcon({ className: `pin ${draft === chosen ? 'chosen' : ''} ${apart ? 'apart' : ''}`, iconSize: [26, 26], html: String(i + 1) }), title: label, alt: label, draggable: true });
    marker.on('dragend', doing(() => place(draft, ...Object.values(marker.getLatLng()).slice(0, 2).map((value) => Math.round(value * 1e6) / 1e6))));
    const instead = offered(draft);
    if (draft.warnings.length) {
      marker.bindPopup(make('div', {}, make('p', {}, draft.warnings.map((warning) => warning.message).join(' ')), instead ? button(instead.label, doing(() => change(draft, instead.change(draft)))) : ''));
    }
    marker.addTo(pins);
  });
}

function showAll() {
  const onMap = (draft) => draft.lat !== undefined && !draft.warnings.some(({ code }) => code === 'outside-region' || code === 'likely-swapped');
  const points = drafts.filter(onMap).map((draft) => [draft.lat, draft.lon]);
  map.fitBounds(L.latLngBounds([...points, [depot.lat, depot.lon]]), { padding: [30, 30], maxZoom: 15 });
}

/** Draws while somebody types: the field stays the one in use, with what was typed so far. */
function keepingFocus(redraw) {
  const used = document.activeElement;
  const at = used?.closest('.draft')?.dataset.draft;
  const key = used?.dataset.key;
  redraw();
  const again = key && find(`.draft[data-draft="${at}"] input[data-key=${key}]`);
  if (again) {
    again.value = used.value;
    again.focus();
  }
}

function draw() {
  const ready = drafts.filter(complete).length;
  const placed = drafts.filter((draft) => draft.lat !== undefined).length;
  keepingFocus(() => find('#drafts').replaceChildren(...drafts.map(draftCard)));
  find('#count').textContent = drafts.length ? say('count', placed, drafts.length - placed, drafts.filter((draft) => draft.issues.length).length) : saved.length ? say('already', saved.length) : say('none');
  const save = find('#save');
  save.textContent = say('save', ready);
  save.disabled = ready === 0;
  drawSaved();
  drawPins();
}

async function save() {
  const ready = drafts.filter(complete);
  const { items } = await ask('POST', '/api/v1/tasks', ready.map(request), { 'Idempotency-Key': crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}` });
  drafts = drafts.filter((draft) => !ready.includes(draft));
  const here = items.filter((task) => task.date === date() && task.depotId === depot.id); // A sheet may name other dates and depots.
  saved.push(...here);
  draw();
  tell(say('saved', items.length, drafts.length, items.length - here.length), 'good');
}

function chatPanel() {
  const text = make('textarea', { id: 'chat', rows: '4', 'aria-label': say('chatHelp') });
  const read = doing(async () => {
    const found = await ask('POST', '/api/v1/task-drafts', { text: text.value || ' ' });
    text.value = '';
    await add(found.drafts.map((one) => ({ ...one, short: one.gaps.find((gap) => gap.code === 'short-link' || gap.code === 'no-place')?.message, warnings: one.warnings ?? [] })));
  });
  return [make('p', { class: 'soft' }, say('chatHelp')), text, make('p', { class: 'actions' }, button(say('read'), read, { class: 'strong', id: 'read' }))];
}

function sheetPanel() {
  const text = make('textarea', { id: 'cells', rows: '4', 'aria-label': say('cells') });
  const file = make('input', { type: 'file', accept: '.csv,.xlsx,.tsv', 'aria-label': say('file') });
  const columns = make('div', { id: 'columns' });
  const send = async (body, type) => {
    const { rows } = await ask('POST', '/api/v1/task-drafts/cells', new Blob([body]), { 'Content-Type': type });
    return matchColumns(columns, rows);
  };
  const take = (one) => send(one, one.name.toLowerCase().endsWith('.xlsx') ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'text/csv');
  file.addEventListener('change', doing(() => take(file.files[0])));
  const zone = make('div', { ondragover: (event) => event.preventDefault(), ondrop: (event) => {
    event.preventDefault();
    if (event.dataTransfer.files[0]) doing(() => take(event.dataTransfer.files[0]))();
  } }, make('p', { class: 'soft' }, say('sheetHelp')), file, make('p', { class: 'soft' }, say('cells')), text,
  make('p', { class: 'actions' }, button(say('readCells'), doing(async () => {
    await send(text.value, 'text/csv');
    text.value = '';
  }), { class: 'strong', id: 'read-cells' }), make('a', { class: 'button', href: '/api/v1/imports/tasks', download: '' }, say('template'))));
  return [zone, columns];
}

function matchColumns(box, rows) {
  const [heads, ...body] = rows;
  const guessed = heads.map(guess);
  const selects = heads.map((head, i) => make('select', { 'aria-label': `${say('column')} ${head}` }, make('option', { value: '' }, say('ignore')),
    KEYS.map((key) => make('option', { value: key, selected: guessed[i] === key }, say('field', key)))));
  const use = doing(async () => {
    const list = body.map((row) => readRow(row, selects.map((select) => select.value), { date: date(), riders }));
    await add(list.map((one) => ({ ...one, pinFrom: 'sheet' })));
    box.replaceChildren();
  });
  box.replaceChildren(make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': say('column') }, make('table', {}, make('thead', {}, make('tr', {}, selects.map((select) => make('th', { scope: 'col' }, select)))),
    make('tbody', {}, [heads, ...body].slice(0, 4).map((row, i) => make('tr', { class: i ? null : 'soft' }, heads.map((head, column) => make('td', {}, row[column] ?? ''))))))),
  make('p', { class: 'actions' }, button(say('useRows', body.length), use, { class: 'strong', id: 'use-rows' })));
}

function mapPanel() {
  return [make('p', { class: 'soft' }, say('mapHelp')), ...villageSearch({ village: say('village'), here: say('here'), noVillage: say('noVillage') }, async (one) => {
    map.setView([one.lat, one.lon], 15);
    if (chosen) await place(chosen, one.lat, one.lon);
    else await add([{ lat: one.lat, lon: one.lon, address: one.name, pinFrom: 'village' }]);
  })];
}

async function drawRecurring() {
  const { items } = await ask('GET', '/api/v1/recurring-tasks');
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  find('#recurring')?.replaceChildren(...(items.length ? items.map((one) => make('li', {}, make('span', { class: 'grow' }, `${one.task.recipient}: ${one.weekdays.map((day) => say('weekdays')[days.indexOf(day)]).join(', ')}`),
    button(say('stop'), doing(async () => {
      await ask('DELETE', `/api/v1/recurring-tasks/${one.id}`);
      await drawRecurring();
    }), { 'aria-label': `${say('stop')}: ${one.task.recipient}` }))) : [make('li', {}, say('noRecurring'))]));
}

const savedPanel = () => [make('p', { class: 'soft' }, say('savedHelp')), make('ul', { class: 'list', id: 'saved' })];

function drawSaved() {
  const list = find('#saved');
  if (!list) return;
  const focused = list.contains(document.activeElement) ? document.activeElement.getAttribute('aria-label') : null;
  list.replaceChildren(...(saved.length ? saved.map(savedItem) : [make('li', {}, say('none'))]));
  if (focused) [...list.querySelectorAll('button')].find((each) => each.getAttribute('aria-label') === focused)?.focus();
}

function savedItem(task) {
  const named = (word, act) => button(say(word), act, { 'aria-label': `${say(word)}: ${task.recipient}` });
  const instead = offered(task);
  const move = button(say(task === chosen ? 'clickMap' : 'movePin'), () => choose(task), { 'aria-label': `${say('movePin')}: ${task.recipient}` });
  return make('li', { 'data-task': task.id, class: task === chosen ? 'chosen' : null },
    make('span', { class: 'grow' }, make('b', {}, task.recipient), make('small', {}, [task.address, task.note, task.codIdr ? rupiah(task.codIdr) : null, ...inWords(task)].filter(Boolean).join(' · '))),
    task.warnings.map((warning) => make('span', { class: 'chip warm' }, warning.message)),
    task.status === 'open' ? make('span', { class: 'actions' }, instead ? button(instead.label, doing(() => changeSaved(task, instead.change)), { 'aria-label': `${instead.label}: ${task.recipient}` }) : null, named('details', doing(() => editSaved(task))), move, named('remove', () => removeSaved(task))) : make('span', { class: 'chip' }, say('statuses')[task.status]));
}

const editSaved = (task) => askTask(task, riders, (values) => changeSaved(task, () => values));

function removeSaved(task) {
  dialog(say('removeTitle', task.recipient), make('p', {}, say('removeHint')), [[say('remove'), doing(async () => {
    const path = `/api/v1/tasks/${task.id}`;
    await ask('DELETE', path, undefined, { 'If-Match': (await ask('GET', path)).etag });
    saved = saved.filter((one) => one !== task);
    chosen = null;
    draw();
    tell(say('removed'), 'good');
  }), true]]);
}

const TABS = [['chat', chatPanel], ['sheet', sheetPanel], ['map', mapPanel], ['recurringTab', () => {
  queueMicrotask(doing(drawRecurring));
  return [make('p', { class: 'soft' }, say('recurringHelp')), make('ul', { class: 'list', id: 'recurring' })];
}], ['savedTab', savedPanel]];

function open(name) {
  document.querySelectorAll('.tabs button').forEach((tab) => tab.setAttribute('aria-selected', String(tab.dataset.tab === name)));
  find('#panel').replaceChildren(...TABS.find(([key]) => key === name)[1]());
  drawSaved();
}

frame(say('title'));
begin(async () => {
  ({ depot, depots } = await chooseDepot());
  if (!depot) {
    find('#state').replaceChildren(make('b', {}, say('noDepot')), make('a', { class: 'button strong', href: `/atur${location.search}` }, say('setUp')));
    return;
  }
  const [all, everybody, region] = await Promise.all([askAll(`/api/v1/tasks?date=${date()}&depotId=${depot.id}`), askAll('/api/v1/riders'), ask('GET', '/api/v1/region')]);
  saved = all.filter((task) => task.status !== 'cancelled');
  riders = everybody.filter((rider) => rider.active && rider.depotId === depot.id);
  find('main').replaceChildren(
    make('section', { id: 'drafts-side', 'aria-label': say('title') }, make('div', { id: 'drafts-list' }, depotChoice(say('depot'), depots, depot),
      make('div', { class: 'tabs', role: 'tablist' }, TABS.map(([key]) => button(say(key), () => open(key), { role: 'tab', 'data-tab': key, id: `tab-${key}`, 'aria-controls': 'panel' }))),
      make('div', { class: 'panel', id: 'panel', role: 'tabpanel', 'aria-label': say('title') }),
      make('ol', { id: 'drafts', 'aria-label': say('drafts') })),
      make('div', { class: 'save' }, make('p', { id: 'count', role: 'status' }), button('', doing(save), { class: 'strong', id: 'save' }))),
    make('div', { id: 'map', role: 'region', 'aria-label': say('mapTitle') }));
  map = createMap('map', { tapByKeys: true });
  pins = L.layerGroup().addTo(map);
  map.attributionControl.addAttribution(region.attribution); // Nothing is waited for here: somebody may have chosen another tab meanwhile.
  map.setView([depot.lat, depot.lon], 14);
  map.on('click', doing((event) => {
    const [lat, lon] = [event.latlng.lat, event.latlng.lng].map((value) => Math.round(value * 1e6) / 1e6);
    return chosen ? place(chosen, lat, lon) : add([{ lat, lon, pinFrom: 'set' }]);
  }));
  open('chat');
  draw();
});
