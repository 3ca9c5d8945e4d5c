import { useWords } from '@vitrine/components/language';
import { Notice } from '@vitrine/components/notice';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { EntryFields } from '@vitrine/components/entry/entry-fields';
import { useExhibitor } from './exhibitor-context.js';
import { WORDS } from './words.js';

/** The first part of an exhibitor: its entry as visitors see it, and the state of its registration. */
export function EntryPart(): ReactNode {
  const words = useWords(WORDS);
  const { event: fair, rights } = useEvent();
  const { form, choices } = useExhibitor();
  return (
    <div className="detail-columns">
      <form
        className="form-rows"
        onSubmit={(event) => {
          event.preventDefault();
          form.save();
        }}
      >
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
    </div>
  );
}
