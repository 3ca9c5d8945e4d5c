/** How many of the first answers count. */
const SHOWN = 10;

/** By kind of query: the share with a right first answer, with a right one among ten, and the mean of 1/rank. */
export function scoreAnswers(queries, answers) {
  const judged = queries.map((query) => ({ ...query, ...judge(query, answers[query.id] ?? []) }));
  const kinds = new Map();
  for (const one of judged) kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one]);
  const rows = [...kinds].map(([kind, those]) => ({ kind, ...meansOf(those) }));
  return { rows, all: meansOf(judged), failures: judged.filter(({ success1 }) => success1 === 0) };
}

function judge({ relevant, expectEmpty }, answer) {
  const shown = answer.slice(0, SHOWN);
  if (expectEmpty) {
    const right = shown.length === 0 ? 1 : 0;
    return { success1: right, success10: right, mrr10: right };
  }
  const rank = shown.findIndex((id) => relevant.includes(id)) + 1;
  return { rank, success1: rank === 1 ? 1 : 0, success10: rank > 0 ? 1 : 0, mrr10: rank > 0 ? 1 / rank : 0 };
}

function meansOf(judged) {
  const mean = (measure) => judged.reduce((sum, one) => sum + one[measure], 0) / judged.length;
  return {
    queries: judged.length,
    'success@1': mean('success1'),
    'success@10': mean('success10'),
    'MRR@10': mean('mrr10'),
  };
}
