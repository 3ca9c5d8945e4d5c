import { getRouteApi, Link } from '@tanstack/react-router';
import { executeQuery } from '@vitrine/components/graphql-request';
import { ChoiceInput } from '@vitrine/components/choice-input';
import { Empty } from '@vitrine/components/empty';
import { Icon } from '@vitrine/components/icon';
import { useLanguage, useLocale, useWords } from '@vitrine/components/language';
import { ListEnd } from '@vitrine/components/list-end';
import { shortDate } from '@vitrine/components/times';
import { usePages } from '@vitrine/components/use-pages';
import { daysBetween } from '@vitrine/components/zoned-moment';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { usePlaces } from '../places/use-places.js';
import { SessionsDocument } from './programme.graphql.js';
import type { ProgrammeSearch } from './programme-search.js';
import { SessionTable } from './session-table.js';
import { WORDS } from './words.js';

const route = getRouteApi('/$event/programme/');

/** The sessions by day and hall. */
export function ProgrammeScreen(): ReactNode {
  const words = useWords(WORDS);
  const locale = useLocale();
  const { event, rights } = useEvent();
  const search = route.useSearch();
  const { day, hall } = search;
  const list = usePages(['sessions', event.slug, day, hall, locale], async (after, signal) => {
    const filter = { on: day ?? null, halls: hall === undefined ? null : [hall] };
    const { event: read } = await executeQuery(
      SessionsDocument,
      { event: event.slug, filter, after, locale },
      signal,
    );
    return read?.sessions;
  });
  const { rows } = list;
  return (
    <div className="screen">
      <header className="screen-head">
        <h1>
          {words.title} <small>{list.total}</small>
        </h1>
        <span className="is-read-out" role="status">
          {list.total !== undefined && words.count(list.total)}
        </span>
        <HallFilter search={search} />
        {rights.canManage && (
          <Link className="button is-main" to="/$event/programme/new" params={{ event: event.slug }}>
            <Icon name="plus" />
            {words.newSession}
          </Link>
        )}
      </header>
      <DayTabs search={search} />
      <div className="screen-body is-wide">
        {rows?.length === 0 && !list.hasNextPage && (
          <Empty title={day === undefined && hall === undefined ? words.empty : words.noMatch} />
        )}
        {rows && rows.length > 0 && <SessionTable sessions={rows} />}
        <ListEnd list={list} />
      </div>
    </div>
  );
}

interface FilterProps {
  readonly search: ProgrammeSearch;
}

function DayTabs({ search }: FilterProps): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { event } = useEvent();
  const navigate = route.useNavigate();
  const { day: _day, ...otherFilters } = search;
  const show = (day: string | undefined): void =>
    void navigate({ search: day === undefined ? otherFilters : { ...otherFilters, day }, replace: true });
  return (
    <div className="tabs" role="group" aria-label={words.day}>
      {[undefined, ...daysBetween(event.startsOn, event.endsOn)].map((day) => (
        <button
          key={day ?? 'all'}
          type="button"
          className="tab"
          aria-pressed={search.day === day}
          onClick={() => show(day)}
        >
          {day === undefined ? words.all : shortDate(day, language)}
        </button>
      ))}
    </div>
  );
}

const ALL = 'all';

function HallFilter({ search }: FilterProps): ReactNode {
  const words = useWords(WORDS);
  const navigate = route.useNavigate();
  const { places } = usePlaces();
  const venues = places?.venues ?? [];
  const halls = venues.flatMap(({ slug, shortName, halls: inside }) =>
    inside.map(({ code }) => ({
      value: `${slug}.${code}`,
      label: venues.length > 1 ? `${shortName} ${code}` : code,
    })),
  );
  const { hall: _hall, ...otherFilters } = search;
  return (
    <span className="head-choice">
      <ChoiceInput
        label={words.hall}
        value={search.hall ?? ALL}
        onChange={(hall) =>
          void navigate({ search: hall === ALL ? otherFilters : { ...otherFilters, hall }, replace: true })
        }
        choices={[{ value: ALL, label: words.allHalls }, ...halls]}
      />
    </span>
  );
}
