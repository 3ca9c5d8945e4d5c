import { useWords } from '@vitrine/components/language';
import { Notice } from '@vitrine/components/notice';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { EntryFields } from '@vitrine/components/entry/entry-fields';
import { PendingChange } from '../registration/pending-change.js';
import { RegistrationCard } from '../registration/registration-card.js';
import { BoothsCard } from './booths-card.js';
import { useExhibitor } from '../exhibitor/exhibitor-context.js';
import { LabelsCard } from './labels-card.js';
import { LogoCard } from './logo-card.js';
import { NotesCard } from './notes-card.js';
import { SearchCard } from './search-card.js';
import { SponsorCard } from './sponsor-card.js';
import { WORDS } from '../exhibitor/words.js';

/** The first section of an exhibitor: the entry that visitors see, and the state of its registration. */
export function EntryPart(): ReactNode {
  const words = useWords(WORDS);
  const { event: fair, rights } = useEvent();
  const { form, choices } = useExhibitor();
  return (
    <div className="detail-columns">
      <div className="detail-state">
        <RegistrationCard />
      </div>
      <form
        className="form-rows"
        onSubmit={(event) => {
          event.preventDefault();
          form.save();
        }}
      >
        <PendingChange />
        {!rights.canManage && <Notice>{words.readOnly}</Notice>}
        <EntryFields
          locales={fair.locales}
          values={form.values}
          onChange={form.set}
          errorAt={form.errorAt}
          choices={choices}
          isReadOnly={!rights.canManage}
        />
      </form>
      <aside className="detail-more form-rows" aria-label={words.more}>
        <BoothsCard />
        <LogoCard />
        <SponsorCard />
        <LabelsCard />
        <NotesCard />
        {rights.canManage && <SearchCard />}
      </aside>
    </div>
  );
}
