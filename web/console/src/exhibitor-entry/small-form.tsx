import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { MergeQuestion } from '@vitrine/components/merge-question';
import type { StoredForm } from '@vitrine/components/use-stored-form';
import { WORDS as COMPONENT_WORDS } from '@vitrine/components/words';
import { type ReactNode, useId } from 'react';
import { WORDS } from '../exhibitor/words.js';

interface SmallFormProps<Values> {
  readonly title: string;
  readonly form: StoredForm<Values>;
  readonly labelOf: (path: string) => string;
  readonly children: ReactNode;
}

/** A card with a few fields that are saved separately from the entry. Its button appears after the first change. */
export function SmallForm<Values extends object>(props: SmallFormProps<Values>): ReactNode {
  const { title, form, labelOf, children } = props;
  const id = useId();
  const words = useWords(WORDS);
  const { cancel, saved } = useWords(COMPONENT_WORDS);
  return (
    <section className="card form-rows" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <FailureNotice error={form.error} />
      <MergeQuestion
        form={form}
        title={words.mergeTitle}
        labelOf={labelOf}
        textOf={(_path, value) => (Array.isArray(value) ? value.join('\n') : String(value))}
      />
      {children}
      <div className="card-buttons">
        {form.isDirty && (
          <>
            <Button kind="main" isDisabled={!form.canSave} isPending={form.isSaving} onPress={form.save}>
              {words.saveOf(title)}
            </Button>
            <Button kind="quiet" onPress={form.reset}>
              {cancel}
            </Button>
          </>
        )}
        <span role="status">{form.isSaved && saved}</span>
      </div>
    </section>
  );
}
