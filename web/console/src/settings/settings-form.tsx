import { useQueryClient } from '@tanstack/react-query';
import { executeQuery, executeMutation } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { localeName } from '@vitrine/components/localized';
import { MergeQuestion } from '@vitrine/components/merge-question';
import { useStoredForm } from '@vitrine/components/use-stored-form';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { ContactCard } from './contact-card.js';
import { EditionsCard } from './editions-card.js';
import { PicturesCard } from './pictures-card.js';
import { RegistrationCard } from './registration-card.js';
import {
  EventSettingsDocument,
  type EventSettingsFragment,
  UpdateEventSettingsDocument,
} from './settings.graphql.js';
import {
  changedSettings,
  type SettingsFormState,
  type SettingsValues,
  storedSettings,
} from './settings-values.js';
import { StateCard } from './state-card.js';
import { SynonymsCard } from './synonyms-card.js';
import { TextsCard } from './texts-card.js';
import { TimeCard } from './time-card.js';
import { WORDS } from './words.js';

interface SettingsFormProps {
  readonly settings: EventSettingsFragment;
}

/** The settings of an event: one form for its values, and cards with their own requests. */
export function SettingsForm({ settings }: SettingsFormProps): ReactNode {
  const words = useWords(WORDS);
  const form = useSettingsForm(settings);
  const labelOf = useLabels();
  return (
    <div className="screen">
      <header className="screen-head detail-head">
        <h1>{words.title}</h1>
        <div className="form-buttons">
          <span role="status">{form.isSaved && words.saved}</span>
          {form.isDirty && <Button onPress={form.reset}>{words.cancel}</Button>}
          <Button kind="main" isDisabled={!form.canSave} isPending={form.isSaving} onPress={form.save}>
            {words.save}
          </Button>
        </div>
      </header>
      <div className="screen-body">
        <MergeQuestion
          form={form}
          title={words.mergeTitle}
          labelOf={labelOf}
          textOf={(_path, value) => (typeof value === 'string' ? value : JSON.stringify(value))}
        />
        <FailureNotice error={form.error} />
        <TextsCard form={form} />
        <TimeCard form={form} />
        <RegistrationCard form={form} />
        <ContactCard form={form} />
        <PicturesCard settings={settings} />
        <SynonymsCard />
        <EditionsCard />
        <StateCard settings={settings} />
      </div>
    </div>
  );
}

function useSettingsForm(settings: EventSettingsFragment): SettingsFormState {
  const { event } = useEvent();
  const queries = useQueryClient();
  const storeSettings = (read: EventSettingsFragment) => {
    queries.setQueryData(['event-settings', event.slug], read);
    return storedSettings(read);
  };
  return useStoredForm({
    draft: `event:${event.id}`,
    stored: storedSettings(settings),
    reread: async () =>
      storeSettings((await executeQuery(EventSettingsDocument, { event: event.slug })).event ?? settings),
    save: async ({ version, before, after }) => {
      const input = { eventId: event.id, version, ...changedSettings(before, after) };
      const payload = await executeMutation(UpdateEventSettingsDocument, { input });
      await queries.invalidateQueries({ queryKey: ['event', event.slug] });
      return storeSettings(payload.event ?? settings);
    },
  });
}

/** The label of a value, such as `Name · English` for `name.en`. */
function useLabels(): (path: string) => string {
  const words = useWords(WORDS);
  const names: Readonly<Record<keyof SettingsValues, string>> = {
    ...{ name: words.name, theme: words.theme, description: words.description, startsOn: words.startsOn },
    ...{ endsOn: words.endsOn, timeZone: words.timeZone, country: words.country, locales: words.locales },
    ...{ registrationOpensAt: words.opens, registrationClosesAt: words.closes, exhibitorQuota: words.quota },
    ...{ moderatesChanges: words.moderatesChanges, showsAddresses: words.showsAddresses },
    movesProgramme: words.movesProgramme,
    ...{ showsCall: words.showsCall, showsPlacesLeft: words.showsPlacesLeft },
    ...{ callIntroduction: words.callIntroduction, contactName: words.contactName },
    ...{ contactEmail: words.email, contactPhone: words.phone },
  };
  return (path) => {
    const [key = '', locale] = path.split(/\.(.*)/);
    const name = names[key as keyof SettingsValues];
    return locale === undefined ? name : `${name} · ${localeName(locale)}`;
  };
}
