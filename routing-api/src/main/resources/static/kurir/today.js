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
    stop.note ? h('p.note', {}, h('b', {}, say('note') + ': '), stop.note) : null,
    stop.task ? h('div.pair', {},
      phone ? link('.button', say('call'), 'tel:' + phone) : null,
      phone ? link('.button', say('whatsapp'), 'whatsapp://send?phone=' + phone.replace(/^0/, '62').replace('+', '')) : null) : null,
    stop.task && !phone ? h('p.hint', {}, say('noPhone')) : null,
    h('div.pair', {},
      index ? button('.button', say('navigate'), () => {
        legShown = index;
        go('way');
      }) : null,
      button('.button.strong', say('act'), () => go('act'))));
}

function stopRow(stop, index, next) {
  const state = stateOfStop(index);
  const words = { done: say('stateDone'), failed: say('stateFailed'), returned: say('givenBack'), arrived: say('kind_arrived') }[state];
  const look = (stop.task ? '.visit' : '.depot') + (index === next ? '.now' : '') + (isFinished(index) ? '.over' : '');
  const trip = day.stops.slice(0, index).filter((one) => one.kind === 'reload' || one.kind === 'swap').length + 1;
  return h('li' + look, {},
    h('span.number', { 'aria-hidden': 'true' }, numberOf(index)),
    h('div.what', {},
      h('b', {}, stopName(index)),
      stop.kind === 'reload' || stop.kind === 'swap' ? h('small', {}, say('trip', trip + 1)) : null,
      stop.place ? h('small', {}, stop.place) : null,
      h('small', {}, stop.task ? say(stop.act === 'pickup' ? 'takeIn' : 'handOver', decimal(stop.handKg, 1)) + ' · ' : '', say('battery', percentOf(index ? stop.arrivesWh : stop.wh))),
      words ? h('small.state', {}, words) : null,
      stop.task && !isFinished(index) && index !== next ? button('.plain.skip', say('skipTo'), () => go('act', '', index)) : null),
    h('span.clock', {}, clock(index ? stop.arrives : stop.leaves)));
}
