import type { IconName } from '@vitrine/ui/icons';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { Icon } from './icon.js';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  /** `main` for the one action of a screen or dialog, `quiet` for actions beside others, `bad` for what removes. */
  readonly kind?: 'main' | 'plain' | 'quiet' | 'bad' | undefined;
  readonly icon?: IconName | undefined;
  readonly children?: ReactNode;
}

/** A button with an optional icon before its words. A button without words needs `aria-label`. */
export function Button({ kind = 'plain', icon, children, ...props }: ButtonProps): ReactNode {
  const isIconOnly = children === undefined;
  return (
    <AriaButton {...props} className={`button is-${kind}${isIconOnly ? ' is-icon' : ''}`}>
      {icon && <Icon name={icon} />}
      {children}
    </AriaButton>
  );
}
