import { Link } from '@tanstack/react-router';
import { Icon } from '@vitrine/components/icon';
import { useLanguage, useWords } from '@vitrine/components/language';
import { Plate } from '@vitrine/components/plate';
import { StatusMark } from '@vitrine/components/status-mark';
import { shortTime } from '@vitrine/components/times';
import { regionName } from '@vitrine/ui/region-names';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { RegistrationStatus } from '../exhibitors/registration-status.js';
import type { DuplicatesQuery } from './duplicates.graphql.js';
import { WORDS } from './words.js';

type Group = NonNullable<NonNullable<DuplicatesQuery['event']>['duplicateExhibitors']>[number];
type Entry = Group['exhibitors'][number];

/** A group of possible duplicates. Each exhibitor except the first can be compared with the first. */
export function DuplicateGroup({ group }: { readonly group: Group }): ReactNode {
  const words = useWords(WORDS);
  const { rights } = useEvent();
  const [first] = group.exhibitors;
  if (!first) return null;
  return (
    <section className="card" aria-label={first.name}>
      <p className="item-marks">
        {group.reasons.map((reason) => (
          <StatusMark key={reason} tone="warn">
            {words.reasons[reason]}
          </StatusMark>
        ))}
      </p>
      <ul className="item-list">
        {group.exhibitors.map((entry) => (
          <li key={entry.id}>
            <EntryText entry={entry} />
            {entry !== first && rights.canManage && <MergeLink kept={first} other={entry} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function EntryText({ entry }: { readonly entry: Entry }): ReactNode {
  const { language } = useLanguage();
  const { event } = useEvent();
  const { id, name, status, country, website, updatedAt, booths } = entry;
  const facts = [
    country && regionName(country, language),
    website,
    shortTime(updatedAt, event.timeZone, language),
  ];
  return (
    <>
      <span>
        <Link to="/$event/exhibitors/$id" params={{ event: event.slug, id }}>
          {name}
        </Link>
        <small>{facts.filter(Boolean).join(' · ')}</small>
      </span>
      {booths.map(({ id: booth, hall, code }) => (
        <Plate key={booth} hall={hall.code} booth={code} />
      ))}
      {status && <RegistrationStatus status={status} />}
    </>
  );
}

function MergeLink({ kept: keptEntry, other }: { readonly kept: Entry; readonly other: Entry }): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  return (
    <Link
      className="button"
      to="/$event/exhibitors/$id"
      params={{ event: event.slug, id: keptEntry.id }}
      search={{ merge: other.id }}
      aria-label={words.compareWith(keptEntry.name, other.name)}
    >
      <Icon name="replace" />
      {words.compare}
    </Link>
  );
}
