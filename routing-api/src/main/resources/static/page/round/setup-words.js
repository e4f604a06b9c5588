// What the first steps say, in both languages.
import { decimal } from '../shell.js';

export const WORDS = {
  id: {
    title: 'pengaturan awal', heading: 'Pengaturan', progress: (done, all) => `${done} dari ${all} langkah sudah diisi. Setiap langkah boleh dilewati dan dilanjutkan nanti.`,
    next: 'Lanjut', skip: 'Lewati', open: (title) => `Buka langkah ${title}`, missing: 'belum diisi', save: 'Simpan', saved: 'Disimpan.',
    region: 'Peta jalan', regionIs: (name, km) => `Peta yang dipakai sekarang: ${name}, ${km} km jalan.`, flat: 'Peta ini tanpa ketinggian: baterai dihitung seolah jalannya datar.',
    sampleNote: 'Peta bawaan ini sketsa Flores bagian tengah, cukup untuk mencoba. Untuk bekerja sungguhan, pakai peta daerah Anda.',
    choose: 'Peta untuk dipakai', sample: (name) => `${name} (bawaan, untuk mencoba)`, built: (name) => `${name} (siap dipakai)`, file: (name, bytes) => `${name} (berkas ${size(bytes)}, dibuat dulu saat server menyala)`,
    chooseHelp: 'Pilihan ini berlaku setelah server dimatikan dan dinyalakan lagi. Kalau petanya tidak bisa dibuka, server tetap memakai yang sekarang.',
    chosen: (name) => `Sudah dipilih: ${name}. Matikan server (Ctrl-C), lalu nyalakan lagi.`, useIt: 'Pakai peta ini', refused: (name, why) => `Peta ${name} tidak bisa dibuka, jadi yang lama masih dipakai. Alasannya: ${why}`,
    fixed: 'Server ini dinyalakan dengan --region, jadi petanya dipilih di perintah itu.', notYou: 'Peta dipilih oleh pengelola server, sama untuk semua BUMDes.',
    more: 'Peta daerah saya belum ada di daftar', fetchHelp: 'Dengan internet: jalankan perintah ini sekali di komputer server. Peta dan ketinggiannya diunduh, lalu muncul di daftar.',
    fileHelp: (folder) => `Tanpa internet: salin berkas OpenStreetMap (.osm.pbf) ke folder ${folder}, lalu muat ulang halaman ini. Untuk berkas ketinggian, pakai perintah ini:`,
    carryHelp: 'Peta yang sudah dibuat di komputer lain diambil dengan:',
    bumdes: 'BUMDes', name: 'Nama BUMDes', hub: 'Gudang', hubHelp: 'Cari desanya atau ketuk peta di tempat gudang, lalu simpan.', hubName: 'Nama gudang', noPin: 'Ketuk dulu petanya, atau cari desanya.',
    pinned: (lat, lon) => `Titik: ${lat}, ${lon}`, village: 'Cari desa', noVillage: 'Tidak ada tempat dengan nama itu di peta ini.', here: 'Pakai titik ini',
    bikes: 'Motor', type: 'Jenis motor', count: 'Banyak motor', addBikes: 'Tambah motor', have: (n) => `Sudah ada ${n}.`, bike: (n) => `Motor ${n}`, noType: 'Belum ada jenis motor di katalog.',
    packsAlong: 'dibawa tiap putaran', packKg: 'kg per baterai', packKgToo: 'Isi juga berat satu baterai.',
    riders: 'Kurir', ridersHelp: 'Satu nama tiap baris. Tiap kurir mendapat satu motor yang belum ada kurirnya.', starts: 'Mulai kerja', ends: 'Pulang', addRiders: 'Tambah kurir', noNames: 'Tulis dulu nama kurirnya.', noBike: (n) => `${n} kurir belum punya motor.`, walks: 'belum punya motor', left: 'tidak bekerja lagi', change: 'Ubah', changed: (name) => `${name} disimpan.`, packs: 'Baterai cadangan di gudang', packsHelp: 'Baterai yang siap ditukar saat kurir kembali ke gudang, tiap jenis motor.',
    fairness: 'Pemerataan kerja', fairnessHelp: 'Nol berarti rute dibuat semurah mungkin. Makin besar angkanya, makin rata pembagiannya, dan makin mahal hari itu. Angka ini tidak dibayar siapa pun.', fairnessTimeIdrPerHour: 'Tiap jam di atas rata-rata (Rp)', fairnessPayPercent: 'Upah di atas rata-rata (persen)',
    costs: 'Biaya', costsHelp: 'Angka awal dengan sumbernya. Ubah yang berbeda di tempat Anda.', costsAre: (n) => `${n} harga, dengan sumbernya`, price: 'Harga (Rp)', what: 'Apa',
    needHub: 'Isi dulu langkah Gudang.', done: 'Masukkan kiriman', doneHint: 'Sudah bisa mulai: masukkan kiriman, lalu susun rutenya.', lacking: (what) => `Untuk menyusun rute masih perlu: ${what}.`,
  },
  en: {
    title: 'first steps', heading: 'Set-up', progress: (done, all) => `${done} of ${all} steps are filled in. Each may be skipped and done later.`,
    next: 'Next', skip: 'Skip', open: (title) => `Open the step ${title}`, missing: 'not filled in', save: 'Save', saved: 'Saved.',
    region: 'Road map', regionIs: (name, km) => `Map in use: ${name}, ${km} km of road.`, flat: 'This map has no heights: batteries are counted as on flat roads.',
    sampleNote: 'The bundled map is a sketch of central Flores, good enough to try things. For real work use the map of your region.',
    choose: 'Map to use', sample: (name) => `${name} (bundled, to try things)`, built: (name) => `${name} (ready)`, file: (name, bytes) => `${name} (file of ${size(bytes)}, built when the server starts)`,
    chooseHelp: 'The choice counts once the server has been stopped and started again. Where the map cannot be opened, the server keeps the present one.',
    chosen: (name) => `Chosen: ${name}. Stop the server (Ctrl-C), then start it again.`, useIt: 'Use this map', refused: (name, why) => `Map ${name} cannot be opened, so the old one is still in use. The reason: ${why}`,
    fixed: 'This server was started with --region: its map is chosen in that command.', notYou: 'The map is chosen by whoever runs the server, the same for every BUMDes.',
    more: 'The map of my region is not in the list', fetchHelp: 'With internet: run this once on the server. The map and its heights are downloaded and then stand in the list.',
    fileHelp: (folder) => `Without internet: copy an OpenStreetMap file (.osm.pbf) into the folder ${folder}, then load this page again. With height files use this command:`,
    carryHelp: 'A map that was built on another computer is taken in by:',
    bumdes: 'BUMDes', name: 'Name of the BUMDes', hub: 'Depot', hubHelp: 'Search its village or tap the map where the depot is, then save.', hubName: 'Name of the depot', noPin: 'Tap the map first, or search a village.',
    pinned: (lat, lon) => `Pin: ${lat}, ${lon}`, village: 'Search a village', noVillage: 'There is no place of that name on this map.', here: 'Use this place',
    bikes: 'Motorbikes', type: 'Type', count: 'How many', addBikes: 'Add motorbikes', have: (n) => `There are ${n} already.`, bike: (n) => `Motorbike ${n}`, noType: 'The catalogue has no motorbikes yet.',
    packsAlong: 'taken along on a trip', packKg: 'kg per pack', packKgToo: 'Say what one pack weighs, too.',
    riders: 'Riders', ridersHelp: 'One name a line. Each rider gets a motorbike that nobody has.', starts: 'Starts', ends: 'Ends', addRiders: 'Add riders', noNames: 'Write their names first.', noBike: (n) => `${n} riders have no motorbike yet.`, walks: 'no motorbike yet', left: 'works here no longer', change: 'Change', changed: (name) => `${name}: saved.`, packs: 'Spare packs at the depot', packsHelp: 'Packs that are ready to be swapped when a rider comes back to the depot, for each type of motorbike.',
    fairness: 'Even work', fairnessHelp: 'Nought makes routes as cheap as can be. The larger the figure, the more evenly work is spread, and the dearer the day. Nobody is paid this.', fairnessTimeIdrPerHour: 'Each hour above the mean (Rp)', fairnessPayPercent: 'Pay above the mean (per cent)',
    costs: 'Costs', costsHelp: 'Figures to begin with and their sources. Change what differs at your place.', costsAre: (n) => `${n} prices with their sources`, price: 'Price (Rp)', what: 'What',
    needHub: 'Fill in the step Depot first.', done: 'Bring tasks in', doneHint: 'Ready to begin: bring tasks in, then plan the routes.', lacking: (what) => `To plan routes you still need: ${what}.`,
  },
};

function size(bytes) {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${decimal(bytes / 1e6, 0)} MB`;
}
