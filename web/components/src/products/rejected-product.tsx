import type { ReactNode } from 'react';
import { ChangeTable } from '../changes/change-table.js';
import { useWords } from '../language.js';
import { Notice } from '../notice.js';
import type { EntryProductFragment } from './products.graphql.js';
import { WORDS } from './words.js';

interface RejectedProductProps {
  readonly name: string;
  readonly rejected: NonNullable<EntryProductFragment['rejectedChange']>;
}

/** The note of staff and the values that they rejected, for members of the exhibitor. */
export function RejectedProduct({ name, rejected }: RejectedProductProps): ReactNode {
  const words = useWords(WORDS);
  const { note, removes, changes } = rejected;
  return (
    <Notice tone="warn" title={removes ? words.removalRejected : words.rejected}>
      <p>{note ?? (removes ? words.removalRejectedText : words.rejectedText)}</p>
      {changes.length > 0 && <ChangeTable label={`${words.rejected} ${name}`} changes={changes} />}
    </Notice>
  );
}
