/** Keeps the page itself, so that a kiosk starts without its server. Of the catalog it keeps nothing: the client does. */
const { version, files } = SHELL_CONTENT;
const PREFIX = 'vitrine-shell-';
const PARTS = ['script', 'style', 'font', 'worker'];
const SHELL = `${PREFIX}${version}`;
const addressOf = (file) => new URL(file, self.registration.scope).href;

// All files or none, so that a page never meets files of two versions.
self.addEventListener('install', (event) => {
  const requests = files.map((file) => new Request(addressOf(file), { cache: 'reload' }));
  event.waitUntil(
    caches
      .open(SHELL)
      .then((cache) => cache.addAll(requests))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => event.waitUntil(dropOld().then(() => self.clients.claim())));

/** A page that still runs may load files of the version before this one. */
async function dropOld() {
  const shells = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== SHELL);
  await Promise.all(shells.slice(0, -1).map((name) => caches.delete(name)));
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(pageOf(request, `${origin}${pathname}`));
  else if (isFile(request, `${origin}${pathname}`)) event.respondWith(keptOrFetched(request));
});

/** Parts of a page, also of another version; requests of the API go their own way. */
function isFile({ destination }, address) {
  return PARTS.includes(destination) || files.some((file) => addressOf(file) === address);
}

async function keptOrFetched(request) {
  const options = { ignoreSearch: true };
  const shell = await caches.open(SHELL);
  return (await shell.match(request, options)) ?? (await caches.match(request, options)) ?? fetch(request);
}

/** The page of this version; other addresses are the server's, or the page's own while the server is away. */
async function pageOf(request, address) {
  const shell = await caches.open(SHELL);
  const kept = await shell.match(address);
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch {
    return (await shell.match(addressOf('./'))) ?? Response.error();
  }
}
