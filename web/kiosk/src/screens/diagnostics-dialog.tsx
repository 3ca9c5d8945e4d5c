import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../parts/icon.js';
import { useKiosk } from '../state/kiosk-context.js';
import { useStaffWords } from '../state/staff-words.js';
import { DiagnosticFacts } from '../parts/diagnostic-facts.js';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];
/** After this number of wrong PINs, all PINs are refused for a minute. */
const ATTEMPTS = 5;
const LOCK_MS = 60_000;

/** The state of the kiosk for the staff, behind the PIN of the event. Without a PIN it stays closed. */
export function DiagnosticsDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { words, configuration } = useKiosk();
  const [isOpen, setOpen] = useState(false);
  const staffWords = useStaffWords();
  const pin = configuration.diagnosticsPin;
  return (
    <div class="overlay">
      <div class="dialog is-wide" role="dialog" aria-modal="true" aria-labelledby="diagnostics">
        <h2 id="diagnostics">{staffWords.diagnostics}</h2>
        {isOpen ? (
          <DiagnosticFacts />
        ) : pin ? (
          <PinPad pin={pin} onUnlock={() => setOpen(true)} />
        ) : (
          <p>{staffWords.noPin}</p>
        )}
        <button type="button" class="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </div>
  );
}

function PinPad({ pin, onUnlock }: { readonly pin: string; readonly onUnlock: () => void }): JSX.Element {
  const { words } = useKiosk();
  const { pin: prompt, pinLocked, wrongPin } = useStaffWords();
  const [entry, setEntry] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [isLocked, countWrong] = useAttempts();
  const type = (digit: string): void => {
    const newPin = entry + digit;
    const isComplete = newPin.length >= pin.length;
    if (newPin === pin) onUnlock();
    else if (isComplete) countWrong();
    setWrong(isComplete && newPin !== pin);
    setEntry(isComplete ? '' : newPin);
  };
  return (
    <>
      <p class="pin" role="status" aria-label={prompt}>
        {(isLocked ? pinLocked : isWrong && wrongPin) || '•'.repeat(entry.length) || prompt}
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
          onClick={() => setEntry(entry.slice(0, -1))}
        >
          <Icon name="delete" />
        </button>
      </div>
    </>
  );
}

/** The wrong PINs since the page was loaded. Closing the dialog does not clear them. */
const wrongPins = { count: 0, lockedUntil: 0 };

/** Whether all PINs are refused at present, and a function that counts a wrong PIN. */
function useAttempts(): [boolean, () => void] {
  const [isLocked, setLocked] = useState(performance.now() < wrongPins.lockedUntil);
  useEffect(() => {
    if (!isLocked) return undefined;
    const timer = setTimeout(() => setLocked(false), wrongPins.lockedUntil - performance.now());
    return () => clearTimeout(timer);
  }, [isLocked]);
  const countWrong = (): void => {
    wrongPins.count += 1;
    if (wrongPins.count % ATTEMPTS !== 0) return;
    wrongPins.lockedUntil = performance.now() + LOCK_MS;
    setLocked(true);
  };
  return [isLocked, countWrong];
}
