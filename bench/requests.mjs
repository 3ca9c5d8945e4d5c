import { deepStrictEqual } from 'node:assert';
import { READS } from './reads.mjs';

/** Asks a server over HTTP, as a single call does. */
export async function ask(port, { method, path, body }) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    body,
    headers: { 'content-type': 'application/json' },
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 500)}`);
  return text;
}

/** The request of a GraphQL query. */
export function graphql(query, variables) {
  return { method: 'POST', path: '/graphql', body: JSON.stringify({ query, variables }) };
}

/** What each read asks the two kinds of servers, and the parameters of L2's statement, case by case. */
export async function drawRequests(names, event, source) {
  const drawn = {};
  for (const name of names) {
    const { query, cases } = READS[name];
    drawn[name] = (await cases(source)).map(({ variables, parameters }, number) => ({
      post: graphql(query, { event, ...variables }),
      get: { method: 'GET', path: `/${name}/${number}` },
      parameters: [event, ...parameters],
    }));
  }
  return drawn;
}

/** Fails where the program and L2 differ in any answer; returns the program's, `[body, answer]` each. */
export async function compareAnswers(drawn, program, l2) {
  const answers = [];
  for (const [name, cases] of Object.entries(drawn)) {
    for (const { post, get } of cases) {
      const [ours, theirs] = await Promise.all([ask(program.port, post), ask(l2.port, get)]);
      const parsed = READS[name].ownOrder ? shapeOf : JSON.parse;
      deepStrictEqual(parsed(ours), parsed(theirs), `${name} ${get.path} is answered differently`);
      answers.push([post.body, ours]);
    }
  }
  return answers;
}

/** An answer without its values; of a list the first one stands for all. */
function shapeOf(answer) {
  const blank = (value) => {
    if (Array.isArray(value)) return value.slice(0, 1).map(blank);
    if (typeof value !== 'object' || value === null) return typeof value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, blank(each)]));
  };
  return blank(JSON.parse(answer));
}

/** One thing of each case, read by read. */
export function each(drawn, key) {
  return Object.fromEntries(
    Object.entries(drawn).map(([read, cases]) => [read, cases.map((one) => one[key])]),
  );
}
