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
    stop ? (stop.task ? taskButtons(stop) : depotButton(stop, index)) : null,
    h('h3', {}, say('more')),
    h('div.pair', {},
      button('.big', say('batteryReading'), () => {
        go('act', 'battery', target);
        draft = { percent: suggestedPercent() };
        drawPage();
      }),
      button('.big', say('road'), () => go('act', 'road', target)))
  ];
}

function depotButton(stop, index) {
  const words = { swap: 'swapped', end: 'ended' }[stop.kind] || 'loaded';
  return button('.big.strong', say(words), () => finish(stop.kind === 'end' ? 'ended' : 'loaded', { stop: depotNumber(index) }));
}

function taskButtons(stop) {
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
    stateOfTask(stop.task) === 'arrived' ? null : button('.big', say('arrived'), () => {
      report('arrived', { task: stop.task });
    }),
    button('.big.strong', say(pickup ? 'pickedUp' : 'delivered'), ask('delivered')),
    button('.big.fail', say(pickup ? 'failedPickup' : 'failed'), ask('failed'))
  ];
}
