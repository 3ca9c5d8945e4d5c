import type { JSX } from 'preact';

interface PlateProps {
  readonly hall?: string | undefined;
  readonly booth?: string | undefined;
  /** Whether the plate is grey, in the list of one hall. */
  readonly isPlain?: boolean;
}

/** `H4 D2`: the hall on dark ground, the booth on yellow. */
export function Plate({ hall, booth, isPlain = false }: PlateProps): JSX.Element {
  return (
    <span class={isPlain ? 'plate is-plain' : 'plate'}>
      {hall !== undefined && <b>{hall}</b>}
      {hall !== undefined && booth !== undefined && ' '}
      {booth !== undefined && <i>{booth}</i>}
    </span>
  );
}
