// The four parts of the page. Everything is drawn anew after each change: forty stops take a few milliseconds.
const PARTS = ['today', 'way', 'act', 'send'];
let part = 'today';
let legShown = 0;
let step = '';
let target = -1;
let draft = {};
let mode = null;
let drawnFor = '';

// mode: {key, send (text → address), extras…}; the day and the reports must be there already.
function beginPage(theMode) {
  mode = theMode;
  try {
    language = window.localStorage.getItem('rutedesa-language') || language;
  } catch (e) {
    language = 'id';
  }
  window.addEventListener('online', drawPage);
  window.addEventListener('offline', drawPage);
  window.setInterval(() => {
    const held = heldReport();
    const bar = document.getElementById('held');
    if (!held && bar) {
      drawPage();
      if (mode.released) {
        mode.released();
      }
    } else if (held && bar) {
      bar.querySelector('.seconds').textContent = secondsLeft(held);
    }
  }, 250);
  drawPage();
}

function secondsLeft(held) {
  return ' (' + Math.max(1, Math.ceil((held.heldUntil - Date.now()) / 1000)) + ')';
}

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

function go(where, thenStep, aimed) {
  part = where;
  step = thenStep || '';
  target = aimed === undefined ? -1 : aimed;
  draft = {};
  drawPage();
}

function drawPage() {
  document.documentElement.lang = language;
  const page = document.getElementById('page');
  const before = page.querySelector('main');
  const drawn = part + step + target + legShown + language;
  const typing = before && drawn === drawnFor && document.activeElement && document.activeElement.tagName === 'INPUT';
  const scrolled = before && drawn === drawnFor ? before.scrollTop : 0;
  // Who is typing keeps the field and the keyboard; only what is around it is drawn anew.
  const main = typing ? before : h('main', { tabindex: '-1' }, mode.notice ? mode.notice() : null,
    { today: drawToday, way: drawWay, act: drawAct, send: drawSend }[part]());
  for (let i = page.childNodes.length - 1; i >= 0; i--) {
    if (page.childNodes[i] !== main) {
      page.removeChild(page.childNodes[i]);
    }
  }
  page.insertBefore(drawHead(), page.firstChild);
  append(page, typing ? [drawHeld(), drawTabs()] : [main, drawHeld(), drawTabs()]);
  if (!typing) {
    main.scrollTop = scrolled;
  }
  drawnFor = drawn;
}

function drawHead() {
  const date = day.date.split('-');
  return h('header', {},
    h('div.title', {}, h('h1', {}, day.rider, h('small', {}, ' ' + date[2] + '.' + date[1] + '.')),
      button('.plain', say('other'), () => {
        language = language === 'id' ? 'en' : 'id';
        try {
          window.localStorage.setItem('rutedesa-language', language);
        } catch (e) {
          kept = kept && reports.length === 0;
        }
        drawPage();
      })),
    drawStatus());
}

function drawStatus() {
  const count = waitingReports().length;
  const offline = navigator.onLine === false;
  const text = count ? say(offline ? 'noSignal' : 'waiting', count) : say(offline ? 'offlineNothing' : 'nothing');
  const look = count ? (offline ? '.offline' : '.queue') : '.calm';
  if (!count && !offline && !reports.length) {
    return h('p.status.calm', { id: 'status', role: 'status' }, statusOfDay());
  }
  return h('div', { id: 'status', role: 'status' }, button('.status' + look, text, () => go('send')));
}

function statusOfDay() {
  const all = day.stops.filter((stop) => stop.task).length;
  return say('stops', all) + ' · ' + kilometres(day.metres) + ' · ' + say('departs', clock(day.departs)) + '–' + clock(day.returns);
}

function drawHeld() {
  const held = heldReport();
  if (!held) {
    return null;
  }
  const seconds = h('span.seconds', {}, secondsLeft(held));
  const undo = button('.undo', say('undo'), () => {
    undoHeld();
  });
  undo.appendChild(seconds);
  return h('div.held', { id: 'held', role: 'status' }, h('span', {}, reportWords(held)), undo);
}

function drawTabs() {
  return h('nav', { 'aria-label': say('parts') }, PARTS.map((name) => {
    const count = name === 'send' ? waitingReports().length : 0;
    const tab = button(name === part ? '.tab.chosen' : '.tab', say(name), () => go(name));
    if (name === part) {
      tab.setAttribute('aria-current', 'page');
    }
    if (count) {
      append(tab, [' ', h('b.count', {}, count)]);
    }
    return tab;
  }));
}

// ---- Today

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

function homeCard() {
  const reading = lastReading();
  if (!reading || reading.stop === undefined) {
    return null;
  }
  const at = reading.stop;
  const planned = percentOf(at && isDepartureUnknown(at) ? day.stops[at].arrivesWh : day.stops[at].wh);
  const found = canGetHome(day, at, reading.percent);
  const open = found.beyond.filter((task) => ['', 'arrived'].indexOf(stateOfTask(task)) >= 0);
  const words = found.all ? say('homeAll')
    : found.last > at ? say('homeLast', stopName(found.last), clock(day.stops[found.last].leaves))
      : found.last === at ? say('homeNow') : found.withReserve ? say('homeReserve') : say('homeNot');
  return h('section' + (found.all ? '.card.good' : '.card.bad'), { id: 'home' },
    h('p', {}, h('b', {}, words)),
    reading.percent < planned ? h('p', {}, say('underPlan', reading.percent, planned)) : null,
    found.thirst > 1 ? h('p', {}, say('thirsty', Math.round(100 * found.thirst - 100))) : null,
    h('p.hint', {}, say('homeSince', reading.percent, clockOf(reading.at))),
    open.length ? button('.button', say('giveBack', open.length), () => report('returned', { tasks: open })) : null);
}

function isDepartureUnknown(index) {
  return !isFinished(index);
}

// ---- Way

function drawWay() {
  const next = nextStop();
  if (legShown < 1 || legShown >= day.stops.length) {
    legShown = Math.min(Math.max(1, next), day.stops.length - 1);
  }
  const index = legShown;
  const stop = day.stops[index];
  const leg = day.legs[index - 1];
  const move = (by) => () => {
    legShown = index + by;
    drawPage();
  };
  return [
    h('h2', {}, say('to', stopName(index))),
    h('p', {}, say('distance', kilometres(leg.m), leg.up, leg.down) + ' · ' + say('minutes', leg.min)),
    leg.changed && leg.says.length ? h('p.card.bad', {}, say('roadsChanged')) : null,
    leg.says.length ? null : h('p.card.bad', {}, say('noWay')),
    sketch(index, fix()),
    profile(index),
    h('ol.says', {}, leg.says.map((one) => h('li', {}, h('span.clock', {}, kilometres(one[0])),
      h('div', {}, pick(one[1]), (one[2] || []).map((warning) => h('small.warn', {}, '⚠ ' + pick(warning))))))),
    mode.locate ? button('.button', say('here'), mode.locate) : null,
    h('h3', {}, say('openIn')),
    h('div.pair', {},
      link('.button', 'OsmAnd', 'https://osmand.net/map/?finish=' + stop.lat + ',' + stop.lon + '&profile=motorcycle&pin=' + stop.lat + ',' + stop.lon + '#15/' + stop.lat + '/' + stop.lon),
      link('.button', 'Organic Maps', 'om://map?v=1&ll=' + stop.lat + ',' + stop.lon + '&n=' + encodeURIComponent(stopName(index)))),
    h('div.pair', {},
      link('.button', 'Google Maps', 'https://www.google.com/maps/dir/?api=1&travelmode=two-wheeler&destination=' + stop.lat + ',' + stop.lon),
      link('.button', say('otherMap'), 'geo:' + stop.lat + ',' + stop.lon + '?q=' + stop.lat + ',' + stop.lon + '(' + encodeURIComponent(stopName(index)) + ')')),
    link('.button', say('gpx'), 'data:application/gpx+xml;charset=utf-8,' + encodeURIComponent(gpxOf(index)), { download: 'rute-' + day.date + '-' + numberOf(index) + '.gpx' }),
    h('div.pair', {},
      index > 1 ? button('.button', '‹ ' + say('previous'), move(-1)) : h('span', {}),
      index < day.stops.length - 1 ? button('.button', say('following') + ' ›', move(1)) : h('span', {}))
  ];
}

// ---- Report

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

function field(name, label, attributes) {
  const input = h('input', attributes);
  input.value = draft[name] || '';
  input.id = 'field-' + name;
  input.addEventListener('input', () => {
    draft[name] = input.value;
  });
  return h('label.field', { for: input.id }, h('span', {}, label), input);
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
    pickup ? null : field('cod', say('cod') + ' – ' + (stop.cod ? say('due', rupiahText(stop.cod)) : say('optional')), { type: 'text', inputmode: 'numeric', maxlength: 11, autocomplete: 'off' }),
    field('note', say('note') + ' – ' + say('optional'), { type: 'text', maxlength: 200, autocomplete: 'off' }),
    mode.photo ? mode.photo() : null,
    button('.big.strong', say('save'), () => finishAtPlace(pickup ? 'picked-up' : 'delivered', {
      task: stop.task, who: pickup ? null : trimmed(draft.who), note: trimmed(draft.note), cod: rupiah(draft.cod)
    })),
    backButton()
  ];
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
      button('.big.fail', say(reason), () => finish('failed', { task: stop.task, reason: reason })))),
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
  const name = next < 0 ? say('end') : stopName(next);
  const here = fix();
  return [
    h('h2', {}, say('whatRoad')),
    h('p', {}, here ? say('atPosition') : say('between', name)),
    inPairs(['landslide', 'flood', 'bridge', 'closed', 'bad'].map((problem) => button('.big', say(problem), () =>
      finish('road', { problem: problem, before: Math.max(0, next), version: day.version, lat: here ? here.lat : null, lon: here ? here.lon : null, accuracy: here ? here.accuracy : null }))).concat([backButton()]))
  ];
}

// ---- Send

function reportWords(one) {
  const index = one.task ? day.stops.map((stop) => stop.task).indexOf(one.task) : -1;
  const about = one.kind === 'battery' ? one.percent + ' %' : one.kind === 'road' ? say(one.problem)
    : one.kind === 'returned' ? say('stops', one.tasks.length) : index >= 0 ? stopName(index) : '';
  const why = one.reason ? ' (' + say(one.reason) + ')' : '';
  return say('kind_' + one.kind) + (about ? ': ' + about : '') + why;
}

function reportState(one) {
  return one.sent ? say('sent', clockOf(one.sent)) : one.refused ? say('refusedByServer') : isHeld(one) ? say('held') : one.texted ? say('texted', clockOf(one.texted)) : say('queued');
}

function handOver(chosen) {
  chosen.forEach((one) => {
    release(one);
    one.texted = one.texted || Date.now();
  });
  saveReports();
}

// The address that opens WhatsApp with the text: nothing is sent before the rider presses send there.
function whatsappAddress(text) {
  return 'whatsapp://send?text=' + encodeURIComponent(text);
}

function drawSend() {
  const waiting = waitingReports();
  const chosen = waiting.length ? waiting : reports;
  const texts = chosen.length ? reportTexts(chosen, mode.key) : [];
  return [
    h('h2', {}, say('yourReports')),
    kept ? null : h('p.card.bad', {}, say('notKept')),
    reports.length ? null : h('p', {}, say('noReports')),
    texts.map((one, i) => {
      const label = !waiting.length ? say('again', chosen.length) : texts.length > 1 ? say('sendPart', i + 1, texts.length) : say('sendNow');
      const sender = link('.big' + (waiting.length ? '.strong' : ''), label, whatsappAddress(one.text));
      sender.addEventListener('click', () => window.setTimeout(() => handOver(one.reports), 0));
      return sender;
    }),
    texts.length ? copyPart(texts.map((one) => one.text).join('\n'), chosen) : null,
    mode.more ? mode.more() : null,
    h('ul.reports', {}, reports.slice().reverse().map((one) => h('li', {}, h('span.clock', {}, clockOf(one.at)),
      h('div', {}, reportWords(one), h('small', {}, reportState(one))))))
  ];
}

function copyPart(text, chosen) {
  const area = h('textarea', { readonly: 'readonly', rows: '3', 'aria-label': say('reportText'), id: 'report-text' });
  area.value = text;
  const told = h('p.hint', { role: 'status' });
  return [button('.big', say('copy'), () => {
    area.focus();
    area.select();
    area.setSelectionRange(0, text.length);
    let done = false;
    try {
      done = document.execCommand('copy');
    } catch (e) {
      done = false;
    }
    told.textContent = say(done ? 'copied' : 'copyByHand');
    if (done) {
      window.setTimeout(() => handOver(chosen), 1500);
    }
  }), area, told];
}
