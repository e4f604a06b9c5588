// One rider, and one motorbike: all that a plan respects of them, put right after the first steps.
import { Refusal, ask, button, dialog, make, speaker, without } from '../shell.js';
import { number, rupiahs, shown } from '../numbers.js';
import { field, rows } from '../task-fields.js';

const say = speaker({
  id: {
    name: 'Nama', phone: 'Telepon', bike: 'Motor', noBike: 'tanpa motor', starts: 'Mulai kerja', ends: 'Pulang', wage: 'Upah per jam (Rp)', skills: 'Keahlian (pisahkan dengan koma)', skillsHelp: 'Misalnya sim c, boks dingin. Kiriman yang meminta keahlian hanya dibawa kurir yang memilikinya.',
    limits: 'Batas sehari, kalau ada', mostStops: 'Tujuan', mostKm: 'Jarak (km)', mostHours: 'Jam kerja', breaks: 'Istirahat dan ibadah', breakName: 'Nama', from: 'Mulai paling awal', to: 'Mulai paling lambat', lasts: 'Lama (menit)', addBreak: 'Tambah istirahat', active: 'Masih bekerja di sini', save: 'Simpan',
    onDays: (days) => `hanya ${days}`, weekdays: { monday: 'Senin', tuesday: 'Selasa', wednesday: 'Rabu', thursday: 'Kamis', friday: 'Jumat', saturday: 'Sabtu', sunday: 'Minggu' },
  },
  en: {
    name: 'Name', phone: 'Phone', bike: 'Motorbike', noBike: 'no motorbike', starts: 'Starts', ends: 'Ends', wage: 'Wage an hour (Rp)', skills: 'Skills (commas between)', skillsHelp: 'Such as licence c, cool box. What asks for a skill is taken only by a rider who has it.',
    limits: 'Limits of a day, if any', mostStops: 'Stops', mostKm: 'Distance (km)', mostHours: 'Hours of duty', breaks: 'Breaks and prayer', breakName: 'Name', from: 'Starts not before', to: 'Starts not after', lasts: 'Minutes', addBreak: 'Add a break', active: 'Still works here', save: 'Save',
    onDays: (days) => `on ${days} only`, weekdays: { monday: 'Monday', tuesday: 'Tuesday', wednesday: 'Wednesday', thursday: 'Thursday', friday: 'Friday', saturday: 'Saturday', sunday: 'Sunday' },
  },
});
const LONGEST_BREAK = 720;

const wholeMinutes = (duration) => (duration ? Number((duration.match(/(\d+)H/) ?? [0, 0])[1]) * 60 + Number((duration.match(/(\d+)M/) ?? [0, 0])[1]) : null);

function breakRow(pause) {
  const name = make('input', { maxlength: 40, value: pause.name ?? '', 'data-field': 'break' });
  const [from, to] = [pause.from ?? '12:00', pause.to ?? '13:00'].map((value) => make('input', { type: 'time', value }));
  const lasts = make('input', { type: 'number', min: 1, max: LONGEST_BREAK, value: wholeMinutes(pause.duration) ?? 30 });
  const days = pause.weekdays?.map((day) => say('weekdays')[day]).join(', ');
  return {
    inputs: [field(days ? `${say('breakName')} (${say('onDays', days)})` : say('breakName'), name), field(say('from'), from), field(say('to'), to), field(say('lasts'), lasts)],
    read: () => (name.value.trim() ? { name: name.value.trim(), ...(pause.weekdays ? { weekdays: pause.weekdays } : {}), from: from.value, to: to.value, duration: `PT${lasts.value || 0}M` } : null),
  };
}

const emptied = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== ''));

/**
 * Asks about a rider. What is refused is said in the form, which stays open.
 *
 * @param bikes of the rider's depot that nobody else has
 * @param done is called once it is saved
 */
export async function askRider(id, bikes, done) {
  const path = `/api/v1/riders/${id}`;
  const rider = await ask('GET', path);
  const text = (key, more = {}) => make('input', { value: shown(rider[key]), 'data-field': key, ...more });
  const [name, phone, wage, mostStops, mostKm] = [text('name', { maxlength: 80 }), text('phone', { type: 'tel', maxlength: 30 }), text('wageIdrPerHour', { inputmode: 'numeric' }), text('mostStops', { inputmode: 'numeric' }), text('mostKm', { inputmode: 'decimal' })];
  const [startsAt, endsAt] = ['startsAt', 'endsAt'].map((key) => text(key, { type: 'time' }));
  const bike = make('select', { 'data-field': 'vehicleId' }, make('option', { value: '' }, say('noBike')), bikes.map((one) => make('option', { value: one.id, selected: one.id === rider.vehicleId }, one.label)));
  const skills = make('input', { value: (rider.skills ?? []).join(', '), 'data-field': 'skills', autocapitalize: 'off' });
  const known = wholeMinutes(rider.mostDuty);
  const hours = make('input', { value: known === null ? '' : shown(known / 60), inputmode: 'decimal', 'data-field': 'mostDuty' });
  const duty = () => (hours.value.trim() === '' ? null : typeof number(hours.value) === 'number' ? `PT${Math.round(number(hours.value) * 60)}M` : hours.value);
  const breaks = rows(rider.breaks ?? [], breakRow, say('addBreak'));
  const active = make('input', { type: 'checkbox', checked: rider.active });
  const told = make('p', { class: 'refused', role: 'alert' });
  const read = () => emptied({
    ...without(['id'], rider), name: name.value.trim(), phone: phone.value.trim(), startsAt: startsAt.value, endsAt: endsAt.value, vehicleId: Number(bike.value) || null, wageIdrPerHour: rupiahs(wage.value), active: active.checked,
    skills: skills.value.split(/[,;]/).map((word) => word.trim()).filter(Boolean), mostStops: number(mostStops.value), mostKm: number(mostKm.value), mostDuty: duty(), breaks: breaks.read(),
  });
  let box;
  const save = button(say('save'), async () => {
    save.disabled = true;
    try {
      await ask('PUT', path, read(), { 'If-Match': rider.etag });
      box.close();
      await done(name.value.trim());
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      told.textContent = problem.message;
    } finally {
      save.disabled = false;
    }
  }, { class: 'strong', id: 'save-rider' });
  const pair = (...fields) => make('div', { class: 'pair' }, fields);
  box = dialog(rider.name, make('div', { class: 'task-form' }, pair(field(say('name'), name), field(say('phone'), phone)), field(say('bike'), bike), pair(field(say('starts'), startsAt), field(say('ends'), endsAt), field(say('wage'), wage)),
    field(say('skills'), skills), make('p', { class: 'soft' }, say('skillsHelp')), make('fieldset', {}, make('legend', {}, say('breaks')), breaks.node),
    make('fieldset', {}, make('legend', {}, say('limits')), pair(field(say('mostStops'), mostStops), field(say('mostKm'), mostKm), field(say('mostHours'), hours))), make('label', { class: 'tick' }, active, say('active')), told, make('p', { class: 'actions' }, save)));
}
