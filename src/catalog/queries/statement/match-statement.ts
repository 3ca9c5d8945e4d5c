import type { Statement } from '../../../platform/database/sql.js';
import { conditionsSql, Parameters } from './conditions.js';
import { sourceOf } from './count-statement.js';
import type { ListRequest } from '../list-request.js';

/** The first objects of a list in the order of their ids, and the number of all of them. */
export interface MatchRow {
  ids: string[];
  total: number;
}

/** One row with the first ids behind `after`, and the number of all objects behind it. */
export function matchStatement(request: ListRequest, after: string | null, limit: number): Statement {
  const parameters = new Parameters();
  const conditions = conditionsSql('entry', request.conditions, parameters);
  const matching = `${sourceOf(request, parameters)}${conditions}
    and (${parameters.add(after)}::uuid is null or entry.object_id > ${parameters.add(after)}::uuid)`;
  return {
    text: `select (select count(*)::integer ${matching}) as total,
      array(select entry.object_id ${matching} order by entry.object_id limit ${String(limit)}) as ids`,
    values: parameters.values,
  };
}
