import { searchLocal } from '@vitrine/client';
import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Hit, orderHits } from '../catalog/hit-order.js';
import { worker } from '../catalog/search-worker.js';
import { HitRow } from '../parts/hit-row.js';
import { Icon } from '../parts/icon.js';
import { Keyboard } from '../parts/keyboard.js';
import { FieldSign } from '../parts/field-sign.js';
import { Services } from '../parts/services.js';
import { Text } from '../parts/text.js';
import { useAfterPaint, useGrowing } from '../state/after-paint.js';
import { useKiosk } from '../state/kiosk-context.js';

interface SearchResult {
  readonly query: string;
  /** The hits; undefined for an empty query. */
  readonly hits?: readonly Hit[];
  /** The sorts of services that the query names. */
  readonly services?: readonly string[];
}

const HITS = 30;
/** The number of rows in the first frame. A tall screen has room for about 20. */
const ROWS = 6;
/** The delay of the other rows in milliseconds, because the visitor may touch the next key. */
const TYPING_MS = 200;
const NO_ROWS: readonly JSX.Element[] = [];
/** The time in milliseconds without a key after which a query counts as one search. */
const SETTLE_MS = 1500;

export function SearchScreen({ query }: { readonly query: string }): JSX.Element {
  const { words, change } = useKiosk();
  const result = useHits(query);
  const clear = (): void => change({ edit: () => '' });
  return (
    <div class="search">
      <h1 class="is-read-out">{words.search}</h1>
      <div class="search-field" role="search">
        <Icon name="search" />
        <span class="search-value" role="status" aria-label={words.query}>
          {query}
        </span>
        <span class={query === '' ? 'search-hint' : 'search-caret'}>{query === '' && words.searchHint}</span>
        {query !== '' && (
          <button type="button" aria-label={words.clear} onClick={clear}>
            <Icon name="x" />
          </button>
        )}
      </div>
      <Answers query={query} result={result} />
      <Keyboard onEdit={(edit) => change({ edit })} />
    </div>
  );
}

/** The hits of a query from the search worker. Until they arrive, the previous hits stay. */
function useHits(query: string): SearchResult | undefined {
  const { catalog, fair, usage } = useKiosk();
  const [result, setResult] = useState<SearchResult>();
  const countedQuery = useRef('');
  // Starts before the frame of the key, so that the worker searches during the painting.
  useLayoutEffect(() => {
    if (query.trim() === '') {
      countedQuery.current = '';
      setResult(undefined);
      return undefined;
    }
    const types = ['Exhibitor', 'Product', 'Category', 'Session'] as const;
    let count: ReturnType<typeof setTimeout> | undefined;
    let isCurrent = true;
    void Promise.all([
      searchLocal(catalog, query, { types, limit: HITS, isPerType: true, worker }),
      namedServices(query),
    ]).then(([allHits, services]) => {
      // A slower search must not replace the hits of a later one.
      if (!isCurrent) return;
      const hits = orderHits(allHits, HITS);
      setResult({ query, hits, services });
      // After a change of the catalog the query runs again, but is not counted again.
      if (countedQuery.current === query) return;
      count = setTimeout(() => {
        countedQuery.current = query;
        usage.track(hits.length + services.length > 0 ? 'SEARCH' : 'EMPTY_SEARCH');
      }, SETTLE_MS);
    });
    return () => {
      isCurrent = false;
      clearTimeout(count);
    };
  }, [query, fair]);
  return query.trim() === '' ? { query } : result;
}

/** The sorts of services that a query names. The words are in a file of their own, which idle kiosks load in advance. */
export function namedServices(query: string): Promise<readonly string[]> {
  return import('../catalog/service-search.js').then(
    ({ servicesOf }) => servicesOf(query),
    () => [],
  );
}

interface AnswersProps {
  readonly query: string;
  readonly result: SearchResult | undefined;
}

function Answers({ query, result }: AnswersProps): JSX.Element {
  const { words } = useKiosk();
  // Before a query, all services.
  const { hits, services = query === '' ? undefined : [] } = result ?? {};
  const rows = useMemo(
    () =>
      hits?.map((hit) => (
        <li key={hit.object.id}>
          <HitRow hit={hit} />
        </li>
      )) ?? NO_ROWS,
    [hits],
  );
  const visibleRows = useGrowing(rows, ROWS, TYPING_MS);
  return (
    <div class="scroll search-answers" aria-busy={result?.query !== query}>
      <Services sorts={services} />
      {visibleRows.length > 0 ? (
        <ol class="rows" aria-label={words.searchResults}>
          {visibleRows}
        </ol>
      ) : (
        <NoRows query={query} result={result} />
      )}
    </div>
  );
}

/** What is shown without hits. */
function NoRows({ query, result }: AnswersProps): JSX.Element {
  const { words } = useKiosk();
  if (query === '') return <Fields />;
  if (!result?.hits) return <p class="search-wait">{words.opening}</p>;
  return (
    <>
      {!result.services?.length && (
        <>
          <h2>{words.nothingFound}</h2>
          <p>{words.tryField}</p>
        </>
      )}
      <Fields />
    </>
  );
}

/** The fields, rendered one frame after the touch: the first frame shows the keyboard. */
function Fields(): JSX.Element | null {
  const { fair, words, go } = useKiosk();
  if (!useAfterPaint('fields')) return null;
  return (
    <div class="search-fields" role="group" aria-label={words.byField}>
      {fair.fields.map((field) => (
        <button
          key={field.category.id}
          type="button"
          onClick={() => go({ at: 'list', category: field.category.id })}
        >
          <FieldSign field={field} />
          <Text of={field.category.body.name} /> <small>{field.count}</small>
        </button>
      ))}
    </div>
  );
}
