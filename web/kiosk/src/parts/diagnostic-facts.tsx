import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { dayOf, clockTime } from '../catalog/event-time.js';
import { APP_VERSION } from '../device/device-facts.js';
import { useCatalogStatus } from '../state/catalog-status.js';
import { useKiosk } from '../state/kiosk-context.js';
import { useStaffWords } from '../state/staff-words.js';
import type { StaffWords } from '../staff-words.js';

type Term = keyof StaffWords['diagnosticTerms'];

const MEGABYTE = 1_000_000;

/** The facts for the staff at a kiosk, and two actions to repair it. */
export function DiagnosticFacts(): JSX.Element {
  const { catalog } = useKiosk();
  const words = useStaffWords();
  const facts = useFacts();
  return (
    <>
      <dl class="facts">
        {Object.entries(facts).map(([term, value]) => (
          <div key={term}>
            <dt>{words.diagnosticTerms[term as Term]}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {!isSecureContext && <p class="status is-warn">{words.insecure}</p>}
      <div class="dialog-buttons">
        <button type="button" class="button" onClick={() => void catalog.sync().catch(() => undefined)}>
          {words.syncNow}
        </button>
        <button type="button" class="button" onClick={() => location.reload()}>
          {words.restart}
        </button>
      </div>
      <PairAgain />
    </>
  );
}

/**
 * Removes the pairing after a confirmation, for a server that no longer has this kiosk and never revokes its
 * token.
 */
function PairAgain(): JSX.Element {
  const { catalog } = useKiosk();
  const { pairAgain, pairAgainHint } = useStaffWords();
  const [isWarned, setWarned] = useState(false);
  // The heartbeat then returns to the pairing screen.
  const wipe = (): void => void catalog.wipe().catch(() => undefined);
  return (
    <>
      {isWarned && <p class="status is-warn">{pairAgainHint}</p>}
      <button
        type="button"
        class={isWarned ? 'button is-main' : 'button'}
        onClick={isWarned ? wipe : () => setWarned(true)}
      >
        {pairAgain}
      </button>
    </>
  );
}

function useFacts(): Readonly<Record<Term, string>> {
  const { words: kioskWords, catalog, configuration, fair, client } = useKiosk();
  const words = useStaffWords();
  const status = useCatalogStatus(catalog);
  const storage = useStorage();
  const { updatedAt, revision, isOnline, error } = status;
  const zone = fair.event?.body.timeZone;
  const { serviceWorker } = navigator as Partial<Navigator>;
  const yesOrNo = (isTrue: boolean): string => (isTrue ? words.yes : words.no);
  return {
    kiosk: configuration.name,
    event: configuration.event.slug,
    version: APP_VERSION,
    revision: String(revision ?? '–'),
    lastSync: updatedAt ? `${dayOf(updatedAt, zone)} ${clockTime(updatedAt, zone)}` : '–',
    server: `${client.url} · ${isOnline ? words.online : kioskWords.offline}`,
    storage,
    secureContext: yesOrNo(isSecureContext),
    serviceWorker: yesOrNo(Boolean(serviceWorker?.controller)),
    panel: `${innerWidth} × ${innerHeight} px · ${configuration.panelWidth ?? '–'} mm`,
    error: error instanceof Error ? error.message : '–',
  };
}

/** The used storage, and whether the browser may remove it. */
function useStorage(): string {
  const words = useStaffWords();
  const [text, setText] = useState('–');
  useEffect(() => {
    const { storage } = navigator as Partial<Navigator>;
    if (!storage) return;
    void Promise.all([storage.estimate(), storage.persisted()]).then(([{ usage, quota }, isPersisted]) => {
      const sizes = [usage, quota].map((bytes) => `${Math.round((bytes ?? 0) / MEGABYTE)} MB`).join(' / ');
      setText(isPersisted ? `${sizes} · ${words.persistent}` : sizes);
    });
  }, []);
  return text;
}
