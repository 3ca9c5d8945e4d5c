import { Link } from '@tanstack/react-router';
import { Button } from '@vitrine/components/button';
import { Empty } from '@vitrine/components/empty';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import { MomentInput } from '@vitrine/components/moment-input';
import { SearchInput } from '@vitrine/components/search-input';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { ExhibitorGrid } from './exhibitor-grid.js';
import type { PlacedExhibitor } from './placement.js';
import { useUnplaced } from './use-unplaced.js';
import { WORDS } from './words.js';

/** The choice between assignment and hold. */
export interface PurposeChoice {
  readonly kind: 'assign' | 'hold';
  /** The end of a hold, in ISO 8601; null while the fields are empty. */
  readonly until: string | null;
}

interface UnplacedPanelProps {
  readonly chosen: string | undefined;
  readonly onChoose: (exhibitor: PlacedExhibitor | undefined) => void;
  readonly onTake: (exhibitor: PlacedExhibitor) => void;
  readonly onDrag: (exhibitor: PlacedExhibitor | undefined) => void;
  readonly purpose: PurposeChoice;
  readonly onPurpose: (purpose: PurposeChoice) => void;
  readonly canManage: boolean;
}

/** The exhibitors without a booth, with a search, and the choice between assignment and hold. */
export function UnplacedPanel({ purpose, onPurpose, canManage, ...actions }: UnplacedPanelProps): ReactNode {
  const words = useWords(WORDS);
  const [search, setSearch] = useState('');
  const list = useUnplaced(search);
  const more = (): void => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
  };
  return (
    <>
      <SearchInput label={words.search} value={search} onSearch={setSearch} />
      {canManage && (
        <>
          <PurposeInput purpose={purpose} onChange={onPurpose} />
          <p className="is-quiet">{purpose.kind === 'hold' ? words.howToHold : words.howTo}</p>
        </>
      )}
      <FailureNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <Loading />}
      <ExhibitorGrid rows={list.rows} onEnd={more} {...actions} />
      {list.total === 0 && <NoUnplaced search={search} approved={list.approved} />}
    </>
  );
}

/** The reason why the list is empty: nothing matches, no exhibitor is approved, or all have a booth. */
function NoUnplaced({
  search,
  approved,
}: {
  readonly search: string;
  readonly approved: number | undefined;
}): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  if (search !== '') return <Empty title={words.nothingFound} />;
  if (approved !== 0) return <Empty title={words.nothingUnplaced} />;
  return (
    <Empty title={words.nobodyApproved}>
      <Link to="/$event/exhibitors" params={{ event: event.slug }}>
        {words.toExhibitors}
      </Link>
    </Empty>
  );
}

interface PurposeInputProps {
  readonly purpose: PurposeChoice;
  readonly onChange: (purpose: PurposeChoice) => void;
}

function PurposeInput({ purpose, onChange }: PurposeInputProps): ReactNode {
  const { event } = useEvent();
  const words = useWords(WORDS);
  return (
    <div className="plan-purpose" role="group" aria-label={words.purpose}>
      {(['assign', 'hold'] as const).map((kind) => (
        <Button
          key={kind}
          aria-pressed={purpose.kind === kind}
          onPress={() => onChange({ ...purpose, kind })}
        >
          {words[kind]}
        </Button>
      ))}
      {purpose.kind === 'hold' && (
        <MomentInput
          label={words.holdUntil}
          value={purpose.until}
          onChange={(until) => onChange({ ...purpose, until })}
          timeZone={event.timeZone}
        />
      )}
    </div>
  );
}
