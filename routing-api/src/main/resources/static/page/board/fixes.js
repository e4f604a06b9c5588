// What makes a task fit that was left out, as something to press: the proven smallest change, applied for this task or this day;
// and where only a person can decide, the way to where it is done.
import { bestPosition } from './positions.js';
import { Draft } from './draft.js';
import { ask, askAll, date, decimal, only, without } from '../shell.js';
import { offered } from '../offered-place.js';
import { saveTask } from '../task-form.js';

/** What the server alone writes of a rider or a rider's day. */
const OWN = ['id'];
/** As many pieces as a plan makes of one task. */
const MOST_PIECES = 16;
const TOO_LARGE = new Set(['too-heavy', 'too-bulky']);
/** What a plan without locks, or with more time, may do of itself. */
const AGAIN = { 'route-locked': 'fixUnlock', 'lock-cannot-be-kept': 'fixUnlock', 'not-found-in-time': 'fixAgain', 'left-out': 'fixAgain' };
/** Where in the questions about a task a reason is answered. */
const ASKED_AT = {
  'too-heavy': '[data-field=loadKg]', 'too-bulky': '[data-field=volumeL]', 'no-mass-left': '[data-field=priority]', 'no-volume-left': '[data-field=priority]', 'window-missed': '#windows input', 'item-too-long': '[data-field=longestItemM]', 'skill-missing': '[data-field=skills]',
  'other-shift-only': '[data-field=riderId]', 'rider-away': '[data-field=riderId]', 'group-elsewhere': '#groups input', 'group-not-apart': '#groups input', 'group-out-of-order': '#groups input', 'pair-broken': '#groups input', 'prize-too-small': '[data-field=prizeIdr]',
};
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const wholeMinutes = (duration) => ['H', 'M'].reduce((sum, unit) => sum * 60 + Number((duration.match(new RegExp(`(\\d+)${unit}`)) ?? [0, 0])[1]), 0);
/** Tenths of a kilometre, rounded up. */
const farther = (metres) => Math.ceil(metres / 100) / 10;
/** Limits of a rider: how much more is needed, and what the rider's limit is then. */
const LIMITS = {
  'too-many-stops': { words: (say, amount) => [say('stops', amount)], more: (rider, amount) => ({ mostStops: rider.mostStops + amount }) },
  'too-far': { words: (say, amount) => [`${decimal(farther(amount))} km`], more: (rider, amount) => ({ mostKm: Math.round((rider.mostKm + farther(amount)) * 10) / 10 }) },
  'duty-too-long': { words: (say, amount) => [say('hours', Math.ceil(amount / 60))], more: (rider, amount) => ({ mostDuty: `PT${wholeMinutes(rider.mostDuty) + Math.ceil(amount / 60)}M` }) },
};

const LAST_MINUTE = 23 * 60 + 59;
const match = (etag) => ({ 'If-Match': etag });
const thousandths = (amount) => Math.round((amount ?? 0) * 1000);
const clockOf = (minutes) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/**
 * What could be pressed about a task that was left out.
 *
 * @param left the task as the plan has it, with its reasons and its fix
 * @param rooms of riders' motorbikes by rider, see roomsOf
 * @returns label and what applies it, and `done` where routes are right then without being planned again; or null where only the
 *   coordinator can decide
 */
export function fixOf(day, say, left, rooms) {
  const { fix } = left;
  const task = day.tasks.get(left.taskId);
  const instead = offered(task);
  if (instead) return { label: instead.label, apply: () => saveTask(task.id, instead.change) };
  const other = left.insteadOf && { label: say('fixInstead', left.insteadOf.recipient), done: 'exchanged', apply: () => exchange(day, left) };
  if (!fix) return other ?? (AGAIN[left.code] ? { label: say(AGAIN[left.code]), apply: () => {} } : null);
  const minutes = Math.ceil(fix.amount / 60);
  if (TOO_LARGE.has(fix.code)) return divided(say, task, left.reasons.filter((reason) => TOO_LARGE.has(reason.code)).map((reason) => rooms.get(reason.riderId)).filter(Boolean));
  if (fix.code === 'window-missed') return { label: say('fixWindow', minutes), apply: () => widen(task.id, minutes) };
  if (fix.code === 'shift-too-short') return { label: say('fixShift', fix.rider, minutes), apply: () => stayLonger(fix.riderId, minutes) };
  if (fix.code === 'no-spare-pack') return { label: say('fixPacks', fix.amount), apply: () => addPacks(day, fix.riderId, fix.amount) };
  if (LIMITS[fix.code]) return { label: say('fixLimit', fix.rider, ...LIMITS[fix.code].words(say, fix.amount)), apply: () => allowMore(fix.riderId, (rider) => LIMITS[fix.code].more(rider, fix.amount)) };
  if (fix.code === 'break-missed') return { label: say('fixBreak', fix.rider, minutes), apply: () => allowMore(fix.riderId, (rider) => ({ breaks: rider.breaks.map((pause) => laterBy(pause, minutes)) })) };
  if (fix.code === 'group-out-of-order') return { label: say('fixOrder'), apply: () => saveTask(task.id, (now) => ({ groups: unordered(now.groups) })) };
  if (fix.code === 'skill-missing') return { label: say('fixSkills', fix.rider, lacking(day, fix.riderId, task).join(', ')), apply: () => allowMore(fix.riderId, (rider) => ({ skills: [...new Set([...(rider.skills ?? []), ...task.skills])] })) };
  if (fix.code === 'prize-too-small') return { label: say('fixPrize'), apply: () => saveTask(task.id, () => ({ prizeIdr: null })) };
  return other;
}

/**
 * Where something is done about a task that no press puts right.
 *
 * @returns at: what the questions about the task begin with; links: label and address; route: the rider whose route is to be looked at
 */
export function waysOf(say, { code, fix, insteadOf, reasons }) {
  const why = fix?.code ?? code;
  const at = ASKED_AT[why] ?? null;
  const address = (path, more = {}) => `${path}?${new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(location.search)), ...more })}`;
  const riderIs = fix ?? (reasons.length === 1 ? reasons[0] : null);
  const ofRider = (label) => ({ label, href: riderIs ? address('/atur', { kurir: riderIs.riderId }) : address('/atur', { buka: 'riders' }) });
  if (why === 'battery-too-small' && fix && !insteadOf) return { at, links: [ofRider(say('toBike', fix.rider))] };
  if (why === 'skill-missing' && !fix) return { at, links: [ofRider(riderIs ? say('toSkills', riderIs.rider) : say('toRiders'))] };
  if (why === 'station-full') return { at, links: [{ label: say('toStations'), href: `${address('/atur')}#stations` }] };
  if (why === 'rider-away') return { at, links: [{ label: say('toMorning'), href: `${address('/pagi')}#riders` }] };
  if ((why === 'no-mass-left' || why === 'no-volume-left') && fix) return { at, links: [], route: fix };
  return { at, links: [] };
}

const unordered = (groups) => {
  const rest = groups.filter((group) => group.kind !== 'in-order');
  return rest.length ? rest : null;
};

/** What the task asks for and the rider is not known for. */
const lacking = (day, riderId, task) => task.skills.filter((skill) => !day.riders.find((rider) => rider.id === riderId)?.skills?.includes(skill));

/** A break that may begin later, where it is taken on this date. */
function laterBy(pause, minutes) {
  const today = !pause.weekdays || pause.weekdays.includes(WEEKDAYS[new Date(`${date()}T12:00Z`).getUTCDay()]);
  const [hour, minute] = pause.to.split(':').map(Number);
  return today ? { ...pause, to: clockOf(Math.min(LAST_MINUTE, hour * 60 + minute + minutes)) } : pause;
}

/** The task in another one's stead, at its best position; kept as a version put together by hand. */
async function exchange(day, { taskId, insteadOf: { riderId, taskId: other } }) {
  const draft = new Draft(day.plan.routes, day.plan.routes.map((route) => route.riderId));
  draft.move(other, riderId, null, 0);
  draft.move(taskId, null, riderId, await bestPosition(day.plan.id, draft, taskId, null, riderId));
  await ask('POST', `/api/v1/plans/${day.plan.id}/versions`, { routes: draft.routes }, match(day.plan.etag));
}

/** Whether the rooms of motorbikes have to be known before fixes are. */
export const asksRooms = (left) => left.some(({ fix }) => TOO_LARGE.has(fix?.code));

/** What each rider's motorbike takes, in grams and millilitres. */
export async function roomsOf() {
  const [riders, vehicles, types] = await Promise.all(['riders', 'vehicles', 'vehicle-types'].map((kind) => askAll(`/api/v1/${kind}`)));
  const typeOf = (rider) => types.find((type) => type.id === vehicles.find((vehicle) => vehicle.id === rider.vehicleId)?.vehicleTypeId);
  return new Map(riders.map((rider) => [rider.id, typeOf(rider)]).filter(([, type]) => type).map(([id, type]) => [id, { grams: thousandths(type.maxLoadKg), millilitres: thousandths(type.maxVolumeL) }]));
}

/** How many times a motorbike would be full. */
const loads = (amount, room) => (amount === 0 ? 0 : Math.ceil(amount / room));

/**
 * The fewest equal pieces of which each fits the largest of these motorbikes.
 *
 * @returns how many, and the smallest piece as the API takes it; null where no number of pieces helps
 */
export function piecesFor({ loadKg, volumeL }, rooms) {
  const [grams, millilitres] = [loadKg, volumeL].map(thousandths);
  const count = Math.min(...rooms.map((room) => Math.max(loads(grams, room.grams), loads(millilitres, room.millilitres))));
  if (count < 2 || count > MOST_PIECES) return null;
  return { count, leastPiece: { loadKg: Math.floor(grams / count) / 1000, volumeL: Math.floor(millilitres / count) / 1000 } };
}

/** Shipments cannot be divided, nor goods that may be left out for a prize. */
function divided(say, task, rooms) {
  if (task.kind === 'shipment' || (task.prizeIdr ?? null) !== null) return null;
  const pieces = piecesFor(task, rooms);
  if (!pieces) return null;
  const { count, leastPiece } = pieces;
  const each = leastPiece.loadKg > 0 ? `${decimal(leastPiece.loadKg)} kg` : `${decimal(leastPiece.volumeL)} l`;
  return { label: say('fixDivide', count, each), apply: () => saveTask(task.id, () => ({ leastPiece })) };
}

function widen(id, minutes) {
  const later = (instant) => new Date(new Date(instant).getTime() + minutes * 60_000).toISOString();
  return saveTask(id, (task) => ({ windows: task.windows.map((window) => ({ from: window.from, to: later(window.to) })) }));
}

/** On this date alone: the rider's usual hours stay. */
async function stayLonger(id, minutes) {
  const [rider, days] = await Promise.all([ask('GET', `/api/v1/riders/${id}`), askAll(`/api/v1/rider-days?date=${date()}`)]);
  const known = days.find((one) => one.riderId === id);
  const hours = known ?? { riderId: id, date: date(), kind: 'shift', ...only(['startsAt', 'endsAt'], rider) };
  const [hour, minute] = hours.endsAt.split(':').map(Number);
  const longer = { ...without(OWN, hours), endsAt: clockOf(Math.min(LAST_MINUTE, hour * 60 + minute + minutes)) };
  if (!known) return ask('POST', '/api/v1/rider-days', longer);
  const path = `/api/v1/rider-days/${known.id}`;
  return ask('PUT', path, longer, match((await ask('GET', path)).etag));
}

/** From now on: limits belong to the rider, not to a date. */
async function allowMore(id, more) {
  const path = `/api/v1/riders/${id}`;
  const rider = await ask('GET', path);
  await ask('PUT', path, { ...without(OWN, rider), ...more(rider) }, match(rider.etag));
}

async function addPacks(day, riderId, more) {
  const rider = await ask('GET', `/api/v1/riders/${riderId}`);
  const vehicle = await ask('GET', `/api/v1/vehicles/${rider.vehicleId}`);
  const path = `/api/v1/depots/${day.depotId}/spare-packs`;
  const stock = (await ask('GET', path)).items.find((packs) => packs.vehicleTypeId === vehicle.vehicleTypeId);
  await ask('PUT', `${path}/${vehicle.vehicleTypeId}`, { ...only(['chargeW', 'swapIdr', 'mostAlong', 'packKg', 'packL'], stock ?? {}), packs: (stock?.packs ?? 0) + more });
}
