import { Link } from '@tanstack/react-router';
import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { useChange } from '@vitrine/components/use-change';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import type { AcceptedReading } from './accepted-notice.js';
import { type ReadingCandidatesQuery, SetReadingDocument } from './readings.graphql.js';
import { WORDS } from './words.js';

type Candidates = NonNullable<NonNullable<ReadingCandidatesQuery['event']>['readingCandidates']>;
type Candidate = Candidates['nodes'][number];
type Exhibitor = NonNullable<Candidate['exhibitor']>;

interface ReadingRowProps {
  readonly candidate: Candidate;
  readonly exhibitor: Exhibitor;
  readonly onAccepted: (accepted: AcceptedReading) => void;
}

/** A name with its suggested reading, and a choice of readings for each uncertain character. */
export function ReadingRow({ candidate, exhibitor, onAccepted }: ReadingRowProps): ReactNode {
  const words = useWords(WORDS);
  const { event, rights } = useEvent();
  const { text, syllables: suggested, characters } = candidate;
  const [syllables, setSyllables] = useState(suggested);
  const save = useChange(SetReadingDocument, ['exhibitors', 'overview']);
  const { id, name, searchSetting } = exhibitor;
  const accept = async (): Promise<void> => {
    const reading = syllables.join(' ');
    const input = { exhibitorId: id, version: searchSetting?.version ?? 0, reading };
    const { exhibitor: saved } = await save.mutateAsync({ input });
    onAccepted({ id, name, reading, version: saved?.searchSetting?.version ?? null });
  };
  return (
    <li className="reading-row" aria-label={name}>
      <span>
        <Link to="/$event/exhibitors/$id" params={{ event: event.slug, id }}>
          {name}
        </Link>
        <small>
          <span lang="zh-Hans">{text}</span> <span lang="zh-Latn">{syllables.join(' ')}</span>
        </small>
      </span>
      {characters.map(({ position, character, readings }) => (
        <ReadingChoice
          key={position}
          character={character}
          readings={readings}
          chosen={syllables[position]}
          onChoose={(reading) => setSyllables(syllables.with(position, reading))}
        />
      ))}
      {rights.canManage && (
        <Button
          icon="check"
          aria-label={words.acceptFor(text)}
          isPending={save.isPending}
          onPress={() => void accept().catch(() => undefined)}
        >
          {words.accept}
        </Button>
      )}
      <FailureNotice error={save.error} />
    </li>
  );
}

interface ReadingChoiceProps {
  readonly character: string;
  readonly readings: readonly string[];
  readonly chosen: string | undefined;
  readonly onChoose: (reading: string) => void;
}

function ReadingChoice({ character, readings, chosen, onChoose }: ReadingChoiceProps): ReactNode {
  const words = useWords(WORDS);
  return (
    <div className="reading-choice">
      <span lang="zh-Hans">{character}</span>
      <div className="choices" role="group" aria-label={words.readingOf(character)}>
        {readings.map((reading) => (
          <button
            key={reading}
            type="button"
            lang="zh-Latn"
            aria-pressed={reading === chosen}
            onClick={() => onChoose(reading)}
          >
            {reading}
          </button>
        ))}
      </div>
    </div>
  );
}
