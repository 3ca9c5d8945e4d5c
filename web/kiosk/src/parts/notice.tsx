import type { JSX } from 'preact';
import type { StaffNotice } from '../device/staff-notice.js';
import type { Words } from '../words.js';

interface NoticeProps {
  readonly notice: StaffNotice;
  readonly words: Words;
  readonly onClose: () => void;
}

/** A message of the staff, or the name of the kiosk in large letters. */
export function Notice({ notice, words, onClose }: NoticeProps): JSX.Element {
  return (
    <div class="overlay" role="status">
      <div class={notice.kind === 'IDENTIFY' ? 'dialog is-name' : 'dialog'}>
        <p class="notice-text">{notice.text}</p>
        <button type="button" class="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </div>
  );
}
