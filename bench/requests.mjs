import { deepStrictEqual } from 'node:assert';
import { READS } from './reads.mjs';

/** Sends a single request to a server over HTTP. */
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

/** For each read and case, the requests to the two kinds of servers, and the parameters of L2's statement. */
export async function drawRequests(names, event, source) {
  const requestsByRead = {};
  for (const name of names) {
    const { query, cases } = READS[name];
    requestsByRead[name] = (await cases(source)).map(({ variables, parameters }, number) => ({
      post: graphql(query, { event, ...variables }),
      get: { method: 'GET', path: `/${name}/${number}` },
      parameters: [event, ...parameters],
    }));
  }
  return requestsByRead;
}

/**
 * Throws if the program and L2 differ in any response. Returns the responses of the program, `[body, answer]`
 * each.
 */
export async function compareAnswers(requestsByRead, program, l2) {
  const answers = [];
  for (const [name, cases] of Object.entries(requestsByRead)) {
    for (const { post, get } of cases) {
      const [programAnswer, l2Answer] = await Promise.all([ask(program.port, post), ask(l2.port, get)]);
      const parse = READS[name].ownOrder ? shapeOf : JSON.parse;
      deepStrictEqual(parse(programAnswer), parse(l2Answer), `${name} ${get.path} is answered differently`);
      answers.push([post.body, programAnswer]);
    }
  }
  return answers;
}

/** A response without its values. The first item of a list represents all. */
function shapeOf(answer) {
  const shape = (value) => {
    if (Array.isArray(value)) return value.slice(0, 1).map(shape);
    if (typeof value !== 'object' || value === null) return typeof value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shape(each)]));
  };
  return shape(JSON.parse(answer));
}

/** One property of each case, by read. */
export function each(requestsByRead, key) {
  return Object.fromEntries(
    Object.entries(requestsByRead).map(([read, cases]) => [read, cases.map((item) => item[key])]),
  );
}
