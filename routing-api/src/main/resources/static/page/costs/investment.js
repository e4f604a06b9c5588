// Buying motorbikes: payback and present value of what a period's routes save, with grants and loans. One page for a village meeting.
import { ask, decimal, doing, find, frame, make, rupiah, speaker } from '../shell.js';
import { numberInput } from '../numbers.js';
import { actions, choice, chooser, covered, field, periodFields, table, tabs, told, wished } from './tabs.js';
import { WORDS as COMPARISON } from './compare-words.js';

const WORDS = {
  id: {
    ...COMPARISON.id, title: 'beli motor', heading: 'Apakah membeli motor listrik kembali modal?', hint: 'Penghematan diambil dari rute yang dibagikan di masa ini, dibanding kendaraan yang digantikan.', second: 'Menggantikan',
    bikes: 'Motor', packs: 'Baterai cadangan', chargers: 'Pengisi daya', grant: 'Hibah (%)', loan: 'Pinjaman (%)', loanYears: 'Lama pinjaman (tahun)', price: 'Harga motor (Rp)', packPrice: 'Harga baterai (Rp)', chargerPrice: 'Harga pengisi daya (Rp)', interest: 'Bunga per tahun (%)', ridingDays: 'Hari jalan setahun', life: 'Umur motor (tahun)', avoided: 'Harga motor yang tidak jadi dibeli (Rp)', discount: 'Nilai uang turun per tahun (%)',
    cost: 'Harga semuanya', granted: 'Hibah', borrowed: 'Pinjaman', own: 'Uang sendiri', saving: 'Hemat setahun', loses: 'Rugi setahun', perBikeDay: (text, days) => `${text} tiap hari motor × ${days} hari`, payback: 'Kembali modal', years: (n) => `setelah ${n} tahun`, never: 'tidak dalam umur motor', atOnce: 'sejak awal', value: 'Nilai bersih sekarang', payment: 'Angsuran setahun', basis: (days) => `dari ${days} hari motor`,
    year: 'Tahun', flow: 'Masuk atau keluar', sumUntil: 'Jumlah sampai tahun itu', chart: 'Jumlah uang dari tahun ke tahun; angkanya ada di tabel di bawah',
    explain: ['Hemat tiap hari motor: biaya kendaraan yang digantikan dikurangi biaya motor listrik pada rute yang sama, tanpa penyusutan, dibagi hari motor.', 'Setahun: hemat tiap hari motor × hari jalan × jumlah motor. Keausan baterai dan servis sudah ada di dalamnya.', 'Uang sendiri: harga dikurangi hibah dan pinjaman. Angsuran tetap: L × r ÷ (1 − (1 + r)⁻ⁿ).', 'Kembali modal: saat jumlahnya tidak lagi di bawah nol. Nilai bersih sekarang: tiap tahun dibagi (1 + penurunan)^tahun, lalu dijumlahkan.', 'Tidak ada yang diperkirakan di luar rute yang tercatat; makin banyak hari motor di masa ini, makin kuat dasarnya.'],
  },
  en: {
    ...COMPARISON.en, title: 'buying motorbikes', heading: 'Does buying electric motorbikes pay?', hint: 'Savings are taken from the routes shared in this period, against the vehicle that is replaced.', second: 'Instead of',
    bikes: 'Motorbikes', packs: 'Spare packs', chargers: 'Chargers', grant: 'Grant (%)', loan: 'Loan (%)', loanYears: 'Years of the loan', price: 'Price of a motorbike (Rp)', packPrice: 'Price of a pack (Rp)', chargerPrice: 'Price of a charger (Rp)', interest: 'Interest a year (%)', ridingDays: 'Riding days a year', life: 'Years of use', avoided: 'Price of what is not bought instead (Rp)', discount: 'Money loses value a year (%)',
    cost: 'All of it costs', granted: 'Grant', borrowed: 'Loan', own: 'Own money', saving: 'Saved a year', loses: 'Lost a year', perBikeDay: (text, days) => `${text} a bike-day × ${days} days`, payback: 'Pays back', years: (n) => `after ${n} years`, never: 'not while it lasts', atOnce: 'from the start', value: 'Net present value', payment: 'Paid for the loan a year', basis: (days) => `from ${days} bike-days`,
    year: 'Year', flow: 'In or out', sumUntil: 'Sum until then', chart: 'The sum from year to year; the figures are in the table below',
    explain: ['Saved a bike-day: costs of the replaced vehicle less those of the electric one on the same routes, without loss of value, over the bike-days.', 'A year: saved a bike-day × riding days × motorbikes. Battery wear and service are in it.', 'Own money: price less grant and loan. Equal payments: L × r ÷ (1 − (1 + r)⁻ⁿ).', 'Pays back: once the sum is no longer below zero. Net present value: each year over (1 + loss)^year, summed.', 'Nothing is guessed beyond the routes on record; the more bike-days in this period, the firmer the ground.'],
  },
};
const NUMBERS = { bikes: ['bikes', ''], packs: ['packs', 0], chargers: ['chargers', 0], 'electric-price': ['price', 28700000], 'pack-price': ['packPrice', 5500000], 'charger-price': ['chargerPrice', 1000000], 'years-of-use': ['life', 8], 'avoided-price': ['avoided', 0], 'grant-percent': ['grant', 0], 'loan-percent': ['loan', 0], 'loan-years': ['loanYears', 3], interest: ['interest', 6], 'riding-days': ['ridingDays', 300], discount: ['discount', 6] };
const say = speaker(WORDS);
const asked = new URLSearchParams(location.search);

function form(bought) {
  const number = ([name, [word, usual]]) => field(say(word), numberInput(asked.get(name) || (name === 'bikes' ? bought.bikes : usual), { name }, name.endsWith('-price') ? 'amount' : 'number'));
  const kinds = Object.entries(say('wheels')).filter(([name]) => name.startsWith('petrol'));
  return chooser([...periodFields(), field(say('second'), choice('second', kinds, asked.get('second') || 'petrol-pump')), ...Object.entries(NUMBERS).map(number)], say('compute'));
}

function payback(years) {
  if (years === undefined) return say('never');
  return years === 0 ? say('atOnce') : say('years', decimal(years));
}

function sum(bought) {
  const saves = bought.savingIdrPerYear >= 0;
  return make('section', { class: 'sum', 'aria-label': say('heading') },
    told(say('cost'), rupiah(bought.priceIdr)), bought.grantIdr ? told(say('granted'), rupiah(bought.grantIdr)) : null, bought.loanIdr ? told(say('borrowed'), rupiah(bought.loanIdr)) : null, told(say('own'), rupiah(bought.ownIdr)),
    told(say(saves ? 'saving' : 'loses'), rupiah(Math.abs(bought.savingIdrPerYear)), `${say('perBikeDay', rupiah(Math.abs(bought.savingPerBikeDayIdr)), decimal(bought.ridingDays, 0))}, ${say('basis', bought.bikeDays)}`),
    bought.loanIdr ? told(say('payment'), rupiah(bought.paymentIdr)) : null, told(say('payback'), payback(bought.paybackYears)), told(say('value'), rupiah(bought.netPresentValueIdr)), covered(bought.coverage));
}

function chart(bought) {
  const sums = bought.years.map((year) => year.sumIdr);
  const [least, most] = [Math.min(...sums, 0), Math.max(...sums, 0)];
  const y = (idr) => (100 * (most - idr)) / (most - least || 1);
  const width = 100 / sums.length;
  return make('svg:svg', { viewBox: '0 0 100 100', preserveAspectRatio: 'none', role: 'img', 'aria-label': say('chart') },
    sums.map((idr, index) => make('svg:rect', { class: idr < 0 ? 'tax' : 'wage', x: index * width + width * 0.15, y: Math.min(y(idr), y(0)), width: width * 0.7, height: Math.max(Math.abs(y(idr) - y(0)), 0.5) })),
    make('svg:rect', { class: 'zero', x: 0, y: Math.min(y(0), 99), width: 100, height: 0.7 }));
}

frame(say('title'), { dated: false });
const place = find('#costs');
place.append(tabs(), make('h1', {}, say('heading')), make('p', {}, say('hint')));
await doing(async () => {
  const bought = await ask('GET', `/api/v1/costs/investment?${wished()}`);
  place.append(form(bought), ...(bought.bikeDays
    ? [sum(bought), chart(bought), table(say('heading'), [say('year'), say('flow'), say('sumUntil')], bought.years.map((year) => [`${year.year}`, rupiah(year.flowIdr), rupiah(year.sumIdr)])),
      actions(say('explain'), `/api/v1/costs/investment/file?${wished()}`)]
    : [make('p', { class: 'empty' }, make('b', {}, say('none')), say('noneHint'))]));
})();
