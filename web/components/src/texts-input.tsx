import type { ReactNode } from 'react';
import { useWords } from './language.js';
import { localeName, missingTranslations, type TextsByLocale } from './localized.js';
import { TextInput } from './text-input.js';
import { WORDS } from './words.js';

interface TextsInputProps {
  /** The label of the field. Each language is added to it: `Name · English`. */
  readonly label: string;
  readonly locales: readonly string[];
  readonly texts: TextsByLocale;
  readonly onChange: (texts: TextsByLocale) => void;
  readonly errorAt: (locale: string) => string | undefined;
  /** An error of the whole text. The first field shows it. */
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
  readonly rows?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
}

/**
 * One field for each language. A language without text is marked if another one has a text. It is never
 * filled from another.
 */
export function TextsInput(props: TextsInputProps): ReactNode {
  const {
    label,
    locales,
    texts,
    onChange,
    errorAt,
    error,
    isRequired = false,
    isReadOnly = false,
    ...field
  } = props;
  const { noTranslation } = useWords(WORDS);
  const hasText = locales.some((locale) => (texts[locale] ?? '').trim() !== '');
  const missing = missingTranslations(texts, locales);
  return (
    <div className="form-pairs">
      {locales.map((locale, index) => (
        <TextInput
          key={locale}
          {...field}
          label={`${label} · ${localeName(locale)}`}
          lang={locale}
          mark={missing.includes(locale) ? noTranslation : undefined}
          error={errorAt(locale) ?? (index === 0 ? error : undefined)}
          isRequired={isRequired && index === 0 && !hasText}
          isReadOnly={isReadOnly}
          value={texts[locale] ?? ''}
          onChange={(text) => onChange({ ...texts, [locale]: text })}
        />
      ))}
    </div>
  );
}
