import { crc32 } from 'node:zlib';
import { ideaLines } from '../ideas/lexicon.js';

/** Raise it with each change of the lexer that changes lexemes; at most 127. */
const LEXER_VERSION = 6;

/**
 * The version of the index pipeline, which also depends on the words of ideas. A server that finds another version in
 * the database rebuilds the index.
 */
export const PIPELINE_VERSION = LEXER_VERSION * 2 ** 24 + (crc32(ideaLines().join('\n')) >>> 8);
