// What is said of a stop in figures and words.
function stopName(index) {
  const stop = day.stops[index];
  return stop.task ? stop.to : stop.kind === 'end' && endsElsewhere() ? say('endElsewhere') : isStation(stop) ? say(stop.kind, stop.note) : say(stop.kind) + (stop.kind === 'break' && stop.note ? ': ' + stop.note : '');
}

// Where a stop is, as the end of a way.
function placeName(index) {
  const stop = day.stops[index];
  return isStation(stop) ? stop.note || say('swapPlace') : isDepot(stop) ? say(stop.kind === 'end' && endsElsewhere() ? 'lastPlace' : 'depot') : stopName(index);
}

// Whether the shift ends at another depot, or wherever its last task is.
function endsElsewhere() {
  const first = day.stops[0];
  const last = day.stops[day.stops.length - 1];
  return first.lat !== last.lat || first.lon !== last.lon;
}

// A stop away from the depot where the battery is swapped or charged, at a station or with a pack that rides along.
function isStation(stop) {
  return ['station-swap', 'station-charge', 'carried-swap'].includes(stop.kind);
}

// Whether goods are loaded at a halt, or handed in.
function isDepot(stop) {
  return !stop.task && stop.kind !== 'break' && !isStation(stop);
}

function takesEnergy(stop) {
  return stop.kind === 'swap' || isStation(stop);
}

function numberOf(index) {
  const stop = day.stops[index];
  if (!stop.task) {
    return stop.kind === 'break' ? '☕' : isStation(stop) ? '↯' : language === 'en' ? 'D' : 'G';
  }
  return day.stops.slice(0, index + 1).filter((one) => one.task).length;
}

function percentOf(wh) {
  return Math.round(100 * wh / day.usableWh);
}

function goodsOf(stop) {
  return say(stop.act === 'pickup' ? 'takeIn' : 'handOver', decimal(stop.handKg, 1));
}

// What the battery holds when the bike leaves a halt where it takes energy.
function batteryAfter(index) {
  return takesEnergy(day.stops[index]) ? say('batteryAfter', percentOf(day.stops[index].wh)) : '';
}

// The battery on arrival: as planned, and where a reading says so, what it will rather be; nothing for a bike without one.
function batteryAt(index) {
  if (!day.usableWh) {
    return '';
  }
  const planned = percentOf(index ? day.stops[index].arrivesWh : day.stops[index].wh);
  const reading = lastReading();
  const left = reading && !isFinished(index) ? canGetHome(day, reading.stop, reading.percent).chargeWh[index] : undefined;
  if (left === undefined) {
    return say('battery', planned);
  }
  const now = Math.max(0, percentOf(left));
  return now < planned - 1 ? h('span.warn', {}, say('batteryNow', now, planned)) : say('battery', now);
}

function facts(index) {
  const stop = day.stops[index];
  const leg = index ? day.legs[index - 1] : null;
  return [
    leg && leg.m ? h('p', {}, say('distance', kilometres(leg.m), leg.up, leg.down) + ' · ' + say('minutes', leg.min)) : null,
    h('p', {}, h('b', {}, say(index ? 'arrives' : 'departs', clock(index ? stop.arrives : stop.leaves))),
      !stop.task && index && stop.leaves > stop.arrives ? ' · ' + say('until', clock(stop.leaves)) : '',
      stop.windows ? ' · ' + say('window', stop.windows.map((w) => clock(w[0]) + '–' + clock(w[1])).join(', ')) : ''),
    h('p', {}, stop.task ? h('b', {}, goodsOf(stop)) : null, (stop.task ? ' · ' : '') + say('onBoard', decimal(stop.kg, 1)) + (day.usableWh ? ' · ' : ''), batteryAt(index)),
    stop.kind === 'station-charge' ? h('p', {}, h('b', {}, say('chargeTo', percentOf(stop.wh)))) : null,
    stop.cod ? h('p.cod', {}, h('b', {}, say('collect', rupiahText(stop.cod)))) : null
  ];
}

// What goes on the bike at this halt: all that is handed over before the next loading, but for what is picked up on the way.
function loadList(index) {
  const goods = [];
  let packs = 0;
  for (let i = index + 1; i < day.stops.length && !isDepot(day.stops[i]); i++) {
    const stop = day.stops[i];
    packs += stop.kind === 'carried-swap' ? 1 : 0;
    if (stop.task && stop.act !== 'pickup' && !day.stops.slice(0, i).some((one) => one.task === stop.task && one.act === 'pickup')) {
      goods.push(h('li', {}, h('span.number', {}, numberOf(i)), ' ', stopName(i), ' · ', h('b', {}, say('kilos', decimal(stop.handKg, 1)))));
    }
  }
  if (packs) {
    goods.push(h('li', {}, h('span.number', {}, '↯'), ' ', say('packsAlong', packs)));
  }
  return goods.length ? [h('p', {}, say('toLoad')), h('ul.goods', {}, goods)] : null;
}

function rupiahText(amount) {
  return 'Rp' + String(amount).replace(/\B(?=(\d{3})+$)/g, language === 'id' ? '.' : ',');
}
