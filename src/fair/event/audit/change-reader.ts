import type { LocalizedText } from '../../../platform/text/localized-text.js';
import { auditField } from './audit-fields.js';
import type { AuditedObject, ObjectKey } from './audit-names.js';
import { auditedId } from './audited-kinds.js';
import { UUID } from '../../../platform/text/uuid.js';
import type { StoredChange, Values } from './stored-change.js';
import type { AuditChangeType } from './audit-entry.type.js';

/** A reference to an object in the form of the API. */
interface ObjectReference {
  id: string;
  name: string | null;
}

type Name = LocalizedText | string | null;

/** Reads stored changes with the fields and ids of the API. */
export class ChangeReader {
  readonly #references: { key: ObjectKey; reference: ObjectReference; storedName: Name }[] = [];

  /** `find` loads objects. `localize` selects the language of a name. */
  constructor(
    private readonly find: (keys: readonly ObjectKey[]) => Promise<readonly (AuditedObject | null)[]>,
    private readonly localize: (name: LocalizedText) => string | null,
  ) {}

  /** The changes of one entry, with the present names of objects, or the stored ones for deleted objects. */
  async read(changes: readonly StoredChange[]): Promise<AuditChangeType[]> {
    const apiChanges = changes.map(({ kind, id, before, after }) => ({
      kind,
      reference: this.#mention(kind, id, nameIn(after) ?? nameIn(before)),
      before: before ? this.#values(kind, before) : null,
      after: after ? this.#values(kind, after) : null,
    }));
    await this.#name();
    return apiChanges.map(({ kind, reference, before, after }) => {
      for (const values of [before, after]) if (values && 'id' in values) values.id = reference.id;
      return { kind, objectId: reference.id, name: reference.name, before, after };
    });
  }

  /** An object to which an entry refers. Its name is set when all objects are loaded. */
  #mention(kind: string, id: string, storedName: Name): ObjectReference {
    const reference: ObjectReference = { id: auditedId(kind, id), name: null };
    this.#references.push({ key: { kind, id }, reference, storedName });
    return reference;
  }

  async #name(): Promise<void> {
    const keys = this.#references.map(({ key }) => key);
    const objects = await this.find(keys);
    const storedNames = new Map(
      this.#references.map(({ key, storedName }) => [key.id, storedName] as const).filter(([, name]) => name),
    );
    for (const [index, { key, reference, storedName }] of this.#references.entries()) {
      const object = objects[index];
      const name = object?.name ?? storedName ?? storedNames.get(key.id) ?? null;
      reference.name = typeof name === 'string' || name === null ? name : this.localize(name);
      reference.id = object?.publicId ?? reference.id;
    }
  }

  #values(kind: string, values: Values): Record<string, unknown> {
    const apiValues: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(values)) {
      const { name, refersTo } = auditField(kind, key);
      const [field = '', part] = name.split('.', 2);
      const apiValue =
        refersTo === undefined ? this.#value(kind, value) : this.#reference(kind, refersTo, value);
      // Imports record each language of a text separately.
      apiValues[field] =
        part === undefined ? apiValue : { ...(apiValues[field] as object | undefined), [part]: apiValue };
    }
    return apiValues;
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
