// Fields that the questions about a task are made of: minutes, hours, rows of any number.
import { button, make, speaker } from './shell.js';

const say = speaker({
  id: { from: 'Dari', to: 'Sampai', remove: 'Hapus' },
  en: { from: 'From', to: 'Until', remove: 'Remove' },
});

export const field = (label, input) => make('label', { class: 'field' }, label, input);

const minutesOf = (duration) => (duration ? Number((duration.match(/(\d+)H/) ?? [0, 0])[1]) * 60 + Number((duration.match(/(\d+)M/) ?? [0, 0])[1]) : '');

/** A duration asked for in minutes; what nobody touched stays to the second. @returns its input, and read: as the API takes it, or null */
export function minutes(duration, max, attributes = {}) {
  const known = minutesOf(duration);
  const input = make('input', { type: 'number', min: 0, max, value: known, ...attributes });
  return { input, read: () => (input.value === String(known) ? duration ?? null : input.value === '' ? null : `PT${input.value}M`) };
}

/** Rows of which there may be none or several. @param row makes the inputs of one from what is known of it */
export function rows(known, row, add) {
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

/** Time windows on a date. */
export function windowRow(day) {
  return (window) => {
    const from = make('input', { type: 'time', value: window.from?.slice(11, 16) });
    const to = make('input', { type: 'time', value: window.to?.slice(11, 16) });
    const at = (input, known) => (known?.slice(11, 16) === input.value ? known : `${day}T${input.value}:00+08:00`);
    return { inputs: [field(say('from'), from), field(say('to'), to)], read: () => (from.value && to.value ? { from: at(from, window.from), to: at(to, window.to) } : null) };
  };
}
