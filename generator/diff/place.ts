/** The place of a member: `body.registrants`, and `body["a.b"]` for a name that is no plain word. */
export function memberPlace(place: string, name: string): string {
  return /^[\w$-]+$/.test(name) ? `${place}.${name}` : `${place}[${JSON.stringify(name)}]`;
}

/** The place of a list's elements. */
export function elementPlace(place: string): string {
  return `${place}[]`;
}

/** The place of the values under dynamic keys. */
export function valuePlace(place: string): string {
  return `${place}.*`;
}
