// What one table may hold, beside the limits of all formats.
export const MAX_ROWS = 100_000;
export const MAX_COLUMNS = 500;
/** On one line of the file, inside quotation marks or not: keeps a line of nothing but delimiters from filling memory. */
export const MAX_DELIMITERS_OF_LINE = 100_000;
/** Characters that tell what a table is about: headings stand at its start. */
export const OPENING_LENGTH = 65_536;
/** People, links and tags of all sessions together. */
export const MAX_PARTS = 500_000;
/** Blank lines that have not as many cells as the headings: the parser takes long over each. Those of spreadsheets have. */
export const MAX_UNEVEN_BLANKS = 100_000;
