import type { InitialFragment } from '../generated/graphql.js';
import { attribute, html, type Markup } from '../html.js';
import { type Visit, wordsOf } from '../visit.js';
import type { FilterLinks } from './filters.js';

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
/** Names that begin with a digit or a symbol. */
const OTHER_LETTER = '#';

/** Links to the first name of each letter. Chinese names come before the others, each group with its own letters. */
export function letterLinks(
  visit: Visit,
  links: FilterLinks,
  initials: readonly InitialFragment[],
): Markup | undefined {
  if (initials.length < 2) return undefined;
  const chineseCount = initials.findLastIndex(({ pinyin }) => pinyin) + 1;
  const [mainInitials, latinInitials] =
    chineseCount > 0 ? [initials.slice(0, chineseCount), initials.slice(chineseCount)] : [initials, []];
  // The first page has one address, without a cursor.
  const link = (initial: InitialFragment): Markup =>
    letterLink(visit, links, initial === initials[0] ? { ...initial, cursor: null } : initial);
  const { chineseNames, latinNames } = wordsOf(visit);
  const isMixed = latinInitials.length > 0;
  return html`<nav class="letters" aria-label="A–Z">
    ${isMixed && html`<p id="letters-chinese">${chineseNames}</p>`}
    <ul${attribute('aria-labelledby', isMixed ? 'letters-chinese' : undefined)}>
      ${alphabet(mainInitials, link)}
    </ul>
    ${
      isMixed &&
      html`<p id="letters-latin">${latinNames}</p>
        <ul aria-labelledby="letters-latin">
          ${latinInitials.map(link)}
        </ul>`
    }
  </nav>`;
}

/** All letters, so that each keeps its place. Letters without names are not links. */
function alphabet(
  initials: readonly InitialFragment[],
  link: (initial: InitialFragment) => Markup,
): Markup[] {
  const [firstInitial] = initials;
  const initialsByLetter = new Map(initials.map((one) => [one.initial, one]));
  const letters = LETTERS.map((letter) => {
    const initial = initialsByLetter.get(letter);
    return initial ? link(initial) : html`<li class="is-absent" aria-hidden="true">${letter}</li>`;
  });
  const otherInitial = initialsByLetter.get(OTHER_LETTER);
  return [
    ...(firstInitial?.initial === OTHER_LETTER ? [link(firstInitial)] : []),
    ...letters,
    ...(otherInitial && otherInitial !== firstInitial ? [link(otherInitial)] : []),
  ];
}

function letterLink(visit: Visit, links: FilterLinks, { initial, count, cursor }: InitialFragment): Markup {
  const isHere = cursor === links.value('after') && links.value('before') === null;
  return html`<li>
    <a
      href="${links.withPage({ after: cursor })}"
      title="${wordsOf(visit).exhibitorCount(count)}"
      ${attribute('aria-current', isHere ? 'true' : undefined)}
      >${initial}</a
    >
  </li>`;
}
