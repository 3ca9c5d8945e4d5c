import { HallMap } from '@vitrine/map/hall-map';

/** Makes the plan of the page live: it can be moved and enlarged, and a chosen booth is shown in a card. */
function startPlan(box: HTMLElement, svg: SVGSVGElement): void {
  const map = new HallMap(svg, {
    select: (id) => {
      map.select(id, { centre: map.scale > 1 });
      showBooth(box, svg);
      revealRow();
    },
    near: () => void (titles ??= import('./titles.js').then(({ writeTitles }) => writeTitles(svg))),
  });
  box.classList.add('is-live');
  const zooms: Readonly<Record<string, () => void>> = {
    in: () => map.zoom(),
    out: () => map.zoom(1 / 1.5),
    whole: () => map.reset(),
  };
  for (const button of box.querySelectorAll<HTMLButtonElement>('[data-zoom]')) {
    button.addEventListener('click', () => zooms[button.dataset.zoom ?? '']?.());
  }
  const chosen = svg.querySelector('[aria-current] .plan-code')?.textContent;
  if (chosen !== undefined) map.centre(chosen, hasListBeside() ? 2 : 3);
  revealRow();
}

function hasListBeside(): boolean {
  return innerWidth >= 768;
}

/** Scrolls a list beside the plan to the chosen booth; on phones the page itself would move. */
function revealRow(): void {
  if (hasListBeside()) {
    document.querySelector('.plan-list [aria-current]')?.scrollIntoView({ block: 'nearest' });
  }
}

/** The titles, which a first near view loads. */
let titles: Promise<void> | undefined;

/** Shows the chosen booth in the card, in the list and in the address. */
function showBooth(box: HTMLElement, svg: SVGSVGElement): void {
  const booth = svg.querySelector('[aria-current]');
  const card = box.querySelector('.plan-card');
  if (booth === null || card === null) return;
  const [code = '', name = ''] = (booth.getAttribute('aria-label') ?? '').split(/, (.*)/s);
  const links = markRow(code);
  const text = element('span', 'plan-card-text');
  text.append(...(links.length > 0 ? links : [name]));
  card.replaceChildren(plate(box.dataset.hall ?? '', code), text);
  const address = new URL(location.href);
  address.searchParams.set('booth', code);
  history.replaceState(null, '', address);
}

/** Marks the row of a booth in the list; returns copies of its links. */
function markRow(code: string): Node[] {
  const links: Node[] = [];
  for (const row of document.querySelectorAll('.plan-list .row')) {
    const plateOfRow = row.querySelector('.plate');
    const isChosen = plateOfRow?.textContent === code;
    plateOfRow?.classList.toggle('is-plain', !isChosen);
    row.toggleAttribute('aria-current', isChosen);
    if (!isChosen) continue;
    row.setAttribute('aria-current', 'true');
    for (const link of row.querySelectorAll('a')) {
      const copy = link.cloneNode(true) as HTMLElement;
      copy.className = '';
      links.push(copy);
    }
  }
  return links;
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function plate(hall: string, booth: string): HTMLElement {
  const made = element('span', 'plate');
  made.append(element('b', '', hall), ' ', element('i', '', booth));
  return made;
}

document.querySelector('.hall-choice[aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
const box = document.querySelector<HTMLElement>('.plan-box');
const svg = box?.querySelector<SVGSVGElement>('svg.plan');
if (box && svg) startPlan(box, svg);
