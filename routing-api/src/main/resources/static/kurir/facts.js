// What is said of a stop in figures and words.
function stopName(index) {
  const stop = day.stops[index];
  return stop.task ? stop.to : say(stop.kind);
}

function numberOf(index) {
  if (!day.stops[index].task) {
    return language === 'en' ? 'D' : 'G';
  }
  return day.stops.slice(0, index + 1).filter((stop) => stop.task).length;
}

function percentOf(wh) {
  return Math.round(100 * wh / day.usableWh);
}

function facts(index) {
  const stop = day.stops[index];
  const leg = index ? day.legs[index - 1] : null;
  return [
    leg ? h('p', {}, say('distance', kilometres(leg.m), leg.up, leg.down) + ' · ' + say('minutes', leg.min)) : null,
    h('p', {}, h('b', {}, say(index ? 'arrives' : 'departs', clock(index ? stop.arrives : stop.leaves))),
      stop.windows ? ' · ' + say('window', stop.windows.map((w) => clock(w[0]) + '–' + clock(w[1])).join(', ')) : ''),
    h('p', {}, stop.task ? h('b', {}, say(stop.act === 'pickup' ? 'takeIn' : 'handOver', decimal(stop.handKg, 1))) : null,
      (stop.task ? ' · ' : '') + say('onBoard', decimal(stop.kg, 1)) + ' · ' + say('battery', percentOf(stop.arrivesWh))),
    stop.cod ? h('p.cod', {}, h('b', {}, say('collect', rupiahText(stop.cod)))) : null
  ];
}

function rupiahText(amount) {
  return 'Rp' + String(amount).replace(/\B(?=(\d{3})+$)/g, language === 'id' ? '.' : ',');
}
