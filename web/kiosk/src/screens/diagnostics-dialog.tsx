import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../parts/icon.js';
import { useKiosk } from '../state/kiosk-context.js';
import { DiagnosticFacts } from '../parts/diagnostic-facts.js';

interface DiagnosticsDialogProps {
  readonly pin: string;
  readonly onClose: () => void;
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/** The state of the kiosk for the staff, behind a PIN. */
export function DiagnosticsDialog({ pin, onClose }: DiagnosticsDialogProps): JSX.Element {
  const { words } = useKiosk();
  const [isOpen, setOpen] = useState(false);
  return (
    <div class="overlay">
      <div class="dialog is-wide" role="dialog" aria-modal="true" aria-labelledby="diagnostics">
        <h2 id="diagnostics">{words.diagnostics}</h2>
        {isOpen ? <DiagnosticFacts /> : <PinPad pin={pin} onRight={() => setOpen(true)} />}
        <button type="button" class="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </div>
  );
}

function PinPad({ pin, onRight }: { readonly pin: string; readonly onRight: () => void }): JSX.Element {
  const { words } = useKiosk();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const type = (digit: string): void => {
    const next = typed + digit;
    setWrong(next.length === pin.length && next !== pin);
    setTyped(next.length < pin.length ? next : '');
    if (next === pin) onRight();
  };
  return (
    <>
      <p class="pin" role="status" aria-label={words.pin}>
        {isWrong ? words.wrongPin : '•'.repeat(typed.length) || words.pin}
      </p>
      <div class="pin-pad" role="group" aria-label={words.keyboard}>
        {DIGITS.map((digit) => (
          <button key={digit} type="button" class="key" onClick={() => type(digit)}>
            {digit}
          </button>
        ))}
        <button
          type="button"
          class="key"
          aria-label={words.backspace}
          onClick={() => setTyped(typed.slice(0, -1))}
        >
          <Icon name="delete" />
        </button>
      </div>
    </>
  );
}
