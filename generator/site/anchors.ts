/**
 * What the places of one page are linked by: `body.registrants.email`, `failure.404.1001`. Each is given once. All begin with a
 * word and a dot, so that none can pass for a variable of a script
 * (https://html.spec.whatwg.org/multipage/nav-history-apis.html#named-access-on-the-window-object).
 */
export type Anchors = (...steps: readonly (string | number)[]) => string;

const mostCharacters = 200;

/** Anchors for one page. */
export function anchorsOfPage(): Anchors {
  const given = new Map<string, number>();
  return (...steps) => {
    const wanted = steps
      .map(String)
      .join('.')
      // White space and controls have no place in an id.
      .replaceAll(/[\s\0-\u001F\u007F-\u009F]+/g, '-')
      .slice(0, mostCharacters)
      // Half of a character that takes two units is no text, and no link can be made of it.
      .replaceAll(/\p{Cs}/gu, '');
    const times = (given.get(wanted) ?? 0) + 1;
    given.set(wanted, times);
    return times === 1 ? wanted : anchorAfter(wanted, times, given);
  };
}

function anchorAfter(wanted: string, times: number, given: Map<string, number>): string {
  let number = times;
  while (given.has(`${wanted}~${number}`)) number += 1;
  given.set(wanted, number).set(`${wanted}~${number}`, 1);
  return `${wanted}~${number}`;
}

/** A link to a place of the same page. */
export function hrefOf(anchor: string): string {
  return `#${encodeURIComponent(anchor)}`;
}
