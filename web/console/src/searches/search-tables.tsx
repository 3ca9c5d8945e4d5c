import { useLanguage, useWords } from '@vitrine/components/language';
import { ListEnd } from '@vitrine/components/list-end';
import { intlTag } from '@vitrine/components/localized';
import { TableHead } from '@vitrine/components/table-head';
import type { usePages } from '@vitrine/components/use-pages';
import type { ReactNode } from 'react';
import type { EmptySearchesQuery, EmptySearchWordsQuery } from './searches.graphql.js';
import { WORDS } from './words.js';
import { numberFormat } from '@vitrine/ui/formats';

type Days = NonNullable<NonNullable<EmptySearchesQuery['event']>['emptySearches']>['days'];
type Words = NonNullable<NonNullable<EmptySearchWordsQuery['event']>['emptySearches']>['words'];

interface WordTableProps {
  readonly list: ReturnType<typeof usePages<Words['nodes'][number]>>;
}

/** The search texts without results, the most frequent first. */
export function WordTable({ list }: WordTableProps): ReactNode {
  const words = useWords(WORDS);
  const number = numberFormat(intlTag(useLanguage().language));
  return (
    <section className="card table-card" aria-labelledby="search-words">
      <header>
        <h2 id="search-words">
          {words.words} <small>{list.total}</small>
        </h2>
      </header>
      {list.rows?.length === 0 && <p className="is-quiet">{words.withheld}</p>}
      {list.rows && list.rows.length > 0 && (
        <div className="scroll" tabIndex={0} role="group" aria-label={words.words}>
          <table className="facts" aria-labelledby="search-words">
            <TableHead columns={[words.words, words.count, words.lastDay]} />
            <tbody>
              {list.rows.map((row) => (
                <tr key={row.words}>
                  <th scope="row">{row.words}</th>
                  <td className="is-number">{number.format(row.count)}</td>
                  <td className="is-number">
                    <time dateTime={row.lastDay}>{row.lastDay}</time>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ListEnd list={list} />
    </section>
  );
}

/** The number of searches without results on each day. */
export function SearchDays({ days }: { readonly days: Days }): ReactNode {
  const words = useWords(WORDS);
  const number = numberFormat(intlTag(useLanguage().language));
  const sum = days.reduce((all, { count }) => all + count, 0);
  return (
    <section className="card table-card" aria-labelledby="search-days">
      <header>
        <h2 id="search-days">{words.byDay}</h2>
      </header>
      <div className="scroll" tabIndex={0} role="group" aria-label={words.byDay}>
        <table className="facts" aria-labelledby="search-days">
          <TableHead columns={[words.day, words.count]} />
          <tbody>
            {days.map(({ day, count }) => (
              <tr key={day}>
                <th scope="row">
                  <time dateTime={day}>{day}</time>
                </th>
                <td className="is-number">{number.format(count)}</td>
              </tr>
            ))}
            <tr className="is-sum">
              <th scope="row">{words.sum}</th>
              <td className="is-number">{number.format(sum)}</td>
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}
