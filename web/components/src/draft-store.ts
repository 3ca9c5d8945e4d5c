const PREFIX = 'draft:';
/** The owner of the drafts. */
let owner = '';
/** Drafts that the storage did not accept, by name. They last until the page is closed. */
export const unstoredDrafts = new Map<string, unknown>();

/** Sets the owner. Another user who signs in in the same tab does not see the drafts. */
export function setDraftOwner(account: string): void {
  owner = account;
}

/** The name of a draft in the storage. */
export function nameOf(key: string): string {
  return `${PREFIX}${owner}:${key}`;
}

/** The draft of a form in this tab. It survives a reload. */
export function readDraft(key: string): unknown {
  const name = nameOf(key);
  if (unstoredDrafts.has(name)) return unstoredDrafts.get(name);
  try {
    const text = sessionStorage.getItem(name);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Stores a draft; undefined removes it. Without storage the draft lasts until the page is closed. */
export function writeDraft(key: string, draft: unknown): void {
  const name = nameOf(key);
  unstoredDrafts.delete(name);
  try {
    if (draft === undefined) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify(draft));
  } catch {
    // The storage is full or not permitted.
    if (draft !== undefined) unstoredDrafts.set(name, draft);
  }
}
