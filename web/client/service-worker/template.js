/** Stores the files of the page, so that a kiosk starts without its server. The client stores the catalog. */
const { version, files } = SHELL_CONTENT;
const PREFIX = 'vitrine-shell-';
const PARTS = ['script', 'style', 'font', 'worker'];
const SHELL = `${PREFIX}${version}`;
const addressOf = (file) => new URL(file, self.registration.scope).href;

// All files or none, so that a page never loads files of two versions.
self.addEventListener('install', (event) => {
  const requests = files.map((file) => new Request(addressOf(file), { cache: 'reload' }));
  event.waitUntil(
    caches
      .open(SHELL)
      .then((cache) => cache.addAll(requests))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) =>
  event.waitUntil(deleteOldShells().then(() => self.clients.claim())),
);

/** Keeps the previous version too, because a running page may still load its files. */
async function deleteOldShells() {
  const shells = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== SHELL);
  await Promise.all(shells.slice(0, -1).map((name) => caches.delete(name)));
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(pageOf(request, `${origin}${pathname}`));
  else if (isFile(request, `${origin}${pathname}`)) event.respondWith(storedOrFetched(request));
});

/** Files of a page, also of another version. The worker does not handle requests of the API. */
function isFile({ destination }, address) {
  return PARTS.includes(destination) || files.some((file) => addressOf(file) === address);
}

async function storedOrFetched(request) {
  const options = { ignoreSearch: true };
  const shell = await caches.open(SHELL);
  return (await shell.match(request, options)) ?? (await caches.match(request, options)) ?? fetch(request);
}

/** The page of this version. Other addresses come from the server, or without the server from the start page. */
async function pageOf(request, address) {
  const shell = await caches.open(SHELL);
  const storedPage = await shell.match(address);
  if (storedPage) return storedPage;
  try {
    return await fetch(request);
  } catch {
    return (await shell.match(addressOf('./'))) ?? Response.error();
  }
}
