/** Sentences that tell of something gone wrong. Each is anchored to a word few texts have, and bounded. */
const wordings: readonly RegExp[] = [
  /^(?:this (?:api |feature )?is )?only available (?:for|to|in|on|if|when)\b/i,
  /\b(?:is|are|was|were) missing\b|^(?:missing|no permission)\b|\b(?:plan|permission|subscription|license|parameter|field|scope|token)s? missing\b/i,
  /\b(?:do|does|did)(?: not|n['’]t) (?:belong|exist|have (?:the |a |any |right |required |sufficient |enough |admin |valid ){0,4}(?:permission|access|privilege|right|license|subscription|plan)s?)\b/i,
  /\bnot (?:exist|belong)\b/i,
  /\b(?:permission|access|request) (?:is |was )?denied\b|\baccess restricted\b/i,
  /\b(?:is|are|was|were|you['’]re)(?: not|n['’]t) (?:allowed|authorized|authorised|permitted|enabled|supported|valid|found|the (?:host|owner))\b/i,
  /\bhas(?: not|n['’]t) (?:been )?(?:enabled|set|subscribed)\b/i,
  /^(?:you |this [a-z]{1,20} )?(?:cannot|can not|can['’]t)\b/i,
  /^(?:invalid|unauthorized|unauthorised|forbidden|unable to|failed to|too many|insufficient)\b/i,
  /^[\w /-]{1,40}\bnot found(?:[.!:,]|$)/i,
  /\b(?:request|operation) failed\b|\b(?:already exists|has expired|has reached|have reached|have exceeded)\b/i,
  /^you (?:must|need to|should) (?:first|subscribe|be|have|enable|upgrade)\b/i,
];

/** A word of each sentence above: quick to look for, and absent from most texts. */
const sign =
  /not|n['’]t|only|missing|no permission|denied|restricted|invalid|authori|forbidden|unable|fail|too many|insufficient|exists|has expired|reached|exceeded|you (?:must|need|should)/i;

/** `No results found` is an answer, and so is a sentence about what the answer says. */
const answers =
  /^(?:no (?:results?|records?|items?|data|content|entries|matches)\b|returns?\b|success)/i;

/**
 * Whether a response's text tells of a failure, for APIs that document failures under 200.
 * Takes plain text of one line.
 *
 * @example isFailureWording('You do not have the permission to delete this device.') // true
 */
export function isFailureWording(text: string): boolean {
  const start = text.slice(0, 500);
  return (
    sign.test(start) && !answers.test(start) && wordings.some((wording) => wording.test(start))
  );
}
