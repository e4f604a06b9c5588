// Which depot a page is about: the one in the address, else the first.
import { ask, go, make } from '../shell.js';

/** The depots and the one in use; null where there is none yet. */
export async function chooseDepot() {
  const { items } = await ask('GET', '/api/v1/depots');
  const wanted = Number(new URLSearchParams(location.search).get('depot'));
  return { depots: items, depot: items.find((one) => one.id === wanted) ?? items[0] ?? null };
}

/** A choice between depots, where there are several. */
export function depotChoice(label, depots, depot) {
  if (depots.length < 2) return null;
  return make('label', { class: 'row' }, make('span', {}, label), make('select', { onchange: (event) => go({ depot: event.target.value }) },
    depots.map((one) => make('option', { value: one.id, selected: one.id === depot.id }, one.name))));
}

/** A number of per cent typed by a person, as a share; null where it is empty or none. */
export function share(input) {
  const number = Number(input.value.replace(',', '.').replace('%', '').trim());
  return input.value.trim() === '' || !(number >= 0 && number <= 100) ? null : Math.round(number * 10) / 1000;
}
