import { nameOf, unstoredDrafts } from './draft-store.js';

/** Whether this tab has a draft whose key begins with the given text. */
export function hasDraft(start: string): boolean {
  return [...storedNames(), ...unstoredDrafts.keys()].some((name) => name.startsWith(nameOf(start)));
}

function storedNames(): string[] {
  try {
    return Object.keys(sessionStorage);
  } catch {
    return [];
  }
}
