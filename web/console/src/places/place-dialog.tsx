import { fieldLabel } from '@vitrine/components/changes/field-label';
import { Refused } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { Dialog } from '@vitrine/components/dialog';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLanguage, useWords } from '@vitrine/components/language';
import { localeName } from '@vitrine/components/localized';
import { MergeQuestion } from '@vitrine/components/merge-question';
import type { StoredForm } from '@vitrine/components/use-stored-form';
import { WORDS as COMPONENT_WORDS } from '@vitrine/components/words';
import type { Language } from '@vitrine/ui/language';
import { type ReactNode, useEffect } from 'react';
import { type PlacesWords, WORDS } from './words.js';

interface PlaceDialogProps<Values extends object> {
  readonly title: string;
  readonly form: StoredForm<Values>;
  readonly isNew: boolean;
  readonly isWide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form of a venue, hall or zone in a dialog. Escape keeps the unsaved input as a draft; Cancel discards it. */
export function PlaceDialog<Values extends object>(props: PlaceDialogProps<Values>): ReactNode {
  const { title, form, isNew, isWide, onClose, children } = props;
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { save, cancel } = useWords(COMPONENT_WORDS);
  const { isSaved } = form;
  useEffect(() => {
    if (isSaved) onClose();
  }, [isSaved, onClose]);
  return (
    <Dialog title={title} isOpen isWide={isWide} onClose={onClose}>
      <form
        className="form-rows"
        onSubmit={(event) => {
          event.preventDefault();
          form.save();
        }}
      >
        <PlaceFailure error={form.error} />
        <MergeQuestion
          form={form}
          title={words.merge}
          labelOf={(path) => labelOf(path, words, language)}
          textOf={(_, value) => (typeof value === 'string' ? value : JSON.stringify(value))}
        />
        {children}
        <div className="dialog-buttons">
          <Button
            onPress={() => {
              form.reset();
              onClose();
            }}
          >
            {cancel}
          </Button>
          <Button kind="main" type="submit" isDisabled={!form.canSave} isPending={form.isSaving}>
            {isNew ? words.create : save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The name of a field, with its language: `name.en` is "Name · English". */
function labelOf(path: string, words: PlacesWords, language: Language): string {
  const [field = '', locale] = path.split('.');
  const label = (words as Readonly<Record<string, unknown>>)[field];
  // The fields of categories have no words of places.
  const name = typeof label === 'string' ? label : fieldLabel(field, language);
  return locale === undefined ? name : `${name} · ${localeName(locale)}`;
}

/** The reason why a place was not saved or deleted, in the user's language. A change by others is a question of the form. */
export function PlaceFailure({ error }: { readonly error: unknown }): ReactNode {
  if (!(error instanceof Refused)) return <FailureNotice error={error} />;
  const errors = error.errors.filter(({ code }) => code !== 'STALE');
  return errors.length > 0 && <FailureNotice error={new Refused(errors)} />;
}
