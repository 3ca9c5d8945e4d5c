import { accessId, readAccessId } from '../../../identity/account/model/account-id.js';

/** Actors whose names contain an id, and the first letter of the id in the API. */
const LETTERS = { 'api key': 'K', kiosk: 'D' } as const;

type ActorKind = keyof typeof LETTERS;

/** The actor of an entry. The API's id of a key or kiosk replaces the database id. */
export function shownActor(actor: string): string {
  return actor.replace(
    /^(API key|kiosk)( .*\()([\da-f-]{36})\)$/s,
    (_, kind: string, label: string, id: string) =>
      `${kind}${label}${accessId(LETTERS[kind.toLowerCase() as ActorKind], id)})`,
  );
}

/** The reverse of `shownActor`. Names are case-insensitive, ids are case-sensitive. */
export function storedActor(actor: string): string {
  return actor.replace(
    /^(api key|kiosk)( .*\()([\w-]{23})\)$/is,
    (text: string, kind: string, label: string, id: string) => {
      const databaseId = readAccessId(LETTERS[kind.toLowerCase() as ActorKind], id);
      return databaseId === null ? text : `${kind}${label}${databaseId})`;
    },
  );
}
