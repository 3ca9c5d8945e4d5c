import type { Catalog, CatalogStatus } from '@vitrine/client';
import { useEffect, useState } from 'preact/hooks';

/** The status of the copy. Each change renders the component again. */
export function useCatalogStatus(catalog: Catalog): CatalogStatus {
  const [status, setStatus] = useState(catalog.status);
  useEffect(() => {
    setStatus(catalog.status);
    return catalog.onStatus(setStatus);
  }, [catalog]);
  return status;
}
