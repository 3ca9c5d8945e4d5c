import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { executeQuery } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { Dialog } from '@vitrine/components/dialog';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLocale, useWords } from '@vitrine/components/language';
import { SearchInput } from '@vitrine/components/search-input';
import { WORDS as COMPONENT_WORDS } from '@vitrine/components/words';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { useExhibitor } from '../exhibitor/exhibitor-context.js';
import type { MergeCandidate } from './merge-candidate.js';
import { MergeComparison } from './merge-comparison.js';
import { MergeCandidatesDocument } from './registration.graphql.js';
import { WORDS } from './words.js';

/** Opens the merge dialog. If the address contains the other exhibitor, the dialog is open at first. */
export function MergeButton(): ReactNode {
  const words = useWords(WORDS);
  const navigate = useNavigate();
  const { merge: candidateId } = useSearch({ from: '/$event/exhibitors/$id/' });
  const [isOpen, setIsOpen] = useState(candidateId !== undefined);
  const close = (): void => {
    setIsOpen(false);
    if (candidateId !== undefined) void navigate({ to: '.', search: {}, replace: true });
  };
  return (
    <>
      <Button kind="quiet" icon="replace" onPress={() => setIsOpen(true)}>
        {words.merge}
      </Button>
      {isOpen && <MergeDialog candidateId={candidateId} onClose={close} />}
    </>
  );
}

/** The filter of candidates: a search text, or the given exhibitor. */
type CandidateFilter = { readonly search: string } | { readonly ids: string[] };

interface MergeDialogProps {
  /** The id of the exhibitor to compare with. */
  readonly candidateId: string | undefined;
  readonly onClose: () => void;
}

function MergeDialog({ candidateId: given, onClose }: MergeDialogProps): ReactNode {
  const words = useWords(WORDS);
  const { cancel } = useWords(COMPONENT_WORDS);
  const { exhibitor } = useExhibitor();
  const [filter, setFilter] = useState<CandidateFilter>(
    given === undefined ? { search: '' } : { ids: [given] },
  );
  const [chosenCandidate, setChosenCandidate] = useState<MergeCandidate>();
  const candidates = useCandidates(filter);
  const other = chosenCandidate ?? ('ids' in filter ? candidates.data?.[0] : undefined);
  const search = (text: string): void => {
    setChosenCandidate(undefined);
    setFilter({ search: text });
  };
  return (
    <Dialog title={words.merge} isOpen isWide onClose={onClose}>
      {other ? (
        <MergeComparison other={other} onBack={() => search('')} onClose={onClose} />
      ) : (
        <div className="form-rows">
          <p className="is-quiet">{words.mergeText}</p>
          <SearchInput
            label={words.mergeSearch}
            value={'search' in filter ? filter.search : ''}
            onSearch={search}
          />
          <FailureNotice error={candidates.error} />
          <ul className="candidates" aria-label={words.merge}>
            {candidates.data
              ?.filter(({ id }) => id !== exhibitor.id)
              .map((candidate) => (
                <li key={candidate.id}>
                  <Button onPress={() => setChosenCandidate(candidate)}>{candidate.name}</Button>
                </li>
              ))}
          </ul>
          <div className="dialog-buttons">
            <Button onPress={onClose}>{cancel}</Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

function useCandidates(filter: CandidateFilter) {
  const { event } = useEvent();
  const locale = useLocale();
  return useQuery({
    queryKey: ['merge-candidates', event.slug, filter, locale],
    queryFn: async ({ signal }) => {
      const response = await executeQuery(
        MergeCandidatesDocument,
        { event: event.slug, filter, locale },
        signal,
      );
      return response.event?.exhibitors.nodes ?? [];
    },
    enabled: 'ids' in filter || filter.search !== '',
  });
}
