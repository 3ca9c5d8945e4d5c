import { newVisit, type Visit } from './visit.js';

const KEY = 'visit';

/** The visit before a reload of the page; undefined after a cold start. */
export function storedVisit(): Visit | undefined {
  try {
    const text = sessionStorage.getItem(KEY);
    return text === null ? undefined : { ...newVisit('zh'), ...(JSON.parse(text) as Visit) };
  } catch {
    return undefined;
  }
}

/** Forgets the visit, so that a revoked kiosk stores nothing of it. */
export function clearStoredVisit(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // The browser has no storage.
  }
}

/** Keeps a visit over a reload of the page, such as by F5. */
export function storeVisit(visit: Visit): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(visit));
  } catch {
    // Without storage, a reload starts a new visit.
  }
}
