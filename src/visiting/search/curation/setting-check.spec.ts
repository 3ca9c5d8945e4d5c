import { InputCheck } from '../../../platform/failure/input-check.js';
import type { UserError } from '../../../platform/failure/user-error.js';
import { messageText } from '../../../platform/text/message.js';
import { checkGroups } from './setting-check.js';

/** The messages about groups of synonyms. */
function messagesAbout(...groups: string[][]): string[] {
  const check = new InputCheck();
  checkGroups(
    check,
    groups.map((terms) => ({ terms })),
  );
  try {
    check.done();
    return [];
  } catch (error) {
    return (error as UserError).problems.map(({ message }) => messageText(message));
  }
}

describe('the message about an invalid group of synonyms', () => {
  it.each([
    { what: 'a single word', groups: [['kite'], ['UAV', 'drone']], name: '"kite"' },
    {
      what: 'a word of another group',
      groups: [
        ['UAV', 'drone'],
        ['kite', 'u-a-v'],
      ],
      name: '"u-a-v" is the same word as "UAV"',
    },
    { what: 'a sentence', groups: [['drone', 'one two three four five six seven']], name: '"one two three' },
    { what: 'punctuation', groups: [['drone', '&|']], name: '"&|"' },
  ])('names $what', ({ groups, name }) => {
    expect(messagesAbout(...groups)).toEqual([expect.stringContaining(name)]);
  });
});
