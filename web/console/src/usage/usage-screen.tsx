import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ask } from '@vitrine/components/ask';
import { Button } from '@vitrine/components/button';
import { Empty } from '@vitrine/components/empty';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { Icon } from '@vitrine/components/icon';
import { useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import { type ReactNode, useMemo } from 'react';
import { csvText } from '../csv/csv-text.js';
import { saveFile } from '../csv/save-file.js';
import { useEvent } from '../event/event-context.js';
import { DayTable } from './day-table.js';
import { PeriodTabs } from './period-tabs.js';
import { TopObjects } from './top-objects.js';
import { KioskUsageDocument } from './usage.graphql.js';
import { usageByDay, USES } from './usage-days.js';
import { sinceOf } from './usage-search.js';
import { WORDS } from './words.js';

const route = getRouteApi('/$event/kiosks/usage');

/** What visitors did at the kiosks: by day, and the objects that they viewed most. */
export function UsageScreen(): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const { period } = route.useSearch();
  const navigate = route.useNavigate();
  const since = sinceOf(period);
  const { data, error, refetch } = useQuery({
    queryKey: ['kiosk-usage', event.slug, since],
    queryFn: ({ signal }) => ask(KioskUsageDocument, { event: event.slug, since }, signal),
  });
  const counts = data?.event?.kioskUsage?.days;
  const usage = useMemo(() => counts && usageByDay(counts), [counts]);
  const save = (): void => {
    const header = [words.day, ...USES.map((use) => words.kinds[use])];
    const rows = usage?.days.map(([day, of]) => [day, ...USES.map((use) => String(of[use]))]) ?? [];
    saveFile(
      `${event.slug}-kiosks.csv`,
      new Blob([csvText([header, ...rows])], { type: 'text/csv;charset=utf-8' }),
    );
  };
  return (
    <div className="screen">
      <header className="screen-head detail-head">
        <Link
          className="button is-quiet is-icon"
          to="/$event/kiosks"
          params={{ event: event.slug }}
          aria-label={words.back}
        >
          <Icon name="arrow-left" />
        </Link>
        <h1>{words.title}</h1>
        <Button icon="download" isDisabled={!usage?.days.length} onPress={save}>
          {words.csv}
        </Button>
      </header>
      <PeriodTabs chosen={period} onChoose={(search) => void navigate({ search, replace: true })} />
      <div className="screen-body">
        <p className="is-quiet">{words.text}</p>
        <FailureNotice error={error} onRetry={() => void refetch()} />
        {!usage && !error && <Loading />}
        {usage?.days.length === 0 && <Empty title={words.empty} />}
        {usage && usage.days.length > 0 && (
          <>
            <DayTable {...usage} />
            <TopObjects since={since} />
          </>
        )}
      </div>
    </div>
  );
}
