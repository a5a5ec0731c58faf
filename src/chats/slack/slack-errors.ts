import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { AppError } from '../../nouns/errors.ts';

/**
 * What a Web API client error means for the call. `code` is Slack's own error code
 * (docs.slack.dev/reference/methods, "Errors"), always short and plain.
 */
export type SlackFailure =
  /** Slack rejected the call, so nothing was done. */
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'wait'; readonly seconds: number }
  /** The request never reached Slack. */
  | { readonly kind: 'unsent'; readonly problem: string }
  /** No readable answer: the call may have been carried out. */
  | { readonly kind: 'unclear'; readonly problem: string };

/** Slack says that part of the work may have been done before the error. */
const halfDone = new Set(['internal_error', 'fatal_error', 'service_unavailable']);
/** Errors that happen before the request leaves this machine. */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
/** Slack's rate limits that arrive in a normal answer. */
const busy = new Set(['ratelimited', 'rate_limited', 'message_limit_exceeded']);

/** Interprets what `WebClient` threw. Unknown errors are `unclear`, so the message is looked for rather than lost or sent twice. */
export function readFailure(thrown: unknown): SlackFailure {
  if (thrown instanceof WebAPIRateLimitedError) return { kind: 'wait', seconds: Math.max(1, thrown.retryAfter) };
  if (thrown instanceof WebAPIPlatformError) {
    const code = thrown.data.error;
    // Anything that isn't a Slack error code is a page from something in between, such as a proxy.
    if (!/^[a-z][a-z0-9_.:-]{1,80}$/i.test(code))
      return { kind: 'unclear', problem: 'Slack sent an unreadable answer' };
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
    return { kind: 'unsent', problem: `Slack can't be reached (${code})` };
  return { kind: 'unclear', problem: `Slack didn't answer${code === undefined ? '' : ` (${code})`}` };
}

/** The code of a network error, however deeply it is wrapped. `fetch` hides it in `cause`. */
function errorCode(thrown: unknown, depth = 0): string | undefined {
  if (typeof thrown !== 'object' || thrown === null || depth > 5) return undefined;
  if ('code' in thrown && typeof thrown.code === 'string') return thrown.code;
  // Several addresses were tried and all of them failed.
  if ('errors' in thrown && Array.isArray(thrown.errors)) return errorCode(thrown.errors[0], depth + 1);
  return 'cause' in thrown ? errorCode(thrown.cause, depth + 1) : undefined;
}

/**
 * Codes that block the channel or the whole workspace until someone acts, with what happened and what to do.
 * A code that isn't listed concerns a single message.
 */
const lostWords: Readonly<Record<string, string>> = {
  not_in_channel: "the bot isn't a member of the channel; use `/invite` with its name there",
  channel_not_found:
    "the channel doesn't exist, or it is private and the bot isn't a member; use `/invite` with its name there",
  is_archived: 'the channel is archived; unarchive it or unsubscribe',
  channel_is_limited_access: 'the channel is closed to apps; ask a workspace owner',
  restricted_action: 'a workspace setting prevents the bot from posting there; ask a workspace owner',
  restricted_action_read_only_channel:
    'only some members can post in the channel; allow the bot to post, or choose another channel',
  restricted_action_thread_only_channel: 'the channel accepts only replies; choose another channel',
  restricted_action_non_threadable_channel: "the channel doesn't accept this kind of message; choose another channel",
  posting_to_channel_denied: 'a channel setting prevents the bot from posting there',
  messages_tab_disabled: "the app's Messages tab is off; turn it on in the app's settings",
  account_inactive: "the bot's account was removed; install the app again and set SLACK_BOT_TOKEN",
  token_revoked: 'the token was revoked; install the app again and set SLACK_BOT_TOKEN',
  token_expired: 'the token has expired; install the app again and set SLACK_BOT_TOKEN',
  invalid_auth: "Slack doesn't recognise the token; set SLACK_BOT_TOKEN to the Bot User OAuth Token",
  not_authed: "Slack doesn't recognise the token; set SLACK_BOT_TOKEN to the Bot User OAuth Token",
  not_allowed_token_type: "this kind of token can't post; set SLACK_BOT_TOKEN to the Bot User OAuth Token (xoxb-…)",
  missing_scope: 'the app is missing a permission; update it with slack-manifest.yaml, then reinstall it',
  no_permission: 'the app is missing a permission; update it with slack-manifest.yaml, then reinstall it',
  access_denied: 'the workspace denies access to the app; ask a workspace owner',
  team_access_not_granted: "the app doesn't have access to the workspace; ask a workspace owner",
  app_access_restricted: 'the workspace restricts the app; ask a workspace owner',
  ekm_access_denied: 'the administrators have suspended posting',
  org_login_required: 'the workspace is being moved to an organisation',
  team_not_found: 'Slack no longer knows the workspace',
  user_not_in_channel: "the bot isn't a member of the channel; use `/invite` with its name there",
};

/** Why the channel is lost, in words. Null for a code that concerns a single message. */
export function lostBecause(code: string): string | null {
  return Object.hasOwn(lostWords, code) ? (lostWords[code] ?? null) : null;
}

/** Whether a code means that the token doesn't work. At startup, only the operator can fix that. */
export function isTokenRefusal(code: string): boolean {
  return /^(invalid_auth|not_authed|account_inactive|token_revoked|token_expired|not_allowed_token_type|no_permission|missing_scope|org_login_required|team_access_not_granted|user_removed_from_team|team_disabled|forbidden_team)$/.test(
    code,
  );
}

/** The failure as an error to throw, with a sentence for people. `doing` completes "Can't …". */
export function failureError(failure: SlackFailure, doing: string): AppError {
  switch (failure.kind) {
    case 'refused':
      return new AppError(
        'unavailable',
        `Can't ${doing}: ${lostBecause(failure.code) ?? `Slack rejected it (${failure.code})`}.`,
      );
    case 'wait':
      return new AppError('unavailable', `Can't ${doing}: Slack asks us to wait ${failure.seconds} s.`);
    default:
      return new AppError('unavailable', `Can't ${doing}: ${failure.problem}. Try again in a minute.`);
  }
}
