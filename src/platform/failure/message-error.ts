import { GraphQLError } from 'graphql';
import { type Message, messageText } from '../text/message.js';

/** An error outside of payloads with a text in the reader's language. Its own message is in English. */
export class MessageError extends GraphQLError {
  constructor(
    code: string,
    readonly text: Message,
  ) {
    super(messageText(text), { extensions: { code } });
  }
}
