// The coordinator's desk for riders: sends the day, takes reports in, decides on what riders propose.
import { showPlace } from './place.js';

const TEXTS = {
  id: {
    title: 'Kurir hari ini', date: 'Tanggal', map: 'Peta', riders: 'Kirim rute', reports: 'Laporan dari WhatsApp', proposals: 'Usul dari kurir',
    paste: 'Tempel pesan kurir di sini, boleh beberapa sekaligus.', take: 'Catat laporan', other: 'English',
    file: 'File rute', message: 'Pesan WhatsApp', sms: 'SMS', paper: 'Cetak', link: 'Tautan dan QR', noRoute: 'Belum ada rute yang dibagikan.', noRiders: 'Belum ada kurir.',
    count: (n) => `${n} laporan`, taken: (a) => `${a.recorded} laporan baru dicatat, ${a.known} sudah ada, ${a.damaged} teks rusak${a.held ? `, ${a.held} ditahan` : ''}.`,
    nothing: 'Tidak ada usul.', revoke: 'Tarik tautan', revoked: 'Tautan dan file yang sudah dikirim ditarik. Laporan dari sana ditahan dulu.', held: (x) => `${x.rider}, ${x.date}: ${x.reports} laporan dari tautan yang sudah ditarik. Tanyakan dulu kepada kurir.`, pin: (p) => `${p.recipient}: titik sebenarnya ${p.metres} m dari titik lama.`,
    road: (r) => `Jalan: ${{ landslide: 'longsor', flood: 'banjir', bridge: 'jembatan putus', closed: 'ditutup', bad: 'rusak' }[r.problem]}, dilaporkan ${clock(r.phoneTime)}, diterima ${clock(r.serverTime)}.`,
    where: 'Tempatnya belum diketahui.', before: (stop) => `Sebelum ${stop}.`, show: 'Tunjukkan di peta', move: 'Geser atau ketuk peta sampai tanda + tepat di jalannya.', hub: 'gudang', accept: 'Terima', reject: 'Tolak', close: 'Tutup jalan', openIn: 'Buka WhatsApp'
  },
  en: {
    title: 'Riders today', date: 'Date', map: 'Map', riders: 'Send the route', reports: 'Reports from WhatsApp', proposals: 'Proposals by riders',
    paste: 'Paste riders\' messages here, several at once if you like.', take: 'Record reports', other: 'Bahasa',
    file: 'Route file', message: 'WhatsApp message', sms: 'SMS', paper: 'Print', link: 'Link and QR', noRoute: 'No published route yet.', noRiders: 'No riders yet.',
    count: (n) => `${n} reports`, taken: (a) => `${a.recorded} new reports recorded, ${a.known} known, ${a.damaged} damaged texts${a.held ? `, ${a.held} held` : ''}.`,
    nothing: 'No proposals.', revoke: 'Take links back', revoked: 'Links and files sent so far are taken back. Reports from them are held.', held: (x) => `${x.rider}, ${x.date}: ${x.reports} reports from a link that was taken back. Ask the rider first.`, pin: (p) => `${p.recipient}: really ${p.metres} m from the old pin.`,
    road: (r) => `Road: ${r.problem}, reported ${clock(r.phoneTime)}, received ${clock(r.serverTime)}.`,
    where: 'Place not known yet.', before: (stop) => `Before ${stop}.`, show: 'Show on the map', move: 'Move or tap the map until the + stands on the road.', hub: 'the hub', accept: 'Accept', reject: 'Reject', close: 'Close the road', openIn: 'Open WhatsApp'
  }
};
const find = (selector) => document.querySelector(selector);
let language = 'id';
const say = (name, value) => (typeof TEXTS[language][name] === 'function' ? TEXTS[language][name](value) : TEXTS[language][name]);
const clock = (iso) => iso.slice(11, 16).replace(':', language === 'id' ? '.' : ':');

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...children.filter((child) => child !== null));
  return made;
}

function button(label, act) {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', act);
  return made;
}

// Asks the API; the answer's sentence is shown where something was refused.
async function ask(method, path, body) {
  const token = document.cookie.replace(/(?:^|.*;\s*)XSRF-TOKEN=([^;]*).*|.*/, '$1');
  const headers = { 'Accept-Language': language, 'Content-Type': 'application/json' };
  if (token) {
    headers['X-XSRF-TOKEN'] = decodeURIComponent(token);
  }
  const answer = await fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  const json = answer.status === 204 ? {} : await answer.json();
  return { ok: answer.ok, json, text: json.issues ? json.issues.map((issue) => issue.message).join(' ') : json.detail || '' };
}

async function showRiders() {
  const date = find('#date').value;
  const [riders, riding] = await Promise.all([ask('GET', '/api/v1/riders'), ridersWithRoutes(date)]);
  const cards = await Promise.all((riders.json.items || []).filter((rider) => rider.active)
    .map((rider) => card(rider, date, riding.has(rider.id))));
  find('#riders').replaceChildren(...(cards.length ? cards : [say('noRiders')]));
}

// Whom the day's published plans give a route, so that nobody else's is asked for.
async function ridersWithRoutes(date) {
  const plans = await ask('GET', `/api/v1/plans?date=${date}`);
  const shown = (plans.json.items || []).filter((plan) => ['published', 'running', 'done'].includes(plan.state));
  const whole = await Promise.all(shown.map((plan) => ask('GET', `/api/v1/plans/${plan.id}`)));
  return new Set(whole.flatMap((plan) => (plan.json.routes || []).map((route) => route.riderId)));
}

async function card(rider, date, riding) {
  const base = `/api/v1/riders/${rider.id}/routes/${date}`;
  const reports = await ask('GET', `/api/v1/riders/${rider.id}/reports/${date}`);
  const count = (reports.json.items || []).length;
  return element('article', {}, element('h3', {}, rider.name + (count ? ` · ${say('count', count)}` : '')),
    riding ? element('div', { class: 'actions' },
      element('a', { class: 'button strong', href: `${base}/file`, download: '' }, say('file')),
      button(say('message'), () => showTexts(`${base}/messages`, rider.phone)),
      button(say('sms'), () => showTexts(`${base}/sms`, null)),
      element('a', { class: 'button', href: `${base}/paper`, target: '_blank' }, say('paper')),
      button(say('link'), () => showLink(base)),
      button(say('revoke'), () => revoke(rider.id))) : element('p', {}, say('noRoute')));
}

async function showTexts(path, phone) {
  const answer = await ask('GET', path);
  const number = (phone || '').replace(/[^0-9]/g, '').replace(/^0/, '62');
  find('#sending').replaceChildren(...(answer.json.items || []).flatMap((text) => [element('pre', {}, text),
    phone === null ? null : element('a', { class: 'button', href: `https://wa.me/${number}?text=${encodeURIComponent(text)}`, target: '_blank', rel: 'noreferrer' }, say('openIn'))]
    .filter((part) => part !== null)));
}

async function showLink(base) {
  const answer = await ask('POST', `${base}/link`);
  if (!answer.ok) {
    find('#sending').replaceChildren(answer.text);
    return;
  }
  const picture = new DOMParser().parseFromString(answer.json.qr, 'image/svg+xml').documentElement;
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', say('link'));
  find('#sending').replaceChildren(picture, element('pre', {}, answer.json.address), answer.json.advice ? element('p', {}, answer.json.advice) : '');
}

// A lost phone: what was sent to it opens nothing any more.
async function revoke(rider) {
  const answer = await ask('DELETE', `/api/v1/riders/${rider}/links`);
  find('#sending').replaceChildren(answer.ok ? say('revoked') : answer.text);
}

async function take() {
  const answer = await ask('POST', '/api/v1/report-texts', { text: find('#text').value || ' ' });
  find('#taken').textContent = answer.ok ? say('taken', answer.json) : answer.text;
  if (answer.ok) {
    find('#text').value = '';
    await Promise.all([showRiders(), showProposals()]);
  }
}

async function showProposals() {
  const [held, pins, roads] = await Promise.all(['held-reports', 'pins', 'road-reports'].map((kind) => ask('GET', `/api/v1/${kind}`)));
  const cards = [
    ...(held.json.items || []).map((text) => proposal(say('held', text), `/api/v1/held-reports/${text.id}`, say('accept'))),
    ...(pins.json.items || []).map((pin) => proposal(say('pin', pin), `/api/v1/pins/${pin.id}`, say('accept'))),
    ...(roads.json.items || []).map((road) => (road.lat === undefined ? unplaced(road)
      : proposal(say('road', road), `/api/v1/road-reports/${road.id}`, say('close'))))
  ];
  find('#proposals').replaceChildren(...(cards.length ? cards : [say('nothing')]));
}

function proposal(text, path, accept) {
  const told = element('p', { role: 'status' });
  return element('article', {}, element('p', {}, text), element('div', { class: 'actions' },
    button(accept, () => decide(`${path}/accept`, told)), button(say('reject'), () => decide(`${path}/reject`, told))), told);
}

async function decide(path, told, place) {
  const answer = await ask('POST', path, place);
  told.textContent = answer.text;
  if (answer.ok) {
    await Promise.all([showRiders(), showProposals()]);
  }
}

// A road problem whose place the phone did not know: somebody shows it on the map first.
function unplaced(road) {
  const path = `/api/v1/road-reports/${road.id}`;
  const told = element('p', { role: 'status' });
  const open = button(say('show'), async () => {
    const answer = await ask('GET', `${path}/stretch`);
    const stretch = answer.json.items || [];
    const box = element('div', { class: 'place', role: 'region', 'aria-label': say('show') });
    told.textContent = (stretch.length === 2 ? `${say('before', stretch[1].name || say('hub'))} ` : '') + say('move');
    told.before(box);
    const map = showPlace(box, stretch);
    box.rutedesaMap = map; // for tests
    open.replaceWith(button(say('close'), () => {
      const { lat, lng } = map.getCenter();
      return decide(`${path}/accept`, told, { lat, lon: lng });
    }));
  });
  return element('article', {}, element('p', {}, `${say('road', road)} ${say('where')}`),
    element('div', { class: 'actions' }, open, button(say('reject'), () => decide(`${path}/reject`, told))), told);
}

function draw() {
  document.documentElement.lang = language;
  document.querySelectorAll('[data-text]').forEach((part) => {
    part.textContent = say(part.dataset.text);
  });
  find('#language').textContent = say('other');
  find('#language').lang = language === 'id' ? 'en' : 'id';
  find('#sending').replaceChildren();
  showRiders();
  showProposals();
}

find('#date').value = new URLSearchParams(location.search).get('date') || new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);
find('#date').addEventListener('change', draw);
find('#take').addEventListener('click', take);
find('#language').addEventListener('click', () => {
  language = language === 'id' ? 'en' : 'id';
  draw();
});
draw();
