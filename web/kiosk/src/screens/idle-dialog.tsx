import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { COUNTDOWN_S } from '../state/presence.js';
import type { Words } from '../words.js';

interface IdleDialogProps {
  readonly words: Words;
  readonly onStay: () => void;
}

/** The question whether the visitor is still there. A touch anywhere continues the visit. */
export function IdleDialog({ words, onStay }: IdleDialogProps): JSX.Element {
  const [seconds, setSeconds] = useState(COUNTDOWN_S);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus();
    const timer = setInterval(() => setSeconds((previous) => Math.max(0, previous - 1)), 1000);
    // A click, not a touch: otherwise the end of the touch would reach the screen below.
    addEventListener('click', onStay);
    addEventListener('keydown', onStay);
    return () => {
      clearInterval(timer);
      removeEventListener('click', onStay);
      removeEventListener('keydown', onStay);
    };
  }, []);
  return (
    <div class="overlay">
      <div class="dialog" role="alertdialog" aria-labelledby="idle-title" aria-describedby="idle-hint">
        <h2 id="idle-title">{words.stillThere}</h2>
        <p id="idle-hint">{words.stillThereHint}</p>
        <p role="timer" class="dialog-timer">
          {words.seconds(seconds)}
        </p>
        <button ref={button} type="button" class="button is-main" onClick={onStay}>
          {words.goOn}
        </button>
      </div>
    </div>
  );
}
