import type { Facts, Item } from './rule.ts';

// How one of several changes of a kind is listed.

export function ofPlace({ place }: Facts): Item {
  return { what: place };
}

export function ofBefore({ before }: Facts): Item {
  return { what: before };
}

export function ofAfter({ after }: Facts): Item {
  return { what: after };
}

/** What is at a place now, and what was there. */
export function ofOther({ place, before, after }: Facts): Item {
  return { what: place, how: `${after}, it was ${before}` };
}

/** What was one thing and is another. */
export function ofMoved({ before, after }: Facts): Item {
  return { what: `${before} → ${after}` };
}

/** Something new, which nobody has to give unless that breaks. */
export function ofNew({ place, level }: Facts): Item {
  return { what: place, how: level === 'breaking' ? 'required' : 'optional' };
}

/** One of the values at a place. */
export function ofValue({ place, after }: Facts): Item {
  return { what: after, how: place };
}

export function ofFormerValue({ place, before }: Facts): Item {
  return { what: before, how: place };
}
