import { Button } from '@vitrine/components/button';
import { ChoiceInput } from '@vitrine/components/choice-input';
import { Dialog } from '@vitrine/components/dialog';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { formFields } from '@vitrine/components/form-fields';
import { useLanguage, useWords } from '@vitrine/components/language';
import { joinedList, localeName } from '@vitrine/components/localized';
import { MergeQuestion } from '@vitrine/components/merge-question';
import { MomentInput } from '@vitrine/components/moment-input';
import { choicesOf } from '@vitrine/components/tables';
import { TextsInput } from '@vitrine/components/texts-input';
import { shortTime } from '@vitrine/components/times';
import type { StoredForm } from '@vitrine/components/use-stored-form';
import { type ReactNode, type SyntheticEvent, useEffect } from 'react';
import { UPDATE_ANNOUNCEMENT } from '@vitrine/ui/bounds';
import { useEvent } from '../event/event-context.js';
import { usePlaces } from '../places/use-places.js';
import type { AnnouncementRowFragment, AnnouncementUrgency } from './announcements.graphql.js';
import { PlaceChecks } from './place-checks.js';
import { type AnnouncementValues, useAnnouncementForm } from './use-announcement-form.js';
import { WORDS } from './words.js';

interface AnnouncementDialogProps {
  /** Undefined for a new announcement. */
  readonly announcement: AnnouncementRowFragment | undefined;
  readonly onClose: () => void;
}

/** A form for the texts, the time and the places of an announcement. */
export function AnnouncementDialog({ announcement, onClose }: AnnouncementDialogProps): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const form = useAnnouncementForm(announcement);
  const { values, set, isSaved } = form;
  const { field, texts } = formFields(values, set, form.errorAt, UPDATE_ANNOUNCEMENT);
  useEffect(() => {
    if (isSaved) onClose();
  }, [isSaved, onClose]);
  const cancel = (): void => {
    // The next dialog of a stored announcement shows the stored values. The unsaved input of a new one stays.
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
          rows={2}
          isRequired
        />
        <ChoiceInput<AnnouncementUrgency>
          label={words.urgency}
          {...field('urgency')}
          choices={choicesOf<AnnouncementUrgency>(words.urgencies)}
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

/** Changes of other users since the form was opened. */
function AnnouncementMerge({ form }: { readonly form: StoredForm<AnnouncementValues> }): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { event } = useEvent();
  const { places } = usePlaces();
  const labelOf = (path: string): string => {
    const [field = '', locale] = path.split('.');
    const labels: Readonly<Record<keyof AnnouncementValues, string>> = {
      ...{ text: words.text, urgency: words.urgency, startsAt: words.starts, endsAt: words.ends },
      ...{ venueIds: words.venues, hallIds: words.halls },
    };
    return `${labels[field as keyof AnnouncementValues]}${locale === undefined ? '' : ` · ${localeName(locale)}`}`;
  };
  const textOf = (path: string, value: unknown): string => {
    if (path === 'urgency') return words.urgencies[value as AnnouncementUrgency];
    if (Array.isArray(value)) {
      const venues = places?.venues ?? [];
      const allPlaces = [...venues, ...venues.flatMap(({ halls }) => halls)];
      return joinedList(
        allPlaces.filter(({ id }) => value.includes(id)).map(({ name }) => name),
        language,
      );
    }
    if (typeof value !== 'string') return '';
    return path.endsWith('At') ? shortTime(value, event.timeZone, language) : value;
  };
  return <MergeQuestion form={form} title={words.mergeTitle} labelOf={labelOf} textOf={textOf} />;
}
