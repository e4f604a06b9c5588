// Questions in front of the board: share, what is not done, what happened, what if.
import { ask, askAll, button, decimal, dialog, doing, kilometres, make, rupiah } from '../shell.js';
import { asksRooms, fixOf, roomsOf, waysOf } from './fixes.js';
import { stacked } from './stacked.js';
import { differenceTable, namesOf } from './versions.js';

const WAIT = '?wait=60';

const match = (etag) => ({ 'If-Match': etag });

/* ---- share ---- */

export function showShare(day, say, done) {
  const publish = doing(async () => {
    await ask('POST', `/api/v1/plans/${day.plan.id}/publish`, undefined, match(day.plan.etag));
    await done(say('shared'));
  });
  const shown = day.plan.publishedVersion === day.plan.version;
  const link = (href, label, more = {}) => make('a', { class: 'button', href, ...more }, say(label));
  const ways = make('p', { class: 'actions' }, link(`/laporan${location.search}`, 'send'), link(`/cetak${location.search}`, 'print'), link(`/api/v1/plans/${day.plan.id}/file?format=xlsx`, 'sheet', { download: '' }));
  dialog(say('shareTitle'), [make('p', {}, say('shareHint')), shown ? make('p', {}, make('b', {}, say('shared'))) : null, ways].filter(Boolean),
    shown ? [] : [[say('publish'), publish, true]]);
}

/* ---- not done, and the smallest change that helps ---- */

/** @param edit asks about a task, from a certain question on @param openRoute shows a rider's stops */
export async function showLeft(day, say, done, edit, openRoute) {
  const failed = [...day.tasks.values()].filter((task) => task.status === 'failed');
  const left = (day.plan.unassigned ?? []).filter((task) => day.tasks.has(task.taskId));
  const over = day.plan.state === 'running' || day.plan.state === 'done';
  const rooms = !over && asksRooms(left) ? await roomsOf() : new Map();
  let box;
  const then = (label, act) => button(label, () => {
    box.close();
    act();
  });
  const pressed = (fix) => button(fix.label, doing(async () => {
    box.close();
    await fix.apply();
    if (!fix.done) await ask('POST', `/api/v1/plans/${day.plan.id}/solve${WAIT}`, {}, match(day.plan.etag));
    await done(say(fix.done ?? 'fixed'));
  }));
  const choices = (task) => {
    const fix = fixOf(day, say, task, rooms);
    const { at, links, route } = waysOf(say, task);
    return [fix && pressed(fix), ...links.map(({ label, href }) => make('a', { class: 'button', href }, label)), route && then(say('toRoute', route.rider), () => openRoute(route.riderId)), then(say('editTask'), () => edit(task.taskId, at))];
  };
  const rows = [
    ...failed.map((task) => make('article', {}, make('b', {}, task.recipient), make('p', {}, say('deliveryFailed')))),
    ...left.map((task) => make('article', {}, make('b', {}, task.recipient), make('p', {}, task.message), make('p', { class: 'actions' }, over ? [] : choices(task)))),
  ];
  box = dialog(say('failedTitle'), rows.length ? rows : make('p', {}, say('allFine')));
}

/* ---- what happened, and the proposal for it ---- */

export function askEvent(day, say, watch) {
  const type = make('select', {}, Object.entries(say('events')).map(([value, label]) => make('option', { value }, label)));
  const rider = make('select', {}, day.riders.map((each) => make('option', { value: each.id }, each.name)));
  const task = make('select', {}, [...day.tasks.values()].filter((each) => each.status === 'open').map((each) => make('option', { value: each.id }, each.recipient)));
  const late = make('input', { type: 'number', min: 1, max: 600, value: 30 });
  const insertOnly = make('input', { type: 'checkbox' });
  const fields = {
    rider: make('label', { class: 'field' }, say('who'), rider), task: make('label', { class: 'field' }, say('which'), task), late: make('label', { class: 'field' }, say('late'), late),
  };
  const show = () => {
    fields.rider.hidden = !['bike-out', 'rider-absent', 'rider-late'].includes(type.value);
    fields.task.hidden = !['cancellation', 'failed-delivery'].includes(type.value);
    fields.late.hidden = type.value !== 'rider-late';
  };
  type.addEventListener('change', show);
  show();
  dialog(say('happenedTitle'), [type, fields.rider, fields.late, fields.task, make('label', { class: 'tick' }, insertOnly, say('insertOnly'))], [[say('tellIt'), doing(async () => {
    const event = { type: type.value, mode: insertOnly.checked ? 'insert-only' : 'reoptimise' };
    if (!fields.rider.hidden) event.riderId = Number(rider.value);
    if (!fields.task.hidden) event.taskId = Number(task.value);
    if (type.value === 'failed-delivery') event.retry = true;
    if (!fields.late.hidden) event.late = `PT${Number(late.value)}M`;
    await ask('POST', `/api/v1/plans/${day.plan.id}/events`, event, match(day.plan.etag));
    watch(day.plan.id);
  }), true]]);
}

export async function showProposal(day, say, done) {
  const { version } = day.plan.proposal;
  const difference = await ask('GET', `/api/v1/plans/${day.plan.id}/versions/${version}/difference`);
  dialog(say('proposalFor'), differenceTable(difference, say, namesOf(day)), [[say('takeIt'), doing(async () => {
    const taken = await ask('POST', `/api/v1/plans/${day.plan.id}/versions/${version}/take`, undefined, match(day.plan.etag));
    await ask('POST', `/api/v1/plans/${day.plan.id}/publish`, undefined, match(taken.etag));
    await done(say('shared'));
  }), true]]);
}

/* ---- what if ---- */

export async function askWhatIf(day, say) {
  const types = await askAll('/api/v1/vehicle-types');
  const type = make('select', {}, make('option', { value: '' }, '–'), types.map((each) => make('option', { value: each.id }, each.name)));
  const rider = make('select', {}, make('option', { value: '' }, '–'), day.riders.map((each) => make('option', { value: each.id }, each.name)));
  const startsAt = make('input', { type: 'time' });
  const packs = make('input', { type: 'number', min: 0, max: 99 });
  dialog(say('whatIfTitle'), [
    make('label', { class: 'field' }, say('without'), rider), make('label', { class: 'field' }, say('startsAt'), startsAt), make('label', { class: 'field' }, say('packs'), packs), make('label', { class: 'field' }, say('allOn'), type),
  ], [[say('tryIt'), doing(async () => {
    const words = say('copyTitle');
    const wish = {};
    const title = [];
    if (rider.value) {
      wish.withoutRiders = [Number(rider.value)];
      title.push(words.without(rider.selectedOptions[0].textContent));
    }
    if (startsAt.value) {
      wish.startsAt = startsAt.value;
      title.push(words.startsAt(startsAt.value));
    }
    if (packs.value !== '') {
      wish.sparePacks = Number(packs.value);
      title.push(words.packs(packs.value));
    }
    if (type.value) {
      wish.vehicleTypeId = Number(type.value);
      title.push(words.allOn(type.selectedOptions[0].textContent));
    }
    if (title.length > 0) await ask('POST', `/api/v1/plans/${day.plan.id}/copies${WAIT}`, { title: title.join(', '), ...wish });
    await showComparison(day, say);
  }), true]]);
}

/** A row for each trial: as many as there are, none reaches past the edge, and on a phone its figures stand below each other. */
async function showComparison(day, say) {
  const trials = (await ask('GET', `/api/v1/plans/${day.plan.id}/comparison`)).items.filter((trial) => trial.cost);
  const figures = [
    ['cost', (trial) => rupiah(trial.cost.total)], ['way', (trial) => kilometres(trial.metres)], ['energy', (trial) => `${decimal(trial.energyWh / 1000)} kWh`],
    ['riders', (trial) => trial.riders], ['served', (trial) => trial.served], ['left', (trial) => trial.unassigned],
  ].map(([name, value]) => [say(name), value]);
  const table = (some) => stacked([say('trial'), ...figures.map(([name]) => name)], some.map((trial) => [
    [trial.title ?? say('thisPlan'), trial.notServed.length ? make('small', { class: 'moved' }, `${say('left')}: ${trial.notServed.join(', ')}`) : null],
    ...figures.map(([, value]) => String(value(trial)))]));
  // Figures are like only where they are of the same day and roads: what was calculated before a change stands apart.
  const kinds = [...new Set(trials.map((trial) => trial.conditions))].sort((one, other) => (one === 0 ? -1 : other === 0 ? 1 : 0)).map((kind) => trials.filter((trial) => trial.conditions === kind));
  const apart = ([first, ...rest]) => make('section', { class: first.conditions === 0 ? 'as-now' : 'earlier' }, make('h3', {}, first.conditions === 0 ? say('asNow') : first.changedSince.join(' ')),
    [first, ...rest].some((trial) => !trial.title) && first.conditions !== 0 ? make('p', {}, say('planIsEarlier')) : null, table([first, ...rest]));
  const alike = kinds.length === 1 && kinds[0][0].conditions === 0;
  dialog(say('tried'), alike ? table(trials) : [make('p', {}, say('notAlike')), ...kinds.map(apart)], [], { broad: true });
}
