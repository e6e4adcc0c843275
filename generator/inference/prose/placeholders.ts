const placeholder =
  /\$?\{{1,2} ?\$?([A-Za-z_][\w.-]{0,63}|\d{1,3}) ?\}{1,2}|\$([A-Za-z_]\w{0,63})/g;

/**
 * The names that stand for values in a message.
 * Takes a message as written; returns each name once, in order: of `{userId}`, `{0}`, `${userId}`, `{$userId}`, `$userId`. An amount
 * (`$5`) is none.
 *
 * @example placeholders('User {userId} is not in {0}.') // ['userId', '0']
 */
export function placeholders(message: string): readonly string[] {
  if (!message.includes('{') && !message.includes('$')) return [];
  const names = new Set<string>();
  for (const { 1: braced, 2: dollar } of message.matchAll(placeholder)) {
    names.add(braced ?? dollar ?? '');
  }
  return [...names];
}

/**
 * A message with values in the places of its placeholders. Takes the message and gives each name's value; the values are not
 * looked at again.
 *
 * @example filledPlaceholders('User {userId} is not in {0}.', (name) => name) // 'User userId is not in 0.'
 */
export function filledPlaceholders(message: string, valueOf: (name: string) => string): string {
  return message.replaceAll(placeholder, (_, braced?: string, dollar?: string) =>
    valueOf(braced ?? dollar ?? ''),
  );
}
