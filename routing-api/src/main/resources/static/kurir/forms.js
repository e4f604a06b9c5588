// What is asked before a report is made.
function field(name, label, attributes) {
  const input = h('input', attributes);
  input.value = draft[name] || '';
  input.id = 'field-' + name;
  input.addEventListener('input', () => {
    draft[name] = input.value;
  });
  input.addEventListener('focus', () => setTyping(true));
  input.addEventListener('blur', () => setTyping(false));
  return h('label.field', { for: input.id }, h('span', {}, label), input);
}

// On old phones the keyboard takes half of the page: what is typed then gets the room of what stands around it.
function setTyping(typing) {
  document.getElementById('page').className = typing ? 'typing' : '';
}

function inPairs(buttons) {
  const rows = [];
  for (let i = 0; i < buttons.length; i += 2) {
    rows.push(h('div.pair', {}, buttons.slice(i, i + 2)));
  }
  return rows;
}

function backButton() {
  return button('.big', say('back'), () => go('act', '', target));
}

function askDelivered(index) {
  const stop = day.stops[index];
  const pickup = stop.act === 'pickup';
  return [
    h('h2', {}, say(pickup ? 'pickedUp' : 'delivered') + ': ' + stopName(index)),
    pickup ? null : field('who', say('who'), { type: 'text', maxlength: 80, autocomplete: 'off' }),
    stop.cod ? button('.big', say('exactly', rupiahText(stop.cod)), () => {
      draft.cod = String(stop.cod);
      document.getElementById('field-cod').value = draft.cod;
    }) : null,
    pickup ? null : field('cod', say('cod') + ' – ' + (stop.cod ? say('due', rupiahText(stop.cod)) : say('optional')), { type: 'text', inputmode: 'numeric', maxlength: 11, autocomplete: 'off' }),
    field('note', say('note') + ' – ' + say('optional'), { type: 'text', maxlength: 200, autocomplete: 'off' }),
    mode.photo ? mode.photo() : null,
    button('.big.strong.save', say('save'), () => finishAtPlace(pickup ? 'picked-up' : 'delivered', withMore(about(index), {
      who: pickup ? null : trimmed(draft.who), note: trimmed(draft.note), cod: rupiah(draft.cod)
    }))),
    backButton()
  ];
}

function withMore(fields, more) {
  Object.keys(more).forEach((name) => {
    fields[name] = more[name];
  });
  return fields;
}

function trimmed(text) {
  return (text || '').replace(/^\s+|\s+$/g, '');
}

function rupiah(text) {
  const digits = (text || '').replace(/[^0-9]/g, '');
  return digits ? Number(digits) : null;
}

function askFailed(index) {
  const stop = day.stops[index];
  return [
    h('h2', {}, say('whyFailed')), h('p', {}, stopName(index)),
    inPairs(['nobody-home', 'road-closed', 'refused', 'damaged'].map((reason) =>
      button('.big.fail', say(reason), () => finish('failed', withMore(about(index), { reason: reason }))))),
    backButton()
  ];
}

// Where the phone is now: {lat, lon, accuracy}, or null where it is not known or not asked.
function fix() {
  return mode.position ? mode.position() : null;
}

function positionStop() {
  const next = nextStop();
  return next >= 0 && stateOfStop(next) === 'arrived' ? next : lastFinished();
}

function suggestedPercent() {
  const at = positionStop();
  return percentOf(isFinished(at) || !at ? day.stops[at].wh : day.stops[at].arrivesWh);
}

function askBattery() {
  const set = (change) => () => {
    draft.percent = Math.max(0, Math.min(100, change(draft.percent)));
    drawPage();
  };
  return [
    h('h2', {}, say('percentNow')),
    h('p.reading', { role: 'status' }, draft.percent + ' %'),
    h('div.grid', {}, [-10, -1, 1, 10].map((by) => button('.big', (by > 0 ? '+' : '−') + Math.abs(by), set((n) => n + by)))),
    button('.big.strong', say('save'), () => finish('battery', { percent: draft.percent, stop: positionStop(), version: day.version })),
    backButton()
  ];
}

function askRoad() {
  const next = aimed();
  const name = next < 0 ? say('depot') : placeName(next);
  const here = fix();
  return [
    h('h2', {}, say('whatRoad')),
    h('p', {}, here ? say('atPosition') : say('between', name)),
    inPairs(['landslide', 'flood', 'bridge', 'closed', 'bad'].map((problem) => button('.big', say(problem), () =>
      finish('road', { problem: problem, before: Math.max(0, next), version: day.version, lat: here ? here.lat : null, lon: here ? here.lon : null, accuracy: here ? here.accuracy : null }))).concat([backButton()]))
  ];
}
