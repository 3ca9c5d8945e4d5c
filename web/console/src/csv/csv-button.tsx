import { useMutation } from '@tanstack/react-query';
import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import type { PageOf } from '@vitrine/components/use-pages';
import type { ReactNode } from 'react';
import { csvText } from './csv-text.js';
import { saveFile } from './save-file.js';

interface CsvButtonProps {
  readonly label: string;
  /** The name of the file. */
  readonly name: string;
  readonly isDisabled?: boolean;
  /** The rows of the file, the header first. */
  readonly read: () => Promise<readonly (readonly string[])[]>;
}

/** Saves rows as CSV. */
export function CsvButton({ label, name, isDisabled = false, read }: CsvButtonProps): ReactNode {
  const save = useMutation({
    mutationFn: read,
    onSuccess: (rows) => saveFile(name, new Blob([csvText(rows)], { type: 'text/csv;charset=utf-8' })),
  });
  return (
    <>
      <FailureNotice error={save.error} />
      <Button
        icon="download"
        isDisabled={isDisabled}
        isPending={save.isPending}
        onPress={() => save.mutate()}
      >
        {label}
      </Button>
    </>
  );
}

/** Reads all objects of a list of the API. */
export async function readAll<Node>(
  read: (after: string | null) => Promise<PageOf<Node> | null | undefined>,
): Promise<Node[]> {
  const all: Node[] = [];
  for (let after: string | null = null; ;) {
    const page: PageOf<Node> | null | undefined = await read(after);
    all.push(...(page?.nodes ?? []));
    if (page?.pageInfo.hasNextPage !== true) return all;
    after = page.pageInfo.endCursor;
  }
}
