import { Link } from '@tanstack/react-router';
import { ask } from '@vitrine/components/ask';
import { useLanguage, useLocale, useWords } from '@vitrine/components/language';
import { ListEnd } from '@vitrine/components/list-end';
import { intlTag } from '@vitrine/components/localized';
import { usePages } from '@vitrine/components/use-pages';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { TopObjectsDocument, type TopObjectsQuery } from './usage.graphql.js';
import { WORDS } from './words.js';

type Usage = NonNullable<NonNullable<TopObjectsQuery['event']>['kioskUsage']>;
type Viewed = Usage['topObjects']['nodes'][number]['object'];

/** The objects that visitors viewed most. */
export function TopObjects({ since }: { readonly since: string | null }): ReactNode {
  const words = useWords(WORDS);
  const locale = useLocale();
  const { language } = useLanguage();
  const { event } = useEvent();
  const number = new Intl.NumberFormat(intlTag(language));
  const list = usePages(['kiosk-usage', event.slug, 'top', since, locale], async (after, signal) => {
    const variables = { event: event.slug, since, after, locale };
    return (await ask(TopObjectsDocument, variables, signal)).event?.kioskUsage?.topObjects;
  });
  return (
    <section className="card table-card" aria-labelledby="usage-top">
      <header>
        <h2 id="usage-top">
          {words.top} <small>{list.total}</small>
        </h2>
      </header>
      <div className="scroll">
        <table className="facts" aria-labelledby="usage-top">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.type}</th>
              <th scope="col">{words.count}</th>
            </tr>
          </thead>
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

function ObjectLink({ object }: { readonly object: Viewed }): ReactNode {
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
