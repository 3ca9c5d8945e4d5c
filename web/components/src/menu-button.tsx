import type { IconName } from '@vitrine/ui/icons';
import type { ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Button } from './button.js';
import { Icon } from './icon.js';

/** One entry of a menu: with `href` a link, otherwise an action. */
export interface MenuEntry<Name extends string = string> {
  readonly name: Name;
  readonly label: string;
  readonly icon?: IconName | undefined;
  /** An address of a file to download. */
  readonly href?: string | undefined;
}

interface MenuButtonProps<Name extends string> {
  readonly label: string;
  /** Its name for screen readers, if several buttons have the same label. It begins with the label. */
  readonly name?: string | undefined;
  readonly icon?: IconName | undefined;
  readonly kind?: 'plain' | 'quiet' | undefined;
  readonly entries: readonly MenuEntry<Name>[];
  readonly onChoose?: ((name: Name) => void) | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** A button with a menu of further actions. */
export function MenuButton<Name extends string>(props: MenuButtonProps<Name>): ReactNode {
  const { label, name = label, icon, kind, entries, onChoose, isDisabled = false } = props;
  return (
    <MenuTrigger>
      <Button kind={kind} icon={icon} aria-label={name} isDisabled={isDisabled}>
        {label}
        <Icon name="chevron-down" size={16} />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu aria-label={name} onAction={(key) => onChoose?.(key as Name)}>
          {entries.map((entry) => (
            <MenuItem
              key={entry.name}
              id={entry.name}
              className="option"
              textValue={entry.label}
              {...(entry.href === undefined ? {} : { href: entry.href, download: true })}
            >
              {entry.icon && <Icon name={entry.icon} size={16} />}
              {entry.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
