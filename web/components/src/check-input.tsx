import type { ReactNode } from 'react';
import { Checkbox, type CheckboxProps } from 'react-aria-components/Checkbox';

interface CheckInputProps extends Omit<CheckboxProps, 'className' | 'style' | 'children'> {
  readonly children?: ReactNode;
}

/** A check box with its words; in a row of a table `slot="selection"` names it. */
export function CheckInput({ children, ...props }: CheckInputProps): ReactNode {
  return (
    <Checkbox {...props} className="check">
      <span className="check-box" aria-hidden="true" />
      {children}
    </Checkbox>
  );
}
