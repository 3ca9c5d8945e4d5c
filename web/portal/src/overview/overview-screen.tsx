import { ChangeTable } from '@vitrine/components/changes/change-table';
import { useLanguage, useWords } from '@vitrine/components/language';
import { Notice } from '@vitrine/components/notice';
import { Plate } from '@vitrine/components/plate';
import { shortTime } from '@vitrine/components/times';
import type { ReactNode } from 'react';
import { useEntry } from '../entry/entry-context.js';
import type { EntryBoothFragment } from '../entry/entry.graphql.js';
import { NextStep } from './next-step.js';
import { Withdrawal } from './withdrawal.js';
import { WORDS } from './words.js';

/** The overview of an entry: the next step, its booths, the decisions and the pending change. */
export function OverviewScreen(): ReactNode {
  const { possibleSteps } = useEntry().entry;
  return (
    <div className="form-rows">
      <NextStep />
      <BoothCard />
      <Decisions />
      <PendingChange />
      <RejectedChange />
      <Contact />
      {possibleSteps.includes('WITHDRAW') && <Withdrawal />}
    </div>
  );
}

function BoothCard(): ReactNode {
  const { entry } = useEntry();
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const site = `/${language}/${entry.event.slug}`;
  const { booths, event } = entry;
  const holds = entry.heldBooths ?? [];
  // The pages for visitors do not show draft events.
  const isSeen = entry.published && event.status !== 'DRAFT';
  return (
    <section className="card" aria-labelledby="booth">
      <h2 id="booth">{words.booth}</h2>
      {booths.length + holds.length === 0 && <p className="is-quiet">{words.noBooth}</p>}
      <ul className="link-list">
        {booths.map((booth) => (
          <BoothItem key={booth.id} booth={booth} site={site} />
        ))}
        {holds.map(
          ({ booth, heldUntil }) =>
            booth && (
              <BoothItem key={booth.id} booth={booth} site={site}>
                {heldUntil !== null && (
                  <small>{words.heldUntil(shortTime(heldUntil, event.timeZone, language))}</small>
                )}
              </BoothItem>
            ),
        )}
      </ul>
      {holds.length > 0 && <p className="is-quiet">{words.heldText}</p>}
      {isSeen ? (
        <a href={`${site}/exhibitors/${entry.slug}`}>{words.preview}</a>
      ) : (
        <p className="is-quiet">{entry.published ? words.eventNotPublished : words.notPublished}</p>
      )}
    </section>
  );
}

interface BoothItemProps {
  readonly booth: EntryBoothFragment;
  /** The path of the event's site. */
  readonly site: string;
  readonly children?: ReactNode;
}

/** A booth of a published event, with a link to the floor plan for visitors. */
function BoothItem({ booth: { code, hall }, site, children }: BoothItemProps): ReactNode {
  const words = useWords(WORDS);
  return (
    <li>
      <Plate hall={hall.code} booth={code} />
      <span>
        {hall.venue.name} · {hall.name}
      </span>
      {children}
      <a href={`${site}/map/${hall.venue.slug}/${hall.code}?booth=${encodeURIComponent(code)}`}>
        {words.showOnPlan}
      </a>
    </li>
  );
}

function Decisions(): ReactNode {
  const { entry } = useEntry();
  const words = useWords(WORDS);
  const { language } = useLanguage();
  if (!entry.reviews || entry.reviews.length === 0) return null;
  return (
    <section className="card" aria-labelledby="decisions">
      <h2 id="decisions">{words.decisions}</h2>
      <ul className="decisions">
        {entry.reviews.map(({ at, decision, note }) => (
          <li key={at}>
            <strong>{words.decision[decision]}</strong>{' '}
            <time dateTime={at}>{shortTime(at, entry.event.timeZone, language)}</time>
            {note !== null && <p>{note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Contact(): ReactNode {
  const { entry } = useEntry();
  const words = useWords(WORDS);
  if (!entry.event.contact) return null;
  const { name, email, phone } = entry.event.contact;
  return (
    <section className="card" aria-labelledby="contact">
      <h2 id="contact">{words.contact}</h2>
      {name !== null && <p>{name}</p>}
      <ul className="link-list">
        {email !== null && (
          <li>
            <a href={`mailto:${email}`}>{email}</a>
          </li>
        )}
        {phone !== null && (
          <li>
            <a href={`tel:${phone}`}>{phone}</a>
          </li>
        )}
      </ul>
    </section>
  );
}

function RejectedChange(): ReactNode {
  const { entry } = useEntry();
  const words = useWords(WORDS);
  const { language } = useLanguage();
  if (!entry.rejectedChange) return null;
  const { at, note, changes } = entry.rejectedChange;
  return (
    <Notice tone="warn" title={words.rejected}>
      <time dateTime={at}>{shortTime(at, entry.event.timeZone, language)}</time>
      <p>{note ?? words.rejectedText}</p>
      {changes.length > 0 && <ChangeTable label={words.rejected} changes={changes} />}
    </Notice>
  );
}

function PendingChange(): ReactNode {
  const { entry } = useEntry();
  const words = useWords(WORDS);
  if (!entry.pendingChange) return null;
  return (
    <section className="card" aria-labelledby="pending">
      <h2 id="pending">{words.pending}</h2>
      <p className="is-quiet">{words.pendingText}</p>
      <ChangeTable label={words.pending} changes={entry.pendingChange.changes} />
    </section>
  );
}
