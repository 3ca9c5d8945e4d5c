import { titleMarkup } from '@vitrine/map/title-markup';

/** Writes the short names of the list into the booths of the plan. */
export function writeTitles(svg: SVGSVGElement): void {
  const names = new Map<string, string>();
  for (const row of document.querySelectorAll('.plan-list .row')) {
    const link = row.querySelector<HTMLElement>('.name');
    if (link) names.set(row.querySelector('.plate')?.textContent ?? '', shortNameOf(link));
  }
  for (const label of svg.querySelectorAll('.plan-label')) {
    const code = label.querySelector('.plan-code');
    const floor = label.parentElement?.querySelector<SVGPathElement>('.booth-floor');
    const name = names.get(code?.textContent ?? '');
    if (!code || !floor || name === undefined) continue;
    const { width, height } = floor.getBBox();
    const title = titleMarkup(name, width, height);
    if (title === undefined) continue;
    label.classList.add(title.className);
    // The markup is that of the plan, whose names are escaped.
    code.insertAdjacentHTML('afterend', title.markup);
  }
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
