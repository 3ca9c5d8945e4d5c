import { ChoiceInput } from '@vitrine/components/choice-input';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { executeMutation } from '@vitrine/components/graphql-request';
import { useLocale, useWords } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { useExhibitor } from '../exhibitor/exhibitor-context.js';
import { UpdateExhibitorDocument } from '../exhibitor/exhibitor.graphql.js';
import { useExhibitorChange } from '../exhibitor/use-exhibitor-change.js';
import { WORDS } from '../exhibitor/words.js';

/** The sponsor level of the exhibitor, if the event has levels. Each choice is saved at once. */
export function SponsorCard(): ReactNode {
  const words = useWords(WORDS);
  const locale = useLocale();
  const { rights } = useEvent();
  const { exhibitor } = useExhibitor();
  const { mutate, error, isPending } = useExhibitorChange();
  const { sponsorLevels } = exhibitor.event;
  if (sponsorLevels.length === 0) return null;
  const save = (slug: string): void => {
    const { id: exhibitorId, version } = exhibitor;
    const input = { exhibitorId, version, sponsorLevel: slug === '' ? null : slug };
    mutate(() => executeMutation(UpdateExhibitorDocument, { input, locale }));
  };
  return (
    <section className="card form-rows">
      <FailureNotice error={error} />
      <ChoiceInput
        label={words.sponsorLevel}
        choices={[
          { value: '', label: words.noSponsorLevel },
          ...sponsorLevels.map(({ slug, name }) => ({ value: slug, label: name })),
        ]}
        value={exhibitor.sponsorship?.slug ?? ''}
        onChange={save}
        isDisabled={!rights.canManage || isPending}
      />
    </section>
  );
}
