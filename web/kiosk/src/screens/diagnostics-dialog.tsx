import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../parts/icon.js';
import { useKiosk } from '../state/kiosk-context.js';
import { DiagnosticFacts } from '../parts/diagnostic-facts.js';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];
/** After so many wrong PINs no other one is taken for a minute. */
const ATTEMPTS = 5;
const LOCKED_MS = 60_000;

/** The state of the kiosk for the staff, behind the PIN of the event. Without a PIN it stays closed. */
export function DiagnosticsDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { words, configuration } = useKiosk();
  const [isOpen, setOpen] = useState(false);
  const pin = configuration.diagnosticsPin;
  return (
    <div class="overlay">
      <div class="dialog is-wide" role="dialog" aria-modal="true" aria-labelledby="diagnostics">
        <h2 id="diagnostics">{words.diagnostics}</h2>
        {isOpen ? (
          <DiagnosticFacts />
        ) : pin ? (
          <PinPad pin={pin} onRight={() => setOpen(true)} />
        ) : (
          <p>{words.noPin}</p>
        )}
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
  const [isLocked, countWrong] = useAttempts();
  const type = (digit: string): void => {
    const next = typed + digit;
    const isComplete = next.length >= pin.length;
    if (next === pin) onRight();
    else if (isComplete) countWrong();
    setWrong(isComplete && next !== pin);
    setTyped(isComplete ? '' : next);
  };
  return (
    <>
      <p class="pin" role="status" aria-label={words.pin}>
        {isLocked ? words.pinLocked : isWrong ? words.wrongPin : '•'.repeat(typed.length) || words.pin}
      </p>
      <div class="pin-pad" role="group" aria-label={words.keyboard}>
        {DIGITS.map((digit) => (
          <button key={digit} type="button" class="key" disabled={isLocked} onClick={() => type(digit)}>
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

/** The wrong PINs since the page was loaded: closing the dialog does not clear them. */
const wrong = { count: 0, lockedUntil: 0 };

/** Whether no PIN is taken at present, and what counts a wrong one. */
function useAttempts(): [boolean, () => void] {
  const [isLocked, setLocked] = useState(Date.now() < wrong.lockedUntil);
  useEffect(() => {
    if (!isLocked) return undefined;
    const timer = setTimeout(() => setLocked(false), wrong.lockedUntil - Date.now());
    return () => clearTimeout(timer);
  }, [isLocked]);
  const countWrong = (): void => {
    wrong.count += 1;
    if (wrong.count % ATTEMPTS !== 0) return;
    wrong.lockedUntil = Date.now() + LOCKED_MS;
    setLocked(true);
  };
  return [isLocked, countWrong];
}
