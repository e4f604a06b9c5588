// After the last ride: reports, cash, packs, the night's charging, and what moves to tomorrow.
import { ask, begin, button, clock, date, doing, find, frame, language, make, percent, rupiah, speaker, tell } from '../shell.js';
import { chooseDepot, depotChoice, share } from './depot.js';

const WORDS = {
  id: {
    title: 'sore', depot: 'Gudang', noDepot: 'Belum ada gudang.', setUp: 'Atur dulu', reports: '1. Laporan kurir', paste: 'Tempel pesan laporan dari WhatsApp, boleh semua sekaligus dan boleh berulang.',
    take: 'Catat laporan', taken: (a) => `${a.recorded} laporan baru dicatat, ${a.known} sudah pernah dicatat${a.damaged ? `, ${a.damaged} teks rusak: minta dikirim ulang` : ''}.`,
    state: (done, failed, open) => `${done} kiriman selesai, ${failed} gagal, ${open} belum ada kabar.`, noTasks: 'Tidak ada kiriman pada tanggal ini.',
    cash: '2. Setoran', rider: 'Kurir', expected: 'Harus setor', counted: 'Dihitung', difference: 'Selisih', all: 'Semua', saveCash: 'Simpan setoran', noCash: 'Tidak ada uang yang harus disetor.',
    cashSaved: 'Setoran disimpan.', short: (riders) => `Kurang: ${riders}.`, fits: 'Semua setoran pas.', owed: 'Uang milik produsen', own: 'BUMDes', unclear: (n) => `${n} kiriman selesai tanpa kurir yang jelas; uangnya ikut dihitung di atas.`,
    notAmount: 'Isi jumlah uang dengan angka, misalnya 235000.',
    packs: '3. Isi baterai', packsHelp: 'Baca persen di layar motor atau alat ukur. Yang tidak dibaca boleh dikosongkan.', pack: 'Baterai', level: 'Isi (%)', savePacks: 'Simpan isi baterai', packsSaved: 'Isi baterai disimpan, jadwal dihitung lagi.', noPacks: 'Belum ada baterai.', notPercent: 'Isi persen 0 sampai 100.',
    charging: 'Jadwal isi daya', night: (from, to) => `malam ${from} sampai ${to}`, socket: 'Colokan', from: 'Pasang', to: 'Cabut', charge: 'Isi', nothing: 'Belum ada yang perlu diisi. Catat dulu isi baterai, dan atur colokan di bawah.',
    morning: 'Besok pagi', print: 'Cetak jadwal', outage: 'Pemadaman diumumkan', outageFrom: 'Mulai', outageTo: 'Selesai', addOutage: 'Catat pemadaman', noOutage: 'Hapus semua pemadaman', outageLine: (from, to) => `Listrik padam ${from}–${to}.`,
    hub: 'Colokan dan daya gudang', hubW: 'Daya paling besar (W)', sockets: 'Banyak colokan', wallW: 'Daya tiap pengisi (W)', efficiency: 'Sampai ke baterai (%)', starts: 'Mulai mengisi', ends: 'Sampai', saveHub: 'Simpan', hubSaved: 'Colokan disimpan.', full: 'penuh',
    left: '5. Pindah ke besok', leftHelp: 'Kiriman yang belum selesai. Yang dicentang pindah ke besok dan didahulukan.', move: (n) => `Pindahkan ${n} kiriman ke besok`, moved: (n, over) => `${n} kiriman pindah ke besok${over ? `, ${over} lewat batas tanggalnya` : ''}.`,
    noneLeft: 'Semua kiriman selesai.', failed: 'gagal', open: 'belum ada kabar', isDone: 'Sudah selesai', finish: 'Tutup hari ini', finished: 'Hari ini sudah ditutup.', chargingNumber: '4. ', next: 'Besok pagi: periksa baterai',
  },
  en: {
    title: 'evening', depot: 'Depot', noDepot: 'There is no depot yet.', setUp: 'Set it up', reports: '1. Riders\' reports', paste: 'Paste report messages from WhatsApp, all at once and repeatedly if you like.',
    take: 'Record reports', taken: (a) => `${a.recorded} new reports recorded, ${a.known} known already${a.damaged ? `, ${a.damaged} texts damaged: ask for them again` : ''}.`,
    state: (done, failed, open) => `${done} tasks done, ${failed} failed, ${open} without news.`, noTasks: 'There are no tasks on this date.',
    cash: '2. Cash', rider: 'Rider', expected: 'Expected', counted: 'Counted', difference: 'Difference', all: 'All', saveCash: 'Save the cash', noCash: 'There is no cash to bring back.',
    cashSaved: 'Cash saved.', short: (riders) => `Missing: ${riders}.`, fits: 'All cash is right.', owed: 'Money of producers', own: 'BUMDes', unclear: (n) => `${n} tasks are done by nobody knows whom; their money is in the sum above.`,
    notAmount: 'Give the amount as a number, such as 235000.',
    packs: '3. Charge of the packs', packsHelp: 'Read the per cent on the bike or a meter. Leave empty what was not read.', pack: 'Pack', level: 'Charge (%)', savePacks: 'Save the charge', packsSaved: 'Charge saved, schedule computed again.', noPacks: 'There are no packs yet.', notPercent: 'Give per cent from 0 to 100.',
    charging: 'Charging schedule', night: (from, to) => `night of ${from} to ${to}`, socket: 'Socket', from: 'Plug in', to: 'Unplug', charge: 'Charge', nothing: 'Nothing to charge yet. Record the charge of the packs first, and set the sockets below.',
    morning: 'Tomorrow morning', print: 'Print the schedule', outage: 'Announced outage', outageFrom: 'From', outageTo: 'To', addOutage: 'Record the outage', noOutage: 'Remove all outages', outageLine: (from, to) => `No power ${from}–${to}.`,
    hub: 'Sockets and power of the depot', hubW: 'Most power (W)', sockets: 'Number of sockets', wallW: 'Power of each charger (W)', efficiency: 'Reaches the battery (%)', starts: 'Charge from', ends: 'Until', saveHub: 'Save', hubSaved: 'Sockets saved.', full: 'full',
    left: '5. Move to tomorrow', leftHelp: 'Tasks that are not done. Those ticked move to tomorrow and come first.', move: (n) => `Move ${n} tasks to tomorrow`, moved: (n, over) => `${n} tasks moved to tomorrow${over ? `, ${over} are past their latest date` : ''}.`,
    noneLeft: 'All tasks are done.', failed: 'failed', open: 'no news', isDone: 'It is done', finish: 'Close the day', finished: 'This day is closed.', chargingNumber: '4. ', next: 'Tomorrow morning: check the packs',
  },
};
const say = speaker(WORDS);
let depot;
let depots;

const tomorrow = () => new Date(Date.parse(`${date()}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const day = (instant) => new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'Asia/Makassar' }).format(new Date(instant));
const card = (id, title, ...content) => make('section', { class: 'card', id, 'aria-label': title }, make('h2', {}, title), ...content);
const table = (id, heads, rows, foot) => make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': heads[0][0] }, make('table', { id },
  make('thead', {}, make('tr', {}, heads.map(([label, figure]) => make('th', { scope: 'col', class: figure ? 'figure' : null }, label)))),
  make('tbody', {}, rows), foot ? make('tfoot', {}, foot) : null));
const cell = (content, figure) => make('td', { class: figure ? 'figure' : null }, content);

async function tasks() {
  return (await ask('GET', `/api/v1/tasks?date=${date()}&depotId=${depot.id}`)).items.filter((task) => task.status !== 'cancelled');
}

async function reportsCard() {
  const all = await tasks();
  const count = (status) => all.filter((task) => task.status === status).length;
  const text = make('textarea', { id: 'report-text', rows: '4', 'aria-label': say('paste') });
  const take = doing(async () => {
    const answer = await ask('POST', '/api/v1/report-texts', { text: text.value || ' ' });
    text.value = '';
    await redraw('#reports', reportsCard, '#cash', cashCard, '#left', leftCard);
    tell(say('taken', answer), answer.damaged ? 'bad' : 'good');
  });
  return card('reports', say('reports'), make('p', { class: 'soft' }, say('paste')), text,
    make('p', { class: 'actions' }, button(say('take'), take, { class: 'strong', id: 'take' })),
    make('p', { id: 'counts' }, all.length ? say('state', count('done'), count('failed'), count('open')) : say('noTasks')));
}

function amount(input) {
  const digits = input.value.replace(/^\s*rp\.?/i, '').replace(/[.\s]/g, '').replace(/,00$/, '');
  if (digits === '') return null;
  if (!/^\d+$/.test(digits)) throw Object.assign(new Error(say('notAmount')), { input });
  return Number(digits);
}

async function cashCard() {
  const cash = await ask('GET', `/api/v1/cash?date=${date()}`);
  const inputs = new Map();
  const rows = cash.riders.map((rider) => {
    const input = make('input', { class: 'money', inputmode: 'numeric', value: rider.countedIdr ?? '', 'aria-label': `${say('counted')}: ${rider.rider}` });
    inputs.set(rider, input);
    const difference = rider.differenceIdr;
    return make('tr', {}, make('th', { scope: 'row' }, rider.rider), cell(rupiah(rider.expectedIdr), true), cell(input, true),
      make('td', { class: `figure ${difference === undefined ? '' : difference === 0 ? 'good' : 'bad'}` }, difference === undefined ? '–' : rupiah(difference)));
  });
  const foot = make('tr', {}, make('th', { scope: 'row' }, say('all')), cell(rupiah(cash.expectedIdr), true),
    cell(cash.countedIdr === undefined ? '–' : rupiah(cash.countedIdr), true), cell(cash.differenceIdr === undefined ? '–' : rupiah(cash.differenceIdr), true));
  const off = cash.riders.filter((rider) => rider.differenceIdr);
  const save = doing(async () => {
    const counted = [];
    try {
      inputs.forEach((input, rider) => counted.push([rider, amount(input)]));
    } catch (problem) {
      problem.input?.focus();
      tell(problem.message);
      return;
    }
    for (const [rider, countedIdr] of counted) {
      if (countedIdr !== null && countedIdr !== rider.countedIdr) {
        await ask('PUT', `/api/v1/cash/${date()}/riders/${rider.riderId}`, { countedIdr }, { 'If-Match': `"${rider.version}"` });
      }
    }
    await redraw('#cash', cashCard);
    tell(say('cashSaved'), 'good');
  });
  const owed = make('ul', { class: 'list' }, cash.owed.map((one) => make('li', {}, make('span', { class: 'grow' }, one.producer ?? say('own')), make('b', { class: 'figure' }, rupiah(one.owedIdr)))));
  return card('cash', say('cash'), rows.length ? [
    table('cash-table', [[say('rider')], [say('expected'), true], [say('counted'), true], [say('difference'), true]], rows, foot),
    cash.countedIdr === undefined ? null : make('p', { id: 'cash-says', class: off.length ? 'bad' : 'good' },
      off.length ? say('short', off.map((rider) => `${rider.rider} ${rupiah(rider.differenceIdr)}`).join(', ')) : say('fits')),
    make('p', { class: 'actions' }, button(say('saveCash'), save, { class: 'strong', id: 'save-cash' })),
  ] : make('p', { class: 'soft' }, say('noCash')),
  cash.unclear.length ? make('p', { class: 'soft' }, say('unclear', cash.unclear.length)) : null,
  cash.owed.length ? make('details', {}, make('summary', {}, say('owed')), owed) : null);
}

async function packsCard() {
  const { items } = await ask('GET', `/api/v1/depots/${depot.id}/packs?date=${date()}`);
  const inputs = new Map();
  const rows = items.map((pack) => {
    const input = make('input', { class: 'short', inputmode: 'decimal', value: pack.evening === undefined ? '' : Math.round(pack.evening * 100), 'aria-label': `${say('level')}: ${pack.name}` });
    inputs.set(pack, input);
    return make('tr', {}, make('th', { scope: 'row' }, pack.name), cell(pack.vehicleType), cell(input, true));
  });
  const save = doing(async () => {
    const wrong = [...inputs.values()].find((input) => input.value.trim() !== '' && share(input) === null);
    if (wrong) {
      wrong.focus();
      tell(say('notPercent'));
      return;
    }
    const levels = [...inputs].filter(([, input]) => share(input) !== null).map(([pack, input]) => ({ packId: pack.id, stateOfCharge: share(input) }));
    await ask('PUT', `/api/v1/depots/${depot.id}/pack-levels/${date()}/evening`, { levels });
    await redraw('#packs', packsCard, '#charging', chargingCard);
    tell(say('packsSaved'), 'good');
  });
  return card('packs', say('packs'), make('p', { class: 'soft' }, say('packsHelp')), rows.length
    ? [table('packs-table', [[say('pack')], [''], [say('level'), true]], rows), make('p', { class: 'actions' }, button(say('savePacks'), save, { class: 'strong', id: 'save-packs' }))]
    : make('p', { class: 'soft' }, say('noPacks')));
}

async function chargingCard() {
  const base = `/api/v1/depots/${depot.id}`;
  const [schedule, hub] = await Promise.all([ask('GET', `${base}/charging/${date()}`), ask('GET', `${base}/charging-hub`)]);
  const level = (value) => (value >= 0.995 ? say('full') : percent(value));
  const rows = schedule.turns.map((turn) => make('tr', {}, make('th', { scope: 'row' }, turn.socket), cell(turn.pack), cell(clock(turn.from), true), cell(clock(turn.to), true),
    cell(`${percent(turn.fromStateOfCharge)} → ${level(turn.toStateOfCharge)}`, true)));
  const body = card('charging', say('chargingNumber') + say('charging'),
    make('p', {}, `${depot.name}, ${say('night', `${day(schedule.from)} ${clock(schedule.from)}`, `${day(schedule.to)} ${clock(schedule.to)}`)}. `,
      schedule.outages.map((one) => make('b', {}, `${say('outageLine', clock(one.from), clock(one.to))} `))),
    rows.length ? table('turns', [[say('socket')], [say('pack')], [say('from'), true], [say('to'), true], [say('charge'), true]], rows) : make('p', { class: 'soft' }, say('nothing')),
    schedule.morning.length ? make('p', { id: 'morning-levels' }, `${say('morning')}: `, schedule.morning.map((pack) => `${pack.pack} ${level(pack.stateOfCharge)}`).join(' · ')) : null,
    rows.length ? make('p', { class: 'actions noprint' }, button(say('print'), () => print(), { class: 'strong' })) : null,
    outageForm(base, schedule), hubForm(base, hub, hub.etag));
  body.classList.add('paper');
  return body;
}

function outageForm(base, schedule) {
  const from = make('input', { type: 'time', value: '18:00', id: 'outage-from' });
  const to = make('input', { type: 'time', value: '22:00', id: 'outage-to' });
  const at = (time) => `${time < '12:00' ? tomorrow() : date()}T${time}:00+08:00`;
  const put = (outages) => doing(async () => {
    await ask('PUT', `${base}/outages/${date()}`, { outages: outages() });
    await redraw('#charging', chargingCard);
  });
  const known = schedule.outages.map(({ from: start, to: end }) => ({ from: start, to: end }));
  return make('div', { class: 'row noprint' }, make('label', {}, `${say('outage')}: ${say('outageFrom')}`, from), make('label', {}, say('outageTo'), to),
    button(say('addOutage'), put(() => [...known, { from: at(from.value), to: at(to.value) }]), { id: 'add-outage' }),
    known.length ? button(say('noOutage'), put(() => [])) : null);
}

function hubForm(base, hub, etag) {
  const field = (name, label, value, type = 'number') => make('label', {}, label, make('input', { type, id: name, value, min: '0', class: type === 'number' ? 'short' : null }));
  const save = doing(async () => {
    const number = (id) => Number(find(`#${id}`).value);
    const sockets = Array.from({ length: Math.min(200, number('hub-sockets')) }, (_, i) => ({ name: hub.sockets[i]?.name ?? `${say('socket')} ${i + 1}`, wallW: number('hub-wall') }));
    await ask('PUT', `${base}/charging-hub`, { hubW: number('hub-w'), efficiency: number('hub-efficiency') / 100, startsAt: find('#hub-starts').value, endsAt: find('#hub-ends').value, sockets }, { 'If-Match': etag });
    await redraw('#charging', chargingCard);
    tell(say('hubSaved'), 'good');
  });
  return make('details', { class: 'noprint', open: hub.sockets.length === 0 }, make('summary', {}, say('hub')), make('div', { class: 'row' },
    field('hub-w', say('hubW'), hub.hubW), field('hub-sockets', say('sockets'), hub.sockets.length), field('hub-wall', say('wallW'), hub.sockets[0]?.wallW ?? 500), field('hub-efficiency', say('efficiency'), Math.round(1000 * hub.efficiency) / 10),
    field('hub-starts', say('starts'), hub.startsAt.slice(0, 5), 'time'), field('hub-ends', say('ends'), hub.endsAt.slice(0, 5), 'time'), button(say('saveHub'), save, { id: 'save-hub' })));
}

async function leftCard() {
  const [all, plans] = await Promise.all([tasks(), ask('GET', `/api/v1/plans?date=${date()}`)]);
  const left = all.filter((task) => task.status === 'open' || task.status === 'failed');
  const chosen = new Set(left.map((task) => task.id));
  const move = button('', doing(async () => {
    const answer = await ask('POST', '/api/v1/tasks/carry-over', { date: date(), taskIds: [...chosen] });
    await redraw('#left', leftCard, '#reports', reportsCard);
    tell(say('moved', answer.moved.length, answer.expired.length), 'good');
  }), { class: 'strong', id: 'move' });
  const relabel = () => {
    move.textContent = say('move', chosen.size);
    move.disabled = chosen.size === 0;
  };
  relabel();
  const done = (task) => doing(async () => {
    await ask('POST', `/api/v1/tasks/${task.id}/status`, { status: 'done' });
    await redraw('#left', leftCard, '#reports', reportsCard, '#cash', cashCard);
  });
  const items = left.map((task) => make('li', {},
    make('label', { class: 'choice grow' }, make('input', { type: 'checkbox', checked: true, onchange: (event) => {
      chosen[event.target.checked ? 'add' : 'delete'](task.id);
      relabel();
    } }), task.recipient),
    make('span', { class: `chip ${task.status === 'failed' ? 'bad' : 'warm'}` }, say(task.status)), button(say('isDone'), done(task), { 'aria-label': `${say('isDone')}: ${task.recipient}` })));
  const running = plans.items.find((plan) => plan.state === 'running');
  const finish = doing(async () => {
    await ask('POST', `/api/v1/plans/${running.id}/finish`, undefined);
    await redraw('#left', leftCard);
    tell(say('finished'), 'good');
  });
  return card('left', say('left'), left.length ? [make('p', { class: 'soft' }, say('leftHelp')), make('ul', { class: 'list' }, items), make('p', { class: 'actions' }, move)]
    : make('p', { class: 'soft' }, all.length ? say('noneLeft') : say('noTasks')),
  make('p', { class: 'actions' }, running ? button(say('finish'), finish, { id: 'finish' }) : null,
    make('a', { class: 'button', href: `/pagi?${new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(location.search)), date: tomorrow() })}` }, say('next'))));
}

/** Draws parts anew: a selector and its maker, in turn. */
async function redraw(...parts) {
  for (let i = 0; i < parts.length; i += 2) find(parts[i]).replaceWith(await parts[i + 1]());
}

frame(say('title'));
begin(async () => {
  ({ depot, depots } = await chooseDepot());
  if (!depot) {
    find('#state').replaceChildren(make('b', {}, say('noDepot')), make('a', { class: 'button strong', href: `/atur${location.search}` }, say('setUp')));
    return;
  }
  const parts = await Promise.all([reportsCard(), cashCard(), packsCard(), chargingCard(), leftCard()]);
  find('main').replaceChildren(...[depotChoice(say('depot'), depots, depot), ...parts].filter(Boolean));
});
