// The frame of the page: which part is shown, what stands above and below it. Everything is drawn anew after each change: forty
// stops take a few milliseconds.
const PARTS = ['today', 'way', 'act', 'send'];
let part = 'today';
let step = '';
let target = -1;
let draft = {};
let mode = null;
let drawnFor = '';
let guarded = false;

// mode: {key, and what only one of the pages can do: notice, released, position, nearing, here, photo, afterReport, undone, more}; the day and the reports must be there already.
function beginPage(theMode) {
  mode = theMode;
  try {
    language = window.localStorage.getItem('rutedesa-language') || language;
  } catch (e) {
    language = 'id';
  }
  window.addEventListener('online', drawPage);
  window.addEventListener('offline', drawPage);
  window.addEventListener('popstate', stepBack);
  // Another app takes over for a moment, but the page stays.
  window.addEventListener('beforeunload', (event) => {
    if (!kept && waitingReports().length && Date.now() - otherAppMs > 1000) {
      event.preventDefault();
      event.returnValue = '';
    }
  });
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

function go(where, thenStep, aimed) {
  part = where;
  step = thenStep || '';
  target = aimed === undefined ? -1 : aimed;
  draft = {};
  guard();
  drawPage();
}

// The phone's own back button leads to where the rider came from inside the page, not out of it.
function guard() {
  if (!guarded && (part !== 'today' || step)) {
    try {
      window.history.pushState(null, '');
      guarded = true;
    } catch (e) {
      guarded = false;
    }
  }
}

function stepBack() {
  guarded = false;
  if (step) {
    go(part, '', target);
  } else if (part !== 'today') {
    go('today');
  }
}

function drawPage() {
  document.documentElement.lang = language;
  const page = document.getElementById('page');
  const focusable = () => Array.prototype.slice.call(page.querySelectorAll('a, button, input, textarea'));
  const before = page.querySelector('main');
  const drawn = [part, step, target, language].join();
  const typing = before && drawn === drawnFor && document.activeElement && document.activeElement.tagName === 'INPUT';
  const scrolled = before && drawn === drawnFor ? before.scrollTop : 0;
  const focused = drawn === drawnFor ? focusable().indexOf(document.activeElement) : -1;
  // Who is typing keeps the field and the keyboard; only what is around it is drawn anew.
  const main = typing ? before : h('main', { tabindex: '-1' }, mode.notice ? mode.notice() : null,
    kept || !waitingReports().length ? null : h('p.card.bad', {}, say('notKept')),
    { today: drawToday, way: drawWay, act: drawAct, send: drawSend }[part]());
  for (let i = page.childNodes.length - 1; i >= 0; i--) {
    if (page.childNodes[i] !== main) {
      page.removeChild(page.childNodes[i]);
    }
  }
  page.insertBefore(drawHead(), page.firstChild);
  append(page, typing ? [drawHeld(), drawTabs()] : [main, drawHeld(), drawTabs()]);
  if (!typing) {
    setTyping(false);
    main.scrollTop = scrolled;
    // Who moves by keys or by ear stays where they were, or begins at the top of the new part.
    const again = focused >= 0 ? focusable()[focused] : before && drawn !== drawnFor ? main : null;
    if (again) {
      again.focus();
    }
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
  return say('stops', all) + ' · ' + kilometres(day.metres) + ' · ' + clock(day.departs) + '–' + clock(day.returns);
}

function drawHeld() {
  const held = heldReport();
  if (!held) {
    return null;
  }
  const seconds = h('span.seconds', {}, secondsLeft(held));
  const undo = button('.undo', say('undo'), () => {
    undoHeld(mode.undone);
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
