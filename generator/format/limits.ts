/** Folders deeper than this are refused: no collection made by people comes near it. */
export const deepestFolder = 500;

/** Values of JSON that nest deeper take more memory than the text itself. */
export const deepestValue = 1_000_000;

/** In a text of more bytes nothing is looked for: that takes many times its memory. */
export const longestSearched = 20_000_000;
