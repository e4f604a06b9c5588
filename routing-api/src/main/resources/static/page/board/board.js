// The coordinator's day: plan it, look at it, put it right, share it, follow it. Reads and writes the API of this server alone.
import { ask, askAll, begin, button, date, dialog, doing, find, frame, kilometres, make, plansOfDay, rupiah, speaker, tell } from '../shell.js';
import { offered } from '../offered-place.js';
import { askTask, saveTask } from '../task-form.js';
import { askEvent, askWhatIf, showLeft, showProposal, showShare } from './dialogs.js';
import { cutOff } from './cut-off.js';
import { Draft } from './draft.js';
import { Drawing } from './drawing.js';
import { Lanes } from './lanes.js';
import { List } from './list.js';
import { look as lookOf } from './look.js';
import { bestPosition } from './positions.js';
import { showVersions } from './versions.js';
import { WORDS } from './words.js';

const FOLLOW_MILLIS = 15_000;
const DRAW_AFTER_MILLIS = 300;
const EDITABLE = new Set(['planned', 'published']);
const WITH_RIDERS = new Set(['published', 'running', 'done']);
const say = speaker(WORDS);

frame(say('title'));
find('#list').setAttribute('aria-label', say('list'));
find('#map').setAttribute('aria-label', say('map'));
find('#state').textContent = say('loading');

const day = { plan: null, tasks: new Map(), riders: [], depotId: null, draft: null, routes: [], broken: [], cost: null, metres: 0, locks: new Map() };
let drawing;
let solving;
let checks = 0;
const lanes = new Lanes(find('#lanes'), say, (task) => drawing.open(task));
const list = new List(find('#list'), say, {
  show: (task) => drawing.open(task),
  edit: (task) => edit(task),
  move: (task, from, rider, position) => change(() => day.draft.move(task, from, rider, position)),
  moveToBest: (task, from, rider) => doing(() => moveToBest(task, from, rider))(),
  arrange: (...lists) => change(() => day.draft.arrange(...lists)),
  lock: (rider, count, whole) => {
    day.locks.set(rider, { count, whole });
    draw();
  },
});

const look = (riderId) => lookOf(day.riders.findIndex((rider) => rider.id === riderId));

/* ---- reading ---- */

async function load() {
  const [own, tasks, riders, changed, depots, region] = await Promise.all([
    plansOfDay(), askAll(`/api/v1/tasks?date=${date()}`), askAll('/api/v1/riders'), askAll(`/api/v1/rider-days?date=${date()}`), askAll('/api/v1/depots'), day.region ?? ask('GET', '/api/v1/region')]);
  day.region = region;
  if (!depots.length) location.replace(`/atur${location.search}`); // A new BUMDes is set up first.
  const shown = own.filter((plan) => plan.version).at(-1) ?? own.at(-1) ?? null;
  day.tasks = new Map(tasks.filter((task) => task.status !== 'cancelled').map((task) => [task.id, task]));
  day.depotId = shown?.depotId ?? tasks[0]?.depotId ?? depots[0]?.id;
  day.depots = depots;
  day.hours = new Map(changed.map((one) => [one.riderId, one]));
  const depot = depots.find((each) => each.id === day.depotId);
  day.riders = riders.filter((rider) => rider.active && rider.depotId === day.depotId);
  day.plan = shown ? await ask('GET', `/api/v1/plans/${shown.id}?geometry=true`) : null;
  day.plan?.routes?.filter((route) => !day.riders.some((rider) => rider.id === route.riderId)).forEach((route) => day.riders.push({ id: route.riderId, name: route.rider }));
  await readReports();
  show(day.plan?.routes ?? [], day.plan);
  day.draft = new Draft(day.routes, day.riders.map((rider) => rider.id), leftOver(), (task) => Boolean(day.tasks.get(task)?.leastPiece));
  if (!drawing) {
    drawing = new Drawing('map', say);
    drawing.map.attributionControl.addAttribution(region.attribution);
  }
  drawing.depot = depot;
  drawing.fitted = false;
  draw();
  if (day.plan?.state === 'solving' || day.plan?.proposal?.state === 'solving') watch(day.plan.id);
  if (day.plan?.proposal?.state === 'proposed') showProposal(day, say, afterwards);
}

/** What riders have told that the tasks themselves do not say: batteries under plan, and tasks that they offer back. */
async function readReports() {
  const [low, returned] = WITH_RIDERS.has(day.plan?.state) ? await Promise.all(['low-batteries', 'returned-tasks'].map((kind) => askAll(`/api/v1/${kind}?date=${date()}`))) : [[], []];
  day.low = new Map(low.map((one) => [one.riderId, one]));
  day.returned = returned;
}

const leftOver = () => (day.plan?.unassigned ?? []).filter(({ taskId }) => day.tasks.has(taskId));

function newTasks() {
  if (!day.plan?.routes) return [];
  const known = new Set([...day.draft.saved.left, ...[...day.draft.saved.orders.values()].flat()]);
  return [...day.tasks.values()].filter((task) => task.status === 'open' && task.depotId === day.depotId && !known.has(task.id));
}

function show(routes, priced) {
  day.routes = routes;
  day.cost = priced?.cost ?? null;
  day.terms = priced?.terms ?? null;
  day.metres = priced?.metres ?? 0;
  day.broken = priced?.broken ?? [];
}

const afterwards = (text, kind = 'good') => load().then(() => tell(text, kind));

/* ---- drawing ---- */

/**
 * Draws anew; what had the focus has it again afterwards, so that keys go on working. While a stop is dragged everything stays
 * as it is: a card drawn anew would take it out of the hand, and the end of the drag draws all of it.
 */
function draw(paint = drawAll) {
  if (list.dragging) return;
  const focused = document.activeElement?.closest('[data-task]');
  const where = focused && { place: focused.closest('#list') ? '#list' : '#lanes', task: focused.dataset.task, name: document.activeElement.className };
  paint();
  const again = where && find(`${where.place} [data-task="${where.task}"]`);
  if (!again) return;
  again.closest('details')?.setAttribute('open', ''); // What was moved to another rider is still what somebody works on.
  ([...again.querySelectorAll('button')].find((node) => node.className === where.name) ?? again).focus();
}

/** Fills a bar of buttons anew; the button that had the focus has it again, or the first one where that is gone. */
function fill(place, ...content) {
  const focused = place.contains(document.activeElement) ? document.activeElement.textContent : null;
  place.replaceChildren(...content);
  if (focused === null) return;
  const buttons = [...place.querySelectorAll('button:enabled')];
  (buttons.find((each) => each.textContent === focused) ?? buttons[0])?.focus();
}

function drawAll() {
  drawWords();
  drawPictures();
}

function drawWords() {
  const editable = EDITABLE.has(day.plan?.state) && !solving;
  drawSteps();
  drawChange();
  if (!day.plan?.routes && !solving) drawEmpty();
  else if (day.plan?.routes) {
    list.draw({
      riders: day.riders, routes: day.routes, orders: day.draft.now.orders, left: day.draft.now.left, tasks: day.tasks, look, editable,
      reasons: new Map((day.plan.unassigned ?? []).map((task) => [task.taskId, task])), marks: marks(), low: day.low, endOf, locks: day.locks, cutOffs: cutOffs(),
    });
  }
}

function drawLanes() {
  lanes.draw(day.routes, (route) => look(route.riderId).classes, (task) => day.tasks.get(task)?.windows ?? [], endOf);
}

/** When the rider's shift ends on that date, or null where the rider is gone or away. */
function endOf(route) {
  const endsAt = (day.hours.get(route.riderId) ?? day.riders.find((rider) => rider.id === route.riderId))?.endsAt;
  return endsAt ? `${date()}T${endsAt.slice(0, 5)}:00+08:00` : null;
}

function drawPictures() {
  drawLanes();
  drawMap();
}

function drawMap() {
  const loose = (day.plan?.routes ? day.draft.now.left : [...day.tasks.keys()]).map((task) => day.tasks.get(task)).filter(Boolean);
  drawing.draw(day.routes, (route) => look(route.riderId), loose, cutOffs());
}

/** Tasks at places that no rider can reach, with the word for why. */
function cutOffs() {
  const reasons = new Map((day.plan?.unassigned ?? []).map((task) => [task.taskId, task]));
  return new Map([...day.tasks.values()].filter((task) => task.status === 'open').map((task) => [task.id, cutOff(task, reasons.get(task.id))]).filter(([, why]) => why));
}

function marks() {
  const marked = new Map();
  for (const task of day.tasks.values()) {
    if (task.status === 'done') marked.set(task.id, 'done');
    else if (task.status === 'failed') marked.set(task.id, 'failed');
  }
  if (onTheWay() && day.plan.state !== 'done') {
    const now = Date.now();
    day.routes.flatMap((route) => route.stops).filter((stop) => stop.taskId && !marked.has(stop.taskId) && new Date(stop.departure) < now)
      .forEach((stop) => marked.set(stop.taskId, 'due'));
  }
  day.returned.forEach(({ taskId }) => marked.set(taskId, 'returned'));
  day.broken.filter((rule) => rule.taskId).forEach((rule) => marked.set(rule.taskId, 'broken'));
  return marked;
}

function drawEmpty() {
  const open = [...day.tasks.values()].filter((task) => task.status === 'open').length;
  const told = open === 0 ? [say('none'), say('noneHint')] : [say('ready', open), say('readyHint')];
  const apart = [...cutOffs()].map(([id, why]) => [day.tasks.get(id), why]);
  find('#list').replaceChildren(make('p', { class: 'empty', id: 'state' }, make('b', {}, told[0]), day.plan?.error?.message ?? told[1], open === 0 ? make('p', {}, make('a', { class: 'button strong', href: `/tugas${location.search}` }, say('addTasks'))) : ''), apart.length ? make('section', { class: 'left', id: 'cut-off' },
    make('h2', {}, `${say('cutOff')} (${apart.length})`), make('p', {}, say('cutOffHint')), make('ol', {}, apart.map(([task, why]) => make('li', { 'data-task': task.id, class: 'cut-off' },
      button('!', () => drawing.open(task.id), { class: 'number', title: say('show'), 'aria-label': `${say('show')}: ${task.recipient}` }),
      make('span', { class: 'place' }, task.recipient, make('small', { class: 'mark' }, say('cutOffWords')[why]), instead(task)))))) : '');
}

function drawSteps() {
  const state = day.plan?.state;
  const open = [...day.tasks.values()].filter((task) => task.status === 'open').length;
  const failed = [...day.tasks.values()].filter((task) => task.status === 'failed').length + leftOver().length;
  const steps = [
    state === 'running' || state === 'done' ? null : button(say(day.plan?.version ? 'planAgain' : 'plan'), doing(plan), { class: day.plan?.version ? '' : 'strong', disabled: open === 0 || Boolean(solving) }),
    button(say('share'), () => showShare(day, say, afterwards), { class: state === 'planned' || unshared() ? 'strong' : '', disabled: !day.plan?.version || state === 'solving' || day.draft.changed }),
    button(say('failed', failed), doing(() => showLeft(day, say, afterwards, edit, openRoute)), { disabled: !day.plan }),
    day.plan?.version ? button(say('more'), more, { class: 'plain', 'aria-haspopup': 'dialog' }) : null,
  ];
  const facts = [];
  if (state) facts.push(make('b', { class: `state ${state}` }, say('state')[state]));
  if (onTheWay()) facts.push(followed());
  if (day.low?.size) facts.push(make('b', { id: 'low', class: 'low' }, say('lowAt', [...day.low.values()].map((one) => one.rider).join(', '))));
  if (day.cost) facts.push(make('span', { id: 'total' }, `${say('total')} ${kilometres(day.metres)} · ${rupiah(day.cost.total)}`));
  const terms = day.terms && say('terms', day.terms);
  if (terms) facts.push(make('span', { id: 'terms' }, terms));
  fill(find('#steps'), make('div', { class: 'steps' }, steps.filter(Boolean)), make('p', {}, facts));
}

/** Whether riders ride or have ridden: somebody said so, or they have told of the first task. */
const onTheWay = () => ['running', 'done'].includes(day.plan?.state) || (day.plan?.state === 'published' && [...day.tasks.values()].some(({ status }) => status === 'done' || status === 'failed'));

const unshared = () => WITH_RIDERS.has(day.plan?.state) && day.plan.publishedVersion !== day.plan.version;

function followed() {
  const all = [...day.tasks.values()];
  const count = (status) => all.filter((task) => task.status === status).length;
  return make('span', { id: 'progress' }, say('progress', count('done'), all.length, count('failed')));
}

function more() {
  let box;
  const entry = (label, act) => button(label, () => {
    box.close();
    act();
  });
  const state = day.plan.state;
  box = dialog(say('more'), make('div', { class: 'choices' },
    WITH_RIDERS.has(state) && state !== 'done' ? entry(say('happened'), () => askEvent(day, say, watch)) : null,
    entry(say('versions'), doing(() => showVersions(day, say))),
    entry(say('whatIf'), doing(() => askWhatIf(day, say))),
    state === 'published' ? entry(say('start'), doing(() => step('start'))) : null,
    state === 'running' ? entry(`${say('finish')} – ${say('finishHint')}`, doing(() => step('finish'))) : null));
}

async function step(name) {
  await ask('POST', `/api/v1/plans/${day.plan.id}/${name}`, undefined, { 'If-Match': day.plan.etag });
  await load();
}

/* ---- planning ---- */

async function plan() {
  const locks = [...day.locks].filter(([, lock]) => lock.count > 0)
    .map(([riderId, lock]) => ({ riderId, taskIds: day.draft.now.orders.get(riderId).slice(0, lock.count), whole: lock.whole }));
  const started = day.plan
    ? await ask('POST', `/api/v1/plans/${day.plan.id}/solve`, { locks }, { 'If-Match': day.plan.etag })
    : await ask('POST', '/api/v1/plans', { depotId: day.depotId, date: date(), timeLimit: `PT${secondsFor(day.tasks.size)}S`, patience: 'PT10S' });
  watch(started.id);
}

/** How long a search may take: longer on a large day, which ends sooner where nothing better is found for a while. */
const secondsFor = (tasks) => Math.min(60, Math.max(10, Math.ceil(tasks / 5)));

/** Tells how far the solve is until it ends, then shows what came of it. */
function watch(planId) {
  solving?.close();
  const state = make('p', { id: 'solving', role: 'status' }, say('queued'));
  const bar = make('progress', { 'aria-label': say('solving') });
  // Of a first plan there is nothing yet that could be used; a later one begins with the routes that there are.
  const enough = button(say('enough'), doing(() => ask('POST', `/api/v1/plans/${planId}/enough`)), { class: 'strong', disabled: !day.plan?.version });
  const card = make('section', { class: 'solving' }, make('h2', {}, say('solving')), state, bar, make('p', { class: 'actions' },
    enough,
    button(say('cancel'), doing(() => ask('POST', `/api/v1/plans/${planId}/cancel`)))));
  solving = new EventSource(`/api/v1/plans/${planId}/progress`);
  solving.addEventListener('progress', (event) => {
    const now = JSON.parse(event.data);
    if (now.versionState === 'solving') {
      if (!bar.hasAttribute('max')) bar.max = Math.max(1, now.secondsLeft);
      bar.value = bar.max - now.secondsLeft;
    }
    if (now.versionState !== 'waiting' && now.versionState !== 'solving') {
      solving.close();
      solving = null;
      day.locks.clear();
      const nowhere = document.activeElement === document.body || card.contains(document.activeElement);
      afterwards(say(now.versionState === 'taken' || now.versionState === 'proposed' ? 'solved' : 'failedSolve'), now.versionState === 'failed' || now.versionState === 'cancelled' ? 'bad' : 'good').then(() => nowhere && find('#steps .strong')?.focus());
      return;
    }
    state.textContent = now.bestCost === null || now.bestCost === undefined ? say(now.versionState === 'waiting' ? 'queued' : 'secondsLeft', now.secondsLeft)
      : `${say('bestSoFar')} ${rupiah(now.bestCost)} · ${say('leftSoFar')} ${now.unassigned} · ${say('secondsLeft', now.secondsLeft)}`;
    if (now.bestCost > 0) enough.disabled = false;
    if (now.routes) drawSketch(now.routes);
  });
  solving.addEventListener('error', () => { state.textContent = say('lost'); }); // The browser connects again by itself.
  find('#list').replaceChildren(card);
  drawSteps();
}

/** The best routes so far, from stop to stop as the crow flies: their roads and times come with the plan. */
function drawSketch(routes) {
  const depot = day.depots.find((each) => each.id === day.depotId);
  const sketched = routes.map(({ riderId, taskIds }) => {
    const stops = taskIds.map((id) => day.tasks.get(id)).filter(Boolean).map((task) => ({ taskId: task.id, lat: task.lat, lon: task.lon, recipient: task.recipient }));
    return { riderId, rider: day.riders.find((rider) => rider.id === riderId)?.name ?? '', stops: [depot, ...stops, depot], legs: [] };
  });
  const served = new Set(routes.flatMap((route) => route.taskIds));
  drawing.draw(sketched, (route) => look(route.riderId), [...day.tasks.values()].filter((task) => task.status === 'open' && !served.has(task.id)), cutOffs());
}

/* ---- putting right ---- */

function change(act) {
  act();
  day.pricing = 'asked';
  draw(drawWords); // Times and ways are not known before the check has answered.
  check();
}

/** What is known of a task, put right; the routes stay as they are and are priced with it. @param at what is asked first, see askTask */
function edit(id, at = null) {
  askTask(day.tasks.get(id), day.riders, (values) => changeTask(id, () => values), at);
}

/** The rider's stops, with the focus on their heading. */
function openRoute(rider) {
  const card = find(`#list details[data-rider="${rider}"]`);
  card.open = true;
  card.scrollIntoView({ block: 'nearest' });
  card.querySelector('summary').focus();
}

async function changeTask(id, changed) {
  day.tasks.set(id, await saveTask(id, changed));
  if (EDITABLE.has(day.plan?.state)) change(() => {});
  else draw();
  tell(say('taskSaved', Boolean(day.plan?.version)), 'good');
}

/** A press for the place that is offered instead of one that no rider reaches, if any. */
function instead(task) {
  const other = offered(task);
  return other ? button(other.label, doing(() => changeTask(task.id, other.change)), { class: 'small', 'aria-label': `${other.label}: ${task.recipient}` }) : null;
}

async function moveToBest(task, from, rider) {
  tell(say('checking'), 'good');
  await painted(); // Asking for a price at each position takes a moment: the person sees first that it is being done.
  const position = await bestPosition(day.plan.id, day.draft, task, from, rider);
  tell('');
  change(() => day.draft.move(task, from, rider, position));
}

const painted = () => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });

/** Prices the routes as they stand now; only the newest answer counts, and lines follow once nothing more is moved. */
async function check() {
  checks += 1;
  const mine = checks;
  const path = `/api/v1/plans/${day.plan.id}/check`;
  const body = { routes: day.draft.routes };
  try {
    const priced = await ask('POST', path, body);
    if (mine !== checks) return;
    if (day.pricing === 'asked' && find('#told').className === 'bad') tell('');
    day.pricing = 'known';
    show(priced.routes, priced);
    await inTurns(() => mine === checks, drawWords, drawLanes);
    await pause(DRAW_AFTER_MILLIS);
    if (mine !== checks) return;
    const drawn = await ask('POST', `${path}?geometry=true`, body);
    if (mine !== checks) return;
    show(drawn.routes, drawn);
    await inTurns(() => mine === checks, drawLanes, drawMap);
  } catch (problem) {
    if (mine === checks && day.pricing === 'asked') {
      day.pricing = 'unknown';
      drawChange();
    }
    tell(problem.message);
  }
}

const pause = (millis) => new Promise((done) => { setTimeout(done, millis); });

/** One drawing after the other: a key that is pressed meanwhile waits for one of them, not for all. @param wanted whether there is nothing newer */
async function inTurns(wanted, ...drawings) {
  for (const drawing of drawings) {
    await pause(0);
    if (!wanted()) return;
    draw(drawing);
  }
}

function drawChange() {
  const place = find('#change');
  if (!day.draft || (!day.draft.changed && day.draft.future.length === 0)) {
    const fresh = day.draft ? newTasks().length : 0;
    fill(place, ...(fresh ? [make('p', {}, say('notInPlan', fresh))] : unshared() ? [make('p', {}, say('publishAgain'))] : []));
    return;
  }
  const before = day.plan.cost.total;
  const known = day.pricing === 'known';
  const delta = !known ? say(day.pricing === 'asked' ? 'checking' : 'notPriced') : day.cost.total === before && day.metres === day.plan.metres ? say('same') : say('delta', day.cost.total - before, day.metres - day.plan.metres);
  const broken = known ? [...new Set(day.broken.map((rule) => rule.message))] : [];
  fill(place,
    make('p', {}, make('b', {}, `${say('changed')}: ${delta}`), broken.length || !known ? null : ` · ${say('noBroken')}`),
    broken.length ? make('ul', { class: 'broken' }, broken.map((message) => make('li', {}, message))) : '',
    make('div', { class: 'steps' },
      button(say('save'), doing(save), { class: 'strong', disabled: broken.length > 0 || !day.draft.changed || !known }),
      day.pricing === 'unknown' ? button(say('priceAgain'), () => change(() => {})) : '',
      button(say('undo'), undo, { disabled: day.draft.past.length === 0 }), button(say('redo'), redo, { disabled: day.draft.future.length === 0 }),
      button(say('discard'), doing(load))));
}

const undo = () => day.draft?.undo() && change(() => {});
const redo = () => day.draft?.redo() && change(() => {});

async function save() {
  await ask('POST', `/api/v1/plans/${day.plan.id}/versions`, { routes: day.draft.routes }, { 'If-Match': day.plan.etag });
  await afterwards(say('saved'));
}

/* ---- everything linked ---- */

function light(event) {
  const task = event.target.closest?.('[data-task]')?.dataset.task;
  document.querySelectorAll('.lit').forEach((node) => node.dataset.task !== task && !node.dataset.tasks?.split(' ').includes(task) && node.classList.remove('lit'));
  if (task) document.querySelectorAll(`[data-task="${task}"], [data-tasks~="${task}"]`).forEach((node) => node.classList.add('lit'));
}

document.addEventListener('pointerover', light);
document.addEventListener('focusin', light);
document.addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.target.matches('input, textarea, select')) return;
  if (event.key === 'z' && !event.shiftKey) undo();
  else if (event.key === 'y' || (event.key.toLowerCase() === 'z' && event.shiftKey)) redo();
});
setInterval(() => {
  if (WITH_RIDERS.has(day.plan?.state) && !document.hidden && !solving && !day.draft.changed && !document.querySelector('dialog')) follow();
}, FOLLOW_MILLIS);

async function follow() {
  try {
    const [tasks] = await Promise.all([askAll(`/api/v1/tasks?date=${date()}`), readReports()]);
    day.tasks = new Map(tasks.filter((task) => task.status !== 'cancelled').map((task) => [task.id, task]));
    draw();
    if (day.away) tell('');
    day.away = false;
  } catch (problem) {
    day.away = true;
    tell(problem.message);
  }
}

begin(load);
