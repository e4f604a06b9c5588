// The left side: each rider's stops, what is in no route, and how each stop is moved by hand, finger or key.
import { button, choices, clock, kilometres, make, minutesBetween, percent, rupiah } from '../shell.js';
import { hasBattery } from './battery.js';
import { tasksOf } from './draft.js';
import { haltName } from './halts.js';

export class List {
  /**
   * @param place element to draw in
   * @param say words
   * @param acts what a person can do: show(task), edit(task), move(task, from, rider, position), arrange(task, from, rider, orders, left), lock(rider, count)
   */
  constructor(place, say, acts) {
    this.place = place;
    this.say = say;
    this.acts = acts;
    this.cards = new Map();
    this.dragging = false;
    this.under = null;
    ['dragover', 'pointermove', 'touchmove'].forEach((kind) => document.addEventListener(kind, (event) => this.aim(event), { capture: true }));
  }

  /** While a stop is dragged: a card whose heading is under the pointer takes it, open or not. */
  aim(event) {
    if (!this.dragging) return;
    const { clientX, clientY } = event.touches?.[0] ?? event;
    const heading = document.elementFromPoint(clientX, clientY)?.closest('summary, .left h2');
    const card = heading && this.place.contains(heading) ? heading.parentElement : null;
    if (card && event.type === 'dragover') event.preventDefault(); // Otherwise the browser shows that nothing may be put there.
    if (card === this.under) return;
    this.under?.classList.remove('taking');
    card?.classList.add('taking');
    this.under = card;
  }

  /** @param day riders, routes, orders, left, tasks by id, marks by task, low batteries by rider, locks by rider, look, editable, cutOffs by task */
  draw(day) {
    this.day = day;
    const open = new Set([...this.place.querySelectorAll('details[open]')].map((card) => Number(card.dataset.rider)));
    const first = this.place.querySelector('details') === null;
    const cards = day.riders.map((rider, i) => this.cardOf(rider, first ? i === 0 : open.has(rider.id)));
    this.arrangeCards(cards);
  }

  /** Puts the cards there; those that stand there already are not touched, so that nothing of them is laid out anew. */
  arrangeCards(cards) {
    const wanted = [this.leftCard(), ...cards];
    const there = [...this.place.children];
    if (there.length !== wanted.length) this.place.replaceChildren(...wanted);
    else wanted.forEach((card, i) => card !== there[i] && there[i].replaceWith(card));
  }

  /** The rider's card as it stands there, or a new one if anything about it is new: there are hundreds of stops. */
  cardOf(rider, open) {
    const { orders, routes, tasks, marks, low, locks, editable, look } = this.day;
    const order = orders.get(rider.id) ?? [];
    const { legs, ...route } = routes.find((each) => each.riderId === rider.id) ?? {};
    const signature = JSON.stringify([rider, order, route, route.riderId && this.day.endOf(route), order.map((id) => [tasks.get(id), marks.get(id)]), locks.get(rider.id), low.get(rider.id), editable, look(rider.id)]);
    const known = this.cards.get(rider.id);
    if (known?.signature === signature) return known.card;
    return this.keep(rider.id, signature, this.card(rider, open));
  }

  leftCard() {
    const { left, tasks, marks, editable, reasons, cutOffs } = this.day;
    const signature = JSON.stringify([left, left.map((id) => [tasks.get(id), marks.get(id), reasons.get(id), cutOffs.get(id)]), editable]);
    const known = this.cards.get('left');
    return known?.signature === signature ? known.card : this.keep('left', signature, this.left());
  }

  keep(key, signature, card) {
    this.cards.get(key)?.draggables.forEach((draggable) => draggable.destroy());
    const draggables = this.day.editable ? [...card.querySelectorAll('ol')].map((list) => this.draggable(list)) : [];
    this.cards.set(key, { signature, card, draggables });
    return card;
  }

  say1(task) {
    return this.day.tasks.get(task)?.recipient ?? `#${task}`;
  }

  left() {
    const { left, reasons, editable } = this.day;
    if (left.length === 0 && !editable) return make('div');
    const items = left.map((task) => this.item(task, null, null, reasons.get(task)?.message));
    return make('section', { class: `left${left.length ? '' : ' none'}` }, make('h2', {}, `${this.say('unplanned')} (${left.length})`), make('ol', { 'data-rider': '' }, items));
  }

  card(rider, open) {
    const route = this.day.routes.find((each) => each.riderId === rider.id);
    const order = this.day.orders.get(rider.id) ?? [];
    const locked = this.day.locks.get(rider.id);
    const heading = make('h2', {}, rider.name, make('small', {}, order.length ? this.say('stops', order.length) : this.say('nobody')));
    const facts = route ? this.facts(route) : null;
    const lock = this.day.editable && order.length > 0 ? button(this.say(locked?.whole ? 'unlockRoute' : 'lockRoute'),
      () => this.acts.lock(rider.id, locked?.whole ? 0 : order.length, !locked?.whole), { class: 'small' }) : null;
    return make('details', { class: `route ${this.day.look(rider.id).classes}`, 'data-rider': rider.id, open },
      make('summary', {}, heading, facts), make('ol', { 'data-rider': rider.id }, this.items(rider, route, order)), lock);
  }

  facts(route) {
    const facts = [[this.say('leaves'), clock(route.departure)], [this.say('back'), clock(route.arrival)], ['', kilometres(route.metres)],
      ...(hasBattery(route) ? [[this.say('battery'), percent(route.stateOfChargeOnReturn)]] : []), ['', rupiah(route.cost.total)]];
    const end = this.day.endOf(route);
    const spare = end ? Math.floor(minutesBetween(route.arrival, end)) : 0;
    if (spare > 0) facts.push([this.say('slack'), this.say('hours', spare)]);
    return make('p', { class: 'facts' }, facts.map(([word, value]) => make('span', {}, word ? `${word} ` : '', make('b', {}, value))),
      route.flatEstimate && hasBattery(route) ? make('span', {}, this.say('flat')) : null, this.day.low.has(route.riderId) ? make('span', { class: 'low' }, this.say('low', this.day.low.get(route.riderId))) : null);
  }

  items(rider, route, order) {
    if (!route || tasksOf(route).join() !== order.join()) return order.map((task, i) => this.item(task, rider.id, i));
    const seen = new Set();
    return route.stops.filter((stop) => stop.kind !== 'start' && stop.kind !== 'end').flatMap((stop) => {
      if (!stop.taskId) {
        return [make('li', { class: 'pause' }, make('span', { class: 'place' }, `${stop.stationName || stop.kind === 'carried-swap' ? '↯ ' : stop.kind === 'break' ? '' : '⌂ '}${haltName(stop, this.say)}`),
          make('span', { class: 'clock' }, `${clock(stop.arrival)}–${clock(stop.departure)}`))];
      }
      if (seen.has(stop.taskId)) return [];
      seen.add(stop.taskId);
      return [this.item(stop.taskId, rider.id, seen.size - 1, null, stop)];
    });
  }

  item(id, rider, position, message = null, stop = null) {
    const task = this.day.tasks.get(id) ?? {};
    const mark = this.day.marks.get(id);
    const locked = rider !== null && position < (this.day.locks.get(rider)?.count ?? 0);
    const name = this.say1(id);
    const kind = task.kind === 'pickup' ? this.say('pickup') : this.say('delivery');
    const small = [kind, task.address, task.note].filter(Boolean).join(' · ');
    const apart = rider === null ? this.day.cutOffs.get(id) : null;
    return make('li', { 'data-task': id, class: [mark, apart && 'cut-off'].filter(Boolean).join(' ') },
      button(rider === null ? apart ? '!' : '?' : String(position + 1), () => this.acts.show(id), { class: 'number', title: this.say('show'), 'aria-label': `${this.say('show')}: ${name}` }),
      make('span', { class: 'place' }, locked ? '🔒 ' : '', name, make('small', {}, small),
        apart ? make('small', { class: 'mark' }, this.say('cutOffWords')[apart]) : null,
        message ? make('small', { class: 'why' }, message) : null,
        mark ? make('small', { class: 'mark' }, this.say(`${mark}Mark`)) : null),
      stop ? make('span', { class: 'clock' }, clock(stop.serviceStart)) : null,
      this.day.editable ? button('⋯', () => this.choose(id, rider, position), { class: 'plain', 'aria-label': this.say('edit', name) }) : null);
  }

  choose(task, rider, position) {
    const order = rider === null ? [] : this.day.orders.get(rider);
    const locked = this.day.locks.get(rider)?.count ?? 0;
    const possible = [
      position > 0 ? [this.say('up'), () => this.acts.move(task, rider, rider, position - 1)] : null,
      rider !== null && position < order.length - 1 ? [this.say('down'), () => this.acts.move(task, rider, rider, position + 1)] : null,
      ...this.day.riders.filter((other) => other.id !== rider).map((other) => [this.say('to', other.name), () => this.acts.moveToBest(task, rider, other.id)]),
      rider === null ? null : position < locked ? [this.say('unlock'), () => this.acts.lock(rider, position, false)]
        : [this.say('lockHere'), () => this.acts.lock(rider, position + 1, false)],
      rider === null ? null : [this.say('out'), () => this.acts.move(task, rider, null, 0)],
      [this.say('editTask'), () => this.acts.edit(task)],
    ].filter(Boolean);
    choices(this.say1(task), possible);
  }

  draggable(list) {
    return window.Sortable.create(list, {
      group: 'stops', draggable: 'li[data-task]', delay: 150, delayOnTouchOnly: true, animation: 100,
      onStart: () => { this.dragging = true; },
      onEnd: ({ item, from, to }) => {
        this.dragging = false;
        const riderOf = (each) => (each.dataset.rider ? Number(each.dataset.rider) : null);
        const card = this.under;
        this.under = null;
        card?.classList.remove('taking');
        if (card && riderOf(card) !== riderOf(from)) {
          this.given(Number(item.dataset.task), riderOf(from), riderOf(card));
          return;
        }
        const read = (each) => [...each.querySelectorAll('li[data-task]')].map((item) => Number(item.dataset.task));
        const lists = [...this.place.querySelectorAll('ol')];
        const orders = new Map(lists.filter((each) => each.dataset.rider).map((each) => [Number(each.dataset.rider), read(each)]));
        this.acts.arrange(Number(item.dataset.task), riderOf(from), riderOf(to), orders, lists.filter((each) => !each.dataset.rider).flatMap(read));
      },
    });
  }

  /** What was put on a heading goes where it costs least there; cards are drawn anew, as dragging moved something in them. */
  given(task, from, rider) {
    this.cards.forEach((known) => { known.signature = null; });
    this.draw(this.day);
    if (rider === null) this.acts.move(task, from, null, 0);
    else this.acts.moveToBest(task, from, rider);
  }
}
