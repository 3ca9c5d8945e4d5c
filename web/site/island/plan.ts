import { HallMap } from '@vitrine/map/hall-map';

/** Makes the plan of the page interactive: visitors move it, zoom, and a chosen booth is shown in a card. */
function startPlan(box: HTMLElement, svg: SVGSVGElement): void {
  const map = new HallMap(svg, {
    select: (id) => {
      map.select(id, { centre: map.scale > 1 });
      showBooth(box, id);
      revealRow();
    },
    near: () => void (titles ??= import('./titles.js').then(({ writeTitles }) => writeTitles(svg))),
  });
  box.classList.add('is-live');
  nameBooths(svg);
  for (const button of box.querySelectorAll<HTMLButtonElement>('[data-zoom]')) {
    const steps = Number(button.dataset.zoom);
    button.addEventListener('click', () => (steps === 0 ? map.reset() : map.zoom(1.5 ** steps)));
  }
  // Loaded after the page with the floor, so that later ways need no network.
  setTimeout(() => void import('./way.js'), WAYS_MS);
  // A way is shown whole, with its steps.
  if (location.search.includes('from=')) return;
  const chosenCode = svg.querySelector('[aria-current] .plan-code')?.textContent;
  if (chosenCode !== undefined) map.centre(chosenCode, hasListBeside() ? 2 : 3);
  revealRow();
}

const WAYS_MS = 1000;

function hasListBeside(): boolean {
  return innerWidth >= 768;
}

/** Scrolls the list beside the plan to the chosen booth. On phones the page itself would scroll. */
function revealRow(): void {
  if (hasListBeside()) {
    document.querySelector('.rows > [aria-current]')?.scrollIntoView({ block: 'nearest' });
  }
}

/** The module of the titles, which the first near view loads. */
let titles: Promise<void> | undefined;

/** Shows the chosen booth in the card, in the list and in the address. */
function showBooth(box: HTMLElement, code: string): void {
  const links = markRow(code);
  // A booth without exhibitors has no row. The name of its link contains its state after the comma.
  const name =
    box
      .querySelector('[aria-current]')
      ?.getAttribute('aria-label')
      ?.slice(code.length + 2) ?? '';
  const plate = element(
    'span',
    'plate',
    element('b', '', box.dataset.hall ?? ''),
    ' ',
    element('i', '', code),
  );
  const text = element('span', 'plan-card-text', ...(links.length > 0 ? links : [name]));
  box.querySelector('.plan-card')?.replaceChildren(plate, text);
  const address = new URL(location.href);
  address.searchParams.set('booth', code);
  history.replaceState(null, '', address);
  dispatchEvent(new Event('booth'));
}

/** Marks the row of a booth in the list. Returns copies of its links. */
function markRow(code: string): Node[] {
  document.querySelector('.rows > [aria-current]')?.removeAttribute('aria-current');
  const row = document.getElementById(`-${encodeURIComponent(code)}`);
  row?.setAttribute('aria-current', 'true');
  return row ? Array.from(row.querySelectorAll('a'), (link) => link.cloneNode(true)) : [];
}

/** Names the booths by their rows. Browsers do not lay out rows out of view and read no text from them. */
function nameBooths(svg: SVGSVGElement): void {
  for (const booth of svg.querySelectorAll('[aria-labelledby]')) {
    const row = document.getElementById(booth.getAttribute('aria-labelledby') ?? '');
    const [...parts] = row?.children ?? [];
    booth.setAttribute('aria-label', parts.map(({ textContent }) => textContent).join(', '));
    booth.removeAttribute('aria-labelledby');
  }
}

function element(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const node = document.createElement(name);
  node.className = className;
  node.append(...children);
  return node;
}

document.querySelector('.hall-choice[aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
const box = document.querySelector<HTMLElement>('.plan-box');
const svg = box?.querySelector<SVGSVGElement>('svg.plan');
if (box && svg) startPlan(box, svg);
