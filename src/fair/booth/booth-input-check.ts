import { decodeCatalogId } from '../../catalog/model/catalog-id.js';
import { InputCheck } from '../../platform/failure/input-check.js';

const CODE = /^[A-Za-z0-9][A-Za-z0-9./-]{0,19}$/;
const CODE_FAULT =
  'A code has 1 to 20 letters, digits, dots, slashes and hyphens, the first a letter or digit.';

/** Validates the input for booths. */
export class BoothInputCheck extends InputCheck {
  /** The code of a booth, without surrounding space. */
  code<T extends string | null | undefined>(value: T, path: readonly string[]): string | Exclude<T, string> {
    if (typeof value !== 'string') return value as Exclude<T, string>;
    const code = value.trim();
    return CODE.test(code) ? code : this.refuse(path, CODE_FAULT);
  }

  /** The id of a zone. NOT_FOUND for the id of an object of another kind. */
  zone<T extends string | null | undefined>(value: T, path: readonly string[]): T | string | null {
    if (typeof value !== 'string') return value;
    const reference = decodeCatalogId(value);
    if (reference?.kind === 'ZONE') return reference.objectId;
    this.refuse(path, 'There is no such zone.', 'NOT_FOUND');
    return null;
  }
}
