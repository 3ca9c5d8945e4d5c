import { CheckInput } from '@vitrine/components/check-input';
import { formFields } from '@vitrine/components/form-fields';
import { useWords } from '@vitrine/components/language';
import { MomentInput } from '@vitrine/components/moment-input';
import { TextInput } from '@vitrine/components/text-input';
import { TextToCopy } from '@vitrine/components/text-to-copy';
import { TextsInput } from '@vitrine/components/texts-input';
import type { ReactNode } from 'react';
import { callPath } from '@vitrine/ui/addresses';
import { UPDATE_EVENT } from '@vitrine/ui/bounds';
import { useEvent } from '../event/event-context.js';
import type { SettingsFormState } from './settings-values.js';
import { WORDS } from './words.js';

interface CardProps {
  readonly form: SettingsFormState;
}

/** The call for exhibitors, the time of registration and its rules. */
export function RegistrationCard({ form: { values, set, errorAt } }: CardProps): ReactNode {
  const { field, texts, check } = formFields(values, set, errorAt, UPDATE_EVENT);
  const words = useWords(WORDS);
  const { event } = useEvent();
  return (
    <section className="card form-rows" aria-labelledby="registration">
      <h2 id="registration">{words.registration}</h2>
      <CheckInput {...check('showsCall')}>{words.showsCall}</CheckInput>
      <p className="is-quiet">{words.showsCallHint}</p>
      {values.showsCall && (
        <div>
          <p className="is-quiet">{words.callAddress}</p>
          <TextToCopy text={new URL(callPath(event.slug), location.href).href} />
        </div>
      )}
      <TextsInput
        label={words.callIntroduction}
        locales={values.locales}
        {...texts('callIntroduction')}
        rows={4}
      />
      <div className="form-pairs">
        <MomentInput
          label={words.opens}
          hint={words.opensHint}
          {...field('registrationOpensAt')}
          timeZone={values.timeZone}
        />
        <MomentInput
          label={words.closes}
          {...field('registrationClosesAt')}
          timeZone={values.timeZone}
          time="23:59"
        />
        <TextInput label={words.quota} hint={words.quotaHint} type="number" {...field('exhibitorQuota')} />
      </div>
      <div className="checks">
        <CheckInput {...check('showsPlacesLeft')}>{words.showsPlacesLeft}</CheckInput>
        <CheckInput {...check('moderatesChanges')}>{words.moderatesChanges}</CheckInput>
        <CheckInput {...check('showsAddresses')}>{words.showsAddresses}</CheckInput>
      </div>
    </section>
  );
}
