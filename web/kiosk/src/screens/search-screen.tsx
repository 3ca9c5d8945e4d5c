import { searchLocal } from '@vitrine/client';
import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Hit, inOrder } from '../catalog/hit-order.js';
import { worker } from '../catalog/search-worker.js';
import { HitRow } from '../parts/hit-row.js';
import { Icon } from '../parts/icon.js';
import { Keyboard } from '../parts/keyboard.js';
import { FieldSign } from '../parts/field-sign.js';
import { Text } from '../parts/text.js';
import { useAfterPaint, useGrowing } from '../state/after-paint.js';
import { useKiosk } from '../state/kiosk-context.js';

interface Found {
  readonly query: string;
  /** Undefined for an empty query. */
  readonly hits?: readonly Hit[];
}

const HITS = 30;
/** Rows of the first frame; a tall screen has room for about 20. */
const ROWS = 6;
/** Milliseconds that the other rows wait, since the visitor may type the next key. */
const TYPING = 200;
const NONE: readonly JSX.Element[] = [];
/** After this time without a key, in milliseconds, a query counts as one search. */
const SETTLED = 1500;

export function SearchScreen({ query }: { readonly query: string }): JSX.Element {
  const { words, change } = useKiosk();
  const found = useHits(query);
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
      <Answers query={query} found={found} />
      <Keyboard onEdit={(edit) => change({ edit })} />
    </div>
  );
}

/** The hits of a query, from the worker of the search. Until they arrive, those of the query before stay. */
function useHits(query: string): Found | undefined {
  const { catalog, fair, usage } = useKiosk();
  const [found, setFound] = useState<Found>();
  const counted = useRef('');
  // Before the frame of the key: the worker searches while it is painted.
  useLayoutEffect(() => {
    if (query.trim() === '') {
      counted.current = '';
      setFound(undefined);
      return undefined;
    }
    const types = ['Exhibitor', 'Product', 'Category', 'Session'] as const;
    let count: ReturnType<typeof setTimeout> | undefined;
    let isCurrent = true;
    void searchLocal(catalog, query, { types, limit: HITS, isPerType: true, worker }).then((best) => {
      // A slower search must not replace the hits of a later one.
      if (!isCurrent) return;
      const hits = inOrder(best, HITS);
      setFound({ query, hits });
      // A change of the catalog searches again, which is no other search of the visitor.
      if (counted.current === query) return;
      count = setTimeout(() => {
        counted.current = query;
        usage.track(hits.length > 0 ? 'SEARCH' : 'EMPTY_SEARCH');
      }, SETTLED);
    });
    return () => {
      isCurrent = false;
      clearTimeout(count);
    };
  }, [query, fair]);
  return query.trim() === '' ? { query } : found;
}

interface AnswersProps {
  readonly query: string;
  readonly found: Found | undefined;
}

function Answers({ query, found }: AnswersProps): JSX.Element {
  const { words } = useKiosk();
  const hits = found?.hits;
  const rows = useMemo(
    () =>
      hits?.map((hit) => (
        <li key={hit.object.id}>
          <HitRow hit={hit} />
        </li>
      )) ?? NONE,
    [hits],
  );
  const shown = useGrowing(rows, ROWS, TYPING);
  return (
    <div class="scroll search-answers" aria-busy={found?.query !== query}>
      {shown.length > 0 ? (
        <ol class="rows" aria-label={words.searchResults}>
          {shown}
        </ol>
      ) : (
        <>
          {!hits && query !== '' && <p class="search-wait">{words.opening}</p>}
          {hits && query !== '' && (
            <>
              <h2>{words.nothingFound}</h2>
              <p>{words.tryField}</p>
            </>
          )}
          {(hits !== undefined || query === '') && <Fields />}
        </>
      )}
    </div>
  );
}

/** From the frame after that of the touch on: the first one has the keyboard to show. */
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
