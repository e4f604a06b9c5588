// Search of a village by name, so that a place is found without knowing the map.
import { ask, button, doing, make } from './shell.js';

/** A field and what it finds. @param take is given the place that somebody chose @param words village, here and noVillage @param prefix of its ids */
export function villageSearch({ village, here, noVillage }, take, prefix = '') {
  const found = make('ul', { class: 'list', id: `${prefix}found` });
  const search = make('input', { type: 'search', id: `${prefix}village`, 'aria-label': village, placeholder: village });
  const look = doing(async () => {
    if (search.value.trim().length < 2) return found.replaceChildren();
    const asked = search.value;
    const { items } = await ask('GET', `/api/v1/region/places?limit=8&name=${encodeURIComponent(asked)}`);
    if (asked !== search.value) return undefined; // Typed on meanwhile: the next answer counts.
    found.replaceChildren(...(items.length ? items.map((one) => make('li', {}, make('span', { class: 'grow' }, one.name),
      button(here, doing(() => take(one)), { 'aria-label': `${here}: ${one.name}` }))) : [make('li', {}, noVillage)]));
    return undefined;
  });
  search.addEventListener('input', () => look());
  return [search, found];
}
