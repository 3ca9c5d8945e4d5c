import { titleMarkup } from '@vitrine/map/title-markup';

/** Writes the short names of the list into the booths of the plan. */
export function writeTitles(svg: SVGSVGElement): void {
  const names = shortNames();
  for (const label of svg.querySelectorAll('.plan-label')) {
    const name = names.get(textOf(label, '.plan-code'));
    if (name !== undefined) writeTitle(label, name);
  }
}

/** The short names of the list by the codes of booths. */
function shortNames(): Map<string, string> {
  const names = new Map<string, string>();
  for (const row of document.querySelectorAll('.plan-list .row')) {
    const link = row.querySelector<HTMLElement>('.name');
    if (link) names.set(textOf(row, '.plate'), shortNameOf(link));
  }
  return names;
}

function writeTitle(label: Element, name: string): void {
  const floor = label.parentElement?.querySelector<SVGPathElement>('.booth-floor');
  const size = floor?.getBBox();
  const title = size && titleMarkup(name, size.width, size.height);
  if (title === undefined) return;
  label.classList.add(title.className);
  // The markup is that of the plan, whose names are escaped.
  label.insertAdjacentHTML('beforeend', title.markup);
}

function textOf(within: Element, selector: string): string {
  return within.querySelector(selector)?.textContent ?? '';
}

/** The name from its last possible line break on, without the legal form. */
function shortNameOf(link: HTMLElement): string {
  if (link.dataset.title !== undefined) return link.dataset.title;
  let name = '';
  for (const part of link.childNodes) {
    if (part instanceof HTMLElement) name = part.localName === 'wbr' ? '' : name;
    else name += part.textContent ?? '';
  }
  return name.trim();
}
