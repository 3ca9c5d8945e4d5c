import type { LocalizedText } from '../../../platform/text/localized-text.js';
import { auditField } from './audit-fields.js';
import type { FoundObject, ObjectKey } from './audit-names.js';
import { auditedId } from './audited-kinds.js';
import { UUID } from '../../../platform/text/uuid.js';
import type { StoredChange, Values } from './stored-change.js';
import type { AuditChangeType } from './audit-entry.type.js';

/** A reference to an object in the form of the API. */
interface ShownObject {
  id: string;
  name: string | null;
}

type Name = LocalizedText | string | null;

/** Reads stored changes with the fields and ids of the API. */
export class ChangeReader {
  readonly #mentioned: { key: ObjectKey; shown: ShownObject; stored: Name }[] = [];

  /** `find` loads objects. `say` selects the language of a name. */
  constructor(
    private readonly find: (keys: readonly ObjectKey[]) => Promise<readonly (FoundObject | null)[]>,
    private readonly say: (name: LocalizedText) => string | null,
  ) {}

  /** The changes of one entry, with the present names of objects, or the stored ones for deleted objects. */
  async read(changes: readonly StoredChange[]): Promise<AuditChangeType[]> {
    const read = changes.map(({ kind, id, before, after }) => ({
      kind,
      shown: this.#mention(kind, id, nameIn(after) ?? nameIn(before)),
      before: before ? this.#values(kind, before) : null,
      after: after ? this.#values(kind, after) : null,
    }));
    await this.#name();
    return read.map(({ kind, shown, before, after }) => {
      for (const values of [before, after]) if (values && 'id' in values) values.id = shown.id;
      return { kind, objectId: shown.id, name: shown.name, before, after };
    });
  }

  /** An object to which an entry refers. Its name is set when all objects are loaded. */
  #mention(kind: string, id: string, stored: Name): ShownObject {
    const shown: ShownObject = { id: auditedId(kind, id), name: null };
    this.#mentioned.push({ key: { kind, id }, shown, stored });
    return shown;
  }

  async #name(): Promise<void> {
    const keys = this.#mentioned.map(({ key }) => key);
    const found = await this.find(keys);
    const then = new Map(
      this.#mentioned.map(({ key, stored }) => [key.id, stored] as const).filter(([, name]) => name),
    );
    for (const [index, { key, shown, stored }] of this.#mentioned.entries()) {
      const now = found[index];
      const name = now?.name ?? stored ?? then.get(key.id) ?? null;
      shown.name = typeof name === 'string' || name === null ? name : this.say(name);
      shown.id = now?.publicId ?? shown.id;
    }
  }

  #values(kind: string, values: Values): Record<string, unknown> {
    const read: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(values)) {
      const { name, refersTo } = auditField(kind, key);
      const [field = '', part] = name.split('.', 2);
      const shown =
        refersTo === undefined ? this.#value(kind, value) : this.#reference(kind, refersTo, value);
      // Imports record each language of a text separately.
      read[field] = part === undefined ? shown : { ...(read[field] as object | undefined), [part]: shown };
    }
    return read;
  }

  #value(kind: string, value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#value(kind, item));
    return isValues(value) ? this.#values(kind, value) : value;
  }

  #reference(kind: string, refersTo: string, value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#reference(kind, refersTo, item));
    if (typeof value === 'string') return UUID.test(value) ? this.#mention(refersTo, value, null) : value;
    if (!isValues(value)) return value;
    const { id, name = null } = value;
    if (typeof id !== 'string' || !UUID.test(id)) return this.#values(kind, value);
    return this.#mention(refersTo, id, name as Name);
  }
}

/** The name of an object in its recorded values. */
function nameIn(values: Values | null | undefined): Name {
  if (!values) return null;
  const { name, title, text, code, email } = values;
  return (name ?? title ?? text ?? code ?? email ?? localizedName(values)) as Name;
}

function localizedName(values: Values): LocalizedText | null {
  const texts = Object.entries(values).flatMap(([key, text]) => {
    const locale = /^(?:name|title|text)\.(.+)$/.exec(key)?.[1];
    return locale !== undefined && typeof text === 'string' ? [[locale, text] as const] : [];
  });
  return texts.length === 0 ? null : Object.fromEntries(texts);
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null;
}
