// Today: the next stop large, then all of them in order.
function drawToday() {
  const next = nextStop();
  return [
    homeCard(),
    next < 0 ? h('p.card.good', {}, say('done')) : nextCard(next),
    day.flat ? h('p.hint', {}, say('flat')) : null,
    h('h2', {}, say('list')),
    h('ol.stops', {}, day.stops.map((stop, i) => stopRow(stop, i, next)))
  ];
}

function nextCard(index) {
  const stop = day.stops[index];
  const phone = (stop.tel || '').replace(/[^0-9+]/g, '');
  return h('section.card.next', { 'aria-label': say('next') },
    h('p.label', {}, say('next'), stop.task ? ' · ' + say(stop.act) : ''),
    h('h2', {}, h('span.number', {}, numberOf(index)), ' ', stopName(index)),
    stop.place ? h('p.landmark', {}, stop.place) : null,
    facts(index),
    stop.task && stop.note ? h('p.note', {}, h('b', {}, say('note') + ': '), stop.note) : null,
    stop.task ? h('div.pair', {},
      phone ? link('.button', say('call'), 'tel:' + phone) : null,
      phone ? link('.button', say('whatsapp'), 'whatsapp://send?phone=' + phone.replace(/^0/, '62').replace('+', '')) : null) : null,
    stop.task && !phone ? h('p.hint', {}, say('noPhone')) : null,
    h('div.pair', {},
      index ? button('.button', say('navigate'), () => go('way')) : null,
      button('.button.strong', say('act'), () => go('act'))),
    isDepot(stop) && stop.kind !== 'end' ? loadList(index) : null);
}

const STATE_WORDS = { done: 'stateDone', failed: 'stateFailed', returned: 'givenBack', arrived: 'kind_arrived' };

// Trips, swaps and breaks stand out as cards of their own between the visits.
function stopRow(stop, index, next) {
  const state = stateOfStop(index);
  const over = isFinished(index);
  const trip = day.stops.slice(0, index).filter((one) => one.kind === 'reload' || one.kind === 'swap').length + 1;
  return h('li' + (stop.task ? '.visit' : '.halt') + (index === next ? '.now' : '') + (over ? '.over' : ''), {},
    h('span.number', { 'aria-hidden': 'true' }, numberOf(index)),
    h('div.what', {},
      h('b', {}, stopName(index)),
      stop.kind === 'reload' || stop.kind === 'swap' ? h('small', {}, say('trip', trip + 1)) : null,
      stop.place && !over ? h('small', {}, stop.place) : null,
      over ? null : h('small', {}, stop.task ? goodsOf(stop) + (day.usableWh ? ' · ' : '') : '', batteryAt(index), batteryAfter(index)),
      STATE_WORDS[state] ? h('small.state', {}, say(STATE_WORDS[state])) : null,
      stop.task && index !== next ? button('.plain.skip', say(over && state !== 'returned' ? 'correct' : 'skipTo'), () => go('act', '', index)) : null),
    h('span.clock', {}, clock(index ? stop.arrives : stop.leaves), !stop.task && index && stop.leaves > stop.arrives ? h('small', {}, say('until', clock(stop.leaves))) : null));
}
