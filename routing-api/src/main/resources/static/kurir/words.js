// Every sentence of the page, Bahasa Indonesia first. {0}, {1} are filled in.
const WORDS = {
  id: {
    today: 'Hari ini', way: 'Jalan', act: 'Lapor', send: 'Kirim', other: 'English',
    next: 'Berikutnya', list: 'Urutan', done: 'Semua tujuan selesai. Terima kasih!',
    stops: '{0} tujuan',
    start: 'Muat di gudang', reload: 'Muat lagi di gudang', break: 'Istirahat', swap: 'Tukar baterai dan muat di gudang', 'carried-swap': 'Tukar dengan baterai yang dibawa', 'station-swap': 'Tukar baterai di {0}', 'station-charge': 'Isi baterai di {0}', chargeTo: 'Isi sampai {0} %', end: 'Kembali di gudang', depot: 'gudang', endElsewhere: 'Selesai di tempat akhir', lastPlace: 'tempat akhir', endedElsewhere: 'Selesai di tempat akhir',
    trip: 'Putaran {0}', departs: 'berangkat {0}', arrives: 'tiba {0}', window: 'jam terima {0}',
    distance: '{0} · naik {1} m · turun {2} m', minutes: '{0} menit',
    handOver: 'serahkan {0} kg', takeIn: 'ambil {0} kg', onBoard: 'muatan {0} kg',
    battery: 'baterai {0} %', batteryAfter: ', sesudahnya {0} %', underPlan: 'Baterai {0} %: di bawah rencana ({1} %).', flat: 'Perkiraan baterai tanpa tanjakan: data ketinggian kurang.',
    call: 'Telepon', whatsapp: 'WhatsApp', navigate: 'Lihat jalan', noPhone: 'Tidak ada nomor telepon.',
    delivery: 'Antar', pickup: 'Ambil', note: 'Catatan',
    roadsChanged: 'Jalan sudah berubah sejak rute disusun. Ikuti petunjuk ini, jaraknya bisa berbeda.',
    noWay: 'Petunjuk belok tidak ada: jalan ini sekarang ditutup. Hubungi koordinator.',
    to: 'Ke {0}', previous: 'Sebelumnya', following: 'Selanjutnya', map: 'Sketsa peta ke {0}', profile: 'Naik turun jalan ke {0}',
    heights: '{0} m sampai {1} m di atas laut', openIn: 'Buka di aplikasi lain', otherMap: 'Aplikasi peta', gpx: 'Simpan GPX', here: 'Posisi saya',
    arrived: 'Sudah sampai', delivered: 'Sudah diterima', pickedUp: 'Sudah diambil', failed: 'Gagal diantar', failedPickup: 'Gagal diambil',
    loaded: 'Sudah muat', swapped: 'Sudah tukar baterai dan muat', ended: 'Sudah di gudang',
    batteryReading: 'Baca baterai', road: 'Jalan bermasalah', save: 'Simpan', back: 'Kembali',
    who: 'Nama penerima', cod: 'Uang diterima (Rp)', collect: 'Terima uang {0}', due: 'seharusnya {0}', optional: 'boleh kosong', whyFailed: 'Mengapa gagal?',
    'nobody-home': 'Tidak ada orang', 'road-closed': 'Jalan ditutup', refused: 'Ditolak', damaged: 'Barang rusak',
    whatRoad: 'Ada apa di jalan?', landslide: 'Longsor', flood: 'Banjir', bridge: 'Jembatan putus', closed: 'Jalan ditutup', bad: 'Jalan rusak',
    between: 'antara tempat terakhir dan {0}', atPosition: 'di posisi saya sekarang',
    percentNow: 'Sisa baterai di layar motor', undo: 'Batalkan',
    homeAll: 'Baterai cukup untuk semua tujuan dan pulang.',
    swapPlace: 'tempat ganti baterai',
    homeStation: 'Baterai cukup sampai {0}. Di sana baterai ditukar atau diisi.',
    homeStationReserve: 'Langsung ke {0}: hanya di sana baterai bisa ditukar atau diisi. Cukup dengan memakai batas aman.',
    homeLast: 'Tujuan terakhir yang aman: {0}. Dari sana langsung pulang, kira-kira pukul {1}.',
    homeNow: 'Pulang sekarang: tujuan berikutnya tidak aman lagi.',
    homeReserve: 'Pulang sekarang juga. Baterai hanya cukup dengan memakai batas aman.',
    homeNot: 'Baterai tidak cukup untuk pulang. Hubungi koordinator, cari tempat isi daya.',
    homeSince: 'Menurut baterai {0} % pada {1}', thirsty: 'Motor memakai {0} % lebih banyak daripada rencana; sudah dihitung.',
    giveBack: 'Kembalikan {0} tujuan ke koordinator', givenBack: 'dikembalikan',
    noSignal: 'Tanpa sinyal — {0} laporan menunggu', waiting: '{0} laporan menunggu dikirim', nothing: 'Semua laporan sudah dikirim', offlineNothing: 'Tanpa sinyal — tidak ada laporan menunggu',
    notKept: 'HP tidak bisa menyimpan: kirim laporan sebelum menutup halaman ini.',
    sendNow: 'Kirim laporan lewat WhatsApp', sendPart: 'Kirim bagian {0} dari {1}', copy: 'Salin teks laporan', copied: 'Sudah disalin.', copyByHand: 'Tahan teks ini lalu pilih Salin.', again: 'Kirim ulang semua ({0})',
    reportText: 'Teks laporan', noReports: 'Belum ada laporan.', yourReports: 'Laporan hari ini',
    held: 'bisa dibatalkan', queued: 'menunggu', texted: 'diserahkan ke WhatsApp {0}', sent: 'diterima server {0}',
    textHead: 'Laporan {0}, {1}: {2} laporan', kind_loaded: 'Muat', kind_ended: 'Di gudang', kind_arrived: 'Sampai', kind_delivered: 'Diterima', 'kind_picked-up': 'Diambil',
    kind_failed: 'Gagal', kind_battery: 'Baterai', kind_road: 'Jalan', kind_returned: 'Dikembalikan', kind_accepted: 'Rute baru diterima',
    unreadable: 'File ini rusak. Minta koordinator mengirim lagi.', status: 'Keadaan laporan', parts: 'Bagian halaman',
    refusedByServer: 'ditolak server: kirim lewat WhatsApp', loading: 'Memuat rute …', noRouteYet: 'Tanpa sinyal: rute belum ada di HP ini. Cari sinyal, lalu coba lagi.', tryAgain: 'Coba lagi',
    noLink: 'Buka tautan yang dikirim koordinator.', phoneFull: 'Ponsel penuh. Laporan kurir sebelumnya dikirim dulu; biarkan halaman ini terbuka di tempat yang ada sinyal.', expired: 'Tautan ini tidak berlaku lagi. Minta tautan baru dari koordinator.', expiredQueue: '{0} kiriman laporan lama masih menunggu sinyal.',
    newRoute: 'Rute baru dari koordinator', acceptRoute: 'Terima rute baru', added: '+ {0}, tiba {1}', removed: '− {0} tidak lagi di rute ini', reordered: 'Urutan berubah.', moved: '{0}: tiba {1}, tadinya {2}', detailsChanged: 'Keterangan berubah.',
    otherRider: '{0} kiriman laporan kurir sebelumnya masih menunggu sinyal.', noHttps: 'Sambungan ini tanpa HTTPS: halaman tidak terbuka tanpa sinyal. Simpan rute sebagai file.', saveFile: 'Simpan file rute',
    takePhoto: 'Ambil foto (boleh kosong)', photoThere: 'Foto siap. Ganti?', recordRides: 'Bolehkah HP ini mencatat perjalanan? Titik kasar saja, untuk memperbaiki perkiraan waktu; dihapus kemudian.', recordOff: 'Tidak dicatat.', recordOn: 'Sedang dicatat.', recordPaused: 'Berhenti dulu: baterai HP di bawah 30 % atau tidak diketahui.', recordStart: 'Boleh, catat', recordStop: 'Berhenti mencatat',
    toLoad: 'Yang dimuat:', packsAlong: '{0} baterai cadangan', kilos: '{0} kg', until: 'sampai {0}', batteryNow: 'baterai {0} %, rencana {1} %', rested: 'Istirahat selesai', kind_rested: 'Istirahat selesai', swappedHere: 'Baterai sudah ditukar', chargedHere: 'Baterai sudah diisi', kind_charged: 'Baterai ditukar atau diisi', exactly: 'Uang pas {0}',
    correct: 'Perbaiki laporan', correctHint: 'Sudah dilaporkan. Laporan baru menggantikan yang lama.', sendWaiting: 'Kirim {0} laporan lewat WhatsApp',
    locating: 'Mencari posisi …', notLocated: 'Posisi tidak ditemukan. Nyalakan lokasi di HP dan izinkan halaman ini memakainya.',
    olderFile: 'Ini file lama. Ada file rute yang lebih baru untuk hari ini: buka yang terakhir dikirim.',
    routeGone: 'Koordinator sudah menarik rute ini. Hubungi koordinator sebelum lanjut.',
    noRouteToday: 'Belum ada rute untuk hari ini. Tanyakan kepada koordinator, lalu coba lagi.', serverBusy: 'Server belum bisa menjawab. Coba lagi sebentar lagi.',
    stateDone: 'selesai', stateFailed: 'gagal', more: 'Lapor lain', skipTo: 'Lapor tujuan ini'
  },
  en: {
    today: 'Today', way: 'Way', act: 'Report', send: 'Send', other: 'Bahasa',
    next: 'Next', list: 'Order', done: 'All stops done. Thank you!',
    stops: '{0} stops',
    start: 'Load at the depot', reload: 'Load again at the depot', break: 'Break', swap: 'Swap battery and load at the depot', 'carried-swap': 'Swap in the pack you carry', 'station-swap': 'Swap the battery at {0}', 'station-charge': 'Charge the battery at {0}', chargeTo: 'Charge up to {0} %', end: 'Back at the depot', depot: 'the depot', endElsewhere: 'End of the shift', lastPlace: 'the place where the shift ends', endedElsewhere: 'Shift ended',
    trip: 'Trip {0}', departs: 'leave {0}', arrives: 'arrive {0}', window: 'time window {0}',
    distance: '{0} · {1} m up · {2} m down', minutes: '{0} minutes',
    handOver: 'hand over {0} kg', takeIn: 'take in {0} kg', onBoard: 'load {0} kg',
    battery: 'battery {0} %', batteryAfter: ', {0} % afterwards', underPlan: 'Battery {0} %: below plan ({1} %).', flat: 'Battery estimate without hills: heights are missing.',
    call: 'Call', whatsapp: 'WhatsApp', navigate: 'Show way', noPhone: 'No phone number.',
    delivery: 'Deliver', pickup: 'Pick up', note: 'Note',
    roadsChanged: 'Roads have changed since the plan. Follow these directions; the distance may differ.',
    noWay: 'No directions: this road is closed now. Ask the coordinator.',
    to: 'To {0}', previous: 'Previous', following: 'Following', map: 'Sketch map to {0}', profile: 'Ups and downs to {0}',
    heights: '{0} m to {1} m above the sea', openIn: 'Open in another app', otherMap: 'Map app', gpx: 'Save GPX', here: 'My position',
    arrived: 'Arrived', delivered: 'Delivered', pickedUp: 'Picked up', failed: 'Failed', failedPickup: 'Failed',
    loaded: 'Loaded', swapped: 'Battery swapped and loaded', ended: 'Back at the depot',
    batteryReading: 'Battery reading', road: 'Road problem', save: 'Save', back: 'Back',
    who: 'Recipient\'s name', cod: 'Money received (Rp)', collect: 'Collect {0}', due: 'due: {0}', optional: 'may be empty', whyFailed: 'Why did it fail?',
    'nobody-home': 'Nobody home', 'road-closed': 'Road closed', refused: 'Refused', damaged: 'Goods damaged',
    whatRoad: 'What is wrong with the road?', landslide: 'Landslide', flood: 'Flood', bridge: 'Bridge gone', closed: 'Road closed', bad: 'Bad road',
    between: 'between the last place and {0}', atPosition: 'where I am now',
    percentNow: 'Battery left on the bike\'s display', undo: 'Undo',
    homeAll: 'The battery lasts for all stops and home.',
    swapPlace: 'where the battery is swapped',
    homeStation: 'The battery lasts to {0}, where it is swapped or charged.',
    homeStationReserve: 'Ride straight to {0}: only there can the battery be swapped or charged. It takes the reserve.',
    homeLast: 'Last safe stop: {0}. Ride home from there, at about {1}.',
    homeNow: 'Ride home now: the next stop is not safe any more.',
    homeReserve: 'Ride home at once. It takes the battery\'s reserve.',
    homeNot: 'The battery is not enough to get home. Call the coordinator, look for a place to charge.',
    homeSince: 'By the battery of {0} % at {1}', thirsty: 'The bike draws {0} % more than planned; this is counted in.',
    giveBack: 'Stops to give back to the coordinator: {0}', givenBack: 'given back',
    noSignal: 'No signal — reports waiting: {0}', waiting: 'Reports waiting to be sent: {0}', nothing: 'All reports sent', offlineNothing: 'No signal — no reports waiting',
    notKept: 'This phone cannot store anything: send reports before you close this page.',
    sendNow: 'Send reports by WhatsApp', sendPart: 'Send part {0} of {1}', copy: 'Copy the report text', copied: 'Copied.', copyByHand: 'Hold this text, then choose Copy.', again: 'Send all again ({0})',
    reportText: 'Report text', noReports: 'No reports yet.', yourReports: 'Reports of today',
    held: 'can be undone', queued: 'waiting', texted: 'handed to WhatsApp {0}', sent: 'received by the server {0}',
    textHead: 'Reports of {0}, {1}: {2}', kind_loaded: 'Loaded', kind_ended: 'At the depot', kind_arrived: 'Arrived', kind_delivered: 'Delivered', 'kind_picked-up': 'Picked up',
    kind_failed: 'Failed', kind_battery: 'Battery', kind_road: 'Road', kind_returned: 'Given back', kind_accepted: 'New route accepted',
    unreadable: 'This file is damaged. Ask the coordinator to send it again.', status: 'State of reports', parts: 'Parts of the page',
    refusedByServer: 'refused by the server: send by WhatsApp', loading: 'Loading the route …', noRouteYet: 'No signal: the route is not on this phone yet. Find a signal, then try again.', tryAgain: 'Try again',
    noLink: 'Open the link that the coordinator has sent.', phoneFull: 'The phone is full. Reports of the rider before are sent first: keep this page open where there is a signal.', expired: 'This link is not valid any more. Ask the coordinator for a new one.', expiredQueue: 'Old reports waiting for a signal: {0}.',
    newRoute: 'New route from the coordinator', acceptRoute: 'Accept the new route', added: '+ {0}, arrive {1}', removed: '− {0} is not on this route any more', reordered: 'The order has changed.', moved: '{0}: arrive {1}, was {2}', detailsChanged: 'Details have changed.',
    otherRider: 'Reports of the rider before wait for a signal: {0}.', noHttps: 'This connection has no HTTPS: the page does not open without a signal. Save the route as a file.', saveFile: 'Save the route file',
    takePhoto: 'Take a photo (may be empty)', photoThere: 'Photo ready. Replace?', recordRides: 'May this phone record your rides? Coarse points only, to improve estimated times; deleted later.', recordOff: 'Not recorded.', recordOn: 'Recording.', recordPaused: 'Paused: the phone\'s battery is below 30 % or not known.', recordStart: 'Yes, record', recordStop: 'Stop recording',
    toLoad: 'To load:', packsAlong: 'spare batteries: {0}', kilos: '{0} kg', until: 'until {0}', batteryNow: 'battery {0} %, plan {1} %', rested: 'Break is over', kind_rested: 'Break over', swappedHere: 'Battery swapped', chargedHere: 'Battery charged', kind_charged: 'Battery swapped or charged', exactly: 'Exactly {0}',
    correct: 'Correct the report', correctHint: 'Reported already. A new report replaces the old one.', sendWaiting: 'Send reports by WhatsApp ({0})',
    locating: 'Looking for the position …', notLocated: 'Position not found. Switch location on and allow this page to use it.',
    olderFile: 'This is an old file. There is a newer one for this day: open the one sent last.',
    routeGone: 'The coordinator has taken this route back. Ask before you ride on.',
    noRouteToday: 'No route for today yet. Ask the coordinator, then try again.', serverBusy: 'The server cannot answer yet. Try again in a moment.',
    stateDone: 'done', stateFailed: 'failed', more: 'Report something else', skipTo: 'Report this stop'
  }
};
let language = 'id';

// The sentence of that name in the chosen language.
function say(name) {
  let text = WORDS[language][name];
  for (let i = 1; i < arguments.length; i++) {
    text = text.split('{' + (i - 1) + '}').join(String(arguments[i]));
  }
  // A number and its unit stay on one line.
  return text.replace(/(\d) (?=(%|k?m|kg|menit|minutes)(?![a-z]))/g, '$1\u00a0');
}

// Of a pair [Bahasa Indonesia, English], the chosen one.
function pick(pair) {
  return language === 'en' && pair[1] ? pair[1] : pair[0];
}

function decimal(number, digits) {
  const text = number.toFixed(digits).replace(/\.?0+$/, digits ? '' : '$&');
  return language === 'en' ? text : text.replace('.', ',');
}

function kilometres(metres) {
  return metres < 1000 ? Math.round(metres / 10) * 10 + ' m' : decimal(metres / 1000, 1) + ' km';
}

// Minutes since local midnight as 08.30, or 08:30 in English.
function clock(minutes) {
  const inDay = ((minutes % 1440) + 1440) % 1440;
  const pad = (n) => (n < 10 ? '0' : '') + n;
  return pad(Math.floor(inDay / 60)) + (language === 'en' ? ':' : '.') + pad(Math.floor(inDay % 60));
}

// A phone's instant as the local clock of the islands (UTC+8), whatever zone the phone believes to be in.
function clockOf(milliseconds) {
  return clock(Math.floor(milliseconds / 60000) + 480);
}
