import { Button } from '@vitrine/components/button';
import { Icon } from '@vitrine/components/icon';
import { useWords } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { COLUMN_NAMES, type ColumnName, DEFAULT_COLUMNS } from './list-settings.js';
import { WORDS } from './words.js';

interface ColumnChooserProps {
  readonly shown: readonly ColumnName[];
  readonly onChange: (shown: readonly ColumnName[]) => void;
}

/** A button with a menu of the columns beside the name. */
export function ColumnChooser({ shown, onChange }: ColumnChooserProps): ReactNode {
  const words = useWords(WORDS);
  return (
    <MenuTrigger>
      <span title={words.columns}>
        <Button icon="layout-grid" aria-label={words.columns} />
      </span>
      <Popover className="popover" placement="bottom end">
        <Menu aria-label={words.columns}>
          <MenuSection
            aria-label={words.columns}
            selectionMode="multiple"
            selectedKeys={shown}
            onSelectionChange={(keys) =>
              onChange(COLUMN_NAMES.filter((name) => keys === 'all' || keys.has(name)))
            }
          >
            {COLUMN_NAMES.map((name) => (
              <MenuItem key={name} id={name} className="option column-option" textValue={words[name]}>
                <Icon name="check" size={16} />
                {words[name]}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuItem className="option" onAction={() => onChange(DEFAULT_COLUMNS)}>
            {words.usualColumns}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
