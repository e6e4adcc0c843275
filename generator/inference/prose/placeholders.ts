const placeholder = /\$?\{{1,2} ?([A-Za-z_][\w.-]{0,63}|\d{1,3}) ?\}{1,2}|\$([A-Za-z_]\w{0,63})/g;

/**
 * The names that stand for values in a message.
 * Takes a message as written; returns each name once, in order: of `{userId}`, `{0}`, `${userId}`, `$userId`. An amount
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
