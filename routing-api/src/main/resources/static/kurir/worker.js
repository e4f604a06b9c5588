// Keeps the page itself on the phone; nothing personal is in it. The day and the reports are kept by the page, not here.
const SHELL = ['/kurir/', '/kurir/kurir.js', '/kurir/kurir.css', '/page/icon.svg'];
self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(VERSION).then((cache) => cache.addAll(SHELL)).then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => name !== VERSION).map((name) => caches.delete(name))))
    .then(() => self.clients.claim()));
});
self.addEventListener('fetch', (event) => {
  const path = new URL(event.request.url).pathname;
  if (event.request.method === 'GET' && SHELL.indexOf(path) >= 0) {
    event.respondWith(caches.open(VERSION)
      .then((cache) => cache.match(path))
      .then((kept) => kept || fetch(event.request)));
  }
});
