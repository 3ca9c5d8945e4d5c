/**
 * The version of the index pipeline. Raise it with each change of the lexer that changes lexemes: a server
 * that finds another version in the database rebuilds the index.
 */
export const PIPELINE_VERSION = 5;
