import { type ReactNode, useState } from 'react';
import { Button } from './button.js';
import { useWords } from './language.js';
import { changedByLocale, type LocalizedText, textsByLocale } from './localized.js';
import { isSame } from './merge.js';
import { TextsInput } from './texts-input.js';
import { WORDS } from './words.js';

const MAX_ALT = 500;

interface AltFormProps {
  readonly stored: readonly LocalizedText[];
  readonly locales: readonly string[];
  /** Called with the changed languages. */
  readonly onSave: (changes: { locale: string; text: string | null }[]) => void;
}

/** The alternative text of a picture in all languages; its button appears with the first change. */
export function AltForm({ stored, locales, onSave }: AltFormProps): ReactNode {
  const words = useWords(WORDS);
  const before = textsByLocale(stored, locales);
  const [texts, setTexts] = useState(before);
  return (
    <>
      <TextsInput
        label={words.alt}
        locales={locales}
        texts={texts}
        maxLength={MAX_ALT}
        onChange={setTexts}
        errorAt={() => undefined}
      />
      {!isSame(texts, before) && (
        <div>
          <Button onPress={() => onSave(changedByLocale(before, texts))}>{words.saveAlt}</Button>
        </div>
      )}
    </>
  );
}
