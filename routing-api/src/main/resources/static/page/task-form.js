// The questions about one task beside its place: who, what, when, and what a plan has to respect. For drafts and for saved tasks.
import { Refusal, ask, button, clock, date, dialog, language, make, only, speaker, without } from './shell.js';

const WORDS = {
  id: {
    recipient: 'Penerima', phone: 'Telepon', address: 'Alamat', note: 'Catatan', kind: 'Apa yang dilakukan?', kinds: { delivery: 'Antar ke penerima', pickup: 'Jemput, bawa ke gudang' },
    loadKg: 'Berat (kg)', volumeL: 'Volume (liter)', codIdr: 'Tagihan (Rp)', producer: 'Uang milik produsen', hours: 'Jam terima', from: 'Dari', to: 'Sampai', addHours: 'Tambah jam terima', service: 'Lama serah terima (menit)',
    priority: 'Kalau tidak semua muat', priorities: ['1 – paling akhir', '2', '3 – biasa', '4', '5 – paling dulu'], more: 'Kelompok, kurir tertentu, boleh dibagi atau ditinggal',
    rider: 'Hanya oleh kurir', anybody: 'siapa saja', divide: 'Boleh dibagi; paling sedikit sekali antar (kg)', prize: 'Boleh ditinggal kalau mengantarnya lebih mahal dari (Rp)', group: 'Kelompok', groupName: 'Nama kelompok', groupNumber: 'Urutan ke', addGroup: 'Masukkan ke kelompok',
    groups: { together: 'semua oleh satu kurir', apart: 'masing-masing kurir lain', 'in-order': 'menurut urutan' }, groupHint: 'Kiriman lain dengan nama kelompok yang sama ikut dalam kelompok itu.', remove: 'Hapus', save: 'Simpan',
  },
  en: {
    recipient: 'Recipient', phone: 'Phone', address: 'Address', note: 'Note', kind: 'What is to be done?', kinds: { delivery: 'Deliver to the recipient', pickup: 'Pick up, bring to the depot' },
    loadKg: 'Weight (kg)', volumeL: 'Volume (litres)', codIdr: 'To collect (Rp)', producer: 'Producer whose money that is', hours: 'Time window', from: 'From', to: 'Until', addHours: 'Add a time window', service: 'Time to hand over (minutes)',
    priority: 'If not all of them fit', priorities: ['1 – last', '2', '3 – usual', '4', '5 – first'], more: 'Groups, a certain rider, may be divided or left out',
    rider: 'Only by', anybody: 'anybody', divide: 'May be divided; the least in one go (kg)', prize: 'May be left out if serving it costs more than (Rp)', group: 'Group', groupName: 'Name of the group', groupNumber: 'Number in order', addGroup: 'Put into a group',
    groups: { together: 'all by one rider', apart: 'each by another rider', 'in-order': 'one after the other' }, groupHint: 'Other tasks with the same name of the group belong to it, too.', remove: 'Remove', save: 'Save',
  },
};
/** What the server alone writes of a task. */
const OWN = ['id', 'status', 'ageDays', 'recurringTaskId', 'place', 'warnings'];
/** What this form asks for. */
export const ASKED = ['recipient', 'phone', 'address', 'note', 'kind', 'loadKg', 'volumeL', 'codIdr', 'producer', 'windows', 'serviceTime', 'priority', 'riderId', 'leastPiece', 'prizeIdr', 'groups'];
const USUAL_PRIORITY = 3;
const say = speaker(WORDS);

/** A number as somebody types it; what is none stays as it is, so that the server can say so. */
const asNumber = (text, plain) => (text.trim() === '' ? null : Number.isNaN(Number(plain)) ? text.trim() : Number(plain));
const number = (text) => asNumber(text, text.replace(',', '.'));
const rupiahs = (text) => asNumber(text, text.replace(/[.\s]|rp/gi, ''));
const shown = (value) => (value === undefined || value === null ? '' : typeof value === 'number' ? String(value).replace('.', language === 'id' ? ',' : '.') : value);
const minutes = (duration) => (duration ? Number((duration.match(/(\d+)H/) ?? [0, 0])[1]) * 60 + Number((duration.match(/(\d+)M/) ?? [0, 0])[1]) : '');

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
].filter(Boolean);

const field = (label, input) => make('label', { class: 'field' }, label, input);

/** Rows of which there may be none or several. @param row makes the inputs of one from what is known of it */
function rows(known, row, add) {
  const list = make('div');
  const put = (one) => {
    const made = row(one);
    const line = make('div', { class: 'pair' }, made.inputs, button('×', () => line.remove(), { class: 'plain', 'aria-label': say('remove') }));
    line.read = made.read;
    list.append(line);
    return line;
  };
  known.forEach(put);
  return {
    node: make('div', {}, list, button(add, () => put({}).querySelector('input, select').focus(), { class: 'small' })),
    read: () => [...list.children].map((line) => line.read()).filter(Boolean),
  };
}

function windowRow(day) {
  return (window) => {
    const from = make('input', { type: 'time', value: window.from?.slice(11, 16) });
    const to = make('input', { type: 'time', value: window.to?.slice(11, 16) });
    const at = (input, known) => (known?.slice(11, 16) === input.value ? known : `${day}T${input.value}:00+08:00`);
    return { inputs: [field(say('from'), from), field(say('to'), to)], read: () => (from.value && to.value ? { from: at(from, window.from), to: at(to, window.to) } : null) };
  };
}

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

/**
 * Asks about a task. What is refused is said in the form, which stays open.
 *
 * @param task draft or saved task; its place is not asked here
 * @param riders of its depot
 * @param take is given what this form asks about: ASKED, null where it was left empty
 */
export function askTask(task, riders, take) {
  const text = (key, more = {}) => make('input', { value: shown(task[key]), 'data-field': key, ...more });
  const choice = (key, entries, now) => make('select', { 'data-field': key }, entries.map(([value, label]) => make('option', { value, selected: value === now }, label)));
  const plain = { recipient: text('recipient', { maxlength: 120 }), phone: text('phone', { type: 'tel', maxlength: 30 }), address: text('address', { maxlength: 300 }), note: text('note', { maxlength: 500 }), producer: text('producer', { maxlength: 120 }) };
  const kinds = task.kind === 'shipment' ? null : choice('kind', Object.entries(say('kinds')), task.kind);
  const [loadKg, volumeL] = ['loadKg', 'volumeL'].map((key) => text(key, { inputmode: 'decimal' }));
  const codIdr = text('codIdr', { inputmode: 'numeric' });
  const known = minutes(task.serviceTime);
  const service = make('input', { type: 'number', min: 0, max: 480, value: known, 'data-field': 'serviceTime', placeholder: 5 });
  const priority = choice('priority', say('priorities').map((label, i) => [i + 1, label]), task.priority ?? USUAL_PRIORITY);
  const rider = choice('riderId', [['', say('anybody')], ...riders.map((each) => [each.id, each.name])], task.riderId);
  const piece = make('input', { inputmode: 'decimal', value: shown(task.leastPiece?.loadKg), 'data-field': 'leastPiece' });
  const prize = text('prizeIdr', { inputmode: 'numeric' });
  const windows = rows(task.windows ?? [], windowRow(task.date ?? date()), say('addHours'));
  const groups = rows(task.groups ?? [], groupRow, say('addGroup'));
  const rare = Boolean(task.riderId || task.leastPiece || task.groups?.length) || (task.prizeIdr ?? null) !== null;
  const read = () => ({
    ...Object.fromEntries(Object.entries(plain).map(([key, input]) => [key, input.value.trim() || null])),
    kind: kinds?.value ?? task.kind, loadKg: number(loadKg.value), volumeL: number(volumeL.value), codIdr: rupiahs(codIdr.value), windows: windows.read(),
    serviceTime: service.value === String(known) ? task.serviceTime ?? null : service.value === '' ? null : `PT${service.value}M`, priority: Number(priority.value), riderId: Number(rider.value) || null,
    leastPiece: piece.value.trim() ? { ...only(['volumeL'], task.leastPiece ?? {}), loadKg: number(piece.value) } : null, prizeIdr: rupiahs(prize.value), groups: groups.read(),
  });
  const told = make('p', { class: 'refused', role: 'alert' });
  let box;
  const save = button(say('save'), async () => {
    save.disabled = true;
    try {
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
    field(say('recipient'), plain.recipient), field(say('phone'), plain.phone), field(say('address'), plain.address), field(say('note'), plain.note), kinds ? field(say('kind'), kinds) : null,
    make('div', { class: 'pair' }, field(say('loadKg'), loadKg), field(say('volumeL'), volumeL)), make('div', { class: 'pair' }, field(say('codIdr'), codIdr), field(say('producer'), plain.producer)),
    make('fieldset', { id: 'windows' }, make('legend', {}, say('hours')), windows.node), field(say('service'), service), field(say('priority'), priority),
    make('details', { open: rare }, make('summary', {}, say('more')), field(say('rider'), rider), field(say('divide'), piece), field(say('prize'), prize),
      make('fieldset', { id: 'groups' }, make('legend', {}, say('group')), make('p', {}, say('groupHint')), groups.node)), told, make('p', { class: 'actions' }, save)));
}
