import { Button } from '@vitrine/components/button';
import { ChoiceInput } from '@vitrine/components/choice-input';
import { Dialog } from '@vitrine/components/dialog';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { formFields } from '@vitrine/components/form-fields';
import { useWords } from '@vitrine/components/language';
import { changedByLocale, type TextsByLocale, textsByLocale } from '@vitrine/components/localized';
import { MomentInput } from '@vitrine/components/moment-input';
import { TextsInput } from '@vitrine/components/texts-input';
import { useChange } from '@vitrine/components/use-change';
import { useKeptState } from '@vitrine/components/use-kept-state';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import {
  type AnnouncementRowFragment,
  type AnnouncementUrgency,
  CreateAnnouncementDocument,
  UpdateAnnouncementDocument,
} from './announcements.graphql.js';
import { PlaceChecks } from './place-checks.js';
import { WORDS } from './words.js';

const URGENCIES = ['INFO', 'WARNING', 'URGENT'] as const;

interface AnnouncementValues {
  readonly texts: TextsByLocale;
  readonly urgency: AnnouncementUrgency;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly venueIds: readonly string[];
  readonly hallIds: readonly string[];
}

interface AnnouncementDialogProps {
  /** Undefined for a new one. */
  readonly announcement: AnnouncementRowFragment | undefined;
  readonly onClose: () => void;
}

/** Writes an announcement in all languages, with its time and places. */
export function AnnouncementDialog({ announcement, onClose }: AnnouncementDialogProps): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const form = useAnnouncementForm(announcement, onClose);
  const { values, change } = form;
  const { field, texts } = formFields(values, change, form.errorAt);
  return (
    <Dialog title={announcement ? words.edit : words.create} isOpen isWide onClose={onClose}>
      <form
        className="form-rows"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          form.save(true);
        }}
      >
        <TextsInput
          label={words.text}
          hint={words.textHint}
          locales={event.locales}
          {...texts('texts', 'text')}
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
        <PlaceChecks venueIds={values.venueIds} hallIds={values.hallIds} onChange={change} />
        <FailureNotice error={form.error} />
        <div className="dialog-buttons">
          <Button onPress={form.cancel}>{words.cancel}</Button>
          {!announcement && (
            <Button onPress={() => form.save(false)} isPending={form.isPending}>
              {words.saveDraft}
            </Button>
          )}
          <Button kind="main" type="submit" isPending={form.isPending}>
            {announcement ? words.save : words.saveAndPublish}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function useAnnouncementForm(announcement: AnnouncementRowFragment | undefined, onClose: () => void) {
  const { event } = useEvent();
  const stored = valuesOf(announcement, event.locales);
  const { values, change, forget } = useKeptState(`announcement:${announcement?.id ?? event.slug}`, stored);
  const create = useChange(CreateAnnouncementDocument, ['announcements']);
  const update = useChange(UpdateAnnouncementDocument, ['announcements']);
  const onSuccess = (): void => {
    forget();
    onClose();
  };
  const save = (published: boolean): void => {
    const { urgency, startsAt, endsAt } = values;
    const common = { urgency, endsAt, venueIds: [...values.venueIds], hallIds: [...values.hallIds] };
    if (announcement) {
      const { id: announcementId, version } = announcement;
      const text = changedByLocale(stored.texts, values.texts);
      const changed = {
        announcementId,
        version,
        text,
        ...(startsAt === null ? {} : { startsAt }),
        ...common,
      };
      update.mutate({ input: changed }, { onSuccess });
      return;
    }
    const text = changedByLocale({}, values.texts).filter((each) => each.text !== null);
    create.mutate({ input: { eventId: event.id, text, startsAt, published, ...common } }, { onSuccess });
  };
  const current = announcement ? update : create;
  return {
    values,
    change,
    save,
    cancel: () => {
      // Of a stored announcement the next dialog must show what is stored; a new one is not given up yet.
      if (announcement) forget();
      onClose();
    },
    errorAt: current.errorAt,
    error: current.error,
    isPending: current.isPending,
  };
}

function valuesOf(
  announcement: AnnouncementRowFragment | undefined,
  locales: readonly string[],
): AnnouncementValues {
  if (!announcement) {
    const blank = textsByLocale([], locales);
    return { texts: blank, urgency: 'INFO', startsAt: null, endsAt: null, venueIds: [], hallIds: [] };
  }
  const { texts, urgency, startsAt, endsAt, venues, halls } = announcement;
  return {
    ...{ texts: textsByLocale(texts, locales), urgency, startsAt, endsAt },
    venueIds: venues.map(({ id }) => id),
    hallIds: halls.map(({ id }) => id),
  };
}
