import { Link } from '@tanstack/react-router';
import { useWords } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { STATUSES } from '../exhibitors/exhibitor-search.js';
import { WORDS as STATUS_WORDS } from '../exhibitors/words.js';
import type { Overview } from './attention.js';
import { WORDS } from './words.js';

interface NumbersCardProps {
  readonly counts: Overview;
}

/** The numbers of objects, with links to their lists. */
export function NumbersCard({ counts }: NumbersCardProps): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const params = { event: event.slug };
  const { exhibitors, exhibitorQuota: quota } = counts;
  const freeCount = counts.boothReport?.freeBooths.reduce((sum, { count }) => sum + count, 0) ?? 0;
  return (
    <section className="card" aria-labelledby="numbers">
      <h2 id="numbers">{words.numbers}</h2>
      <ul className="numbers">
        <li>
          <b>{quota === null ? exhibitors.totalCount : words.ofQuota(exhibitors.totalCount, quota)}</b>
          <Link to="/$event/exhibitors" params={params}>
            {words.exhibitors}
          </Link>
        </li>
        <li>
          <b>{exhibitors.facets.published?.published}</b>
          <Link to="/$event/exhibitors" params={params} search={{ published: true }}>
            {words.published}
          </Link>
        </li>
        <li>
          <b>{counts.products.totalCount}</b>
          <span>{words.products}</span>
        </li>
        <li>
          <b>{counts.sessions.totalCount}</b>
          <Link to="/$event/programme" params={params}>
            {words.sessions}
          </Link>
        </li>
        <li>
          <b>{freeCount}</b>
          <Link to="/$event/plan" params={params}>
            {words.freeBooths}
          </Link>
        </li>
        <li>
          <b>{counts.kiosks?.totalCount}</b>
          <Link to="/$event/kiosks" params={params}>
            {words.kiosks}
          </Link>
        </li>
      </ul>
      <StatusNumbers counts={counts} />
    </section>
  );
}

/** The registrations by status, as numbers and bars. */
function StatusNumbers({ counts: { exhibitors } }: NumbersCardProps): ReactNode {
  const words = useWords(WORDS);
  const { statuses } = useWords(STATUS_WORDS);
  const { event } = useEvent();
  const countOf = new Map(exhibitors.facets.statuses?.map(({ status, count }) => [status, count]));
  const largest = Math.max(1, ...countOf.values());
  if (exhibitors.totalCount === 0) return null;
  return (
    <ul className="status-numbers" aria-label={words.statuses}>
      {STATUSES.filter((status) => countOf.has(status)).map((status) => (
        <li key={status}>
          <Link to="/$event/exhibitors" params={{ event: event.slug }} search={{ status }}>
            {statuses[status]}
          </Link>
          <b>{countOf.get(status)}</b>
          <svg className="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect width={(100 * (countOf.get(status) ?? 0)) / largest} height="4" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
