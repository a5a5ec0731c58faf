import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { AppError } from '../../nouns/errors.ts';

/**
 * What an error of the Web API client means for the call that was made. `code` is Slack's own word
 * (docs.slack.dev/reference/methods, "Errors"), always short and plain.
 */
export type SlackFailure =
  /** Slack said no: nothing was done. */
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'wait'; readonly seconds: number }
  /** The request never reached Slack. */
  | { readonly kind: 'unsent'; readonly problem: string }
  /** No answer that can be read: it may have been done. */
  | { readonly kind: 'unclear'; readonly problem: string };

/** Slack says that some of it may have been done before the error. */
const halfDone = new Set(['internal_error', 'fatal_error', 'service_unavailable']);
/** Errors before the request left this machine. */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
/** Slack's rate limits that come in a normal answer. */
const busy = new Set(['ratelimited', 'rate_limited', 'message_limit_exceeded']);

/** Reads what `WebClient` threw. Anything unknown is `unclear`: better looked for than lost or sent twice. */
export function readFailure(thrown: unknown): SlackFailure {
  if (thrown instanceof WebAPIRateLimitedError) return { kind: 'wait', seconds: Math.max(1, thrown.retryAfter) };
  if (thrown instanceof WebAPIPlatformError) {
    const code = thrown.data.error;
    // What is no word of Slack's is the page of something in between.
    if (!/^[a-z][a-z0-9_.:-]{1,80}$/i.test(code))
      return { kind: 'unclear', problem: 'Slack sent an answer that cannot be read' };
    if (busy.has(code)) return { kind: 'wait', seconds: Math.max(1, thrown.data.response_metadata?.retryAfter ?? 30) };
    if (halfDone.has(code)) return { kind: 'unclear', problem: `Slack answered "${code}"` };
    return { kind: 'refused', code };
  }
  if (thrown instanceof WebAPIHTTPError) {
    return thrown.statusCode >= 500
      ? { kind: 'unclear', problem: `Slack answered ${thrown.statusCode}` }
      : { kind: 'unsent', problem: `Slack's address answered ${thrown.statusCode}` };
  }
  const code = errorCode(thrown instanceof WebAPIRequestError ? thrown.original : thrown);
  if (code !== undefined && beforeSending.has(code))
    return { kind: 'unsent', problem: `Slack cannot be reached (${code})` };
  return { kind: 'unclear', problem: `Slack did not answer${code === undefined ? '' : ` (${code})`}` };
}

/** The code of a network error, however deep it is wrapped: fetch hides it in `cause`. */
function errorCode(thrown: unknown, depth = 0): string | undefined {
  if (typeof thrown !== 'object' || thrown === null || depth > 5) return undefined;
  if ('code' in thrown && typeof thrown.code === 'string') return thrown.code;
  // Several addresses were tried and each failed.
  if ('errors' in thrown && Array.isArray(thrown.errors)) return errorCode(thrown.errors[0], depth + 1);
  return 'cause' in thrown ? errorCode(thrown.cause, depth + 1) : undefined;
}

/**
 * Codes that close the channel, or the workspace, until a person acts: what happened and what to do.
 * A code that is not here concerns one message.
 */
const lostWords: Readonly<Record<string, string>> = {
  not_in_channel: 'the bot is not a member of the channel; write `/invite` with its name there',
  channel_not_found:
    'the channel does not exist, or is private and the bot is not a member; write `/invite` with its name there',
  is_archived: 'the channel is archived; unarchive it or unsubscribe',
  channel_is_limited_access: 'the channel is closed to apps; ask an owner of the workspace',
  restricted_action: 'a setting of the workspace keeps the bot from posting there; ask an owner of the workspace',
  restricted_action_read_only_channel:
    'only some people may post in the channel; let the bot post or choose another one',
  restricted_action_thread_only_channel: 'the channel takes replies only; choose another one',
  restricted_action_non_threadable_channel: 'the channel does not take this kind of message; choose another one',
  posting_to_channel_denied: 'a setting of the channel keeps the bot from posting there',
  messages_tab_disabled: "the app's messages tab is off; turn it on in the app's settings",
  account_inactive: "the bot's account was removed; install the app again and set SLACK_BOT_TOKEN",
  token_revoked: 'the token was revoked; install the app again and set SLACK_BOT_TOKEN',
  token_expired: 'the token has expired; install the app again and set SLACK_BOT_TOKEN',
  invalid_auth: 'Slack does not know the token; set SLACK_BOT_TOKEN to the Bot User OAuth Token',
  not_authed: 'Slack does not know the token; set SLACK_BOT_TOKEN to the Bot User OAuth Token',
  not_allowed_token_type: 'this kind of token may not post; set SLACK_BOT_TOKEN to the Bot User OAuth Token (xoxb-…)',
  missing_scope: 'the app lacks a permission; update it with the manifest (slack-manifest.yaml) and install it again',
  no_permission: 'the app lacks a permission; update it with the manifest (slack-manifest.yaml) and install it again',
  access_denied: 'the workspace denies the app access; ask an owner of the workspace',
  team_access_not_granted: 'the app has no access to the workspace; ask an owner of the workspace',
  app_access_restricted: 'the workspace restricts the app; ask an owner of the workspace',
  ekm_access_denied: 'the administrators have suspended posting',
  org_login_required: 'the workspace is being moved to an organisation',
  team_not_found: 'the workspace is not known to Slack any more',
  user_not_in_channel: 'the bot is not a member of the channel; write `/invite` with its name there',
};

/** Why the channel is lost, in words; null for a code that concerns one message only. */
export function lostBecause(code: string): string | null {
  return Object.hasOwn(lostWords, code) ? (lostWords[code] ?? null) : null;
}

/** Codes that say that a token is no good; any of them at the start is the operator's to mend. */
export function isTokenRefusal(code: string): boolean {
  return /^(invalid_auth|not_authed|account_inactive|token_revoked|token_expired|not_allowed_token_type|no_permission|missing_scope|org_login_required|team_access_not_granted|user_removed_from_team|team_disabled|forbidden_team)$/.test(
    code,
  );
}

/** The same failure as a sentence for people, to be thrown where there is nothing else to do. */
export function failureError(failure: SlackFailure, doing: string): AppError {
  switch (failure.kind) {
    case 'refused':
      return new AppError(
        'unavailable',
        `Cannot ${doing}: ${lostBecause(failure.code) ?? `Slack refused it (${failure.code})`}.`,
      );
    case 'wait':
      return new AppError('unavailable', `Cannot ${doing}: Slack asks to wait ${failure.seconds} s.`);
    default:
      return new AppError('unavailable', `Cannot ${doing}: ${failure.problem}. Try again in a minute.`);
  }
}
