import { createClient, prepareSearch, searchLocal, syncCatalog } from './vitrine-client.js';

const MAXIMUM_ROWS = 100;
const parameters = new URLSearchParams(location.search);
const element = (id) => document.getElementById(id);
const view = { locale: 'zh-Hans', query: '', id: undefined };

const client = createClient({ event: parameters.get('event') ?? 'innovation-week-2017' });
const catalog = await syncCatalog(client);
// Without a copy and a server the page starts empty. The listener below draws it as soon as there is a copy.
await catalog.ready().catch(() => undefined);
void prepareSearch(catalog);

function row(object) {
  const { name, title, code } = object.body;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = code ?? catalog.text(name ?? title, view.locale);
  button.addEventListener('click', () => show({ id: object.id }));
  const item = document.createElement('li');
  item.append(button);
  return item;
}

async function drawList() {
  const { query } = view;
  const objects = query
    ? (await searchLocal(catalog, query, { limit: MAXIMUM_ROWS })).map(({ object }) => object)
    : catalog.list('Exhibitor', {}, view.locale).slice(0, MAXIMUM_ROWS);
  // The query has changed during the search.
  if (query !== view.query) return;
  element('list').replaceChildren(...objects.map(row));
}

function drawDetail(object) {
  const { name, title, code, description } = object.body;
  const booths = object.type === 'Exhibitor' ? catalog.booths(object) : [];
  const products = object.type === 'Exhibitor' ? catalog.list('Product', { exhibitor: object.id }) : [];
  element('name').textContent = code ?? catalog.text(name ?? title, view.locale);
  element('booths').textContent = booths.map((booth) => booth.code).join(', ');
  element('description').textContent = catalog.text(description, view.locale);
  element('products').replaceChildren(...products.map(row));
}

function draw() {
  const object = view.id && catalog.get(view.id);
  document.documentElement.lang = view.locale;
  element('event').textContent = catalog.text(catalog.event()?.body.name, view.locale);
  element('language').textContent = view.locale === 'en' ? '中文' : 'English';
  element('list').hidden = Boolean(object);
  element('detail').hidden = !object;
  if (object) drawDetail(object);
  else void drawList();
}

function show(change) {
  Object.assign(view, change);
  draw();
}

function drawStatus({ isOnline, isStale, updatedAt, revision }) {
  const time = updatedAt?.toLocaleTimeString(view.locale, { hour: '2-digit', minute: '2-digit' }) ?? '–';
  element('status').textContent = `${isOnline ? '●' : '○'} ${time} · ${revision ?? '–'}`;
  element('status').className = isStale ? 'stale' : '';
}

element('query').addEventListener('input', ({ target }) => show({ query: target.value, id: undefined }));
element('back').addEventListener('click', () => show({ id: undefined }));
element('language').addEventListener('click', () =>
  show({ locale: view.locale === 'en' ? 'zh-Hans' : 'en' }),
);
catalog.subscribe(draw);
catalog.onStatus(drawStatus);
draw();
drawStatus(catalog.status);

// The service worker and the storage permission let the page start without its server. They need https or
// localhost.
navigator.serviceWorker?.register('service-worker.js');
navigator.storage?.persist?.();
