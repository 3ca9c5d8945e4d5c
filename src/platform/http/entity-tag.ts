import { createHash } from 'node:crypto';

const LENGTH = 27;

/** The strong entity tag of these bytes. */
export function contentTag(content: string | Buffer): string {
  return `"${digest(content)}"`;
}

/**
 * The weak entity tag of content that is a function of these parts and of the program, computed without the
 * content. `program`: the result of `programVersion`, because another version may render the same state
 * differently.
 */
export function stateTag(program: string, ...parts: readonly (string | number)[]): string {
  return `W/"${digest(JSON.stringify([program, ...parts]))}"`;
}

/** Whether an If-None-Match header contains the tag. The comparison is weak, because caches may weaken tags. */
export function namesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  const plainTag = withoutWeakness(tag);
  return header.split(',').some((candidate) => {
    const sent = candidate.trim();
    return sent === '*' || withoutWeakness(sent) === plainTag;
  });
}

function withoutWeakness(tag: string): string {
  return tag.startsWith('W/') ? tag.slice(2) : tag;
}

function digest(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, LENGTH);
}
