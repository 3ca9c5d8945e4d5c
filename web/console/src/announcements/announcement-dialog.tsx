import { Button } from '@vitrine/components/button';
import { ChoiceInput } from '@vitrine/components/choice-input';
import { Dialog } from '@vitrine/components/dialog';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { formFields } from '@vitrine/components/form-fields';
import { useLanguage, useWords } from '@vitrine/components/language';
import { joinedList, localeName } from '@vitrine/components/localized';
import { MergeQuestion } from '@vitrine/components/merge-question';
import { MomentInput } from '@vitrine/components/moment-input';
import { TextsInput } from '@vitrine/components/texts-input';
import { shortTime } from '@vitrine/components/times';
import type { StoredForm } from '@vitrine/components/use-stored-form';
import { type ReactNode, type SyntheticEvent, useEffect } from 'react';
import { useEvent } from '../event/event-context.js';
import { usePlaces } from '../places/use-places.js';
import type { AnnouncementRowFragment, AnnouncementUrgency } from './announcements.graphql.js';
import { PlaceChecks } from './place-checks.js';
import { type AnnouncementValues, useAnnouncementForm } from './use-announcement-form.js';
import { WORDS } from './words.js';

const URGENCIES = ['INFO', 'WARNING', 'URGENT'] as const;

interface AnnouncementDialogProps {
  /** Undefined for a new one. */
  readonly announcement: AnnouncementRowFragment | undefined;
  readonly onClose: () => void;
}

/** Writes an announcement in all languages, with its time and places. */
export function AnnouncementDialog({ announcement, onClose }: AnnouncementDialogProps): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const form = useAnnouncementForm(announcement);
  const { values, set, isSaved } = form;
  const { field, texts } = formFields(values, set, form.errorAt);
  useEffect(() => {
    if (isSaved) onClose();
  }, [isSaved, onClose]);
  const cancel = (): void => {
    // Of a stored announcement the next dialog must show what is stored; a new one is not given up yet.
    if (announcement) form.reset();
    onClose();
  };
  const submit = (submitted: SyntheticEvent): void => {
    submitted.preventDefault();
    form.save();
  };
  return (
    <Dialog title={announcement ? words.edit : words.create} isOpen isWide onClose={onClose}>
      <form noValidate className="form-rows" onSubmit={submit}>
        <TextsInput
          label={words.text}
          hint={words.textHint}
          locales={event.locales}
          {...texts('text')}
          maxLength={300}
          rows={2}
          isRequired
        />
        <ChoiceInput<AnnouncementUrgency>
          label={words.urgency}
          {...field('urgency')}
          choices={URGENCIES.map((value) => ({ value, label: words.urgencies[value] }))}
        />
        <div className="form-pairs">
          <MomentInput
            label={words.starts}
            hint={words.startsHint}
            {...field('startsAt')}
            timeZone={event.timeZone}
            time="09:00"
          />
          <MomentInput
            label={words.ends}
            hint={words.endsHint}
            {...field('endsAt')}
            timeZone={event.timeZone}
            time="18:00"
          />
        </div>
        <PlaceChecks venueIds={values.venueIds} hallIds={values.hallIds} onChange={set} />
        <FailureNotice error={form.error} />
        <AnnouncementMerge form={form} />
        <div className="dialog-buttons">
          <Button onPress={cancel}>{words.cancel}</Button>
          {!announcement && (
            <Button onPress={form.saveDraft} isDisabled={!form.canSave} isPending={form.isSaving}>
              {words.saveDraft}
            </Button>
          )}
          <Button kind="main" type="submit" isDisabled={!form.canSave} isPending={form.isSaving}>
            {announcement ? words.save : words.saveAndPublish}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What others have changed meanwhile. */
function AnnouncementMerge({ form }: { readonly form: StoredForm<AnnouncementValues> }): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { event } = useEvent();
  const { places } = usePlaces();
  const labelOf = (path: string): string => {
    const [field = '', locale] = path.split('.');
    const labels: Readonly<Record<string, string>> = {
      ...{ text: words.text, urgency: words.urgency, startsAt: words.starts, endsAt: words.ends },
      ...{ venueIds: words.venues, hallIds: words.halls },
    };
    return `${labels[field] ?? field}${locale === undefined ? '' : ` · ${localeName(locale)}`}`;
  };
  const textOf = (path: string, value: unknown): string => {
    if (path === 'urgency') return words.urgencies[value as AnnouncementUrgency];
    if (Array.isArray(value)) {
      const venues = places?.venues ?? [];
      const named = [...venues, ...venues.flatMap(({ halls }) => halls)];
      return joinedList(
        named.filter(({ id }) => value.includes(id)).map(({ name }) => name),
        language,
      );
    }
    if (typeof value !== 'string') return '';
    return path.endsWith('At') ? shortTime(value, event.timeZone, language) : value;
  };
  return <MergeQuestion form={form} title={words.mergeTitle} labelOf={labelOf} textOf={textOf} />;
}
