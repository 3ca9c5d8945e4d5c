import { accessId, readAccessId } from '../../../identity/account/model/account-id.js';

/** Actors that are named with their id, and the letter that the id has in the API. */
const LETTERS = { 'api key': 'K', kiosk: 'D' } as const;

type Named = keyof typeof LETTERS;

/** An actor as entries store it, with the API's id of a key or kiosk in place of the database's. */
export function shownActor(actor: string): string {
  return actor.replace(
    /^(API key|kiosk)( .*\()([\da-f-]{36})\)$/s,
    (_, kind: string, label: string, id: string) =>
      `${kind}${label}${accessId(LETTERS[kind.toLowerCase() as Named], id)})`,
  );
}

/** The reverse of `shownActor`; the letters of names may be of either case, those of ids not. */
export function storedActor(actor: string): string {
  return actor.replace(
    /^(api key|kiosk)( .*\()([\w-]{23})\)$/is,
    (whole: string, kind: string, label: string, id: string) => {
      const stored = readAccessId(LETTERS[kind.toLowerCase() as Named], id);
      return stored === null ? whole : `${kind}${label}${stored})`;
    },
  );
}
