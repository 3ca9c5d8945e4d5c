import { Button } from '@vitrine/components/button';
import { useLanguage, useWords } from '@vitrine/components/language';
import { Notice } from '@vitrine/components/notice';
import { WORDS as COMPONENT_WORDS } from '@vitrine/components/words';
import type { ReactNode } from 'react';
import { fieldLabel } from '@vitrine/components/changes/field-label';
import { WORDS } from './words.js';

interface MergeResultProps {
  readonly result: {
    readonly filled: readonly string[];
    readonly dropped: readonly string[];
    readonly moved: { readonly products: number; readonly booths: number; readonly members: number } | null;
  };
  readonly action: string;
  readonly onClose: () => void;
}

/** The result of a merger: moved objects, filled values and lost values. */
export function MergeResult({ result, action, onClose }: MergeResultProps): ReactNode {
  const words = useWords(WORDS);
  const { listComma } = useWords(COMPONENT_WORDS);
  const { language } = useLanguage();
  const namesOf = (fields: readonly string[]): string =>
    fields.map((field) => fieldLabel(field, language)).join(listComma);
  const { filled, dropped, moved } = result;
  return (
    <div className="form-rows">
      <Notice tone="good" title={words.mergeDone}>
        {moved && <p>{words.mergeMoved(moved.products, moved.booths, moved.members)}</p>}
        {filled.length > 0 && <p>{words.mergeFilled(namesOf(filled))}</p>}
        {dropped.length > 0 && <p>{words.mergeDropped(namesOf(dropped))}</p>}
      </Notice>
      <div className="dialog-buttons">
        <Button kind="main" autoFocus onPress={onClose}>
          {action}
        </Button>
      </div>
    </div>
  );
}
