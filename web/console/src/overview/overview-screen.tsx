import { useQuery } from '@tanstack/react-query';
import { executeQuery } from '@vitrine/components/graphql-request';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLocale, useWords } from '@vitrine/components/language';
import { serverNow } from '@vitrine/components/server-clock';
import { Loading } from '@vitrine/components/loading';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { sinceWeek } from '../usage/usage-search.js';
import { AttentionCard } from './attention-card.js';
import { DatesCard } from './dates-card.js';
import { FirstStepsCard } from './first-steps-card.js';
import { NumbersCard } from './numbers-card.js';
import { OverviewDocument } from './overview.graphql.js';
import { SharedBoothsCard } from './shared-booths-card.js';
import { SiteLink } from './site-link.js';
import { WORDS } from './words.js';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
/** The interval in ms at which the counts are read again. */
const REFRESH_MS = 60_000;

/** The start page of an event: open tasks, numbers and dates. */
export function OverviewScreen(): ReactNode {
  const words = useWords(WORDS);
  const locale = useLocale();
  const { event } = useEvent();
  const { data, error, refetch } = useQuery({
    queryKey: ['overview', event.slug, locale],
    queryFn: ({ signal }) => {
      const endingBefore = new Date(serverNow() + WEEK_MS).toISOString();
      const variables = { event: event.slug, endingBefore, since: sinceWeek(event.timeZone), locale };
      return executeQuery(OverviewDocument, variables, signal);
    },
    refetchInterval: REFRESH_MS,
    // Changes on other screens affect the counts.
    staleTime: 0,
  });
  const counts = data?.event;
  return (
    <div className="screen">
      <header className="screen-head">
        <h1>{words.title}</h1>
        <SiteLink />
      </header>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!counts && !error && <Loading />}
      {counts && (
        <div className="screen-body overview">
          <div className="overview-part">
            <FirstStepsCard counts={counts} />
            <AttentionCard counts={counts} />
            <SharedBoothsCard counts={counts} />
          </div>
          <div className="overview-part">
            <NumbersCard counts={counts} />
            <DatesCard counts={counts} />
          </div>
        </div>
      )}
    </div>
  );
}
