import { useLanguage, useWords } from '@vitrine/components/language';
import { shortTime } from '@vitrine/components/times';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { useBoothHistory } from './use-booth-history.js';
import { WORDS } from './words.js';

/** The allocations of a booth, the latest first. */
export function BoothHistory({ booth }: { readonly booth: string }): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { event } = useEvent();
  const { allocations } = useBoothHistory(booth);
  const time = (moment: string): string => shortTime(moment, event.timeZone, language);
  return (
    <details className="booth-history">
      <summary>{words.history}</summary>
      {allocations?.length === 0 && <p className="is-quiet">{words.noHistory}</p>}
      <ol>
        {allocations?.map(({ kind, startedAt, endedAt, exhibitor }) => (
          <li key={startedAt + (exhibitor?.id ?? '')}>
            <span>{exhibitor?.name ?? words.deletedExhibitor}</span>
            <small>
              {kind === 'HELD' ? words.held : words.assigned} ·{' '}
              {endedAt === null ? words.since(time(startedAt)) : words.fromTo(time(startedAt), time(endedAt))}
            </small>
          </li>
        ))}
      </ol>
    </details>
  );
}
