import { foldHeader } from '../../headers/header-text.js';
import { usualHeaders } from '../../headers/kind-headers.js';
import type { ExchangeKind } from '../../model/exchange-kind.js';
import { message, type Message } from '../../../../platform/text/message.js';
import type { ColumnUse } from './column-use.js';

/**
 * A line for each column that is not understood and whose header names a venue, if a row of the kind has a hall but
 * no venue: lists call halls so, too.
 */
export function venueHints(uses: readonly ColumnUse[], { columns }: ExchangeKind): Message[] {
  const hall = columns.find(({ key }) => key === 'hall');
  if (!hall || columns.some(({ key }) => key === 'venue')) return [];
  const headers = new Set(usualHeaders('halls', 'venue').map(foldHeader));
  const { zh, en } = hall.names;
  return uses
    .filter(
      ({ state, filled, header }) => state === 'UNKNOWN' && filled > 0 && headers.has(foldHeader(header)),
    )
    .map(
      ({ header }) =>
        message`The column "${header}" can name the halls of the booths: then assign it to the field "${{ name: { 'zh-Hans': zh, en } }}". Venues are not imported with this kind: ignore the column if it names them.`,
    );
}
