import type { JSX } from 'preact';
import { useKiosk } from '../state/kiosk-context.js';
import { QrCode } from './qr-code.js';

/** A QR code with the address of an object for a phone, in the visitor's language. */
export function TakeAlong({ id }: { readonly id: string }): JSX.Element {
  const { words, client, visit } = useKiosk();
  return (
    <aside class="take-along">
      <QrCode value={`${client.url}/x/${id}?l=${visit.language}`} label={words.qrCode} />
      <b>{words.scanTitle}</b>
      <span>{words.scanHint}</span>
    </aside>
  );
}
