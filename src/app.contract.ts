import { PICTURE_TYPES } from './fair/media/media.entity.js';
import { MAXIMUM_FILE } from './fair/media/picture.js';
import { TABLE_LIMITS } from './organizing/exchange/parsers/table.js';
import type { ContractParts } from './organizing/exchange/headers/print-contract.js';
import { BATCH_LENGTH } from './platform/failure/batch-length.js';
import { KIOSK_KEY_DAYS } from './visiting/kiosk/kiosk.fields.js';
import { QUERY_LENGTH } from './visiting/search/interpret/interpret-query.js';
import { serviceTexts } from './visiting/search/services/services-of-query.js';

/** The parts of `contract/` that do not follow from field tables, enumerations or the schema. */
export function contractParts(): ContractParts {
  return {
    limits: {
      /** Bytes and types of a picture. */
      pictureSize: MAXIMUM_FILE,
      pictureTypes: PICTURE_TYPES,
      /** Bytes of a table that is imported. */
      tableSize: TABLE_LIMITS.bytes,
      /** Objects that one request changes. */
      batchLength: BATCH_LENGTH,
      /** Characters of a search. */
      queryLength: QUERY_LENGTH,
      /** Days until an enrolment key of kiosks expires. */
      kioskKeyDays: KIOSK_KEY_DAYS,
    },
    services: serviceTexts(),
  };
}
