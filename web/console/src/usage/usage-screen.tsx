import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { executeQuery } from '@vitrine/components/graphql-request';
import { Empty } from '@vitrine/components/empty';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import { type ReactNode, useMemo } from 'react';
import { CsvButton } from '../csv/csv-button.js';
import { useEvent } from '../event/event-context.js';
import { BackLink } from '../shell/back-link.js';
import { DayTable } from './day-table.js';
import { PeriodFilter } from './period-filter.js';
import { TopObjects } from './top-objects.js';
import { KioskUsageDocument } from './usage.graphql.js';
import { usageByDay, USES } from './usage-days.js';
import { usageDaysOf } from './usage-search.js';
import { WORDS } from './words.js';

const route = getRouteApi('/$event/kiosks/usage');

/** The use of the kiosks by visitors: counts by day, and the objects with the most views. */
export function UsageScreen(): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { since, until } = usageDaysOf(search, event.timeZone);
  const { data, error, refetch } = useQuery({
    queryKey: ['kiosk-usage', event.slug, since, until],
    queryFn: ({ signal }) => executeQuery(KioskUsageDocument, { event: event.slug, since, until }, signal),
  });
  const counts = data?.event?.kioskUsage?.days;
  const usage = useMemo(() => counts && usageByDay(counts), [counts]);
  const rows = (): string[][] => {
    const header = [words.day, ...USES.map((use) => words.kinds[use])];
    return [header, ...(usage?.days.map(([day, of]) => [day, ...USES.map((use) => String(of[use]))]) ?? [])];
  };
  return (
    <div className="screen">
      <header className="screen-head detail-head">
        <BackLink to="/$event/kiosks" label={words.back} />
        <h1>{words.title}</h1>
        <CsvButton
          label={words.csv}
          name={`${event.slug}-kiosks.csv`}
          isDisabled={!usage?.days.length}
          read={() => Promise.resolve(rows())}
        />
      </header>
      <PeriodFilter search={search} onChoose={(chosen) => void navigate({ search: chosen, replace: true })} />
      <div className="screen-body">
        <p className="is-quiet">{words.text}</p>
        <FailureNotice error={error} onRetry={() => void refetch()} />
        {!usage && !error && <Loading />}
        {usage?.days.length === 0 && <Empty title={words.empty} />}
        {usage && usage.days.length > 0 && (
          <>
            <DayTable {...usage} />
            <TopObjects since={since} until={until} />
          </>
        )}
      </div>
    </div>
  );
}
