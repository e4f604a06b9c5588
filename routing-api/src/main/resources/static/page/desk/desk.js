// The coordinator's desk for riders: sends the day, takes reports in, decides on what riders propose.
import { ask, askAll, button, clock, date, doing, find, frame, language, make, Refusal, speaker } from '../shell.js';
import { picture } from '../qr.js';
import { showPlace } from './place.js';

const WORDS = {
  id: {
    title: 'Kurir hari ini', riders: 'Kirim rute', reports: 'Laporan dari WhatsApp', proposals: 'Usul dari kurir',
    paste: 'Tempel pesan kurir di sini, boleh beberapa sekaligus.', take: 'Catat laporan',
    file: 'File rute', message: 'Pesan WhatsApp', sms: 'SMS', paper: 'Cetak', paperCode: 'Cetak dengan kode ini', codeHint: (until) => `Pindai untuk membuka rute di HP. Berlaku sampai ${until}.`, link: 'Tautan dan QR', noRoute: 'Belum ada rute yang dibagikan.', noRiders: 'Belum ada kurir.',
    count: (n) => `${n} laporan`, taken: (a) => `${a.recorded} laporan baru dicatat, ${a.known} sudah ada, ${a.damaged} teks rusak${a.held ? `, ${a.held} ditahan` : ''}.`,
    returned: (rider, stops, at) => `${rider} mengembalikan ${stops.length} tujuan karena baterai tidak cukup (${at}): ${stops.join(', ')}.`, board: 'Pindahkan di papan', nothing: 'Tidak ada usul.', revoke: 'Tarik tautan', revoked: 'Tautan dan file yang sudah dikirim ditarik. Laporan dari sana ditahan dulu.', held: (x) => `${x.rider}, ${x.date}: ${x.reports} laporan dari tautan yang sudah ditarik. Tanyakan dulu kepada kurir.`, pin: (p) => `${p.recipient}: titik sebenarnya ${p.metres} m dari titik lama.`,
    road: (r) => `Jalan: ${{ landslide: 'longsor', flood: 'banjir', bridge: 'jembatan putus', closed: 'ditutup', bad: 'rusak' }[r.problem]}, dilaporkan ${clock(r.phoneTime)}, diterima ${clock(r.serverTime)}.`,
    where: 'Tempatnya belum diketahui.', before: (stop) => `Sebelum ${stop}.`, show: 'Tunjukkan di peta', move: 'Geser atau ketuk peta sampai tanda + tepat di jalannya.', hub: 'gudang', accept: 'Terima', reject: 'Tolak', close: 'Tutup jalan', openIn: 'Buka WhatsApp'
  },
  en: {
    title: 'Riders today', riders: 'Send the route', reports: 'Reports from WhatsApp', proposals: 'Proposals by riders',
    paste: 'Paste riders\' messages here, several at once if you like.', take: 'Record reports',
    file: 'Route file', message: 'WhatsApp message', sms: 'SMS', paper: 'Print', paperCode: 'Print with this code', codeHint: (until) => `Scan to open the route on a phone. Valid until ${until}.`, link: 'Link and QR', noRoute: 'No published route yet.', noRiders: 'No riders yet.',
    count: (n) => `${n} reports`, taken: (a) => `${a.recorded} new reports recorded, ${a.known} known, ${a.damaged} damaged texts${a.held ? `, ${a.held} held` : ''}.`,
    returned: (rider, stops, at) => `${rider} gives ${stops.length} stops back, as the battery is too low (${at}): ${stops.join(', ')}.`, board: 'Move them on the board', nothing: 'No proposals.', revoke: 'Take links back', revoked: 'Links and files sent so far are taken back. Reports from them are held.', held: (x) => `${x.rider}, ${x.date}: ${x.reports} reports from a link that was taken back. Ask the rider first.`, pin: (p) => `${p.recipient}: really ${p.metres} m from the old pin.`,
    road: (r) => `Road: ${r.problem}, reported ${clock(r.phoneTime)}, received ${clock(r.serverTime)}.`,
    where: 'Place not known yet.', before: (stop) => `Before ${stop}.`, show: 'Show on the map', move: 'Move or tap the map until the + stands on the road.', hub: 'the hub', accept: 'Accept', reject: 'Reject', close: 'Close the road', openIn: 'Open WhatsApp'
  }
};
const say = speaker(WORDS);

/* ---- sending the day ---- */

async function showRiders() {
  const [riders, riding] = await Promise.all([askAll('/api/v1/riders'), ridersWithRoutes()]);
  const cards = await Promise.all(riders.filter((rider) => rider.active).map((rider) => card(rider, riding.has(rider.id))));
  find('#riders').replaceChildren(...(cards.length ? cards : [say('noRiders')]));
}

/** Whom the day's shared plans give a route, so that nobody else's is asked for. */
async function ridersWithRoutes() {
  const shown = (await askAll(`/api/v1/plans?date=${date()}`)).filter((plan) => ['published', 'running', 'done'].includes(plan.state));
  const whole = await Promise.all(shown.map((plan) => ask('GET', `/api/v1/plans/${plan.id}`)));
  return new Set(whole.flatMap((plan) => (plan.routes || []).map((route) => route.riderId)));
}

async function card(rider, riding) {
  const base = `/api/v1/riders/${rider.id}/routes/${date()}`;
  const count = (await ask('GET', `/api/v1/riders/${rider.id}/reports/${date()}`)).items.length;
  return make('article', {}, make('h3', {}, rider.name + (count ? ` · ${say('count', count)}` : '')),
    riding ? make('div', { class: 'actions' },
      make('a', { class: 'button strong', href: `${base}/file`, download: true }, say('file')),
      button(say('message'), doing(() => showTexts(`${base}/messages`, rider.phone))),
      button(say('sms'), doing(() => showTexts(`${base}/sms`, null))),
      make('a', { class: 'button', href: `${base}/paper?lang=${language}`, target: '_blank' }, say('paper')),
      button(say('link'), doing(() => showLink(base))),
      button(say('revoke'), doing(() => revoke(rider.id)))) : make('p', {}, say('noRoute')));
}

/** A phone of null is for texts that no chat opens. */
async function showTexts(path, phone) {
  const number = (phone || '').replace(/[^0-9]/g, '').replace(/^0/, '62');
  const texts = (await ask('GET', path)).items;
  find('#sending').replaceChildren(...texts.flatMap((text) => [make('pre', {}, text),
    ...(phone === null ? [] : [make('a', { class: 'button', href: `https://wa.me/${number}?text=${encodeURIComponent(text)}`, target: '_blank', rel: 'noreferrer' }, say('openIn'))])]));
}

async function showLink(base) {
  const link = await ask('POST', `${base}/link`);
  find('#sending').replaceChildren(picture(link.qr, say('link')), make('pre', {}, link.address), link.advice ? make('p', {}, link.advice) : '',
    make('div', { class: 'actions' }, button(say('paperCode'), () => showPaper(base, link))));
}

/** The rider's sheet in a window of its own, with the code of that link on it. */
function showPaper(base, link) {
  const sheet = window.open(`${base}/paper?lang=${language}`, '_blank');
  sheet?.addEventListener('load', () => sheet.document.querySelector('#code').replaceChildren(picture(link.qr, say('link')), say('codeHint', clock(link.expiresAt))));
}

/** A lost phone: what was sent to it opens nothing any more. */
async function revoke(rider) {
  await ask('DELETE', `/api/v1/riders/${rider}/links`);
  find('#sending').replaceChildren(say('revoked'));
}

/* ---- reports and proposals ---- */

async function take() {
  const told = find('#taken');
  try {
    const taken = await ask('POST', '/api/v1/report-texts', { text: find('#text').value || ' ' });
    told.textContent = say('taken', taken);
    find('#text').value = '';
    await Promise.all([showRiders(), showProposals()]);
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    told.textContent = problem.message;
  }
}

async function showProposals() {
  const [held, pins, roads, back] = await Promise.all(['held-reports', 'pins', 'road-reports', `returned-tasks?date=${date()}`].map((kind) => askAll(`/api/v1/${kind}`)));
  const cards = [
    ...[...new Set(back.map((task) => task.riderId))].map((rider) => returned(back.filter((task) => task.riderId === rider))),
    ...held.map((text) => proposal(say('held', text), `/api/v1/held-reports/${text.id}`, say('accept'))),
    ...pins.map((pin) => proposal(say('pin', pin), `/api/v1/pins/${pin.id}`, say('accept'))),
    ...roads.map((road) => (road.lat === undefined ? unplaced(road) : proposal(say('road', road), `/api/v1/road-reports/${road.id}`, say('close')))),
  ];
  find('#proposals').replaceChildren(...(cards.length ? cards : [say('nothing')]));
}

/** Stops beyond what a battery takes: the offer ends when the day is planned again without them on that route. */
function returned(tasks) {
  return make('article', {}, make('p', {}, say('returned', tasks[0].rider, tasks.map((task) => task.recipient), clock(tasks[0].phoneTime))),
    make('div', { class: 'actions' }, make('a', { class: 'button', href: `/${location.search}` }, say('board'))));
}

function proposal(text, path, accept) {
  const told = make('p', { role: 'status' });
  return make('article', {}, make('p', {}, text), make('div', { class: 'actions' },
    button(accept, () => decide(`${path}/accept`, told)), button(say('reject'), () => decide(`${path}/reject`, told))), told);
}

/** What was refused stands beside what it is about. */
async function decide(path, told, place) {
  try {
    await ask('POST', path, place);
    await Promise.all([showRiders(), showProposals()]);
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    told.textContent = problem.message;
  }
}

/** A road problem whose place the phone did not know: somebody shows it on the map first. */
function unplaced(road) {
  const path = `/api/v1/road-reports/${road.id}`;
  const told = make('p', { role: 'status' });
  const open = button(say('show'), doing(async () => {
    const stretch = (await ask('GET', `${path}/stretch`)).items;
    const box = make('div', { class: 'place', role: 'region', 'aria-label': say('show') });
    told.textContent = (stretch.length === 2 ? `${say('before', stretch[1].name || say('hub'))} ` : '') + say('move');
    told.before(box);
    const map = showPlace(box, stretch);
    box.rutedesaMap = map; // for tests
    open.replaceWith(button(say('close'), () => {
      const { lat, lng } = map.getCenter();
      return decide(`${path}/accept`, told, { lat, lon: lng });
    }));
  }));
  return make('article', {}, make('p', {}, `${say('road', road)} ${say('where')}`),
    make('div', { class: 'actions' }, open, button(say('reject'), () => decide(`${path}/reject`, told))), told);
}

frame(say('title'));
find('#desk').append(
  make('h1', {}, say('title')),
  make('section', {}, make('h2', {}, say('riders')), make('div', { id: 'riders' }), make('div', { id: 'sending', role: 'status' })),
  make('section', {}, make('h2', {}, say('reports')), make('label', { for: 'text' }, say('paste')), make('textarea', { id: 'text', rows: 5 }),
    button(say('take'), take, { id: 'take', class: 'strong' }), make('p', { id: 'taken', role: 'status' })),
  make('section', {}, make('h2', {}, say('proposals')), make('div', { id: 'proposals' })),
);
await doing(() => Promise.all([showRiders(), showProposals()]))();
