import { QueryFailedError } from 'typeorm';
import { loggedError } from './logged-error.js';

const refused = Object.assign(
  new Error('duplicate key value violates unique constraint "uq_account_email"'),
  {
    code: '23505',
    constraint: 'uq_account_email',
    detail: 'Key (email)=(secret@example.org) already exists.',
  },
);

describe('an error in the log', () => {
  it('contains its message, SQLSTATE, constraint and stack', () => {
    expect(loggedError(refused)).toEqual({
      type: 'Error',
      message: refused.message,
      code: '23505',
      constraint: 'uq_account_email',
      stack: refused.stack,
    });
  });

  it('omits the row that the database rejected', () => {
    expect(JSON.stringify(loggedError(refused))).not.toContain('secret');
  });

  it('omits the parameters of a statement of TypeORM', () => {
    const failed = new QueryFailedError('insert into account values ($1)', ['secret@example.org'], refused);
    expect(JSON.stringify(loggedError(failed))).not.toContain('secret');
  });

  it('omits a value that a message quotes', () => {
    const message = 'invalid input syntax for type uuid: "secret "quoted" text"';
    const logged = loggedError(Object.assign(new Error(message), { code: '22P02' }));
    expect(JSON.stringify(logged)).not.toContain('secret');
    expect(logged).toMatchObject({ message: 'invalid input syntax for type uuid: "…"' });
  });

  it('contains its causes, without their values', () => {
    const logged = loggedError(new Error('The import failed.', { cause: refused }));
    expect(logged).toMatchObject({ causes: [{ code: '23505' }] });
    expect(JSON.stringify(logged)).not.toContain('secret');
  });

  it('contains each error of a group', () => {
    const group = new AggregateError([new Error('first'), new Error('second')], 'No address answers.');
    expect(loggedError(group)).toMatchObject({ causes: [{ message: 'first' }, { message: 'second' }] });
  });
});
