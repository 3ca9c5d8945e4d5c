import { useMutation } from '@tanstack/react-query';
import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { saveFile } from '../csv/save-file.js';
import { returnedRows } from './send-import.js';
import type { Importing } from './use-import.js';
import { WORDS } from './words.js';

/** Saves the rows with problems as a workbook, which the user can correct and import. */
export function WrongRowsButton({ importing }: { readonly importing: Importing }): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const { file, settings } = importing;
  const save = useMutation({
    mutationFn: async () => file && returnedRows({ event: event.slug, file, settings }),
    onSuccess: (rows) => rows && saveFile(`${settings.kind}-returned.xlsx`, rows),
  });
  return (
    <>
      <Button icon="file-down" onPress={() => save.mutate()} isPending={save.isPending}>
        {words.saveWrongRows}
      </Button>
      <FailureNotice error={save.error} />
    </>
  );
}
