import type { Diagnostic } from '../api/index.ts';
import { below } from '../json/pointer.ts';
import { placeText } from '../json/shape.ts';

/** Where a correction stands: the file, and the keys on the way. */
export interface CorrectionPlace {
  readonly file: string;
  readonly keys: readonly (string | number)[];
}

/** What a correction is about is not in the collection: the vendor took it away, or it is written otherwise. */
export function unmatched(
  at: CorrectionPlace,
  what: 'operation' | 'value' | 'failure',
  near: string | undefined,
): Diagnostic {
  const hints = {
    operation:
      'The vendor took it away, or its address changed: correct the key, or remove it. postwright explain lists all operations.',
    value: 'The vendor took it away, or calls it otherwise: correct the address, or remove it.',
    failure: 'The vendor documents it no more: remove the correction.',
  };
  const missing = {
    operation: 'the collection has no such operation',
    value: 'the operation has no such value',
    failure: 'the operation has no such failure',
  };
  return {
    code: 'correction-unmatched',
    severity: 'warning',
    message: `${placeText(at.file, at.keys)}: ${missing[what]}.`,
    place: placeOf(at),
    hint:
      near === undefined
        ? hints[what]
        : `Did you mean “${near}”? If the vendor took it away, remove the correction.`,
  };
}

/** The collection says by now what a correction says. */
export function needless(at: CorrectionPlace): Diagnostic {
  return {
    code: 'correction-needless',
    severity: 'warning',
    message: `${placeText(at.file, at.keys)}: the collection says so by itself.`,
    place: placeOf(at),
    hint: 'The vendor has corrected it: remove the correction.',
  };
}

/** A correction that cannot be made. */
export function impossible(at: CorrectionPlace, why: string): Diagnostic {
  return {
    code: 'correction-impossible',
    severity: 'warning',
    message: `${placeText(at.file, at.keys)}: ${why}.`,
    place: placeOf(at),
    hint: 'It is left out; everything else holds. Change or remove it.',
  };
}

/** What of all that is told of an input is told of corrections. */
export function correctionsSaid(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ code }) => code.startsWith('correction-'));
}

function placeOf({ file, keys }: CorrectionPlace): Diagnostic['place'] {
  return { path: [file, ...keys.map(String)], pointer: below('', ...keys) };
}
