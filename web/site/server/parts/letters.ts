import type { Initial } from '../data/exhibitors.js';
import { attribute, html, type Markup } from '../html.js';
import { type Visit, wordsOf } from '../visit.js';
import type { FilterLinks } from './filters.js';

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
/** Names that begin with a digit or another sign. */
const OTHER = '#';

/** Links to the first name of each letter. Chinese names precede the others, each with letters of their own. */
export function letterLinks(
  visit: Visit,
  links: FilterLinks,
  initials: readonly Initial[],
): Markup | undefined {
  if (initials.length < 2) return undefined;
  const chinese = initials.findLastIndex(({ pinyin }) => pinyin) + 1;
  const [main, others] = chinese > 0 ? [initials.slice(0, chinese), initials.slice(chinese)] : [initials, []];
  // The first page has one address, that without a cursor.
  const link = (initial: Initial): Markup =>
    letterLink(visit, links, initial === initials[0] ? { ...initial, cursor: null } : initial);
  return html`<nav class="letters" aria-label="A–Z">
    <ul>
      ${alphabet(main, link)}
    </ul>
    ${
      others.length > 0 &&
      html`<ul aria-label="${wordsOf(visit).latinNames}">
        ${others.map(link)}
      </ul>`
    }
  </nav>`;
}

/** All letters, so that each keeps its place; those without names are not links. */
function alphabet(initials: readonly Initial[], link: (initial: Initial) => Markup): Markup[] {
  const [first] = initials;
  const known = new Map(initials.map((one) => [one.initial, one]));
  const letters = LETTERS.map((letter) => {
    const initial = known.get(letter);
    return initial ? link(initial) : html`<li class="is-absent" aria-hidden="true">${letter}</li>`;
  });
  const other = known.get(OTHER);
  return [
    ...(first?.initial === OTHER ? [link(first)] : []),
    ...letters,
    ...(other && other !== first ? [link(other)] : []),
  ];
}

function letterLink(visit: Visit, links: FilterLinks, { initial, count, cursor }: Initial): Markup {
  const isHere = cursor === links.value('after') && links.value('before') === null;
  return html`<li>
    <a
      href="${links.paged({ after: cursor })}"
      title="${wordsOf(visit).exhibitorCount(count)}"
      ${attribute('aria-current', isHere ? 'true' : undefined)}
      >${initial}</a
    >
  </li>`;
}
