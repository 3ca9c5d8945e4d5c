import { Dialog } from '@vitrine/components/dialog';
import { DialogButtons } from '@vitrine/components/dialog-buttons';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { formFields } from '@vitrine/components/form-fields';
import { useWords } from '@vitrine/components/language';
import { changedByLocale, type TextsByLocale, textsByLocale } from '@vitrine/components/localized';
import { namedWithSlug } from '@vitrine/components/suggested-slug';
import { TextInput } from '@vitrine/components/text-input';
import { TextsInput } from '@vitrine/components/texts-input';
import { useFormDraft } from '@vitrine/components/use-form-draft';
import type { ReactNode } from 'react';
import { CREATE_EVENT } from '@vitrine/ui/bounds';
import { WORDS } from './words.js';

/** The values of a new event. */
export interface NewEvent {
  readonly slug: string;
  readonly name: { locale: string; text: string | null }[];
  readonly startsOn: string;
  readonly endsOn: string;
}

interface EventDialogProps {
  readonly title: string;
  readonly locales: readonly string[];
  /** The name of the draft. */
  readonly draft: string;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly errorAt: (field: string) => string | undefined;
  readonly onClose: () => void;
  /** `discard` removes the draft. It is called after the event is created. */
  readonly onSave: (event: NewEvent, discard: () => void) => void;
  readonly children?: ReactNode;
}

interface Values {
  readonly name: TextsByLocale;
  readonly slug: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The form of a new event: name, slug and days. */
export function EventDialog(props: EventDialogProps): ReactNode {
  const { title, locales, draft, isPending, error, errorAt, onClose, onSave, children } = props;
  const words = useWords(WORDS);
  const first: Values = { name: textsByLocale([], locales), slug: '', startsOn: '', endsOn: '' };
  const { values, change, discard } = useFormDraft(draft, first);
  const { field, texts } = formFields(values, change, errorAt, CREATE_EVENT);
  return (
    <Dialog title={title} isOpen isWide onClose={onClose}>
      <form
        noValidate
        className="form-rows"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          const name = changedByLocale({}, values.name).filter(({ text }) => text !== null);
          onSave({ ...values, slug: values.slug.trim(), name }, discard);
        }}
      >
        <TextsInput
          label={words.name}
          locales={locales}
          {...texts('name')}
          onChange={namedWithSlug(values, 'event', new Date().getFullYear(), change)}
          isRequired
        />
        <TextInput label={words.slug} hint={words.slugHint} {...field('slug')} isRequired />
        <div className="form-pairs">
          <TextInput label={words.startsOn} type="date" {...field('startsOn')} isRequired />
          <TextInput label={words.endsOn} type="date" {...field('endsOn')} isRequired />
        </div>
        {children}
        <FailureNotice error={error} />
        <DialogButtons onCancel={onClose} isPending={isPending}>
          {words.create}
        </DialogButtons>
      </form>
    </Dialog>
  );
}
