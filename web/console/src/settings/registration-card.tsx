import { CheckInput } from '@vitrine/components/check-input';
import { useWords } from '@vitrine/components/language';
import { MomentInput } from '@vitrine/components/moment-input';
import { TextInput } from '@vitrine/components/text-input';
import { TextsInput } from '@vitrine/components/texts-input';
import type { ReactNode } from 'react';
import type { SettingsFormState } from './settings-values.js';
import { WORDS } from './words.js';

interface CardProps {
  readonly form: SettingsFormState;
}

/** The call for exhibitors, its time and the rules of registration. */
export function RegistrationCard({ form: { values, set, errorAt } }: CardProps): ReactNode {
  const words = useWords(WORDS);
  return (
    <section className="card form-rows" aria-labelledby="registration">
      <h2 id="registration">{words.registration}</h2>
      <CheckInput isSelected={values.showsCall} onChange={(showsCall) => set({ showsCall })}>
        {words.showsCall}
      </CheckInput>
      <p className="is-quiet">{words.showsCallHint}</p>
      <TextsInput
        label={words.callIntroduction}
        locales={values.locales}
        texts={values.callIntroduction}
        onChange={(callIntroduction) => set({ callIntroduction })}
        errorAt={(locale) => errorAt(`callIntroduction.${locale}`)}
        rows={4}
      />
      <div className="form-pairs">
        <MomentInput
          label={words.opens}
          hint={words.opensHint}
          value={values.registrationOpensAt}
          onChange={(registrationOpensAt) => set({ registrationOpensAt })}
          timeZone={values.timeZone}
          error={errorAt('registrationOpensAt')}
        />
        <MomentInput
          label={words.closes}
          value={values.registrationClosesAt}
          onChange={(registrationClosesAt) => set({ registrationClosesAt })}
          timeZone={values.timeZone}
          time="23:59"
          error={errorAt('registrationClosesAt')}
        />
        <TextInput
          label={words.quota}
          hint={words.quotaHint}
          type="number"
          value={values.exhibitorQuota}
          onChange={(exhibitorQuota) => set({ exhibitorQuota })}
          error={errorAt('exhibitorQuota')}
        />
      </div>
      <div className="checks">
        <CheckInput
          isSelected={values.showsPlacesLeft}
          onChange={(showsPlacesLeft) => set({ showsPlacesLeft })}
        >
          {words.showsPlacesLeft}
        </CheckInput>
        <CheckInput
          isSelected={values.moderatesChanges}
          onChange={(moderatesChanges) => set({ moderatesChanges })}
        >
          {words.moderatesChanges}
        </CheckInput>
        <CheckInput isSelected={values.showsAddresses} onChange={(showsAddresses) => set({ showsAddresses })}>
          {words.showsAddresses}
        </CheckInput>
      </div>
    </section>
  );
}
