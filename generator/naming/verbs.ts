/** Verbs that requests are named by and that are rarely anything else. */
const plain = `accept acknowledge activate add allocate allow apply approve archive assign associate attach authenticate
authorize authorise build calculate cancel clear clone close complete compute configure confirm connect convert create
deactivate decline delete deploy destroy detach disable disconnect dispatch download duplicate edit enable encrypt decrypt
enroll execute export fetch find generate get grant handle import initialize initiate insert install invalidate invite invoke
join launch list load lock login logout lookup make mark merge migrate modify move obtain open pause perform ping preview
provide provision publish purge put read reassign receive recover redeem refresh register reject remove rename renew reopen
replace resend reserve reset resolve restart restore resume retrieve retry return revert revoke rotate run save search send
set signin signup simulate skip start stop submit subscribe suspend switch sync synchronize terminate toggle transform
trigger unassign unblock uninstall unlink unlock unpublish unregister unsubscribe update upgrade upload upsert validate verify
withdraw write`;

/** Verbs that are nouns as often. */
const nounLike = `batch block capture change charge check copy count filter follow like process query rate refund release report
request schedule share star test transfer view void vote`;

const plainVerbs: ReadonlySet<string> = new Set(plain.split(/\s+/));
const allVerbs: ReadonlySet<string> = new Set([...plainVerbs, ...nounLike.split(/\s+/)]);

/** Whether a word is a verb wherever it stands first. */
export function isPlainVerb(word: string): boolean {
  return plainVerbs.has(word.toLowerCase());
}

/** Whether a word may be a verb. */
export function isVerb(word: string): boolean {
  return allVerbs.has(word.toLowerCase());
}
