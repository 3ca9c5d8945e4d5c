import type { ComponentChildren, JSX } from 'preact';
import { useKiosk } from '../state/kiosk-context.js';
import { Icon } from './icon.js';

const ROWS = ['1234567890', 'QWERTYUIOP', 'ASDFGHJKL-', 'ZXCVBNM'];

interface KeyboardProps {
  /** Receives the change of the text for each key. */
  readonly onEdit: (edit: (text: string) => string) => void;
}

/** The kiosk's keyboard, for names in Latin letters, pinyin and booth codes. */
export function Keyboard({ onEdit }: KeyboardProps): JSX.Element {
  const { words } = useKiosk();
  return (
    <div class="keyboard" role="group" aria-label={words.keyboard}>
      {ROWS.map((row, index) => (
        <div key={row} class="keyboard-row">
          {Array.from(row, (key) => (
            <Key key={key} onPress={() => onEdit((text) => text + key.toLowerCase())}>
              {key}
            </Key>
          ))}
          {index === ROWS.length - 1 && (
            <>
              <Key isWide onPress={() => onEdit((text) => `${text} `)}>
                {words.space}
              </Key>
              <Key label={words.backspace} onPress={() => onEdit((text) => text.slice(0, -1))}>
                <Icon name="delete" />
              </Key>
            </>
          )}
        </div>
      ))}
    </div>
  );
}

interface KeyProps {
  readonly label?: string;
  readonly isWide?: boolean;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

function Key({ label, isWide = false, onPress, children }: KeyProps): JSX.Element {
  return (
    <button type="button" class={isWide ? 'key is-wide' : 'key'} aria-label={label} onClick={onPress}>
      {children}
    </button>
  );
}
