// The same tasks planned again on other vehicles: what each fleet costs, and what it could not deliver.
import { ask, askAll, button, decimal, doing, make, rupiah, speaker } from '../shell.js';
import { choice, difference, field, from, table, to } from './tabs.js';

const WORDS = {
  id: {
    heading: 'Disusun ulang dengan kendaraan lain', hint: 'Tabel di atas memakai rute yang sama. Di sini kiriman satu hari disusun ulang, karena kendaraan lain memuat lebih banyak atau lebih sedikit, dan ada yang tidak perlu isi daya. Rute yang dibagikan tidak berubah. Upah kurir ikut dihitung, juga kalau sopir sudah termasuk sewa.',
    day: 'Hari', type: 'Kendaraan', who: 'Yang memakainya', everybody: 'kosong: semua kurir', start: 'Susun ulang', fleet: 'Kendaraan', asShared: 'Seperti dibagikan', allOn: (type) => `Semua memakai ${type}`, someOn: (riders, type) => `${riders} memakai ${type}`,
    lines: { fixed: 'Sewa', wage: 'Upah', distance: 'Servis, ban, pajak', petrol: 'Bensin', energy: 'Listrik', batteryWear: 'Keausan baterai', swap: 'Tukar atau isi di stasiun', tax: 'Pajak', depreciation: 'Penyusutan', finance: 'Bunga', lateness: 'Terlambat' }, byLine: 'Biaya menurut jenisnya', litres: 'Liter',
    unequal: 'Belum sebanding: penyusutan dan bunga dihitung pada sebagian kendaraan saja. Isi atau kosongkan harga beli pada semua jenis kendaraan yang dibandingkan.',
    cost: 'Biaya', difference: 'Selisih', way: 'Jarak', riders: 'Kurir jalan', served: 'Terkirim', left: 'Tidak terkirim', solving: 'sedang disusun …', failed: 'tidak bisa disusun', why: (fleet) => `Tidak terkirim: ${fleet}`,
  },
  en: {
    heading: 'Planned again on other vehicles', hint: 'The table above keeps the routes. Here the tasks of one day are planned again, for other vehicles carry more or less, and some need no charging. Shared routes stay as they are. Riders are paid here, too, where a hire includes a driver.',
    day: 'Day', type: 'Vehicle', who: 'Who rides it', everybody: 'none chosen: all riders', start: 'Plan again', fleet: 'Vehicles', asShared: 'As shared', allOn: (type) => `All on ${type}`, someOn: (riders, type) => `${riders} on ${type}`,
    lines: { fixed: 'Hire', wage: 'Wage', distance: 'Service, tyres, tax', petrol: 'Petrol', energy: 'Electricity', batteryWear: 'Battery wear', swap: 'Swaps and stations', tax: 'Tax', depreciation: 'Loss of value', finance: 'Interest', lateness: 'Lateness' }, byLine: 'Costs line by line', litres: 'Litres',
    unequal: 'Not like for like yet: loss of value and interest count for some of the vehicles only. Give the price when bought for all vehicle types that are compared, or for none.',
    cost: 'Cost', difference: 'Difference', way: 'Distance', riders: 'Riders out', served: 'Delivered', left: 'Not delivered', solving: 'being planned …', failed: 'cannot be planned', why: (fleet) => `Not delivered: ${fleet}`,
  },
};
const POLL_MS = 1_500;
const SHARED = ['published', 'running', 'done'];
const BUSY = ['draft', 'solving'];
const say = speaker(WORDS);

const isShared = (plan) => !plan.copyOf && SHARED.includes(plan.state);

/** One row for each fleet; one that is not planned yet says so. */
function rows(columns) {
  const [shared] = columns;
  return columns.map((column) => {
    const fleet = column.title ?? say('asShared');
    if (!column.cost) return [fleet, say(BUSY.includes(column.state) ? 'solving' : 'failed'), '', '', '', '', '', '', ''];
    return [fleet, rupiah(column.cost.total), column === shared ? '' : difference(column.cost.total - shared.cost.total), `${decimal(column.metres / 1000)} km`, decimal(column.energyWh / 1000),
      column.petrolL === undefined ? '' : decimal(column.petrolL), `${column.riders}`, `${column.served}`, `${column.unassigned}`];
  });
}

/** The same costs line by line; what some fleet spends nothing on is told as nothing, what none spends on is left out. */
function lines(columns) {
  const planned = columns.filter((column) => column.lines);
  const spent = Object.keys(say('lines')).filter((line) => planned.some((column) => column.lines[`${line}Idr`]));
  return [make('p', {}, say('byLine')), table(say('byLine'), [say('fleet'), ...spent.map((line) => say('lines')[line]), say('cost')],
    planned.map((column) => [column.title ?? say('asShared'), ...spent.map((line) => rupiah(column.lines[`${line}Idr`])), rupiah(column.cost.total)]))];
}

/** Whether what vehicles lose in value is in some of the costs only. */
const unequal = (columns) => new Set(columns.map((column) => column.owning).filter(Boolean)).size > 1 || columns.some((column) => column.owning === 'partly');

/** Which tasks a fleet leaves behind, and why. */
async function left(columns) {
  const short = columns.filter((column) => column.unassigned);
  const plans = await Promise.all(short.map((column) => ask('GET', `/api/v1/plans/${column.planId}`)));
  return short.flatMap((column, index) => [make('h3', {}, say('why', column.title ?? say('asShared'))),
    make('ul', {}, plans[index].unassigned.map((task) => make('li', {}, make('b', {}, `${task.recipient}: `), task.message)))]);
}

async function draw(place, planId) {
  const columns = (await ask('GET', `/api/v1/plans/${planId}/comparison`)).items;
  const heads = [say('fleet'), say('cost'), say('difference'), say('way'), 'kWh', say('litres'), say('riders'), say('served'), say('left')];
  place.replaceChildren(...(unequal(columns) ? [make('p', { class: 'unequal' }, make('b', {}, say('unequal')))] : []), table(say('heading'), heads, rows(columns)), ...lines(columns), ...await left(columns));
  if (columns.some((column) => BUSY.includes(column.state))) setTimeout(doing(() => draw(place, planId)), POLL_MS);
}

/** A section for the last day of the period that has routes; the day, the vehicle and who rides it can be chosen. */
export async function replan() {
  const [types, days] = await Promise.all([askAll('/api/v1/vehicle-types'), ask('GET', `/api/v1/costs?${new URLSearchParams({ from, to, group: 'day' })}`)]);
  const dates = days.items.map((row) => row.key).reverse();
  const day = choice('replan-day', dates.map((each) => [each, each]), dates[0]);
  const type = choice('replan-type', types.map((each) => [each.id, each.name]), types.find((each) => each.code === 'petrol-motorbike')?.id);
  const who = make('select', { id: 'replan-riders', multiple: true, size: 3 });
  const shown = make('div', { id: 'replanned', role: 'status' });
  let plan = null;
  const show = doing(async () => {
    plan = (await askAll(`/api/v1/plans?date=${day.value}`)).filter(isShared).pop();
    if (!plan) return; // A day that came as another server's summary has no tasks here.
    const { routes } = await ask('GET', `/api/v1/plans/${plan.id}`);
    who.replaceChildren(...routes.map((route) => make('option', { value: route.riderId }, route.rider)));
    await draw(shown, plan.id);
  });
  const start = doing(async () => {
    if (!plan) return;
    const riders = [...who.selectedOptions];
    const name = type.selectedOptions[0].textContent;
    const title = riders.length ? say('someOn', riders.map((each) => each.textContent).join(', '), name) : say('allOn', name);
    await ask('POST', `/api/v1/plans/${plan.id}/copies`, { title: title.slice(0, 120), vehicleTypeId: Number(type.value), vehicleTypeRiders: riders.map((each) => Number(each.value)) });
    await draw(shown, plan.id);
  });
  day.addEventListener('change', show);
  await show();
  return [make('h2', {}, say('heading')), make('p', {}, say('hint')),
    make('div', { class: 'choose' }, field(say('day'), day), field(say('type'), type), field(`${say('who')} (${say('everybody')})`, who), button(say('start'), start, { class: 'strong' })), shown];
}
