import type { IconName } from '@vitrine/ui/icons';
import { type ReactNode, useState } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { Icon } from './icon.js';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  /** `main` for the main action of a screen or dialog, `quiet` for secondary actions, `bad` for removals. */
  readonly kind?: 'main' | 'plain' | 'quiet' | 'bad' | undefined;
  readonly icon?: IconName | undefined;
  readonly children?: ReactNode;
}

/** A button with an optional icon before its text. A button without text needs `aria-label`. */
export function Button(props: ButtonProps): ReactNode {
  const { kind = 'plain', icon, children, isDisabled = false, ...rest } = props;
  const [hasFocus, setHasFocus] = useState(false);
  const isIconOnly = children === undefined;
  // Browsers take the focus from a disabled button. So a focused button stays enabled but ignores presses.
  const state =
    isDisabled && hasFocus
      ? ({ 'aria-disabled': true, onPress: () => undefined, type: 'button' } as const)
      : { isDisabled };
  return (
    <AriaButton
      {...rest}
      {...state}
      onFocusChange={setHasFocus}
      className={`button is-${kind}${isIconOnly ? ' is-icon' : ''}`}
    >
      {icon && <Icon name={icon} />}
      {children}
    </AriaButton>
  );
}
