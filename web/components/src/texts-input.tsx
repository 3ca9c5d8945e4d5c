import type { ReactNode } from 'react';
import { useWords } from './language.js';
import { localeName, type TextsByLocale } from './localized.js';
import { TextInput } from './text-input.js';
import { WORDS } from './words.js';

interface TextsInputProps {
  /** The name of the field; each language is added to it: `Name · English`. */
  readonly label: string;
  readonly locales: readonly string[];
  readonly texts: TextsByLocale;
  readonly onChange: (texts: TextsByLocale) => void;
  readonly errorAt: (locale: string) => string | undefined;
  /** An error of the text as a whole; the first field shows it. */
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
  readonly rows?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
}

/** One field for each language. A language without text is marked if another has one; it is never filled by it. */
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
  const hasText = (locale: string): boolean => (texts[locale] ?? '').trim() !== '';
  const isMissing = (locale: string): boolean => !hasText(locale) && locales.some(hasText);
  return (
    <div className="form-pairs">
      {locales.map((locale, index) => (
        <TextInput
          key={locale}
          {...field}
          label={`${label} · ${localeName(locale)}`}
          lang={locale}
          mark={isMissing(locale) ? noTranslation : undefined}
          error={errorAt(locale) ?? (index === 0 ? error : undefined)}
          isRequired={isRequired && index === 0 && !locales.some(hasText)}
          isReadOnly={isReadOnly}
          value={texts[locale] ?? ''}
          onChange={(text) => onChange({ ...texts, [locale]: text })}
        />
      ))}
    </div>
  );
}
