/** What came of a step. */
export interface Outcome {
  readonly name: string;
  /** Why it failed. */
  readonly error?: string;
}
