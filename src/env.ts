import { z } from 'zod';
import { nearest } from './core/text/nearest.ts';
import { AppError } from './nouns/errors.ts';
import { parseTarget } from './nouns/place.ts';

const text = z.string().trim().min(1);
const address = z.url({ protocol: /^https?$/, message: 'must be an http or https address' });
/** Hosts, in the form in which they appear in URLs. */
const hosts = z
  .string()
  .default('')
  .transform((list, context) => {
    const found = list
      .split(/[\s,]+/)
      .filter((entry) => entry !== '')
      .map(hostOf);
    if (found.includes(null)) {
      context.addIssue(
        "must list host names or IP addresses, such as wiki.example.internal, 127.0.0.1:8080 or ::1. Paths, ranges and wildcards aren't supported",
      );
    }
    return found.filter((host) => host !== null);
  });
/** A proxy. Most programs also accept its address without `http://`. */
const proxy = z
  .string()
  .trim()
  .transform((address) => (address.includes('://') ? address : `http://${address}`))
  .refine(
    (address) => /^https?:$/.test(URL.parse(address)?.protocol ?? ''),
    "must be the address of an HTTP proxy, such as http://proxy.example.internal:3128. SOCKS proxies aren't supported",
  );
const money = z.coerce.number('must be an amount, such as 0.5').min(0, 'must be 0 or more');
const duration = z
  .string()
  .trim()
  .regex(/^\d+(\.\d+)?\s*(s|min|h|d)$/, 'must be a number with a unit, such as "5 min", "1 h" or "30 s"')
  .transform((words) => minutesOf(words));

/** A number of days, at least `least`; 0 becomes null, which means forever. */
function daysKept(least: number, byDefault: number) {
  const message = `must be 0 (forever) or a number of days, at least ${least}`;
  return z.coerce
    .number(message)
    .int(message)
    .refine((days) => days === 0 || days >= least, message)
    .default(byDefault)
    .transform((days) => (days === 0 ? null : days));
}

const schema = z
  .object({
    DISCORD_TOKEN: text.optional(),
    DISCORD_API_URL: address.optional(),
    SLACK_BOT_TOKEN: text.startsWith('xoxb-', 'must start with "xoxb-". Use the Bot User OAuth Token').optional(),
    SLACK_APP_TOKEN: text.startsWith('xapp-', 'must start with "xapp-". Use the App-Level Token').optional(),
    SLACK_SIGNING_SECRET: text.optional(),
    /** Several workspaces: the app's OAuth credentials, instead of SLACK_BOT_TOKEN. */
    SLACK_CLIENT_ID: text.optional(),
    SLACK_CLIENT_SECRET: text.optional(),
    /** Signs the state of an installation. Any long random text. */
    SLACK_STATE_SECRET: text.optional(),
    /** Encrypts the workspaces' tokens: 32 bytes as base64. */
    FINEPRINT_SECRET_KEY: text
      .refine(
        (key) => Buffer.from(key, 'base64').length === 32,
        'must be 32 bytes as base64. Create it with: openssl rand -base64 32',
      )
      .optional(),
    SLACK_API_URL: address.optional(),
    /** Who may change subscriptions in Slack: `admins` (and owners), `everyone` in the workspace, or comma-separated user IDs. */
    SLACK_MANAGERS: text.default('admins'),
    HTTP_PORT: z.coerce
      .number('must be a port number')
      .int('must be a port number')
      .min(0, 'must be a port number from 0 to 65535')
      .max(65535, 'must be a port number from 0 to 65535')
      .optional(),
    /** The address that HTTP_PORT listens on. Default: see `httpHost()`. */
    HTTP_HOST: z
      .union(
        [z.ipv4(), z.ipv6(), z.literal('localhost')],
        'must be an IP address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them',
      )
      .optional(),
    DATABASE_URL: text.default('file:./data/fineprint.db'),
    /** A folder for a backup a day; the newest seven are kept. */
    FINEPRINT_BACKUP_FOLDER: text.optional(),
    /** Days that what wasn't about AI training is kept; 0: forever. */
    FINEPRINT_KEEP_DAYS: daysKept(7, 30),
    /** Days that stories, their alerts and the audit log are kept after their last change; 0: forever. */
    FINEPRINT_KEEP_STORIES_DAYS: daysKept(120, 1095),
    FINEPRINT_SOURCES: text.optional(),
    FINEPRINT_POLL_CRON: text.default('* * * * *'),
    /** Minutes. Default: 5 for feeds, 60 for pages. */
    FINEPRINT_MIN_INTERVAL: duration.optional(),
    /** How long a story waits for more sources before it is posted. Seconds. */
    FINEPRINT_SETTLE_SECONDS: z.coerce.number('must be a number of seconds').min(0).max(3600).default(15),
    FINEPRINT_ALLOW_PRIVATE: hosts,
    /** Hosts whose robots.txt is ignored for policy pages. Each such request is logged. */
    FINEPRINT_IGNORE_ROBOTS: hosts,
    FINEPRINT_CONTACT: text.optional(),
    /** The longest document, in MiB, both as transferred and after decompression. */
    FINEPRINT_MAX_BODY_MB: z.coerce
      .number('must be a number of megabytes')
      .min(1, 'must be from 1 to 100')
      .max(100, 'must be from 1 to 100')
      .default(15),
    /** How long one request may take, with its redirects. */
    FINEPRINT_FETCH_SECONDS: z.coerce
      .number('must be a number of seconds')
      .min(1, 'must be from 1 to 300')
      .max(300, 'must be from 1 to 300')
      .default(20),
    /** Proxies for sources, as other programs read them. The names in lower case take precedence. */
    HTTP_PROXY: proxy.optional(),
    HTTPS_PROXY: proxy.optional(),
    ALL_PROXY: z.union([proxy, text]).optional(),
    NO_PROXY: text.optional(),
    /** The channel for notices about Fineprint itself. */
    FINEPRINT_OPERATORS: text
      .regex(
        /^(discord|slack):[^/\s]+\/[^/\s]+$/,
        'must be discord:<server id>/<channel id> or slack:<workspace id>/<channel id>',
      )
      .transform(parseTarget)
      .optional(),
    /** Gets the notices if that channel can't be reached. */
    FINEPRINT_OPERATORS_WEBHOOK: z.url({ protocol: /^https$/, message: 'must be an https address' }).optional(),
    /** A Chromium for pages that are empty until their scripts run. Default: such pages are reported as empty. */
    FINEPRINT_CHROMIUM: text.optional(),
    /** A server with an OpenAI-compatible chat completions API: `http://127.0.0.1:11434/v1`. Default: no model is used. */
    FINEPRINT_MODEL_URL: address.optional(),
    FINEPRINT_MODEL: text.optional(),
    FINEPRINT_MODEL_KEY: text.optional(),
    FINEPRINT_MODEL_DAILY_TOKENS: z.coerce.number('must be a number of tokens').int().min(0).default(200_000),
    /** In the currency of the prices, which are per million tokens. */
    FINEPRINT_MODEL_DAILY_COST: money.optional(),
    FINEPRINT_MODEL_PRICE_IN: money.default(0),
    FINEPRINT_MODEL_PRICE_OUT: money.default(0),
    LOG_LEVEL: z
      .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
      .optional(),
  })
  .superRefine((env, context) => {
    const says = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const oauth = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'] as const;
    if (oauth.some((name) => env[name] !== undefined)) {
      const needed = [...oauth, 'SLACK_SIGNING_SECRET', 'HTTP_PORT', 'FINEPRINT_SECRET_KEY'] as const;
      for (const name of needed) {
        if (env[name] === undefined)
          says(name, `is missing. To serve several Slack workspaces, set all of ${needed.join(', ')}`);
      }
      for (const name of ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'] as const) {
        if (env[name] !== undefined) {
          says(
            name,
            'is for a single workspace. Remove it, or remove SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET',
          );
        }
      }
    } else if (env.SLACK_BOT_TOKEN !== undefined) {
      const socket = env.SLACK_APP_TOKEN !== undefined;
      const http = env.SLACK_SIGNING_SECRET !== undefined && env.HTTP_PORT !== undefined;
      if (!socket && !http) {
        says(
          'SLACK_BOT_TOKEN',
          'is set, but Slack also needs SLACK_APP_TOKEN (Socket Mode), or SLACK_SIGNING_SECRET with HTTP_PORT (HTTP)',
        );
      }
    } else if (env.SLACK_APP_TOKEN !== undefined) {
      says(
        'SLACK_BOT_TOKEN',
        'is missing. With SLACK_APP_TOKEN alone, the bot can receive commands but not answer them',
      );
    }
    if (env.FINEPRINT_MODEL_URL !== undefined && env.FINEPRINT_MODEL === undefined)
      says('FINEPRINT_MODEL', 'is missing. FINEPRINT_MODEL_URL needs the name of a model');
    if (env.FINEPRINT_MODEL !== undefined && env.FINEPRINT_MODEL_URL === undefined)
      says('FINEPRINT_MODEL_URL', 'is missing. FINEPRINT_MODEL needs the address of the server that runs it');
    // Desktops often set it to a SOCKS proxy, together with the others, which take precedence.
    const needsAll = env.HTTP_PROXY === undefined || env.HTTPS_PROXY === undefined;
    if (needsAll && env.ALL_PROXY !== undefined && !proxy.safeParse(env.ALL_PROXY).success) {
      says(
        'ALL_PROXY',
        "isn't the address of an HTTP proxy, and SOCKS proxies aren't supported. Set HTTP_PROXY and HTTPS_PROXY to an HTTP proxy, or unset ALL_PROXY",
      );
    }
    if (
      env.FINEPRINT_MODEL_DAILY_COST !== undefined &&
      env.FINEPRINT_MODEL_PRICE_IN + env.FINEPRINT_MODEL_PRICE_OUT === 0
    )
      says(
        'FINEPRINT_MODEL_DAILY_COST',
        'needs FINEPRINT_MODEL_PRICE_IN and FINEPRINT_MODEL_PRICE_OUT, the prices per million tokens',
      );
  });

/** The names of all settings. */
export const settingNames: readonly string[] = Object.keys(schema.shape);

/** All settings, checked, with defaults. */
export type Env = z.output<typeof schema>;

/**
 * Reads all variables at once. Empty ones count as unset, as in a copied `.env.example`.
 * Throws one AppError (`bad_setup`) that lists every problem with its variable. It never repeats a value, which may be a token.
 */
export function readEnv(raw: Readonly<Record<string, string | undefined>>): Env {
  const set = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined && value.trim() !== ''));
  for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'])
    set[name] = set[name.toLowerCase()] ?? set[name];
  const read = schema.safeParse(set);
  if (read.success) return read.data;
  const faults = faultsOf(set, read.error.issues).map((issue) => `${issue.path.join('.')} ${issue.message}`);
  const lines = [...faults, ...unknownSettings(raw)].map((fault) => `  ${fault}`);
  throw new AppError('bad_setup', `These settings aren't valid (see .env.example):\n${lines.join('\n')}`);
}

/**
 * A host as `hostname` or `host` of a URL spells it, from any spelling: `::1` and `[0::1]` are `[::1]`, `LOCALHOST` is `localhost`,
 * `http://0x7f.1:8080/` is `127.0.0.1:8080`. Null if it isn't one host.
 */
function hostOf(entry: string): string | null {
  const text = entry.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  if (/[/\\@?#*%]/.test(text)) return null;
  const address = URL.parse(`http://[${text}]`);
  if (address !== null) return address.hostname;
  const url = URL.parse(`http://${text}`);
  if (url === null) return null;
  // A URL leaves out its default port, but here a port means that no other is allowed.
  const port = url.port === '' && /:0*80$/.test(text) ? '80' : url.port;
  return port === '' ? url.hostname : `${url.hostname}:${port}`;
}

/** Checks settings together only if each is valid on its own, so this checks once more with the malformed ones taken as they are. */
function faultsOf(set: Readonly<Record<string, unknown>>, malformed: readonly z.core.$ZodIssue[]) {
  const asTheyAre = Object.fromEntries(malformed.map(({ path }) => [String(path[0]), z.any()]));
  const together = schema.safeExtend(asTheyAre).safeParse(set).error?.issues ?? [];
  return [...malformed, ...together.filter(({ path }) => !malformed.some((fault) => fault.path[0] === path[0]))];
}

/** Variables that start like this are meant for Fineprint. */
const ownPrefix = /^(?:FINEPRINT|DISCORD|SLACK)_/i;

/**
 * One sentence for each variable that looks like a setting of Fineprint but isn't one, with the setting that was most likely meant.
 * Only a warning: another program on the same machine may use it.
 */
export function unknownSettings(raw: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.keys(raw)
    .filter((name) => ownPrefix.test(name) && !settingNames.includes(name))
    .toSorted()
    .map((name) => {
      const near = nearestSetting(name);
      const meant = near === undefined ? 'See .env.example for all settings.' : `Did you mean ${near}?`;
      return `${name} isn't a setting, so it has no effect. ${meant}`;
    });
}

/**
 * The setting that was most likely meant by a name that starts like one. What they all start with says nothing, so the rest is
 * compared; whoever leaves out the last word of a name (`FINEPRINT_SETTLE`) may misspell the others too.
 */
function nearestSetting(name: string): string | undefined {
  const start = ownPrefix.exec(name)?.[0].toUpperCase() ?? '';
  const words = name.split('_').length;
  const alike = settingNames.filter((setting) => setting.startsWith(start));
  const rest = (setting: string) => setting.slice(start.length);
  const [near] = nearest(rest(name), alike.map(rest), 1);
  if (near !== undefined) return `${start}${near}`;
  const shortened = alike.map((setting) => rest(setting.split('_').slice(0, words).join('_')));
  const [short] = nearest(rest(name), shortened, 1);
  return short === undefined ? nearest(name, settingNames, 1)[0] : alike[shortened.indexOf(short)];
}

/**
 * The address that HTTP_PORT listens on: HTTP_HOST or, by default, only this machine. Slack over HTTP must be reachable from
 * outside, so it listens on all addresses (undefined).
 */
export function httpHost(env: Env): string | undefined {
  const overHttp =
    env.SLACK_CLIENT_ID !== undefined || (env.SLACK_BOT_TOKEN !== undefined && env.SLACK_APP_TOKEN === undefined);
  return env.HTTP_HOST ?? (overHttp ? undefined : '127.0.0.1');
}

function minutesOf(words: string): number {
  const unit = words.replace(/[\d.\s]/g, '');
  const minutes = { s: 1 / 60, min: 1, h: 60, d: 1440 }[unit] ?? 1;
  return Number.parseFloat(words) * minutes;
}

/** What the settings say about fetching: hosts, limits and proxies. */
export function fetchSettings(env: Env) {
  return {
    allowPrivate: env.FINEPRINT_ALLOW_PRIVATE,
    ignoreRobots: env.FINEPRINT_IGNORE_ROBOTS,
    limits: { maxBodyBytes: env.FINEPRINT_MAX_BODY_MB * 1024 * 1024, deadlineMs: env.FINEPRINT_FETCH_SECONDS * 1000 },
    proxies: { http: env.HTTP_PROXY, https: env.HTTPS_PROXY, all: env.ALL_PROXY, none: env.NO_PROXY },
  };
}

/** Names of settings whose values nobody but the operator may see. */
const secretName = /(?:TOKEN|SECRET|KEY|WEBHOOK)$/;

/** The values of all secret settings, for the log to leave out (`createLog`). */
export function secretsOf(env: Env): readonly string[] {
  return Object.entries(env).flatMap(([name, value]) =>
    secretName.test(name) && typeof value === 'string' ? [value] : [],
  );
}
