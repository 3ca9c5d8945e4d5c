import { useQuery } from '@tanstack/react-query';
import { ask } from '@vitrine/components/ask';
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

/** Opens the dialog that merges a duplicate. */
export function MergeButton(): ReactNode {
  const words = useWords(WORDS);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" icon="replace" onPress={() => setIsOpen(true)}>
        {words.merge}
      </Button>
      {isOpen && <MergeDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}

function MergeDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useWords(WORDS);
  const { cancel } = useWords(COMPONENT_WORDS);
  const { exhibitor } = useExhibitor();
  const [text, setText] = useState('');
  const [other, setOther] = useState<MergeCandidate>();
  const found = useCandidates(text);
  return (
    <Dialog title={words.merge} isOpen isWide onClose={onClose}>
      {other ? (
        <MergeComparison other={other} onBack={() => setOther(undefined)} onClose={onClose} />
      ) : (
        <div className="form-rows">
          <p className="is-quiet">{words.mergeText}</p>
          <SearchInput label={words.mergeSearch} value={text} onSearch={setText} />
          <FailureNotice error={found.error} />
          <ul className="candidates" aria-label={words.merge}>
            {found.data
              ?.filter(({ id }) => id !== exhibitor.id)
              .map((candidate) => (
                <li key={candidate.id}>
                  <Button onPress={() => setOther(candidate)}>{candidate.name}</Button>
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

function useCandidates(search: string) {
  const { event } = useEvent();
  const locale = useLocale();
  return useQuery({
    queryKey: ['merge-candidates', event.slug, search, locale],
    queryFn: async ({ signal }) => {
      const found = await ask(MergeCandidatesDocument, { event: event.slug, search, locale }, signal);
      return found.event?.exhibitors.nodes ?? [];
    },
    enabled: search !== '',
  });
}
