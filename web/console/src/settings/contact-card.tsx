import { formFields } from '@vitrine/components/form-fields';
import { useWords } from '@vitrine/components/language';
import { TextInput } from '@vitrine/components/text-input';
import { TextsInput } from '@vitrine/components/texts-input';
import type { ReactNode } from 'react';
import { EVENT_CONTACT } from '@vitrine/ui/bounds';
import type { SettingsFormState } from './settings-values.js';
import { WORDS } from './words.js';

interface CardProps {
  readonly form: SettingsFormState;
}

/** The contact for visitors and applicants. */
export function ContactCard({ form: { values, set, errorAt } }: CardProps): ReactNode {
  const { field, texts } = formFields(values, set, errorAt, EVENT_CONTACT);
  const words = useWords(WORDS);
  return (
    <section className="card form-rows" aria-labelledby="contact">
      <h2 id="contact">{words.contact}</h2>
      <p className="is-quiet">{words.contactHint}</p>
      <TextsInput
        label={words.contactName}
        locales={values.locales}
        {...texts('contactName', 'contact.name')}
      />
      <div className="form-pairs">
        <TextInput label={words.email} type="email" {...field('contactEmail', 'contact.email')} />
        <TextInput label={words.phone} type="tel" {...field('contactPhone', 'contact.phone')} />
      </div>
    </section>
  );
}
