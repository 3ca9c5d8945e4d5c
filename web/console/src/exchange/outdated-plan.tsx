import { Button } from '@vitrine/components/button';
import { useWords } from '@vitrine/components/language';
import { Notice } from '@vitrine/components/notice';
import type { ReactNode } from 'react';
import type { Importing } from './use-import.js';
import { WORDS } from './words.js';

/** The notice that the event was changed since the check, such as by the undo of an import, and a new check. */
export function OutdatedPlan({ importing }: { readonly importing: Importing }): ReactNode {
  const words = useWords(WORDS);
  const { isOutdated, isChecking, isApplying, result, error, change } = importing;
  if (!isOutdated || isChecking || isApplying || result || error) return null;
  return (
    <Notice tone="warn" title={words.refusals.STALE}>
      <Button kind="quiet" onPress={() => change({})}>
        {words.checkAgain}
      </Button>
    </Notice>
  );
}
