import { Link } from '@tanstack/react-router';
import { useLanguage, useWords } from '@vitrine/components/language';
import { Plate } from '@vitrine/components/plate';
import { shortTime } from '@vitrine/components/times';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { WORDS as PLAN_WORDS } from '../plan/words.js';
import { useExhibitor } from '../exhibitor/exhibitor-context.js';
import type { ExhibitorBoothFragment } from '../exhibitor/exhibitor.graphql.js';
import { WORDS } from '../exhibitor/words.js';

/** The assigned and the held booths of the exhibitor, each with a link to the floor plan. */
export function BoothsCard(): ReactNode {
  const words = useWords(WORDS);
  const { holdEnds } = useWords(PLAN_WORDS);
  const { language } = useLanguage();
  const { event } = useEvent();
  const { booths, heldBooths, status } = useExhibitor().exhibitor;
  const holds = heldBooths ?? [];
  return (
    <section className="card form-rows" aria-labelledby="booths">
      <h2 id="booths">{words.booths}</h2>
      {booths.length + holds.length === 0 && <p className="is-quiet">{words.noBooth}</p>}
      <ul className="booths">
        {booths.map((booth) => (
          <BoothItem key={booth.id} booth={booth} />
        ))}
        {holds.map(
          ({ booth, heldUntil }) =>
            booth && (
              <BoothItem key={booth.id} booth={booth}>
                {heldUntil !== null && (
                  <small>{holdEnds(shortTime(heldUntil, event.timeZone, language))}</small>
                )}
              </BoothItem>
            ),
        )}
      </ul>
      {holds.length > 0 && status !== 'APPROVED' && <p className="is-quiet">{words.assignedLater}</p>}
    </section>
  );
}

interface BoothItemProps {
  readonly booth: ExhibitorBoothFragment;
  readonly children?: ReactNode;
}

function BoothItem({ booth: { code, hall }, children }: BoothItemProps): ReactNode {
  const { event } = useEvent();
  return (
    <li>
      <Link
        to="/$event/plan/$venue/$hall"
        params={{ event: event.slug, venue: hall.venue.slug, hall: hall.code }}
        search={{ booth: code }}
      >
        <Plate hall={hall.code} booth={code} />
        {hall.venue.name}
      </Link>
      {children}
    </li>
  );
}
