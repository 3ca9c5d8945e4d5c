import type { Statement } from '../../../platform/database/sql.js';
import { collatorOf } from '../../model/listing.js';
import { filteredJoin, Parameters } from './conditions.js';
import type { ListRequest } from '../list-request.js';
import { COLLATIONS } from './page-statement.js';

/** Names with the same first letter, side by side in the order of names. */
export interface InitialRange {
  /** A letter from A to Z, or `#` for other characters. */
  readonly initial: string;
  /** Whether the letter is of the pinyin of Chinese names. */
  readonly pinyin: boolean;
  /** The lower bound of the keys. Empty for the first range. */
  readonly from: string;
}

/** The number of objects in a range; the ranges without objects are absent. */
export interface InitialCountRow {
  place: number;
  count: number;
  revision: number;
}

/** No syllable of pinyin begins with I, U or V. */
const PINYIN_LETTERS = Array.from('ABCDEFGHJKLMNOPQRSTWXYZ');
const LATIN_LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
/** In the collation of CLDR for pinyin, this character and a letter precede the Chinese characters of the letter. */
const PINYIN_MARK = '\uFDD0';
/** Greater than every text in the collations of CLDR. Names cannot contain it. */
const GREATEST = '\uFFFF';
/** The first letter behind the Latin ones. */
const BEHIND_LATIN = 'α';

const OTHERS = { initial: '#', pinyin: false };
const LATIN: readonly InitialRange[] = [
  ...LATIN_LETTERS.map((letter) => ({ initial: letter, pinyin: false, from: letter.toLowerCase() })),
  { ...OTHERS, from: BEHIND_LATIN },
];
const ROOT: readonly InitialRange[] = [{ ...OTHERS, from: '' }, ...LATIN];
// Chinese names precede Latin names in this collation.
const PINYIN: readonly InitialRange[] = [
  { ...OTHERS, from: '' },
  ...PINYIN_LETTERS.map((letter) => ({ initial: letter, pinyin: true, from: PINYIN_MARK + letter })),
  ...LATIN,
];

/** The ranges of initials of a sort by name, in its order. */
export function initialRanges(sort: string): readonly InitialRange[] {
  return collatorOf(sort) === 'pinyin' ? PINYIN : ROOT;
}

/** One statement that counts the objects of a list of one event by range: each range is a scan of an index. */
export function initialsStatement(request: ListRequest): Statement {
  const parameters = new Parameters();
  const { event, kind, lists, order, complete } = request;
  const collator = collatorOf(order.sort);
  const key = `listing.key collate ${COLLATIONS[collator]}`;
  const ranges = initialRanges(order.sort);
  const bounds = [ranges.map(({ from }) => from), [...ranges.slice(1).map(({ from }) => from), GREATEST]];
  const [from, to] = bounds.map((values) => parameters.add(values));
  const filter = filteredJoin(request, parameters);
  const source = `from catalog_listing listing ${filter}
    where listing.list_id = any(${parameters.add(lists)}::uuid[]) and listing.kind = '${kind}'
      and listing.collator = '${collator}' and listing.sort = ${parameters.add(order.sort)}
      and ${key} >= bound.low and ${key} < bound.high`;
  // Published and unpublished objects have separate indexes in the order of names.
  const parts = complete ? ['listing.published', 'not listing.published'] : ['listing.published'];
  const counts = parts.map((which) => `(select count(*) ${source} and ${which})`);
  return {
    text: `select bound.place::integer - 1 as place, counted.count::integer as count, (
        select revision from catalog_revision where event_id = ${parameters.add(event.id)}) as revision
      from rows from (unnest(${from}::text[]), unnest(${to}::text[])) with ordinality as bound(low, high, place)
      cross join lateral (select ${counts.join(' + ')} as count) counted
      where counted.count > 0 order by bound.place`,
    values: parameters.values,
  };
}
