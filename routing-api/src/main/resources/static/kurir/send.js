// What waits leaves by WhatsApp or as copied text; below it stands all that was reported.
function reportWords(one) {
  const visits = one.task ? day.stops.map((stop, i) => i).filter((i) => day.stops[i].task === one.task) : [];
  const index = visits.length ? visits[Math.min(one.visit || 0, visits.length - 1)] : -1;
  const about = one.kind === 'battery' ? one.percent + ' %' : one.kind === 'road' ? say(one.problem)
    : one.kind === 'returned' ? say('stops', one.tasks.length) : one.kind === 'charged' ? (haltOf(one.stop) || {}).note : index >= 0 ? stopName(index) : '';
  const why = one.reason ? ' (' + say(one.reason) + ')' : '';
  return say(one.kind === 'ended' && endsElsewhere() ? 'endedElsewhere' : 'kind_' + one.kind) + (about ? ': ' + about : '') + why;
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

function sender(look, label, one) {
  const opener = link(look, label, whatsappAddress(one.text));
  opener.addEventListener('click', () => window.setTimeout(() => handOver(one.reports), 0));
  return opener;
}

// Where no server confirms reports, or the phone keeps none, they can leave right after each action.
function sendOffer() {
  const waiting = keep.confirms && kept ? [] : waitingReports();
  return waiting.length ? sender('.button.offer', say('sendWaiting', waiting.length), reportTexts(waiting, mode.key)[0]) : null;
}

function drawSend() {
  const waiting = waitingReports();
  const chosen = waiting.length ? waiting : reports;
  const texts = chosen.length ? reportTexts(chosen, mode.key) : [];
  return [
    h('h2', {}, say('yourReports')),
    reports.length ? null : h('p', {}, say('noReports')),
    texts.map((one, i) => sender(waiting.length ? '.big.strong' : '.big',
      !waiting.length ? say('again', chosen.length) : texts.length > 1 ? say('sendPart', i + 1, texts.length) : say('sendNow'), one)),
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
