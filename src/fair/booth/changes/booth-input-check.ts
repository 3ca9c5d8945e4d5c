import { message } from '../../../platform/text/message.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import { isBoothCode } from '../booth-code.fields.js';
import { idOfKind } from '../../../catalog/model/object-id.js';

const CODE_FAULT = message`A code is one line of at most 40 characters with a letter or digit and without ";", ":", "," and "|".`;

/** Validates the input for booths. */
export class BoothInputCheck extends InputCheck {
  /** The code of a booth, without surrounding space. */
  code<T extends string | null | undefined>(value: T, path: readonly string[]): string | Exclude<T, string> {
    if (typeof value !== 'string') return value as Exclude<T, string>;
    const code = value.trim();
    return isBoothCode(code) ? code : this.refuse(path, CODE_FAULT);
  }

  /** The id of a zone. NOT_FOUND for the id of an object of another kind. */
  zone<T extends string | null | undefined>(value: T, path: readonly string[]): T | string | null {
    if (typeof value !== 'string') return value;
    const id = idOfKind('ZONE', value);
    if (id === null) this.refuse(path, message`There is no such zone.`, 'NOT_FOUND');
    return id;
  }
}
