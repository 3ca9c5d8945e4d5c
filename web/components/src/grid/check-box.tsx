import type { ReactNode } from 'react';

interface CheckBoxProps {
  /** The name for screen readers. The box has no visible label. */
  readonly label: string;
  readonly isSelected: boolean;
  readonly isPartial?: boolean | undefined;
  /** Whether it is a Tab stop. */
  readonly isStop?: boolean | undefined;
  readonly onChange: (isSelected: boolean, isShift: boolean) => void;
}

/** A check box alone in its cell. It is the browser's own, because a list has many. */
export function CheckBox(props: CheckBoxProps): ReactNode {
  const { label, isSelected, isPartial = false, isStop = true, onChange } = props;
  return (
    <input
      type="checkbox"
      aria-label={label}
      checked={isSelected}
      ref={(element) => {
        if (element) element.indeterminate = isPartial;
      }}
      tabIndex={isStop ? 0 : -1}
      onChange={({ currentTarget, nativeEvent }) =>
        onChange(currentTarget.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
      }
    />
  );
}
