/** Stores the files of the page, so that a kiosk starts without its server. The client stores the catalog. */
const SHELL = 'kiosk-shell';
const FILES = ['./', 'kiosk.css', 'kiosk.js', 'vitrine-client.js', 'search-worker.js'];

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(SHELL)
      .then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: 'reload' }))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url);
  const file = FILES.find((name) => pathname === new URL(name, self.registration.scope).pathname);
  if (file === undefined || event.request.method !== 'GET') return;
  event.respondWith(newestOrStored(event.request, file));
});

/** The file of the server, so that a new version appears at the next start. Without the server, the stored file. */
async function newestOrStored(request, file) {
  const cache = await caches.open(SHELL);
  try {
    const answer = await fetch(request);
    if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
    await cache.put(file, answer.clone());
    return answer;
  } catch {
    return (await cache.match(file)) ?? Response.error();
  }
}
