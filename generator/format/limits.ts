/** Folders deeper than this are refused: no collection made by people comes near it. */
export const deepestFolder = 500;
