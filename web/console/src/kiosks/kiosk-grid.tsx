import { Grid } from '@vitrine/components/grid/grid';
import type { GridColumn } from '@vitrine/components/grid/grid-column';
import { useLanguage, useWords } from '@vitrine/components/language';
import { Plate } from '@vitrine/components/plate';
import { StatusMark } from '@vitrine/components/status-mark';
import { shortTime } from '@vitrine/components/times';
import { type ReactNode, useMemo } from 'react';
import { useEvent } from '../event/event-context.js';
import { stateOf, TONES } from './kiosk-state.js';
import type { KioskRowFragment } from './kiosks.graphql.js';
import { WORDS } from './words.js';

interface KioskGridProps {
  readonly kiosks: readonly KioskRowFragment[];
  readonly chosen: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly empty: ReactNode;
}

/** The list of kiosks. */
export function KioskGrid({ kiosks, chosen, onOpen, empty }: KioskGridProps): ReactNode {
  const words = useWords(WORDS);
  const columns = useColumns(chosen, onOpen);
  return (
    <Grid
      label={words.title}
      columns={columns}
      rows={kiosks}
      nameOf={({ name }) => name}
      onOpen={({ id }) => onOpen(id)}
      empty={empty}
    />
  );
}

function useColumns(
  chosen: string | undefined,
  onOpen: (id: string) => void,
): readonly GridColumn<KioskRowFragment>[] {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { event } = useEvent();
  return useMemo(() => {
    const columns: GridColumn<KioskRowFragment>[] = [
      {
        id: 'name',
        title: words.name,
        width: 'minmax(9rem, 1.6fr)',
        cell: ({ id, name }) => (
          <button
            type="button"
            className="row-name"
            tabIndex={-1}
            aria-current={id === chosen || undefined}
            onClick={() => onOpen(id)}
          >
            {name}
          </button>
        ),
      },
      { id: 'state', title: words.state, width: '10rem', cell: (row) => <KioskStateMark kiosk={row} /> },
      {
        id: 'place',
        title: words.place,
        width: 'minmax(9.5rem, 1fr)',
        cell: (row) => <KioskPlace kiosk={row} />,
      },
      { id: 'lag', title: words.lag, width: '7.5rem', cell: (row) => <KioskLag kiosk={row} /> },
      { id: 'version', title: words.version, width: '7rem', cell: ({ report }) => report?.appVersion ?? '' },
      {
        id: 'heard',
        title: words.heard,
        width: '7rem',
        cell: ({ report }) =>
          report ? (
            <time dateTime={report.at}>{shortTime(report.at, event.timeZone, language)}</time>
          ) : (
            <span className="is-quiet">{words.never}</span>
          ),
      },
    ];
    // Fewer columns, because the open panel needs space.
    return chosen === undefined ? columns : columns.filter(({ id }) => id !== 'lag' && id !== 'version');
  }, [words, language, event.timeZone, chosen, onOpen]);
}

interface KioskProps {
  readonly kiosk: KioskRowFragment;
}

export function KioskStateMark({ kiosk }: KioskProps): ReactNode {
  const words = useWords(WORDS);
  const state = stateOf(kiosk);
  return <StatusMark tone={TONES[state]}>{words.states[state]}</StatusMark>;
}

export function KioskPlace({ kiosk: { hall } }: KioskProps): ReactNode {
  if (!hall) return null;
  return (
    <>
      <Plate hall={hall.code} /> <span className="is-quiet">{hall.venue.shortName}</span>
    </>
  );
}

export function KioskLag({ kiosk: { behind, status } }: KioskProps): ReactNode {
  const words = useWords(WORDS);
  if (status !== 'PAIRED') return null;
  if (behind === null) return <span className="is-quiet">{words.unknown}</span>;
  return behind === 0 ? words.current : <span className="is-warn">{words.behind(behind)}</span>;
}
