import { Link } from '@tanstack/react-router';
import { executeQuery } from '@vitrine/components/graphql-request';
import { useLanguage, useLocale, useWords } from '@vitrine/components/language';
import { ListEnd } from '@vitrine/components/list-end';
import { intlTag } from '@vitrine/components/localized';
import { TableHead } from '@vitrine/components/table-head';
import { usePages } from '@vitrine/components/use-pages';
import type { ReactNode } from 'react';
import { CsvButton, readAll } from '../csv/csv-button.js';
import { useEvent } from '../event/event-context.js';
import { TopObjectsDocument, type TopObjectsQuery } from './usage.graphql.js';
import type { UsageDays } from './usage-search.js';
import { WORDS } from './words.js';
import { numberFormat } from '@vitrine/ui/formats';

type Usage = NonNullable<NonNullable<TopObjectsQuery['event']>['kioskUsage']>;
type ViewedObject = Usage['topObjects']['nodes'][number]['object'];

/** The objects with the most views. */
export function TopObjects({ since, until }: UsageDays): ReactNode {
  const words = useWords(WORDS);
  const locale = useLocale();
  const { language } = useLanguage();
  const { event } = useEvent();
  const number = numberFormat(intlTag(language));
  const read = async (after: string | null, signal?: AbortSignal) => {
    const variables = { event: event.slug, since, until, after, locale };
    return (await executeQuery(TopObjectsDocument, variables, signal)).event?.kioskUsage?.topObjects;
  };
  const list = usePages(['kiosk-usage', event.slug, 'top', since, until, locale], read);
  const rows = async (): Promise<string[][]> => [
    [words.name, words.type, words.count],
    ...(await readAll(read)).map(({ object, count }) => [
      nameOf(object) ?? words.removed,
      (object && words.types[object.__typename]) ?? '',
      String(count),
    ]),
  ];
  return (
    <section className="card table-card" aria-labelledby="usage-top">
      <header>
        <h2 id="usage-top">
          {words.top} <small>{list.total}</small>
        </h2>
        <CsvButton
          label={words.topCsv}
          name={`${event.slug}-views.csv`}
          isDisabled={!list.rows?.length}
          read={rows}
        />
      </header>
      <div className="scroll">
        <table className="facts" aria-labelledby="usage-top">
          <TableHead columns={[words.name, words.type, words.count]} />
          <tbody>
            {list.rows?.map(({ object, count }, index) => (
              <tr key={index}>
                <th scope="row">
                  <ObjectLink object={object} />
                </th>
                <td>{object && words.types[object.__typename]}</td>
                <td className="is-number">{number.format(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ListEnd list={list} />
    </section>
  );
}

function nameOf(object: ViewedObject): string | undefined {
  if (object?.__typename === 'Session') return object.title;
  return object && 'name' in object ? object.name : undefined;
}

function ObjectLink({ object }: { readonly object: ViewedObject }): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  if (object?.__typename === 'Exhibitor' || object?.__typename === 'Product') {
    const id = object.__typename === 'Exhibitor' ? object.id : object.exhibitor.id;
    return (
      <Link to="/$event/exhibitors/$id" params={{ event: event.slug, id }}>
        {object.name}
      </Link>
    );
  }
  if (object?.__typename === 'Session') {
    return (
      <Link to="/$event/programme/$id" params={{ event: event.slug, id: object.id }}>
        {object.title}
      </Link>
    );
  }
  return <span className="is-quiet">{words.removed}</span>;
}
