import type { Caller } from '../../src/nouns/command.ts';
import type { AuditLine } from '../../src/nouns/place.ts';
import type { Instant } from '../../src/nouns/time.ts';

/** The audit line for something that the caller did. `did` is in the past tense, such as "muted OpenAI". */
export function auditBy({ platform, space, userName }: Caller, { at, did }: { at: Instant; did: string }): AuditLine {
  return { at, platform, space, who: userName, did };
}
