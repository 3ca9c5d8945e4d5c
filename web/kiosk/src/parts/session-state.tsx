import type { CatalogObject } from '@vitrine/client';
import type { JSX } from 'preact';
import { isRunning } from '../catalog/sessions.js';
import { useKiosk } from '../state/kiosk-context.js';

/** Shows whether a session is cancelled or moved, else whether it takes place now. Otherwise nothing. */
export function SessionState({ of: session }: { readonly of: CatalogObject<'Session'> }): JSX.Element | null {
  const { words, client } = useKiosk();
  const { state } = session.body;
  if (state === 'CANCELLED') return <small class="status is-bad">{words.CANCELLED}</small>;
  if (state === 'MOVED') return <small class="status is-warn">{words.MOVED}</small>;
  return isRunning(session, client.now()) ? <small class="status is-good">{words.now}</small> : null;
}
