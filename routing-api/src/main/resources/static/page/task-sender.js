// Where a shipment is picked up: asked for beside the recipient, by coordinates, a map link, or the name of a village.
import { ask, doing, make, only, speaker } from './shell.js';
import { villageSearch } from './villages.js';
import { field, minutes, rows, windowRow } from './task-fields.js';

const say = speaker({
  id: {
    legend: 'Dijemput di', name: 'Nama pengirim', phone: 'Telepon pengirim', address: 'Alamat jemput', point: 'Titik jemput (lintang, bujur atau tautan peta)', village: 'Atau cari desanya', here: 'Pakai ini', noVillage: 'Tidak ada tempat dengan nama itu di peta.',
    addHours: 'Tambah jam jemput', service: 'Lama memuat (menit)', noPoint: 'Titik jemputnya belum ada. Tulis lintang dan bujur, tempel tautan peta, atau cari desanya.',
  },
  en: {
    legend: 'Picked up at', name: 'Sender', phone: 'Sender\'s phone', address: 'Where to pick it up', point: 'Its pin (latitude, longitude, or a map link)', village: 'Or find the village', here: 'Use this', noVillage: 'There is no place of that name on the map.',
    addHours: 'Add hours to pick it up', service: 'Time to load (minutes)', noPoint: 'There is no pin to pick it up at. Give latitude and longitude, paste a map link, or find the village.',
  },
});
const MOST_MINUTES = 480;
const PAIR = /^\s*(-?\d{1,3}[.]\d+)\s*[,; ]\s*(-?\d{1,3}[.]\d+)\s*$/;

/**
 * The questions about a sender.
 *
 * @param from the sender as it is known, or undefined
 * @param day the date of the task
 * @returns node; missing: asks for the place of a link that was given, and answers what to say where no place is known, else null;
 *     read: the sender as the API takes it, once nothing is missing
 */
export function senderFields(from, day) {
  const text = (key, more) => make('input', { value: from?.[key] ?? '', 'data-field': `from-${key}`, ...more });
  const [name, phone, address] = [text('name', { maxlength: 120 }), text('phone', { type: 'tel', maxlength: 30 }), text('address', { maxlength: 300 })];
  const point = make('input', { value: from?.lat === undefined ? '' : `${from.lat}, ${from.lon}`, 'data-field': 'from-point', autocomplete: 'off' });
  const put = ({ lat, lon }) => { point.value = `${lat}, ${lon}`; };
  const resolve = async () => {
    if (point.value.trim() === '' || PAIR.test(point.value)) return;
    const [found] = (await ask('POST', '/api/v1/task-drafts', { text: point.value })).drafts; // Links are read offline by the server.
    if (found?.lat !== undefined) put(found);
  };
  point.addEventListener('change', doing(resolve));
  const service = minutes(from?.serviceTime, MOST_MINUTES, { 'data-field': 'from-serviceTime', placeholder: 5 });
  const windows = rows(from?.windows ?? [], windowRow(day), say('addHours'));
  const search = villageSearch({ village: say('village'), here: say('here'), noVillage: say('noVillage') }, (one) => {
    put(one);
    if (address.value.trim() === '') address.value = one.name;
  }, 'sender-');
  const place = () => point.value.match(PAIR);
  return {
    node: make('fieldset', { id: 'sender' }, make('legend', {}, say('legend')), field(say('name'), name), field(say('phone'), phone), field(say('address'), address), field(say('point'), point), ...search,
      windows.node, field(say('service'), service.input)),
    missing: async () => {
      await resolve();
      return place() ? null : say('noPoint');
    },
    read: () => ({
      ...Object.fromEntries([['name', name], ['phone', phone], ['address', address]].map(([key, input]) => [key, input.value.trim()]).filter(([, value]) => value)),
      lat: Number(place()[1]), lon: Number(place()[2]), windows: windows.read(), ...only(['serviceTime'], { serviceTime: service.read() ?? undefined }),
    }),
  };
}
