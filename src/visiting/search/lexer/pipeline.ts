/**
 * The version of what documents are made into for searching. Raise it with each change of the lexer that makes other
 * lexemes of the same text: a server that finds another version in the database makes the index anew.
 */
export const PIPELINE_VERSION = 5;
