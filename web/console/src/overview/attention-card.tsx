import { Link } from '@tanstack/react-router';
import { Empty } from '@vitrine/components/empty';
import { Icon } from '@vitrine/components/icon';
import { useWords } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { attentionOf, type Overview } from './attention.js';
import { WORDS } from './words.js';

interface AttentionCardProps {
  readonly counts: Overview;
}

/** Open tasks, each with a link to the list of its objects. */
export function AttentionCard({ counts }: AttentionCardProps): ReactNode {
  const words = useWords(WORDS);
  const { event, sendsMails } = useEvent();
  const lines = attentionOf(counts, sendsMails);
  const { sharedBooths } = counts.boothReport ?? {};
  const isQuiet = lines.length === 0 && !sharedBooths?.totalCount;
  return (
    <section className="card attention" aria-labelledby="attention">
      <h2 id="attention">{words.attention}</h2>
      {isQuiet && <Empty title={words.nothing}>{words.allDone}</Empty>}
      <ul>
        {lines.map(({ name, count, icon, tone, to, search }) => (
          <li key={name} className={`is-${tone}`}>
            <Icon name={icon} />
            {/* Each target has its own search type, and no type covers their union. */}
            <Link to={to} params={{ event: event.slug }} search={search as never}>
              {words[name](count)}
            </Link>
          </li>
        ))}
        {sharedBooths !== undefined && sharedBooths.totalCount > 0 && (
          <li className="is-warn">
            <Icon name="copy" />
            <a href="#shared-booths">{words.shared(sharedBooths.totalCount)}</a>
          </li>
        )}
      </ul>
    </section>
  );
}
