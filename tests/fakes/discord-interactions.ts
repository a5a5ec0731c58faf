import type { MessageBody } from './discord-rules.ts';
import { applicationId, type FakeMessage, guildId, shown, type World } from './discord-world.ts';

/** 3 seconds by Discord's documentation. */
const firstAnswerMs = 3_000;

export type Asker = {
  readonly channel: string;
  readonly userId?: string | undefined;
  readonly userName?: string | undefined;
  /** Whether the person holds Manage Server. */
  readonly manager?: boolean | undefined;
  /** In a conversation with the bot instead of on a server. */
  readonly direct?: boolean | undefined;
};

export type Answered = {
  readonly message: FakeMessage;
  readonly isPrivate: boolean;
  /** The message with the button was changed, and no other one made. */
  readonly inPlace: boolean;
  readonly firstAnswerMs: number;
};

type Pending = {
  readonly id: string;
  readonly sentAt: number;
  readonly asker: Asker;
  readonly pressed?: FakeMessage | undefined;
  state: 'waiting' | 'thinking' | 'updating' | 'answered';
  isPrivate: boolean;
  original?: FakeMessage | undefined;
  answeredMs: number;
  resolve(answered: Answered | Opened | readonly Choice[]): void;
};

/** A form that was opened. */
export type Form = {
  readonly custom_id: string;
  readonly components: readonly { readonly type: number; readonly component: { readonly custom_id: string } }[];
};

export type Opened = { readonly form: Form; readonly firstAnswerMs: number };

export type Choice = { readonly name: string; readonly value: string };

/** An answer as the HTTP side of the fake gives it: a status with a body. */
export type Reply = { readonly status: number; readonly body?: unknown };

type CallbackBody = {
  readonly type: number;
  readonly data?: (MessageBody & { readonly choices?: readonly Choice[] | undefined }) | undefined;
};

/** Hands interactions to a bot over the gateway and keeps what it answers over REST, by Discord's rules. */
export function createInteractions(tools: {
  world: World;
  now: () => number;
  emit: (name: string, data: unknown) => void;
}) {
  const { world, now } = tools;
  const pending = new Map<string, Pending>();
  const messages = new Map<string, FakeMessage>();

  function begin<Result>(asker: Asker, data: object, pressed?: FakeMessage): Promise<Result> {
    const { promise, resolve, reject } = Promise.withResolvers<Result>();
    const id = world.snowflake();
    const token = `interaction-${id}`;
    const guard = setTimeout(() => reject(new Error(`No answer to interaction ${JSON.stringify(data)}`)), 120_000);
    pending.set(token, {
      id,
      asker,
      sentAt: now(),
      state: 'waiting',
      isPrivate: false,
      answeredMs: 0,
      pressed,
      resolve(answered) {
        clearTimeout(guard);
        resolve(answered as Result);
      },
    });
    tools.emit('INTERACTION_CREATE', { ...about(asker), id, token, ...data });
    return promise;
  }

  function about(asker: Asker): object {
    const user = {
      id: asker.userId ?? '900000000000000050',
      username: asker.userName ?? 'ada',
      discriminator: '0',
      avatar: null,
    };
    const common = {
      application_id: applicationId,
      version: 1,
      channel_id: asker.channel,
      locale: 'en-GB',
      entitlements: [],
      app_permissions: '3072',
      attachment_size_limit: 10_485_760,
    };
    if (asker.direct)
      return {
        ...common,
        channel: { id: asker.channel, type: 1 },
        user,
        context: 1,
        authorizing_integration_owners: {},
      };
    const { guildId } = world.channel(asker.channel);
    return {
      ...common,
      channel: world.channelObject(world.channel(asker.channel)),
      guild_id: guildId,
      guild: { id: guildId, locale: 'en-GB', features: [] },
      guild_locale: 'en-GB',
      context: 0,
      authorizing_integration_owners: { 0: guildId },
      member: {
        user,
        roles: [],
        joined_at: '2026-01-01T00:00:00.000Z',
        deaf: false,
        mute: false,
        flags: 0,
        permissions: String(asker.manager === true ? 0x20 | 0xc00 : 0xc00),
      },
    };
  }

  function finish(entry: Pending, message: FakeMessage, how: { isPrivate: boolean; inPlace: boolean }): void {
    entry.state = 'answered';
    messages.set(message.id, message);
    entry.resolve({ message, ...how, firstAnswerMs: entry.answeredMs });
  }

  const make = (entry: Pending, body: MessageBody, isPrivate: boolean): FakeMessage => {
    const flags = (body.flags ?? 0) | (isPrivate ? 64 : 0);
    const user = { id: '900000000000000050', username: 'ada', discriminator: '0', avatar: null };
    const owner = world.channels.get(entry.asker.channel)?.guildId ?? guildId;
    const metadata = { id: entry.id, type: 2, user, authorizing_integration_owners: { 0: owner } };
    return world.message(entry.asker.channel, { ...body, flags }, { interaction_metadata: metadata });
  };

  return {
    command: (asker: Asker, name: string, options: readonly object[] = [], resolved: object = {}) =>
      begin<Answered>(asker, { type: 2, data: { id: '900000000000000060', name, type: 1, options, resolved } }),

    complete: (asker: Asker, name: string, options: readonly object[]) =>
      begin<readonly Choice[]>(asker, { type: 4, data: { id: '900000000000000060', name, type: 1, options } }),

    press: (asker: Asker, message: FakeMessage, customId: string) =>
      begin<Answered>(asker, { type: 3, message, data: { component_type: 2, custom_id: customId } }, message),

    /** Chooses a command that opens a form. */
    open: (asker: Asker, name: string) =>
      begin<Opened>(asker, { type: 2, data: { id: '900000000000000060', name, type: 1, options: [], resolved: {} } }),

    /** Sends off a form, filled in so. */
    submit: (asker: Asker, { custom_id, components }: Form, values: Readonly<Record<string, string>>) =>
      begin<Answered>(asker, {
        type: 5,
        data: {
          custom_id,
          components: components.map(({ type, component }, index) => ({
            type,
            id: index + 1,
            component: {
              type: 4,
              id: index + 50,
              custom_id: component.custom_id,
              value: values[component.custom_id] ?? '',
            },
          })),
        },
      }),

    menu: (asker: Asker, name: string, message: FakeMessage) =>
      begin<Answered>(asker, {
        type: 2,
        data: {
          id: '900000000000000061',
          name,
          type: 3,
          target_id: message.id,
          resolved: { messages: { [message.id]: message } },
        },
      }),

    /** POST /interactions/{id}/{token}/callback */
    callback(token: string, { type, data = {} }: CallbackBody): Reply {
      const entry = pending.get(token);
      if (entry === undefined || now() - entry.sentAt > firstAnswerMs) return unknownInteraction;
      if (entry.state !== 'waiting') return { status: 400, body: { code: 40060, message: 'Already acknowledged' } };
      entry.answeredMs = now() - entry.sentAt;
      entry.isPrivate = ((data.flags ?? 0) & 64) !== 0;
      if (type === 9) {
        entry.state = 'answered';
        entry.resolve({ form: data as unknown as Form, firstAnswerMs: entry.answeredMs });
      } else if (type === 8) {
        entry.state = 'answered';
        entry.resolve(data.choices ?? []);
      } else if (type === 6) {
        entry.state = 'updating';
        entry.original = entry.pressed;
      } else if (type === 5) {
        entry.state = 'thinking';
      } else {
        entry.original = make(entry, data, entry.isPrivate);
        finish(entry, entry.original, { isPrivate: entry.isPrivate, inPlace: false });
      }
      return { status: 204 };
    },

    /** PATCH /webhooks/{application}/{token}/messages/@original */
    editOriginal(token: string, body: MessageBody): Reply {
      const entry = pending.get(token);
      if (entry === undefined || entry.state === 'waiting') return unknownWebhook;
      const inPlace = entry.original !== undefined;
      const isPrivate = inPlace ? ((entry.original?.flags ?? 0) & 64) !== 0 : entry.isPrivate;
      const message =
        entry.original === undefined
          ? make(entry, body, isPrivate)
          : {
              ...entry.original,
              ...shown({ ...entry.original, ...body, flags: (body.flags ?? 0) | (isPrivate ? 64 : 0) }),
            };
      entry.original = message;
      finish(entry, message, { isPrivate, inPlace });
      return { status: 200, body: message };
    },

    /** DELETE /webhooks/{application}/{token}/messages/@original */
    deleteOriginal(token: string): Reply {
      const entry = pending.get(token);
      if (entry === undefined || entry.state === 'waiting') return unknownWebhook;
      entry.original = undefined;
      return { status: 204 };
    },

    /** POST /webhooks/{application}/{token} */
    followUp(token: string, body: MessageBody): Reply {
      const entry = pending.get(token);
      if (entry === undefined || entry.state === 'waiting') return unknownWebhook;
      const isPrivate = ((body.flags ?? 0) & 64) !== 0;
      const message = make(entry, body, isPrivate);
      finish(entry, message, { isPrivate, inPlace: false });
      return { status: 200, body: message };
    },
  };
}

const unknownInteraction: Reply = { status: 404, body: { code: 10062, message: 'Unknown interaction' } };
const unknownWebhook: Reply = { status: 404, body: { code: 10015, message: 'Unknown Webhook' } };
