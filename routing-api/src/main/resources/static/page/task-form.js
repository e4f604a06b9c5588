// The questions about one task beside its place: who, what, when, and what a plan has to respect. For drafts and for saved tasks.
import { Refusal, ask, button, clock, date, dialog, make, only, speaker, without } from './shell.js';
import { number, rupiahs, shown } from './numbers.js';
import { field, minutes, rows, windowRow } from './task-fields.js';
import { senderFields } from './task-sender.js';

const WORDS = {
  id: {
    recipient: 'Penerima', phone: 'Telepon', address: 'Alamat', note: 'Catatan', kind: 'Apa yang dilakukan?', kinds: { delivery: 'Antar ke penerima', pickup: 'Jemput, bawa ke gudang', shipment: 'Jemput di pengirim, lalu antar' }, sentBy: (name) => `dari ${name}`,
    loadKg: 'Berat (kg)', volumeL: 'Volume (liter)', codIdr: 'Tagihan (Rp)', producer: 'Uang milik produsen', hours: 'Jam terima', addHours: 'Tambah jam terima', service: 'Lama serah terima (menit)',
    priority: 'Kalau tidak semua muat', priorities: ['1 – paling akhir', '2', '3 – biasa', '4', '5 – paling dulu'], more: 'Kelompok, kurir tertentu, boleh dibagi atau ditinggal',
    rider: 'Hanya oleh kurir', anybody: 'siapa saja', divide: 'Boleh dibagi; paling sedikit sekali antar (kg)', prize: 'Boleh ditinggal kalau mengantarnya lebih mahal dari (Rp)', group: 'Kelompok', groupName: 'Nama kelompok', groupNumber: 'Urutan ke', addGroup: 'Masukkan ke kelompok',
    groups: { together: 'semua oleh satu kurir', apart: 'masing-masing kurir lain', 'in-order': 'menurut urutan' }, groupHint: 'Kiriman lain dengan nama kelompok yang sama ikut dalam kelompok itu.', save: 'Simpan',
    special: 'Keahlian, barang panjang, boleh terlambat, tanggal lain', skills: 'Keahlian kurir (pisahkan dengan koma)', skillsThere: (skills) => (skills ? `Keahlian kurir yang ada: ${skills}.` : 'Belum ada kurir yang keahliannya dicatat.'), longest: 'Barang terpanjang (meter)',
    setup: 'Lama siap-siap sesudah tiba (menit)', late: 'Boleh terlambat (menit)', lateCost: 'Denda terlambat per jam (Rp)', earliest: 'Paling awal', latest: 'Paling akhir', sailing: 'Kapal',
  },
  en: {
    recipient: 'Recipient', phone: 'Phone', address: 'Address', note: 'Note', kind: 'What is to be done?', kinds: { delivery: 'Deliver to the recipient', pickup: 'Pick up, bring to the depot', shipment: 'Pick up at a sender, then deliver' }, sentBy: (name) => `from ${name}`,
    loadKg: 'Weight (kg)', volumeL: 'Volume (litres)', codIdr: 'To collect (Rp)', producer: 'Producer whose money that is', hours: 'Time window', addHours: 'Add a time window', service: 'Time to hand over (minutes)',
    priority: 'If not all of them fit', priorities: ['1 – last', '2', '3 – usual', '4', '5 – first'], more: 'Groups, a certain rider, may be divided or left out',
    rider: 'Only by', anybody: 'anybody', divide: 'May be divided; the least in one go (kg)', prize: 'May be left out if serving it costs more than (Rp)', group: 'Group', groupName: 'Name of the group', groupNumber: 'Number in order', addGroup: 'Put into a group',
    groups: { together: 'all by one rider', apart: 'each by another rider', 'in-order': 'one after the other' }, groupHint: 'Other tasks with the same name of the group belong to it, too.', save: 'Save',
    special: 'Skills, long items, lateness, other dates', skills: 'Skills of the rider (commas between)', skillsThere: (skills) => (skills ? `Skills that riders have: ${skills}.` : 'No rider\'s skills are known yet.'), longest: 'Longest item (metres)',
    setup: 'Time to get ready on arrival (minutes)', late: 'May be late by (minutes)', lateCost: 'Cost of an hour late (Rp)', earliest: 'Not before', latest: 'Not after', sailing: 'Ship',
  },
};
/** What the server alone writes of a task. */
const OWN = ['id', 'status', 'ageDays', 'recurringTaskId', 'place', 'warnings'];
/** What this form asks for. */
export const ASKED = ['recipient', 'phone', 'address', 'note', 'kind', 'loadKg', 'volumeL', 'codIdr', 'producer', 'windows', 'serviceTime', 'priority', 'riderId', 'leastPiece', 'prizeIdr', 'groups',
  'from', 'skills', 'longestItemM', 'setupTime', 'latenessAtMost', 'latenessIdrPerHour', 'earliestDate', 'latestDate', 'sailing'];
/** Those of them that wait behind a fold. */
const SPECIAL = ['skills', 'longestItemM', 'setupTime', 'latenessAtMost', 'latenessIdrPerHour', 'earliestDate', 'latestDate', 'sailing'];
/** Bounds of the API, minutes. */
const MOST_SERVICE = 480;
const MOST_LATE = 720;
const USUAL_PRIORITY = 3;
const say = speaker(WORDS);

/** A task as it was read, as the API takes it back. */
const asSent = (task) => ({ ...without(OWN, task), ...(task.from ? { from: without(['place'], task.from) } : {}) });

export const withoutNulls = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null));

/** Saves a task with something changed. @param change what is other in the task as it is now, null for what goes @returns as it is then */
export async function saveTask(id, change) {
  const task = await ask('GET', `/api/v1/tasks/${id}`);
  return ask('PUT', `/api/v1/tasks/${id}`, withoutNulls({ ...asSent(task), ...change(task) }), { 'If-Match': task.etag });
}

/** The window and group in a word, so that a list tells what was asked for. */
export const inWords = (task) => [
  ...(task.windows ?? []).map((window) => `${clock(window.from)}–${clock(window.to)}`),
  ...(task.groups ?? []).map((group) => `${group.name}: ${group.number ?? say('groups')[group.kind]}`),
  task.kind === 'pickup' ? say('kinds').pickup : null,
  task.kind === 'shipment' && task.from?.name ? say('sentBy', task.from.name) : null,
].filter(Boolean);

function groupRow(group) {
  const kind = make('select', {}, Object.entries(say('groups')).map(([value, label]) => make('option', { value, selected: value === group.kind }, label)));
  const name = make('input', { maxlength: 40, value: group.name });
  const order = make('input', { type: 'number', min: 1, max: 1000, value: group.number ?? 1 });
  const numbered = field(say('groupNumber'), order);
  const show = () => { numbered.hidden = kind.value !== 'in-order'; };
  kind.addEventListener('change', show);
  show();
  return {
    inputs: [field(say('group'), kind), field(say('groupName'), name), numbered],
    read: () => (name.value.trim() ? { kind: kind.value, name: name.value.trim(), ...(kind.value === 'in-order' ? { number: Number(order.value) } : {}) } : null),
  };
}

/** What few tasks need, behind a fold that is open where one of it is there. @param text makes a field of a key of the task */
function specialFields(task, text, riders) {
  const skills = make('input', { value: (task.skills ?? []).join(', '), 'data-field': 'skills', autocapitalize: 'off' });
  const there = [...new Set(riders.flatMap((rider) => rider.skills ?? []))].join(', ');
  const longest = text('longestItemM', { inputmode: 'decimal' });
  const setup = minutes(task.setupTime, MOST_SERVICE, { 'data-field': 'setupTime' });
  const late = minutes(task.latenessAtMost, MOST_LATE, { 'data-field': 'latenessAtMost' });
  const lateCost = text('latenessIdrPerHour', { inputmode: 'numeric' });
  const [earliest, latest] = ['earliestDate', 'latestDate'].map((key) => text(key, { type: 'date' }));
  const sailing = text('sailing', { maxlength: 80 });
  const words = () => skills.value.split(/[,;]/).map((word) => word.trim()).filter(Boolean);
  return {
    node: make('details', { id: 'special', open: SPECIAL.some((key) => (task[key] ?? null) !== null) }, make('summary', {}, say('special')),
      field(say('skills'), skills), make('p', { class: 'soft' }, say('skillsThere', there)), field(say('longest'), longest), field(say('setup'), setup.input),
      make('div', { class: 'pair' }, field(say('late'), late.input), field(say('lateCost'), lateCost)), make('div', { class: 'pair' }, field(say('earliest'), earliest), field(say('latest'), latest)), field(say('sailing'), sailing)),
    read: () => ({
      skills: words().length ? words() : null, longestItemM: number(longest.value), setupTime: setup.read(), latenessAtMost: late.read(), latenessIdrPerHour: rupiahs(lateCost.value),
      earliestDate: earliest.value || null, latestDate: latest.value || null, sailing: sailing.value.trim() || null,
    }),
  };
}

/**
 * Asks about a task. What is refused is said in the form, which stays open.
 *
 * @param task draft or saved task; its place is not asked here
 * @param riders of its depot
 * @param take is given what this form asks about: ASKED, null where it was left empty
 * @param at selector of what is to be answered first, or null
 */
export function askTask(task, riders, take, at = null) {
  const text = (key, more = {}) => make('input', { value: shown(task[key]), 'data-field': key, ...more });
  const choice = (key, entries, now) => make('select', { 'data-field': key }, entries.map(([value, label]) => make('option', { value, selected: value === now }, label)));
  const plain = { recipient: text('recipient', { maxlength: 120 }), phone: text('phone', { type: 'tel', maxlength: 30 }), address: text('address', { maxlength: 300 }), note: text('note', { maxlength: 500 }), producer: text('producer', { maxlength: 120 }) };
  const day = task.date ?? date();
  const kinds = choice('kind', Object.entries(say('kinds')), task.kind);
  const sender = senderFields(task.from, day);
  const sent = () => kinds.value === 'shipment';
  const showSender = () => { sender.node.hidden = !sent(); };
  kinds.addEventListener('change', showSender);
  showSender();
  const [loadKg, volumeL] = ['loadKg', 'volumeL'].map((key) => text(key, { inputmode: 'decimal' }));
  const codIdr = text('codIdr', { inputmode: 'numeric' });
  const service = minutes(task.serviceTime, MOST_SERVICE, { 'data-field': 'serviceTime', placeholder: 5 });
  const priority = choice('priority', say('priorities').map((label, i) => [i + 1, label]), task.priority ?? USUAL_PRIORITY);
  const rider = choice('riderId', [['', say('anybody')], ...riders.map((each) => [each.id, each.name])], task.riderId);
  const piece = make('input', { inputmode: 'decimal', value: shown(task.leastPiece?.loadKg), 'data-field': 'leastPiece' });
  const prize = text('prizeIdr', { inputmode: 'numeric' });
  const windows = rows(task.windows ?? [], windowRow(day), say('addHours'));
  const groups = rows(task.groups ?? [], groupRow, say('addGroup'));
  const rare = Boolean(task.riderId || task.leastPiece || task.groups?.length) || (task.prizeIdr ?? null) !== null;
  const special = specialFields(task, text, riders);
  const read = () => ({
    ...Object.fromEntries(Object.entries(plain).map(([key, input]) => [key, input.value.trim() || null])),
    kind: kinds.value, loadKg: number(loadKg.value), volumeL: number(volumeL.value), codIdr: rupiahs(codIdr.value), windows: windows.read(),
    serviceTime: service.read(), priority: Number(priority.value), riderId: Number(rider.value) || null,
    leastPiece: piece.value.trim() ? { ...only(['volumeL'], task.leastPiece ?? {}), loadKg: number(piece.value) } : null, prizeIdr: rupiahs(prize.value), groups: groups.read(),
    from: sent() ? sender.read() : null, ...special.read(),
  });
  const told = make('p', { class: 'refused', role: 'alert' });
  let box;
  const save = button(say('save'), async () => {
    save.disabled = true;
    try {
      const missing = sent() ? await sender.missing() : null;
      told.textContent = missing ?? '';
      if (missing) return;
      await take(read());
      box.close();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      told.textContent = problem.message;
    } finally {
      save.disabled = false;
    }
  }, { class: 'strong', id: 'save-task' });
  box = dialog(task.recipient ?? say('recipient'), make('div', { class: 'task-form' },
    field(say('recipient'), plain.recipient), field(say('phone'), plain.phone), field(say('address'), plain.address), field(say('note'), plain.note), field(say('kind'), kinds), sender.node,
    make('div', { class: 'pair' }, field(say('loadKg'), loadKg), field(say('volumeL'), volumeL)), make('div', { class: 'pair' }, field(say('codIdr'), codIdr), field(say('producer'), plain.producer)),
    make('fieldset', { id: 'windows' }, make('legend', {}, say('hours')), windows.node), field(say('service'), service.input), field(say('priority'), priority),
    make('details', { open: rare }, make('summary', {}, say('more')), field(say('rider'), rider), field(say('divide'), piece), field(say('prize'), prize),
      make('fieldset', { id: 'groups' }, make('legend', {}, say('group')), make('p', {}, say('groupHint')), groups.node)), special.node, told, make('p', { class: 'actions' }, save)));  if (at) begin(box, at);
}

/** Brings a question into sight and the focus to it; one of which there is no row yet begins with the button that adds one. */
function begin(box, at) {
  const first = box.querySelector(at) ?? box.querySelector(`${at.split(' ')[0]} button`);
  first.closest('details')?.setAttribute('open', '');
  first.scrollIntoView({ block: 'center' });
  first.focus();
}
