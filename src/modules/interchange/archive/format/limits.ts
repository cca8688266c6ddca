// What an archive may hold. Whatever it claims of itself, its bytes are counted as they come.
const MB = 1024 * 1024;

export const MAX_ENTRIES = 10_000;
export const MAX_MANIFEST_BYTES = 5 * MB;
export const MAX_CONTENT_BYTES = 50 * MB;
/** All entries together. */
export const MAX_INFLATED_BYTES = 500 * MB;
/** deflate reaches 1,032; a programme with a long history reaches about 30. */
export const MAX_RATIO = 250;
/** Small entries may be of one letter. */
export const RATIO_APPLIES_FROM_BYTES = MB;
