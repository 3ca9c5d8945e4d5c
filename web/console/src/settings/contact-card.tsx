import { useWords } from '@vitrine/components/language';
import { TextInput } from '@vitrine/components/text-input';
import { TextsInput } from '@vitrine/components/texts-input';
import type { ReactNode } from 'react';
import type { SettingsFormState } from './settings-values.js';
import { WORDS } from './words.js';

interface CardProps {
  readonly form: SettingsFormState;
}

/** Whom visitors and applicants can ask. */
export function ContactCard({ form: { values, set, errorAt } }: CardProps): ReactNode {
  const words = useWords(WORDS);
  return (
    <section className="card form-rows" aria-labelledby="contact">
      <h2 id="contact">{words.contact}</h2>
      <p className="is-quiet">{words.contactHint}</p>
      <TextsInput
        label={words.contactName}
        locales={values.locales}
        texts={values.contactName}
        onChange={(contactName) => set({ contactName })}
        errorAt={(locale) => errorAt(`contact.name.${locale}`)}
        maxLength={200}
      />
      <div className="form-pairs">
        <TextInput
          label={words.email}
          type="email"
          value={values.contactEmail}
          onChange={(contactEmail) => set({ contactEmail })}
          error={errorAt('contact.email')}
        />
        <TextInput
          label={words.phone}
          type="tel"
          value={values.contactPhone}
          onChange={(contactPhone) => set({ contactPhone })}
          error={errorAt('contact.phone')}
        />
      </div>
    </section>
  );
}
