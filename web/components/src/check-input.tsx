import type { ReactNode } from 'react';

interface CheckInputProps {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean | undefined;
  /** Its label. */
  readonly children: ReactNode;
}

/** A check box with its label. */
export function CheckInput({ isSelected, onChange, isDisabled, children }: CheckInputProps): ReactNode {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={isSelected}
        disabled={isDisabled}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      {children}
    </label>
  );
}
