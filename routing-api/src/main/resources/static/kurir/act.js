// What can be reported now.
function aimed() {
  return target >= 0 ? target : nextStop();
}

function finish(kind, fields) {
  const photo = draft.photo;
  const made = report(kind, fields);
  if (mode.afterReport) {
    mode.afterReport(made, photo);
  }
  go(kind === 'battery' ? 'today' : 'act');
}

// The position, where it is known, tells the coordinator whether the pin is right.
function finishAtPlace(kind, fields) {
  const here = fix();
  if (here) {
    fields.lat = here.lat;
    fields.lon = here.lon;
    fields.accuracy = here.accuracy;
  }
  finish(kind, fields);
}

function drawAct() {
  const index = aimed();
  const draw = { delivered: askDelivered, failed: askFailed, battery: askBattery, road: askRoad }[step];
  if (draw) {
    return draw(index);
  }
  const stop = index < 0 ? null : day.stops[index];
  return [
    stop ? h('h2', {}, h('span.number', {}, numberOf(index)), ' ', stopName(index)) : h('p.card.good', {}, say('done')),
    stop && stop.place ? h('p.landmark', {}, stop.place) : null,
    target >= 0 && isFinished(index) ? h('p.hint', {}, say('correctHint')) : null,
    stop ? (stop.task ? taskButtons(index) : haltButton(index)) : null,
    sendOffer(),
    stop && isDepot(stop) && stop.kind !== 'end' ? loadList(index) : null,
    h('h3', {}, say('more')),
    h('div.pair', {},
      day.usableWh ? button('.big', say('batteryReading'), () => {
        go('act', 'battery', target);
        draft = { percent: suggestedPercent() };
        drawPage();
      }) : null,
      button('.big', say('road'), () => go('act', 'road', target)))
  ];
}

function haltButton(index) {
  const kind = day.stops[index].kind;
  const act = isStation(day.stops[index]) ? 'charged' : { end: 'ended', break: 'rested' }[kind] || 'loaded';
  return button('.big.strong', say({ swap: 'swapped', 'station-swap': 'swappedHere', 'carried-swap': 'swappedHere', 'station-charge': 'chargedHere', end: endsElsewhere() ? 'endedElsewhere' : act }[kind] || act), () => finish(act, { stop: haltNumber(index) }));
}

// Which visit a report is about; the first one goes without saying.
function about(index) {
  return { task: day.stops[index].task, visit: visitNumber(index) || null };
}

function taskButtons(index) {
  const stop = day.stops[index];
  const pickup = stop.act === 'pickup';
  const ask = (name) => () => {
    const kept = target;
    if (mode.nearing) {
      mode.nearing();
    }
    go('act', name, kept);
    draft = { who: stop.to || '' };
    drawPage();
  };
  return [
    stateOfStop(index) ? null : button('.big', say('arrived'), () => {
      report('arrived', about(index));
    }),
    button('.big.strong', say(pickup ? 'pickedUp' : 'delivered'), ask('delivered')),
    button('.big.fail', say(pickup ? 'failedPickup' : 'failed'), ask('failed'))
  ];
}
