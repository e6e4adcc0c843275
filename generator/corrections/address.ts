/** A place in what an operation takes or answers, as corrections address it. */
export interface Address {
  readonly in: 'path' | 'query' | 'headers' | 'body' | 'response';
  /** Of a response. */
  readonly status?: number;
  readonly steps: readonly Step[];
}

/** One step into a value: to a property, or to the elements of a list. */
export type Step = { readonly property: string } | 'elements';

/**
 * Reads an address: `query.page_size`, `body.registrants[].id`, `response.200`, `headers["X.Y"]`.
 *
 * @returns undefined where the text is none.
 */
export function readAddress(text: string): Address | undefined {
  const [start, place = '', digits] =
    /^(?:(path|query|headers|body)|response\.(\d{3}))(?=[.[]|$)/.exec(text) ?? [];
  if (start === undefined) return undefined;
  const steps: Step[] = [];
  const step = /\.([^.[\]"]+)|(\[\])|\[("(?:[^"\\]|\\.)*")\]/y;
  step.lastIndex = start.length;
  while (step.lastIndex < text.length) {
    const [, name, elements, quoted] = step.exec(text) ?? [];
    if (elements !== undefined) steps.push('elements');
    else {
      const property = name ?? unquoted(quoted);
      if (property === undefined) return undefined;
      steps.push({ property });
    }
  }
  if (digits !== undefined) return { in: 'response', status: Number(digits), steps };
  if (place === 'body') return { in: 'body', steps };
  if (place !== 'path' && place !== 'query' && place !== 'headers') return undefined;
  return typeof steps[0] === 'object' ? { in: place, steps } : undefined;
}

function unquoted(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    return String(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The text of an address; the way back from `readAddress`. */
export function addressText({ in: place, status, steps }: Address): string {
  const start = status === undefined ? place : `${place}.${status}`;
  const rest = steps.map((step) => {
    if (step === 'elements') return '[]';
    return /^[^.[\]"]+$/.test(step.property)
      ? `.${step.property}`
      : `[${JSON.stringify(step.property)}]`;
  });
  return start + rest.join('');
}
