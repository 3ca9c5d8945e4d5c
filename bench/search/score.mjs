/** The number of first hits that count. */
const COUNTED_HITS = 10;

/**
 * By kind of query: the share with a correct first hit, that with a correct hit among ten, and the mean of
 * 1/rank.
 */
export function scoreAnswers(queries, answers) {
  const judgedQueries = queries.map((query) => ({ ...query, ...judge(query, answers[query.id] ?? []) }));
  const kinds = new Map();
  for (const one of judgedQueries) kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one]);
  const rows = [...kinds].map(([kind, queriesOfKind]) => ({ kind, ...meansOf(queriesOfKind) }));
  return {
    rows,
    all: meansOf(judgedQueries),
    failures: judgedQueries.filter(({ success1 }) => success1 === 0),
  };
}

function judge({ relevant, expectEmpty }, answer) {
  const firstHits = answer.slice(0, COUNTED_HITS);
  if (expectEmpty) {
    const score = firstHits.length === 0 ? 1 : 0;
    return { success1: score, success10: score, mrr10: score };
  }
  const rank = firstHits.findIndex((id) => relevant.includes(id)) + 1;
  return { rank, success1: rank === 1 ? 1 : 0, success10: rank > 0 ? 1 : 0, mrr10: rank > 0 ? 1 / rank : 0 };
}

function meansOf(judgedQueries) {
  const mean = (measure) => judgedQueries.reduce((sum, one) => sum + one[measure], 0) / judgedQueries.length;
  return {
    queries: judgedQueries.length,
    'success@1': mean('success1'),
    'success@10': mean('success10'),
    'MRR@10': mean('mrr10'),
  };
}
