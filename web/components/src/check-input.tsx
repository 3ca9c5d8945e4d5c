import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField, type CheckboxFieldProps } from 'react-aria-components/Checkbox';

interface CheckInputProps extends Omit<CheckboxFieldProps, 'className' | 'style' | 'children'> {
  readonly children?: ReactNode;
}

/** A check box with its words; in a row of a table `slot="selection"` names it. */
export function CheckInput({ children, ...props }: CheckInputProps): ReactNode {
  return (
    <CheckboxField {...props}>
      <CheckboxButton className="check">
        <span className="check-box" aria-hidden="true" />
        {children}
      </CheckboxButton>
    </CheckboxField>
  );
}
