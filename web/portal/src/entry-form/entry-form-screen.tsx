import { Link } from '@tanstack/react-router';
import { Button } from '@vitrine/components/button';
import { EntryFields } from '@vitrine/components/entry/entry-fields';
import { type EntryChoices, labelOf, textOf } from '@vitrine/components/entry/entry-labels';
import { useEntryChoices } from '@vitrine/components/entry/use-entry-choices';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLanguage, useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import { MergeQuestion } from '@vitrine/components/merge-question';
import { Notice } from '@vitrine/components/notice';
import { WORDS as COMPONENT_WORDS } from '@vitrine/components/words';
import type { ReactNode } from 'react';
import { useEntry } from '../entry/entry-context.js';
import { LogoCard } from './logo-card.js';
import { useEntryForm } from './use-entry-form.js';
import { WORDS } from './words.js';

/** The form of the entry, with all fields in the languages of the event. */
export function EntryFormScreen(): ReactNode {
  const choices = useEntryChoices(useEntry().entry.event.slug);
  if (choices.error && !choices.data) {
    return <FailureNotice error={choices.error} onRetry={() => void choices.refetch()} />;
  }
  return choices.data ? <EntryForm choices={choices.data} /> : <Loading />;
}

function EntryForm({ choices }: { readonly choices: EntryChoices }): ReactNode {
  const words = useWords(WORDS);
  const componentWords = useWords(COMPONENT_WORDS);
  const { language } = useLanguage();
  const { entry, canEdit } = useEntry();
  const form = useEntryForm();
  return (
    <div className="form-rows">
      {!canEdit && <Notice>{words.readOnly}</Notice>}
      {entry.pendingChange && (
        <Notice title={words.waiting}>
          <Link to="/entries/$id" params={{ id: entry.id }}>
            {words.toChanges}
          </Link>
        </Notice>
      )}
      <LogoCard />
      <form
        className="form-rows"
        onSubmit={(event) => {
          event.preventDefault();
          form.save();
        }}
      >
        <EntryFields
          values={form.values}
          onChange={form.set}
          errorAt={form.errorAt}
          choices={choices}
          locales={entry.event.locales}
          isReadOnly={!canEdit}
        />
      </form>
      <FailureNotice error={form.error} />
      <MergeQuestion
        form={form}
        title={words.mergeTitle}
        labelOf={(path) => labelOf(path, language)}
        textOf={(path, value) => textOf(path, value, choices, language)}
      />
      {canEdit && (
        <div className="save-bar">
          <span role="status">
            {form.isDirty && words.unsaved}
            {form.isSaved && (entry.pendingChange ? words.pending : componentWords.saved)}
          </span>
          <span className="button-row">
            <Button isDisabled={!form.isDirty} onPress={form.reset}>
              {componentWords.cancel}
            </Button>
            <Button
              kind="main"
              isDisabled={!form.isDirty || form.conflicts.length > 0}
              isPending={form.isSaving}
              onPress={form.save}
            >
              {componentWords.save}
            </Button>
          </span>
        </div>
      )}
    </div>
  );
}
