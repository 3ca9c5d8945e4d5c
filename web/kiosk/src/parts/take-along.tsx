import type { JSX } from 'preact';
import { fromHere } from '../catalog/ways.js';
import { useKiosk } from '../state/kiosk-context.js';
import { QrCode } from './qr-code.js';

/** A QR code with the address of an object for a phone, in the visitor's language. The phone goes on from the kiosk. */
export function TakeAlong({ id }: { readonly id: string }): JSX.Element {
  const { words, client, visit, fair, configuration } = useKiosk();
  const address = `${client.url}/x/${id}?l=${visit.language}${fromHere(fair, configuration)}`;
  return (
    <aside class="take-along">
      <QrCode value={address} label={words.qrCode} />
      <b>{words.scanTitle}</b>
      <span>{words.scanHint}</span>
    </aside>
  );
}
