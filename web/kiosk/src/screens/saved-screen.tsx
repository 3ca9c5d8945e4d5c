import type { CatalogObject } from '@vitrine/client';
import type { JSX } from 'preact';
import { savedAddress } from '../catalog/saved-address.js';
import { ExhibitorRow } from '../parts/exhibitor-row.js';
import { Icon } from '../parts/icon.js';
import { QrCode } from '../parts/qr-code.js';
import { SavedProductRow } from '../parts/saved-product-row.js';
import { useKiosk } from '../state/kiosk-context.js';
import { MAXIMUM_SAVED } from '../state/visit.js';

type SavedObject = CatalogObject<'Exhibitor'> | CatalogObject<'Product'>;

export function SavedScreen(): JSX.Element {
  const { fair, words, visit } = useKiosk();
  const objects = visit.saved.flatMap((id): SavedObject[] => {
    const object = fair.catalog.get(id, 'Exhibitor') ?? fair.catalog.get(id, 'Product');
    return object ? [object] : [];
  });
  return (
    <div class="saved">
      <header class="bar">
        <h1>
          {words.saved} <small>{objects.length}</small>
        </h1>
        {visit.saved.length >= MAXIMUM_SAVED && <p role="status">{words.savedFull(MAXIMUM_SAVED)}</p>}
      </header>
      {objects.length === 0 ? <EmptyList /> : <SavedList objects={objects} />}
    </div>
  );
}

function EmptyList(): JSX.Element {
  const { words, go } = useKiosk();
  return (
    <div class="gone">
      <Icon name="star" />
      <h2>{words.savedEmpty}</h2>
      <p>{words.savedEmptyHint}</p>
      <button type="button" class="button is-main" onClick={() => go({ at: 'list' })}>
        {words.toList}
      </button>
    </div>
  );
}

function SavedList({ objects }: { readonly objects: readonly SavedObject[] }): JSX.Element {
  const { words, client, visit, fair } = useKiosk();
  const ids = objects.map(({ id }) => id);
  return (
    <div class="scroll saved-scroll">
      <aside class="take-along is-large">
        <QrCode value={savedAddress(client.url, fair, visit.language, ids)} label={words.qrCode} />
        <b>{words.scanTitle}</b>
        <span>{words.scanSavedHint}</span>
      </aside>
      <ol class="card-list" aria-label={words.saved}>
        {objects.map((object) => (
          <li key={object.id}>
            {object.type === 'Exhibitor' ? <ExhibitorRow of={object} /> : <SavedProductRow of={object} />}
          </li>
        ))}
      </ol>
    </div>
  );
}
