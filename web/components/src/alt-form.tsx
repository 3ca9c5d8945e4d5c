import { IMAGE } from '@vitrine/ui/bounds';
import { type ReactNode, useEffect } from 'react';
import { Button } from './button.js';
import { writeDraft } from './draft-store.js';
import { useWords } from './language.js';
import { changedByLocale, type LocalizedText, textsByLocale } from './localized.js';
import { isSame } from './merge.js';
import { TextsInput } from './texts-input.js';
import { useFormDraft } from './use-form-draft.js';
import { WORDS } from './words.js';

interface AltFormProps {
  /** The name of the draft. */
  readonly draft: string;
  readonly stored: readonly LocalizedText[];
  readonly locales: readonly string[];
  /** Called with the changed languages. */
  readonly onSave: (changes: { locale: string; text: string | null }[]) => void;
}

/** The alternative text of a picture in all languages. Its button appears after the first change. */
export function AltForm({ draft, stored, locales, onSave }: AltFormProps): ReactNode {
  const words = useWords(WORDS);
  const before = textsByLocale(stored, locales);
  const key = `alt:${draft}`;
  const { values: texts, change } = useFormDraft(key, before);
  const isChanged = !isSame(texts, before);
  // Also removes the draft after the form starts again with the saved texts.
  useEffect(() => {
    if (!isChanged) writeDraft(key, undefined);
  }, [key, isChanged]);
  return (
    <>
      <TextsInput
        label={words.alt}
        locales={locales}
        texts={texts}
        maxLength={IMAGE.alt.maximum}
        onChange={change}
        errorAt={() => undefined}
      />
      {isChanged && (
        <div>
          <Button onPress={() => onSave(changedByLocale(before, texts))}>{words.saveAlt}</Button>
        </div>
      )}
    </>
  );
}
