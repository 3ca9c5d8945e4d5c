import { useLanguage, useWords } from '@vitrine/components/language';
import { shortTime } from '@vitrine/components/times';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import type { ExhibitorDetailFragment } from '../exhibitor/exhibitor.graphql.js';
import { WORDS } from './words.js';

type Review = NonNullable<ExhibitorDetailFragment['reviews']>[number];

/** The decisions about a registration with their notes, the latest first. */
export function DecisionList({ reviews }: { readonly reviews: readonly Review[] }): ReactNode {
  const words = useWords(WORDS);
  return (
    <>
      <h3>{words.decisions}</h3>
      {reviews.length === 0 ? (
        <p className="is-quiet">{words.noDecisions}</p>
      ) : (
        <ol className="decisions">
          {reviews.map((review) => (
            <Decision key={review.at} review={review} />
          ))}
        </ol>
      )}
    </>
  );
}

function Decision({ review }: { readonly review: Review }): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { event, sendsMails } = useEvent();
  const timeOf = (moment: string): string => shortTime(moment, event.timeZone, language);
  return (
    <li>
      <strong>{words.decided[review.decision]}</strong>
      <small>{review.by === null ? timeOf(review.at) : words.by(review.by, timeOf(review.at))}</small>
      {review.note !== null && <p>{review.note}</p>}
      {review.internalNote !== null && (
        <p className="is-internal">
          <b>{words.internal}</b> {review.internalNote}
        </p>
      )}
      <small>
        {review.notifiedAt === null
          ? words.notReleased
          : words[sendsMails ? 'notified' : 'released'](timeOf(review.notifiedAt))}
      </small>
    </li>
  );
}
