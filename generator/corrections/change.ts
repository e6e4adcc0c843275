import type { Evidence } from '../api/index.ts';
import type { Step } from './address.ts';
import type { Edit } from './spot.ts';

/** A change on its way to where it is to be made. */
export interface Change {
  readonly steps: readonly Step[];
  readonly edit: Edit;
  readonly evidence: Evidence;
}
