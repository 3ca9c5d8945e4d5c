import { Empty } from '@vitrine/components/empty';
import { useWords } from '@vitrine/components/language';
import { Plate } from '@vitrine/components/plate';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Booth } from './placement.js';
import { WORDS } from './words.js';

interface HallListProps {
  readonly booths: readonly Booth[];
  readonly selected: string | undefined;
  readonly onSelect: (booth: string) => void;
}

/** The free booths of the hall with their sizes. */
export function FreeBooths({ booths, ...rest }: HallListProps): ReactNode {
  const words = useWords(WORDS);
  const freeBooths = booths.filter(({ status }) => status === 'AVAILABLE');
  return (
    <BoothList
      {...rest}
      label={words.freeBooths}
      empty={words.noFreeBooths}
      booths={freeBooths}
      text={({ area, zone }) =>
        [area === null ? undefined : words.area(String(area)), zone?.name].filter(Boolean).join(' · ')
      }
    />
  );
}

/** The exhibitors of the hall: the text alternative to the plan. */
export function HallExhibitors({ booths, ...rest }: HallListProps): ReactNode {
  const words = useWords(WORDS);
  const occupiedBooths = booths.filter(({ occupants }) => occupants.length > 0);
  return (
    <BoothList
      {...rest}
      label={words.inThisHall}
      empty={words.nobodyHere}
      booths={occupiedBooths}
      text={({ occupants }) => occupants.map(({ exhibitor }) => exhibitor.name).join(', ')}
    />
  );
}

interface BoothListProps extends HallListProps {
  readonly label: string;
  readonly empty: string;
  readonly text: (booth: Booth) => string;
}

function BoothList({ label, empty, booths, text, selected, onSelect }: BoothListProps): ReactNode {
  if (booths.length === 0) return <Empty title={empty} />;
  return (
    <ol className="booth-list" aria-label={label}>
      {booths.map((booth) => (
        <li key={booth.id}>
          <Button
            className="booth-row"
            {...(booth.id === selected && { 'aria-current': 'location' })}
            onPress={() => onSelect(booth.id)}
          >
            <Plate booth={booth.code} isPlain={booth.id !== selected} />
            <span>{text(booth)}</span>
          </Button>
        </li>
      ))}
    </ol>
  );
}
