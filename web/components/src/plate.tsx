import type { ReactNode } from 'react';

interface PlateProps {
  readonly hall?: string | undefined;
  readonly booth?: string | undefined;
  /** Whether the plate is grey, in the list of one hall. */
  readonly isPlain?: boolean;
}

/** `H4 D2`: the hall on ink, the booth on yellow. */
export function Plate({ hall, booth, isPlain = false }: PlateProps): ReactNode {
  return (
    <span className={isPlain ? 'plate is-plain' : 'plate'}>
      {hall !== undefined && <b>{hall}</b>}
      {hall !== undefined && booth !== undefined && ' '}
      {booth !== undefined && <i>{booth}</i>}
    </span>
  );
}
