/**
 * Stores the page and its files, so that a kiosk starts without its server. The client stores the catalog. A
 * new version waits until the page activates it while no visitor is there.
 */
const { version, page, files } = CONTENT;
const PREFIX = 'vitrine-kiosk-';
const SHELL = `${PREFIX}${version}`;
const HASHED = `${page}/assets/`;

// All files or none, so that a page never loads files of two versions.
self.addEventListener('install', (event) => {
  const requests = [page, ...files].map((address) => new Request(address, { cache: 'reload' }));
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(requests)));
});

self.addEventListener('message', (event) => {
  if (event.data === 'ACTIVATE') event.waitUntil(self.skipWaiting());
});

self.addEventListener('activate', (event) =>
  event.waitUntil(removeOldShells().then(() => self.clients.claim())),
);

async function removeOldShells() {
  const shells = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== SHELL);
  await Promise.all(shells.map((name) => caches.delete(name)));
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  const isPage = pathname === page || pathname.startsWith(`${page}/`);
  if (request.mode === 'navigate' && isPage) event.respondWith(storedOrFetched(page, request));
  else if (pathname.startsWith(HASHED)) event.respondWith(storedOrFetched(pathname, request));
  else if (/^\/media\/[0-9a-f]{64}\//.test(pathname)) event.respondWith(picture(request));
});

async function storedOrFetched(address, request) {
  const shell = await caches.open(SHELL);
  return (await shell.match(address)) ?? fetch(request);
}

const PICTURES = 'vitrine-pictures';
/** About 100 MB of renditions. The oldest are removed first. */
const MAXIMUM_PICTURES = 2000;

/** A picture never changes: its address contains its hash. */
async function picture(request) {
  const pictures = await caches.open(PICTURES);
  const storedPicture = await pictures.match(request);
  if (storedPicture) return storedPicture;
  const response = await fetch(request);
  // An error page of a proxy must not be stored in place of a picture, because stored pictures are not fetched again.
  const isPicture = response.headers.get('content-type')?.startsWith('image/');
  if (response.ok && isPicture) void storePicture(pictures, request, response.clone());
  return response;
}

/** Stores a picture. If the disk is full, all stored pictures are deleted, but not the page. */
async function storePicture(pictures, request, response) {
  try {
    await pictures.put(request, response);
    const keys = await pictures.keys();
    for (const key of keys.slice(0, Math.max(0, keys.length - MAXIMUM_PICTURES))) await pictures.delete(key);
  } catch {
    await caches.delete(PICTURES);
  }
}
