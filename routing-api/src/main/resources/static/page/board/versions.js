// Two versions of a plan beside each other, whichever two somebody wants to see, and what one changes against the other.
import { ask, dialog, doing, kilometres, make, rupiah } from '../shell.js';
import { stacked } from './stacked.js';

/** What is other, rider by rider, and which tasks are left behind now or no longer. @param names of tasks by number */
export function differenceTable(difference, say, names) {
  const listed = (word, tasks) => (tasks.length ? `${word} ${tasks.map((id) => names(id)).join(', ')}` : '');
  const row = (name, text, more = '') => make('tr', {}, make('th', { scope: 'row' }, name), make('td', {}, text, more && make('small', { class: 'moved' }, more)));
  return make('table', { class: 'difference' }, difference.riders.map((rider) => row(rider.rider, say('difference', rider), [listed('+', rider.gained), listed('−', rider.lost)].filter(Boolean).join('; '))),
    difference.nowUnassigned.length ? row(say('nowLeft'), difference.nowUnassigned.map(names).join(', ')) : null, difference.noLongerUnassigned.length ? row(say('nowServed'), difference.noLongerUnassigned.map(names).join(', ')) : null,
    row(say('cost'), say('delta', difference.totalCost, difference.metres)));
}

/** Names of the day's tasks; one that is gone has its number. */
export const namesOf = (day) => (id) => day.tasks.get(id)?.recipient ?? `#${id}`;

/** Begins with the version in use against the one before it. */
export async function showVersions(day, say) {
  const versions = (await ask('GET', `/api/v1/plans/${day.plan.id}/versions`)).items.filter((version) => version.cost);
  const told = make('div', { role: 'status', id: 'difference' });
  const choice = (id, chosen) => make('select', { id, onchange: () => doing(compare)() }, versions.map((version) => make('option', { value: version.version, selected: version.version === chosen }, say('versionLine', version))));
  const now = day.plan.version;
  const before = versions.map((version) => version.version).filter((number) => number < now).at(-1) ?? now;
  const [from, to] = [choice('version-from', before), choice('version-to', now)];
  let asked = 0;
  async function compare() {
    asked += 1;
    const mine = asked;
    if (from.value === to.value) return told.replaceChildren(make('p', {}, say('chooseTwo')));
    const difference = await ask('GET', `/api/v1/plans/${day.plan.id}/versions/${to.value}/difference?against=${from.value}`);
    if (mine !== asked) return undefined; // Chosen on meanwhile: the next answer counts.
    return told.replaceChildren(make('h3', {}, say('versionChange', from.value, to.value)), differenceTable(difference, say, namesOf(day)));
  }
  const row = (version) => [`${say('versionLine', version)}${version.version === now ? ` (${say('current')})` : ''}`, say('causes')[version.cause],
    rupiah(version.cost.total), kilometres(version.metres), version.unassignedTasks ? String(version.unassignedTasks) : ''];
  dialog(say('versionTitle'), [stacked(['version', 'cause', 'cost', 'way', 'left'].map((name) => say(name)), versions.map(row)),
    make('div', { class: 'versions' }, make('label', { class: 'field' }, say('versionFrom'), from), make('label', { class: 'field' }, say('versionTo'), to)), told], [], { broad: true });
  await compare();
}
