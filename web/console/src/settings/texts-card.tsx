import { formFields } from '@vitrine/components/form-fields';
import { useWords } from '@vitrine/components/language';
import { TextsInput } from '@vitrine/components/texts-input';
import type { ReactNode } from 'react';
import { UPDATE_EVENT } from '@vitrine/ui/bounds';
import type { SettingsFormState } from './settings-values.js';
import { WORDS } from './words.js';

interface CardProps {
  readonly form: SettingsFormState;
}

/** Name, theme and description in all languages. */
export function TextsCard({ form: { values, set, errorAt } }: CardProps): ReactNode {
  const { texts } = formFields(values, set, errorAt, UPDATE_EVENT);
  const words = useWords(WORDS);
  const { locales } = values;
  return (
    <section className="card form-rows" aria-labelledby="texts">
      <h2 id="texts">{words.texts}</h2>
      <TextsInput label={words.name} locales={locales} {...texts('name')} isRequired />
      <TextsInput label={words.theme} locales={locales} {...texts('theme')} />
      <TextsInput label={words.description} locales={locales} {...texts('description')} rows={6} />
    </section>
  );
}
